import { SummitgraphError } from '../../model/errors.js';
import type { Connections } from '../store.js';

/** Connections that statements use one after another. */
export type Places = {
  /** Waits for one; what is returned gives it back, once. Rejects where the signal aborts, or nobody gives one back. */
  take: (signal: AbortSignal | undefined) => Promise<() => void>;
  usage: () => Connections;
};

const taken = (): SummitgraphError =>
  new SummitgraphError('OVERLOADED', 'All connections to the database are in use; ask again in a moment, or for less.');

/**
 * So many connections, for which one waits so many milliseconds, in the order in which one came. The driver's pool has a
 * queue too, but forgets whoever waits there when connecting fails for the others, and lets nobody leave it.
 */
export const placesFor = (most: number, patience: number): Places => {
  let used = 0;
  const waiting = new Set<() => void>();
  const give = (): (() => void) => {
    let given = false;
    return () => {
      if (given) return;
      given = true;
      const [next] = waiting;
      if (next === undefined) used -= 1;
      else next();
    };
  };
  const wait = (signal: AbortSignal | undefined): Promise<void> =>
    new Promise((resolve, reject) => {
      const end = (done: () => void) => () => {
        clearTimeout(late);
        signal?.removeEventListener('abort', left);
        waiting.delete(next);
        done();
      };
      const next = end(resolve);
      const left = end(() => reject(signal?.reason));
      const late = setTimeout(
        end(() => reject(taken())),
        patience,
      );
      signal?.addEventListener('abort', left, { once: true });
      waiting.add(next);
    });
  return {
    take: async (signal) => {
      signal?.throwIfAborted();
      if (used < most) used += 1;
      // Whoever ends hands its place on.
      else await wait(signal);
      return give();
    },
    usage: () => ({ most, used, waiting: waiting.size }),
  };
};
