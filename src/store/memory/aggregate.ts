import { EARLIEST, LATEST, propertyOf } from '../../graph/properties.js';
import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { inView, type View } from '../../model/dates.js';
import type { End } from '../../model/relation.js';
import { MAX_GROUPS, tooManyGroups } from '../bounds.js';
import { compareKeys } from '../keyset.js';
import type { Aggregate, Dimension, Group, KeyValue, Slice } from '../queries.js';
import type { Content } from './content.js';
import { edgesAt, matches, nodeAt } from './match.js';
import { each, filtered } from './page.js';

type Row = StoredNode | StoredEdge;

const rowsOf = (content: Content, { of, where, view }: Aggregate, signal: AbortSignal | undefined): Promise<Row[]> =>
  'label' in of
    ? filtered(content.labelled.get(of.label) ?? [], (node) => matches(content, where, node, view), signal)
    : filtered(
        content.related.get(of.relation) ?? [],
        (edge) => inView(edge, view) && matches(content, where, edge, view),
        signal,
      );

const endOf = (row: Row, end: End): string => {
  if (!('relation' in row)) throw new Error('a node has no ends');
  return row[end];
};

const yearOf = (row: Row, date: string): number | null => {
  const [first, last] = [propertyOf(row, date + EARLIEST), propertyOf(row, date + LATEST)];
  const [from, to] = [String(first).slice(0, 4), String(last).slice(0, 4)];
  return first === null || from !== to ? null : Number(from);
};

/** The values that a row has for a dimension: one, but where steps lead to several nodes. */
const valuesOf = (content: Content, dimension: Dimension, row: Row, view: View): KeyValue[] => {
  switch (dimension.by) {
    case 'property': {
      const value = propertyOf(row, dimension.property);
      return [Array.isArray(value) ? null : value];
    }
    case 'year':
      return [yearOf(row, dimension.date)];
    case 'end':
      return [endOf(row, dimension.end)];
    case 'step': {
      const start = endOf(row, dimension.end);
      if (nodeAt(content, start).kind === dimension.self) return [start];
      const targets = edgesAt(content, start, dimension.relation, 'from', null, view).map(({ to }) => to);
      return targets.length === 0 ? [null] : [...new Set(targets)];
    }
  }
};

const product = (values: readonly (readonly KeyValue[])[]): KeyValue[][] =>
  values.reduce<KeyValue[][]>((keys, some) => keys.flatMap((key) => some.map((value) => [...key, value])), [[]]);

const TESTS = {
  eq: (a: number, b: number) => a === b,
  ne: (a: number, b: number) => a !== b,
  lt: (a: number, b: number) => a < b,
  lte: (a: number, b: number) => a <= b,
  gt: (a: number, b: number) => a > b,
  gte: (a: number, b: number) => a >= b,
};

/** Rows counted by what they have in common: the plain reading of `neo4j/aggregate.ts`. */
export const aggregate = async (
  content: Content,
  query: Aggregate,
  signal: AbortSignal | undefined,
): Promise<Slice<Group>> => {
  const { by, having, order, limit, view } = query;
  const groups = new Map<string, Group>();
  const count = (row: Row): void => {
    for (const keys of product(by.map((dimension) => valuesOf(content, dimension, row, view)))) {
      const name = JSON.stringify(keys);
      const known = groups.get(name);
      if (known === undefined) groups.set(name, { keys, count: 1 });
      else known.count += 1;
    }
  };
  await each(await rowsOf(content, query, signal), count, signal);
  const kept = [...groups.values()].filter((group) => having.every(({ is, value }) => TESTS[is](group.count, value)));
  if (kept.length > MAX_GROUPS) throw tooManyGroups();
  const keys = by.map(() => (order.by === 'KEY' ? order.direction : 'ASC'));
  kept.sort((a, b) =>
    order.by === 'KEY'
      ? compareKeys(keys, a.keys, b.keys)
      : compareKeys([order.direction, ...keys], [a.count, ...a.keys], [b.count, ...b.keys]),
  );
  return { rows: kept.slice(0, limit), more: kept.length > limit, total: kept.length };
};
