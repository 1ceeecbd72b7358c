import { setImmediate } from 'node:timers/promises';
import { propertyOf } from '../../model/properties.js';
import type { StoredNode } from '../../model/stored.js';
import { compareText } from '../../model/text.js';
import type { KeyValue, OrderTerm, Page, Slice } from '../store.js';

/** A row with the node that orders it and its place in the default order. */
export type Candidate<T> = { row: T; node: StoredNode; place: string };

/** Rows looked at before other requests get their turn. */
const TURN = 2_000;

/** Keeps the rows that pass; lets others work in between and stops when the request does. */
export const filtered = async <T>(
  rows: readonly T[],
  passes: (row: T) => boolean,
  signal: AbortSignal | undefined,
): Promise<T[]> => {
  const kept: T[] = [];
  for (const [i, row] of rows.entries()) {
    if (i % TURN === TURN - 1) await setImmediate();
    signal?.throwIfAborted();
    if (passes(row)) kept.push(row);
  }
  return kept;
};

/** Orders rows that come in their default order, cuts the page and counts them all where asked. */
export const slice = <T>(
  candidates: readonly Candidate<T>[],
  { order, page, total }: { order: readonly OrderTerm[]; page: Page; total: boolean },
): Slice<T> => {
  const keyed = candidates.map(({ row, node, place }) => ({
    row,
    key: [...order.map(({ property }) => scalar(propertyOf(node, property))), place],
  }));
  const compare = (a: readonly KeyValue[], b: readonly KeyValue[]) => compareKeys(order, a, b);
  if (order.length > 0) keyed.sort((a, b) => compare(a.key, b.key));
  const { start, limit, reverse } = page;
  const beyond =
    start === null ? keyed : keyed.filter(({ key }) => (reverse ? compare(key, start) < 0 : compare(key, start) > 0));
  const kept = reverse ? beyond.slice(Math.max(0, beyond.length - limit)) : beyond.slice(0, limit);
  return {
    rows: kept.map(({ row }) => row),
    more: beyond.length > limit,
    total: total ? candidates.length : null,
  };
};

const scalar = (value: ReturnType<typeof propertyOf>): KeyValue => (Array.isArray(value) ? null : value);

/** Compares two keysets term by term, nulls last in both directions, and then by place. */
const compareKeys = (order: readonly OrderTerm[], a: readonly KeyValue[], b: readonly KeyValue[]): number => {
  for (const [i, { direction }] of order.entries()) {
    const [x, y] = [a[i] ?? null, b[i] ?? null];
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    const compared = typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y));
    if (compared !== 0) return direction === 'ASC' ? compared : -compared;
  }
  return compareText(String(a[order.length] ?? ''), String(b[order.length] ?? ''));
};
