import { setImmediate } from 'node:timers/promises';
import { compareKeys, cut } from '../keyset.js';
import type { KeyValue, Ordered, OrderTerm, Page } from '../queries.js';

/** A row with what it has for each term of the order and its place in the default one. */
export type Candidate<T> = { row: T; key: readonly KeyValue[]; place: string };

/** Rows looked at before other requests get their turn. */
const TURN = 2_000;

/** Looks at each row; lets others work in between and stops when the request does. */
export const each = async <T>(
  rows: readonly T[],
  look: (row: T) => void,
  signal: AbortSignal | undefined,
): Promise<void> => {
  for (const [i, row] of rows.entries()) {
    if (i % TURN === TURN - 1) await setImmediate();
    signal?.throwIfAborted();
    look(row);
  }
};

/** Keeps the rows that pass. */
export const filtered = async <T>(
  rows: readonly T[],
  passes: (row: T) => boolean,
  signal: AbortSignal | undefined,
): Promise<T[]> => {
  const kept: T[] = [];
  await each(rows, (row) => passes(row) && kept.push(row), signal);
  return kept;
};

/** What is made of each row. */
export const made = async <T, U>(
  rows: readonly T[],
  make: (row: T) => U,
  signal: AbortSignal | undefined,
): Promise<U[]> => {
  const all: U[] = [];
  await each(rows, (row) => all.push(make(row)), signal);
  return all;
};

/** Orders rows that come in their default order, cuts the page and counts them all where asked. */
export const slice = <T>(
  candidates: readonly Candidate<T>[],
  { order, page, total }: { order: readonly OrderTerm[]; page: Page; total: boolean },
): Ordered<T> => {
  const keyed = candidates.map(({ row, key, place }) => ({ row, key: [...key, place] }));
  const directions = [...order.map(({ direction }) => direction), 'ASC' as const];
  if (order.length > 0) keyed.sort((a, b) => compareKeys(directions, a.key, b.key));
  const { rows, more } = cut(keyed, page, ({ key }, start) => compareKeys(directions, key, start));
  return {
    rows: rows.map(({ row }) => row),
    keys: rows.map(({ key }) => key.slice(0, -1)),
    more,
    total: total ? candidates.length : null,
  };
};
