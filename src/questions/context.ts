import type { View } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import type { Label } from '../model/labels.js';
import type { Page, Step } from '../store/queries.js';
import type { Dataset, Reads } from '../store/store.js';
import type { Ordering, PageWanted } from './arguments/page.js';
import { createLoaders, type Loaders } from './loaders.js';
import { type Turns, turnsOf } from './turns.js';

/** How the entities along a link are read in a view: by which loader, and what their page is made with. */
export type Reading = {
  view: View;
  step: Step;
  page: Page;
  ordering: Ordering;
  loader: ReturnType<Loaders['step']>;
};

/** What the resolvers of one request share. */
export type Context = {
  reads: Reads;
  /** The data set that the request reads from beginning to end. */
  dataset: Dataset;
  loaders: Loaders;
  /** How it was last read what lies along a link, by what a field asks for. */
  readings: Map<PageWanted, Reading>;
  turns: Turns;
  /**
   * Slugs that were given where nothing fails without them, each once; `hintsOf` makes hints of those that name
   * nothing.
   */
  given: Map<string, GivenSlug>;
  /** What is remembered for other requests, once it is known that all was read of this data set. */
  toRemember: (() => void)[];
  /** Rows delivered so far, which `spend` counts, and what stops the request once they are too many. */
  delivered: { rows: number; stop: AbortController };
};

/** A slug that was given for entities of a label: by which argument of the field to which these fields lead. */
export type GivenSlug = { path: readonly string[]; argument: string; label: Label; slug: string };

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
    readings: new Map(),
    turns,
    given: new Map(),
    toRemember: [],
    delivered: { rows: 0, stop },
  };
};
