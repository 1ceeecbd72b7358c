import { compareText } from '../../model/text.js';
import { compareKeys } from '../keyset.js';
import type { KeyValue, Ordered, OrderTerm, Page } from '../queries.js';
import { isOver, nextTurn } from '../turns.js';

/** A row with what it has for each term of the order and its place in the default one. */
export type Candidate<T> = { row: T; key: readonly KeyValue[]; place: string };

/** Looks at each row; lets others work in between and stops when the request does. */
export const each = async <T>(
  rows: Iterable<T>,
  look: (row: T) => void,
  signal: AbortSignal | undefined,
): Promise<void> => {
  signal?.throwIfAborted();
  for (const row of rows) {
    if (isOver()) await nextTurn(signal);
    look(row);
  }
};

/** Keeps the rows that pass. */
export const filtered = async <T>(
  rows: Iterable<T>,
  passes: (row: T) => boolean,
  signal: AbortSignal | undefined,
): Promise<T[]> => {
  const kept: T[] = [];
  await each(rows, (row) => passes(row) && kept.push(row), signal);
  return kept;
};

/** What is made of each row. */
export const made = async <T, U>(
  rows: Iterable<T>,
  make: (row: T) => U,
  signal: AbortSignal | undefined,
): Promise<U[]> => {
  const all: U[] = [];
  await each(rows, (row) => all.push(make(row)), signal);
  return all;
};

/** Rows beside those wanted that are held before they are put in order. */
const SPARE = 500;

/** The first so many rows in an order; the others are not put in order. */
export const firstOf = async <T>(
  rows: Iterable<T>,
  count: number,
  compare: (a: T, b: T) => number,
  signal: AbortSignal | undefined,
): Promise<T[]> => {
  let kept: T[] = [];
  let last: T | undefined;
  const keep = (row: T): void => {
    if (last !== undefined && compare(row, last) > 0) return;
    kept.push(row);
    if (kept.length < 2 * count + SPARE) return;
    kept = kept.sort(compare).slice(0, count);
    last = kept.at(-1);
  };
  await each(rows, keep, signal);
  return kept.sort(compare).slice(0, count);
};

/** Cuts the page from rows; `toStart` says whether a row lies before or after a keyset. */
export const pageOf = async <T>(
  rows: Iterable<T>,
  { start, limit, reverse }: Page,
  compare: (a: T, b: T) => number,
  toStart: (row: T, start: readonly KeyValue[]) => number,
  signal: AbortSignal | undefined,
): Promise<{ rows: T[]; more: boolean }> => {
  const beyond =
    start === null
      ? rows
      : await filtered(rows, (row) => (reverse ? toStart(row, start) < 0 : toStart(row, start) > 0), signal);
  const found = await firstOf(beyond, limit + 1, reverse ? (a, b) => compare(b, a) : compare, signal);
  const kept = found.slice(0, limit);
  return { rows: reverse ? kept.reverse() : kept, more: found.length > limit };
};

/** Orders rows, cuts the page and counts them all where asked. */
export const slice = async <T>(
  candidates: readonly Candidate<T>[],
  { order, page, total }: { order: readonly OrderTerm[]; page: Page; total: boolean },
  signal: AbortSignal | undefined,
): Promise<Ordered<T>> => {
  const directions = order.map(({ direction }) => direction);
  const { rows, more } = await pageOf(
    candidates,
    page,
    (a, b) => compareKeys(directions, a.key, b.key) || compareText(a.place, b.place),
    ({ key, place }, start) => compareKeys([...directions, 'ASC'], [...key, place], start),
    signal,
  );
  return {
    rows: rows.map(({ row }) => row),
    keys: rows.map(({ key }) => key),
    more,
    total: total ? candidates.length : null,
  };
};
