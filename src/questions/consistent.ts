import { SummitgraphError } from '../model/errors.js';
import { type Dataset, notReady, type Store } from '../store/store.js';
import { type Context, createContext } from './context.js';

/**
 * Asks on one version of the data: the one that the store knows or, where that is none or out of date, the one that it
 * reads first. Where it reads another one at the end an import came between, and it is asked once more. Fails with
 * NOT_READY where there are no data, with DATA_CHANGED where an import came between again, and with LIMIT_EXCEEDED where
 * too many rows were delivered, whatever the answer says: then it aborts `stop`, as whoever asks may do to end it.
 */
export const consistently = async <T>(
  store: Store,
  stop: AbortController,
  ask: (context: Context) => T | Promise<T>,
): Promise<T> => {
  const attempt = async (known: Dataset | null): Promise<{ answer: T } | null> => {
    const reads = store.reads(stop.signal);
    const before = known ?? (await reads.dataset());
    if (before === null) throw notReady();
    const context = createContext(reads, before, stop);
    const answer = await ask(context);
    // Once too much was delivered every other list fails too: one error says it for all.
    stop.signal.throwIfAborted();
    if ((await reads.dataset()) !== before) return null;
    for (const remember of context.toRemember) remember();
    return { answer };
  };
  const known = store.known?.() ?? null;
  const answered = (known && (await attempt(known))) ?? (await attempt(null)) ?? (await attempt(null));
  if (answered !== null) return answered.answer;
  throw new SummitgraphError('DATA_CHANGED', 'An import came between, twice; ask again.');
};
