import { setImmediate } from 'node:timers/promises';
import { propertyOf } from '../../graph/properties.js';
import type { StoredNode } from '../../graph/stored.js';
import { compareKeys, cut } from '../keyset.js';
import type { KeyValue, OrderTerm, Page, Slice } from '../queries.js';

/** A row with the node that orders it and its place in the default order. */
export type Candidate<T> = { row: T; node: StoredNode; place: string };

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

/** Orders rows that come in their default order, cuts the page and counts them all where asked. */
export const slice = <T>(
  candidates: readonly Candidate<T>[],
  { order, page, total }: { order: readonly OrderTerm[]; page: Page; total: boolean },
): Slice<T> => {
  const keyed = candidates.map(({ row, node, place }) => ({
    row,
    key: [...order.map(({ property }) => scalar(propertyOf(node, property))), place],
  }));
  const directions = [...order.map(({ direction }) => direction), 'ASC' as const];
  if (order.length > 0) keyed.sort((a, b) => compareKeys(directions, a.key, b.key));
  const { rows, more } = cut(keyed, page, ({ key }, start) => compareKeys(directions, key, start));
  return { rows: rows.map(({ row }) => row), more, total: total ? candidates.length : null };
};

const scalar = (value: ReturnType<typeof propertyOf>): KeyValue => (Array.isArray(value) ? null : value);
