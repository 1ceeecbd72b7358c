import { hash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import * as z from 'zod';
import { SummitgraphError } from '../../model/errors.js';
import type { KeyValue, Ordered, Page, Slice } from '../../store/queries.js';
import { type Bounds, type Optional, readNumber } from './bounds.js';

/** Rows of a page that asks for no number, and the most that it may ask for. */
export const DEFAULT_PAGE = 25;
export const MAX_PAGE = 100;

const ROWS = { least: 0, most: MAX_PAGE, unless: DEFAULT_PAGE, of: 'rows' };

/** The arguments of every list that comes in pages. */
export type PageArguments = {
  first?: Optional<number>;
  after?: Optional<string>;
  last?: Optional<number>;
  before?: Optional<string>;
};

/**
 * What of a list is wanted: its page, or only what is said of all of it; the places on it, with what leads there, or
 * only what stands on it; how many there are in all, which is counted only then; and where it is asked for, by the names
 * of the fields that lead there.
 */
export type PageWanted = { page: boolean; places: boolean; total: boolean; path: readonly string[] };

/** The page that is read of a list: nothing of it where none is wanted. */
export const pageToRead = (page: Page, wanted: Pick<PageWanted, 'page'>): Page =>
  wanted.page ? page : { ...page, limit: 0 };

/** An order by name of the list and its terms, which a cursor must belong to. */
export type Ordering = { list: string; order: readonly object[] };

/** Marks of orders that were worked out lately, by what they mark. */
const marks = new LRUCache<string, string>({ max: 1_000 });

/** Marks keys of an order, by what in them is text, number, truth or nothing: a key of other types is none of ours. */
const markOf = ({ list, order }: Ordering, key: readonly KeyValue[]): string => {
  const marked = JSON.stringify([list, order, key.map((value) => (value === null ? 'null' : typeof value))]);
  const known = marks.get(marked);
  if (known !== undefined) return known;
  const mark = hash('sha256', marked, 'base64url').slice(0, 8);
  marks.set(marked, mark);
  return mark;
};

/** The cursor of a row: its keyset and the mark of what it belongs to. */
const encodeCursor = (mark: string, key: readonly KeyValue[]): string =>
  Buffer.from(JSON.stringify([mark, ...key])).toString('base64url');

const keyset = z
  .array(z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]))
  .min(2)
  .max(30);

const decodeCursor = (ordering: Ordering, argument: string, cursor: string): KeyValue[] => {
  const bad = (why: string) =>
    new SummitgraphError(
      'BAD_CURSOR',
      `${argument}: ${why}; pass a cursor of this list in this order, as it was given.`,
    );
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw bad('this is no cursor');
  }
  const parsed = keyset.safeParse(decoded);
  if (!parsed.success) throw bad('this is no cursor');
  const [marked, ...key] = parsed.data;
  if (marked !== markOf(ordering, key)) throw bad('this cursor belongs to another list or order');
  if (key.length !== ordering.order.length + 1 || typeof key.at(-1) !== 'string') throw bad('this is no cursor');
  return key;
};

/** Reads the page arguments: forwards `first` after a cursor, or backwards `last` before one. */
export const readPage = (
  { first, after, last, before }: PageArguments,
  ordering: Ordering,
  bounds: Bounds = ROWS,
): Page => {
  const backwards = typeof last === 'number';
  if (backwards && typeof first === 'number') throw new SummitgraphError('BAD_INPUT', 'Give first or last, not both.');
  if (backwards && typeof after === 'string')
    throw new SummitgraphError('BAD_INPUT', 'after goes with first, before with last.');
  if (!backwards && typeof before === 'string')
    throw new SummitgraphError('BAD_INPUT', 'before goes with last, after with first.');
  const cursor = backwards ? before : after;
  return {
    limit: backwards ? readNumber('last', last, bounds) : readNumber('first', first, bounds),
    reverse: backwards,
    start: typeof cursor === 'string' ? decodeCursor(ordering, backwards ? 'before' : 'after', cursor) : null,
  };
};

/** The first rows of an order. */
export const firstPage = (limit: number): Page => ({ limit, reverse: false, start: null });

/** A page of a list: what stands on it, the cursors of that by number, and where it stands in the list. */
export type Paged<E> = {
  entries: E[];
  cursorOf: (i: number) => string | null;
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  /** Null where it was not wanted. */
  totalCount: number | null;
};

/**
 * Makes a page of a slice: an entry for each row, and the cursor of its key, which after what the row has for the terms
 * of an order that was asked for is what `keyOf` says.
 */
export const pagedOf = <R, E extends object>(
  { rows, more, total, keys }: Slice<R> & Partial<Ordered<R>>,
  { reverse, start }: Page,
  ordering: Ordering,
  entryOf: (row: R) => E,
  keyOf: (row: R) => readonly KeyValue[],
): Paged<E> => {
  // Cursors are made when they are read: most pages are asked without.
  const cursorOf = (i: number): string | null => {
    const row = rows[i];
    if (row === undefined) return null;
    const key = [...(keys?.[i] ?? []), ...keyOf(row)];
    return encodeCursor(markOf(ordering, key), key);
  };
  return {
    entries: rows.map(entryOf),
    cursorOf,
    pageInfo: {
      hasNextPage: reverse ? start !== null : more,
      hasPreviousPage: reverse ? more : start !== null,
      get startCursor() {
        return cursorOf(0);
      },
      get endCursor() {
        return cursorOf(rows.length - 1);
      },
    },
    totalCount: total,
  };
};
