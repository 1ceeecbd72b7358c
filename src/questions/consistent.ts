import { SummitgraphError } from '../model/errors.js';
import { notReady, type Store } from '../store/store.js';
import { type Context, createContext } from './context.js';

/**
 * Asks on one version of the data: the version is read first and last, and if an import came between, it is asked once more. Fails with
 * NOT_READY where there are no data, with DATA_CHANGED where an import came between again, and with LIMIT_EXCEEDED where too many rows
 * were delivered, whatever the answer says. Aborting the signal stops the reads.
 */
export const consistently = async <T>(
  store: Store,
  signal: AbortSignal | undefined,
  ask: (context: Context) => T | Promise<T>,
): Promise<T> => {
  for (let attempt = 1; attempt <= 2; attempt += 1) {
    const reads = store.reads(signal);
    const before = await reads.dataset();
    if (before === null) throw notReady();
    const context = createContext(reads, before);
    const answer = await ask(context);
    // Once too much was delivered every other list fails too: one error says it for all.
    context.delivered.stop.signal.throwIfAborted();
    const after = await reads.dataset();
    if (after?.version === before.version) return answer;
  }
  throw new SummitgraphError('DATA_CHANGED', 'An import came between, twice; ask again.');
};
