import type { SummitgraphError } from '../../model/errors.js';
import { tooLate } from '../../questions/consistent.js';

/** Does work until it is done, its client leaves or the time is over, which is TIMEOUT; the work gets the signal. */
export const inTime = async <T>(
  client: AbortSignal,
  timeout: number,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> => {
  const stop = new AbortController();
  const left = () => stop.abort();
  if (client.aborted) left();
  client.addEventListener('abort', left);
  // An error takes longer to make than most requests have: none is made in advance.
  let ending: SummitgraphError | undefined;
  const late = setTimeout(() => {
    ending = tooLate(timeout);
    stop.abort(ending);
  }, timeout);
  try {
    return await work(stop.signal);
  } catch (error) {
    throw ending !== undefined && stop.signal.reason === ending ? ending : error;
  } finally {
    clearTimeout(late);
    client.removeEventListener('abort', left);
  }
};

/** Waits for a promise, but no longer than until the signal aborts. */
const untilLeft = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const left = () => reject(signal.reason);
    if (signal.aborted) left();
    signal.addEventListener('abort', left);
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', left));
  });

/** Work that is done, and for how many. */
type Work<T> = { done: Promise<T>; clients: number; stop: AbortController };

/** Does work for a client, or waits with others for the same; `isShared` where others had begun it. */
export type Together<T> = (
  key: string,
  client: AbortSignal,
  work: (signal: AbortSignal) => Promise<T>,
) => Promise<{ value: T; isShared: boolean }>;

/**
 * Does equal work once for all who ask for it while it is done. Whoever leaves ends it for nobody else; once all have left,
 * or the time is over, its signal aborts.
 */
export const together = <T>(timeout: number): Together<T> => {
  const working = new Map<string, Work<T>>();
  return async (key, client, work) => {
    client.throwIfAborted();
    const known = working.get(key);
    const begin = (): Work<T> => {
      const stop = new AbortController();
      return { done: inTime(stop.signal, timeout, work), clients: 0, stop };
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
      return { value: await untilLeft(one.done, client), isShared: known !== undefined };
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
