import { setFlagsFromString } from 'node:v8';

/**
 * Has garbage collected whenever the heap grew by a third. Commands that stream rows keep little of each, while V8
 * would let the heap double or more between two collections wherever the machine has the memory.
 */
export const collectEarly = (): void => setFlagsFromString('--heap-growing-percent=33');

/**
 * Keeps the part of the heap for young objects small: what a program loads mostly stays, while V8 would have that part
 * grow to 32 MB, never to shrink. The function returned lets it grow again, as answering requests needs it.
 */
export const keepYoungSmall = (): (() => void) => {
  setFlagsFromString('--semi-space-growth-factor=1');
  return () => setFlagsFromString('--semi-space-growth-factor=2');
};
