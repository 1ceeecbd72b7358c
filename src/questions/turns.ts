import { isOver, nextTurn } from '../store/turns.js';

/** How the making of one answer lets others have their turn. */
export type Turns = {
  /** What to wait for before going on; null while there is time. */
  next: () => Promise<void> | null;
  /** Calls back once all that can be made without further reads was made, so that reads can be asked together. */
  whenMade: (callback: () => void) => void;
  /** How often somebody was about to go on: at least once for each object of the answer. */
  asked: () => number;
};

/** The turns of a request that the signal ends. */
export const turnsOf = (signal: AbortSignal): Turns => {
  let [asked, waiting] = [0, 0];
  let held: (() => void)[] = [];
  const whenMade = (callback: () => void): void => {
    // As DataLoader does it: after the promises that were kept, and those that follow from them.
    void Promise.resolve().then(() =>
      process.nextTick(() => {
        if (waiting === 0) callback();
        else held.push(callback);
      }),
    );
  };
  const wait = async (): Promise<void> => {
    waiting += 1;
    try {
      await nextTurn(signal);
    } finally {
      waiting -= 1;
      if (waiting === 0) {
        const released = held;
        held = [];
        for (const callback of released) whenMade(callback);
      }
    }
  };
  const next = (): Promise<void> | null => {
    asked += 1;
    return isOver() ? wait() : null;
  };
  return { next, whenMade, asked: () => asked };
};
