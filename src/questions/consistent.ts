import { setMaxListeners } from 'node:events';
import { SummitgraphError } from '../model/errors.js';
import { type Dataset, notReady, type Store } from '../store/store.js';
import { type Context, createContext } from './context.js';

/**
 * Asks on one version of the data: the one that the store knows or, where that is none or out of date, the one that it
 * reads first. Where it reads another one at the end an import came between, and it is asked once more. Fails with
 * NOT_READY where there are no data, with DATA_CHANGED where an import came between again, and with LIMIT_EXCEEDED where
 * too many rows were delivered, whatever the answer says, and with TIMEOUT after so many milliseconds. All that it does
 * stops then and when `client` aborts; `ask` gets the signal that says so.
 */
export const consistently = async <T>(
  store: Store,
  client: AbortSignal,
  ask: (context: Context, signal: AbortSignal) => T | Promise<T>,
  timeout: number,
): Promise<T> => {
  // Not AbortSignal.any: it would keep the client's signal for ever, and a server's need not abort with it.
  const stop = new AbortController();
  // Every read in flight listens, and a request may have many.
  setMaxListeners(0, stop.signal);
  const left = () => stop.abort();
  if (client.aborted) left();
  client.addEventListener('abort', left);
  const late = setTimeout(() => stop.abort(tooLate(timeout)), timeout);
  try {
    return await onOneVersion(store, stop, ask);
  } finally {
    clearTimeout(late);
    client.removeEventListener('abort', left);
  }
};

/** Milliseconds that a request may take unless another time is set. */
export const REQUEST_TIMEOUT = 30_000;

/** What a request fails with that takes longer than it may. */
export const tooLate = (timeout: number): SummitgraphError =>
  new SummitgraphError('TIMEOUT', `A request may take ${timeout / 1_000} seconds; ask for less.`);

const onOneVersion = async <T>(
  store: Store,
  stop: AbortController,
  ask: (context: Context, signal: AbortSignal) => T | Promise<T>,
): Promise<T> => {
  const attempt = async (known: Dataset | null): Promise<{ answer: T } | null> => {
    const reads = store.reads(stop.signal);
    const before = known ?? (await reads.dataset());
    if (before === null) throw notReady();
    const answer = await ask(createContext(reads, before, stop), stop.signal);
    // Once too much was delivered every other list fails too: one error says it for all.
    stop.signal.throwIfAborted();
    return (await reads.dataset()) === before ? { answer } : null;
  };
  const known = store.known?.() ?? null;
  const answered = (known && (await attempt(known))) ?? (await attempt(null)) ?? (await attempt(null));
  if (answered !== null) return answered.answer;
  throw new SummitgraphError('DATA_CHANGED', 'An import came between, twice; ask again.');
};
