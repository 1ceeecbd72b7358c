import { inTime, type Stoppable, stopper, untilEnded } from './time.js';

/** Work that is done, and for how many. */
type Work<T> = { done: Promise<T>; clients: number; stop: AbortController };

/** Does work for a client, or waits with others for the same; `isShared` where others had begun it. */
export type Together<T> = (
  key: string,
  client: AbortSignal,
  work: Stoppable<T>,
) => Promise<{ value: T; isShared: boolean }>;

/**
 * Does equal work once for all who ask for it while it is done. Whoever leaves ends it for nobody else; once all have left,
 * or the time is over, it is stopped.
 */
export const together = <T>(timeout: number): Together<T> => {
  const working = new Map<string, Work<T>>();
  return async (key, client, work) => {
    client.throwIfAborted();
    const known = working.get(key);
    const begin = (): Work<T> => {
      const stop = stopper();
      return { done: inTime(stop, timeout, work), clients: 0, stop };
    };
    const one = known ?? begin();
    const forget = (): void => {
      if (working.get(key) === one) working.delete(key);
    };
    if (known === undefined) {
      working.set(key, one);
      one.done.then(forget, forget);
    }
    one.clients += 1;
    try {
      return { value: await untilEnded(one.done, client), isShared: known !== undefined };
    } finally {
      one.clients -= 1;
      // Where it is not done yet; who comes now begins anew.
      if (one.clients === 0 && working.get(key) === one) {
        forget();
        one.stop.abort();
      }
    }
  };
};
