import { setMaxListeners } from 'node:events';
import { SummitgraphError } from '../../model/errors.js';
import type { Dataset, Store } from '../../store/store.js';

/** Milliseconds that a request may take unless another time is set. */
export const REQUEST_TIMEOUT = 30_000;

/** What a request fails with that takes longer than it may. */
const tooLate = (timeout: number): SummitgraphError =>
  new SummitgraphError('TIMEOUT', `A request may take ${timeout / 1_000} seconds; ask for less.`);

/** Work that can be stopped: all that it does listens to the one signal. */
export type Stoppable<T> = (stop: AbortController) => Promise<T>;

/** What stops work; as much may listen as likes. */
export const stopper = (): AbortController => {
  const stop = new AbortController();
  // Every read in flight listens, and a request may have many.
  setMaxListeners(0, stop.signal);
  return stop;
};

/** Waits for a promise, but no longer than until the signal aborts. */
export const untilEnded = <T>(promise: Promise<T>, signal: AbortSignal): Promise<T> =>
  new Promise((resolve, reject) => {
    const ended = () => reject(signal.reason);
    if (signal.aborted) ended();
    signal.addEventListener('abort', ended);
    const settled =
      <V>(settle: (value: V) => void) =>
      (value: V): void => {
        signal.removeEventListener('abort', ended);
        settle(value);
      };
    promise.then(settled(resolve), settled(reject));
  });

/** Does work until it is done or the time is over, which stops it and is TIMEOUT. */
export const inTime = async <T>(stop: AbortController, timeout: number, work: Stoppable<T>): Promise<T> => {
  // An error takes longer to make than most requests have: none is made in advance.
  let ending: SummitgraphError | undefined;
  const late = setTimeout(() => {
    ending = tooLate(timeout);
    stop.abort(ending);
  }, timeout);
  try {
    return await work(stop);
  } catch (error) {
    throw ending !== undefined && stop.signal.reason === ending ? ending : error;
  } finally {
    clearTimeout(late);
  }
};

/** Does work until it is done, its client leaves or the time is over, which is TIMEOUT. */
export const forClient = async <T>(client: AbortSignal, timeout: number, work: Stoppable<T>): Promise<T> => {
  // Not AbortSignal.any: it would keep the client's signal for ever, and a server's need not abort with it.
  const stop = stopper();
  const left = () => stop.abort();
  if (client.aborted) left();
  client.addEventListener('abort', left);
  try {
    return await inTime(stop, timeout, work);
  } finally {
    client.removeEventListener('abort', left);
  }
};

/** Reads the data set that a store has now, for a client. */
export const datasetFor = (client: AbortSignal, store: Store, timeout: number): Promise<Dataset | null> =>
  forClient(client, timeout, ({ signal }) => store.reads(signal).dataset());
