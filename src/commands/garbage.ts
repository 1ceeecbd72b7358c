import { setFlagsFromString } from 'node:v8';

/** Has garbage collected whenever the heap grew by so many percent, where V8 would mostly let it double or more. */
const collectAt = (percent: number): void => setFlagsFromString(`--heap-growing-percent=${percent}`);

/** Has garbage collected often: commands that stream rows keep little of each. */
export const collectOften = (): void => collectAt(33);

/**
 * Keeps the part of the heap for young objects small: what a program loads mostly stays, while V8 would have that part
 * grow to 32 MB, never to shrink. The function returned is for when all is loaded: it lets that part grow again, as
 * answering requests needs it, and the heap only by half of what stays, where requests would leave 100 MB uncollected.
 */
export const keepYoungSmall = (): (() => void) => {
  setFlagsFromString('--semi-space-growth-factor=1');
  return () => {
    setFlagsFromString('--semi-space-growth-factor=2');
    collectAt(50);
  };
};
