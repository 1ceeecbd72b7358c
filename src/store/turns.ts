import { performance } from 'node:perf_hooks';

/** Milliseconds that may be worked before others get their turn. */
const TURN = 15;

/** When work began in this round of the event loop; undefined before anybody looked. */
let began: number | undefined;

/** Whether enough was worked in this round of the event loop, by whomever. */
export const isOver = (): boolean => {
  const now = performance.now();
  if (began === undefined) {
    began = now;
    setImmediate(() => {
      began = undefined;
    });
  }
  return now - began > TURN;
};

/** Those who wait for a turn, by the signals of their requests, and whether the next round lets some go on. */
const waiting = new Map<AbortSignal | undefined, (() => void)[]>();
let due = false;

/** Lets those who wait go on, a request after the other, until the time of this round is over. */
const goOn = async (): Promise<void> => {
  while (waiting.size > 0 && !isOver()) {
    for (const [signal, turns] of waiting) {
      waiting.delete(signal);
      turns.shift()?.();
      if (turns.length > 0) waiting.set(signal, turns);
      break;
    }
    // The next one is let once this one waits again.
    await new Promise<void>((resolve) => process.nextTick(resolve));
  }
  due = waiting.size > 0;
  if (due) setImmediate(goOn);
};

/** Waits for a round of the event loop that has time. Rejects where the signal aborted by then. */
export const nextTurn = async (signal: AbortSignal | undefined): Promise<void> => {
  await new Promise<void>((resolve) => {
    const turns = waiting.get(signal);
    if (turns === undefined) waiting.set(signal, [resolve]);
    else turns.push(resolve);
    if (due) return;
    due = true;
    setImmediate(goOn);
  });
  signal?.throwIfAborted();
};

/** Runs work that pauses where it took long, and lets others have their turn there. Rejects where the signal aborts. */
export const taken = async <T>(work: Generator<void, T>, signal: AbortSignal | undefined): Promise<T> => {
  signal?.throwIfAborted();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await nextTurn(signal);
  }
};
