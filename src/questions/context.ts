import DataLoader from 'dataloader';
import type { StoredNode } from '../graph/stored.js';
import { SummitgraphError } from '../model/errors.js';
import type { Label } from '../model/labels.js';
import type { Hop, Link, Ordered, Step } from '../store/queries.js';
import type { Dataset, Reads } from '../store/store.js';
import { type Turns, turnsOf } from './turns.js';

/** What the resolvers of one request share. */
export type Context = {
  reads: Reads;
  /** The data set that the request reads from beginning to end. */
  dataset: Dataset;
  loaders: Loaders;
  turns: Turns;
  /**
   * Slugs that were given where nothing fails without them, each once; `hintsOf` makes hints of those that name
   * nothing.
   */
  given: Map<string, GivenSlug>;
  /** Rows delivered so far, which `spend` counts, and what stops the request once they are too many. */
  delivered: { rows: number; stop: AbortController };
};

/** A slug that was given for entities of a label: by which argument of the field to which these fields lead. */
export type GivenSlug = { path: readonly string[]; argument: string; label: Label; slug: string };

/** Keys asked for while an answer is made without further reads become one read. */
type Loaders = {
  /** Nodes by slug. */
  node: DataLoader<string, StoredNode | undefined>;
  /** Edges by key. */
  link: DataLoader<string, Link | undefined>;
  /** The edges of a node: a loader for each relation, arguments and view. */
  step: (query: Step) => DataLoader<string, Ordered<Hop>>;
};

/** When the keys that were asked for become a read. */
type Together = { batchScheduleFn: (callback: () => void) => void };

const byKey = <T>(read: (keys: readonly string[]) => Promise<Map<string, T>>, together: Together) =>
  new DataLoader<string, T | undefined>(async (keys) => {
    const found = await read(keys);
    return keys.map((key) => found.get(key));
  }, together);

const createLoaders = (reads: Reads, { whenMade }: Turns): Loaders => {
  const together = { batchScheduleFn: whenMade };
  const steps = new Map<string, DataLoader<string, Ordered<Hop>>>();
  return {
    node: byKey((slugs) => reads.nodes(slugs), together),
    link: byKey((keys) => reads.links(keys), together),
    step: (query) => {
      const name = JSON.stringify(query);
      const known = steps.get(name);
      if (known !== undefined) return known;
      const loader = new DataLoader<string, Ordered<Hop>>(async (slugs) => {
        const found = await reads.step(query, slugs);
        return slugs.map(
          (slug) => found.get(slug) ?? { rows: [], keys: [], more: false, total: query.total ? 0 : null },
        );
      }, together);
      steps.set(name, loader);
      return loader;
    },
  };
};

/** Most rows that a request may deliver, counting one that is reached twice twice. */
export const MAX_ROWS = 25_000;

/**
 * Counts rows that a request delivers. Fails with LIMIT_EXCEEDED, naming the bound, before the answer grows without
 * end.
 */
export const spend = ({ delivered }: Context, rows: number): void => {
  delivered.rows += rows;
  if (delivered.rows <= MAX_ROWS) return;
  const error = new SummitgraphError(
    'LIMIT_EXCEEDED',
    `A request may deliver at most ${MAX_ROWS} rows in all its lists; ask for shorter pages or fewer levels.`,
  );
  delivered.stop.abort(error);
  throw error;
};

/** The context of a request that reads this data set, and that `stop` ends. */
export const createContext = (reads: Reads, dataset: Dataset, stop: AbortController): Context => {
  const turns = turnsOf(stop.signal);
  return {
    reads,
    dataset,
    loaders: createLoaders(reads, turns),
    turns,
    given: new Map(),
    delivered: { rows: 0, stop },
  };
};
