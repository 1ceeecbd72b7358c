import type { KeyValue, Ordered, OrderTerm, Page } from '../../queries.js';
import { isOver, taken } from '../../turns.js';
import { firstFrom } from '../adjacent.js';
import { made, slice } from '../page.js';

/** A list to cut a page from: rows in their default order, by number, of which some count. */
export type Listing<T> = {
  size: number;
  /** Where a row stands in the default order. */
  placeAt: (i: number) => string;
  /**
   * What the answer has for a row; undefined where a look at it says that it does not count. Where rows side by side
   * have the same, it counts once.
   */
  entryAt: (i: number) => T | undefined;
  /** What an entry has to pass besides; null for nothing. */
  passes: ((entry: T) => Generator<void, boolean>) | null;
  /** What an entry has for the terms of an order. */
  keyOf: (entry: T) => readonly KeyValue[];
  /** How many count, where that can be told without a look at each. */
  count: (() => Promise<number>) | null;
};

type Found<T> = { entry: T; i: number };

/** What counts of a list from a row on, forwards or backwards, until there is enough. */
function* walked<T>(
  { size, entryAt, passes }: Listing<T>,
  from = 0,
  by: 1 | -1 = 1,
  most = size,
): Generator<void, Found<T>[]> {
  const found: Found<T>[] = [];
  for (let i = from; i >= 0 && i < size && found.length < most; i += by) {
    if (isOver()) yield;
    const entry = entryAt(i);
    if (entry === undefined || found.at(-1)?.entry === entry) continue;
    if (passes === null || (yield* passes(entry))) found.push({ entry, i });
  }
  return found;
}

/** Everything that counts of a list, in its order. */
export const allOf = async <T>(list: Listing<T>, signal: AbortSignal | undefined): Promise<T[]> =>
  (await taken(walked(list), signal)).map(({ entry }) => entry);

/** The number of the row with which the walk for a page begins: what lies strictly beyond its start. */
const beginOf = <T>({ size, placeAt }: Listing<T>, { start, reverse }: Page): number => {
  if (start === null) return reverse ? size - 1 : 0;
  const place = String(start.at(-1));
  return reverse ? firstFrom(size, (i) => placeAt(i) >= place) - 1 : firstFrom(size, (i) => placeAt(i) > place);
};

/** The page of a list and, if asked, how many there are in all. Looks at no more rows than that takes. */
export const listed = async <T>(
  list: Listing<T>,
  query: { order: readonly OrderTerm[]; page: Page; total: boolean },
  signal: AbortSignal | undefined,
): Promise<Ordered<T>> => {
  const { order, page, total } = query;
  if (order.length > 0) {
    const row = ({ entry, i }: Found<T>) => ({ row: entry, key: list.keyOf(entry), place: list.placeAt(i) });
    return slice(await made(await taken(walked(list), signal), row, signal), query, signal);
  }
  const { limit, reverse } = page;
  const begin = beginOf(list, page);
  const count = total ? await (list.count?.() ?? null) : null;
  if (!total || count !== null) {
    const found = await taken(walked(list, begin, reverse ? -1 : 1, limit + 1), signal);
    const rows = found.slice(0, limit).map(({ entry }) => entry);
    return paged(reverse ? rows.reverse() : rows, found.length > limit, count);
  }
  // Who is counted is looked at, and so are those of the page.
  const all = await taken(walked(list), signal);
  const at = firstFrom(all.length, (n) => (all[n]?.i ?? 0) >= (reverse ? begin + 1 : begin));
  const beyond = reverse ? at : all.length - at;
  const rows = all.slice(reverse ? Math.max(0, at - limit) : at, reverse ? at : at + limit);
  return paged(
    rows.map(({ entry }) => entry),
    beyond > limit,
    all.length,
  );
};

const paged = <T>(rows: T[], more: boolean, total: number | null): Ordered<T> => ({
  rows,
  keys: rows.map(() => []),
  more,
  total,
});
