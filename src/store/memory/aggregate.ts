import { EARLIEST, LATEST, propertyOf } from '../../graph/properties.js';
import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { inView, type View } from '../../model/dates.js';
import { type End, otherEnd } from '../../model/relation.js';
import { MAX_GROUPS, tooManyGroups } from '../bounds.js';
import { compareKeys } from '../keyset.js';
import type { Aggregate, Dimension, Group, KeyValue, Known, Slice } from '../queries.js';
import type { Content } from './content.js';
import { edgesAt, nodeAt, passing } from './match.js';
import { each, filtered, pageOf } from './page.js';

type Row = StoredNode | StoredEdge;

const rowsOf = (content: Content, { of, where, view }: Aggregate, signal: AbortSignal | undefined): Promise<Row[]> =>
  'label' in of
    ? passing(content, content.labelled.get(of.label) ?? [], where, view, signal)
    : filtered(content.related.get(of.relation) ?? [], (edge) => inView(edge, view), signal).then((edges) =>
        passing(content, edges, where, view, signal),
      );

const endOf = (row: Row, end: End | 'node'): string => {
  if ('kind' in row && end === 'node') return row.slug;
  if (!('relation' in row) || end === 'node') throw new Error('only an edge has ends, and it is no node');
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
      const { end, relation, at, self } = dimension;
      const start = endOf(row, end);
      if (nodeAt(content, start).kind === self) return [start];
      const targets = edgesAt(content, start, relation, at, null, view).map((edge) => edge[otherEnd(at)]);
      return targets.length === 0 ? [null] : [...new Set(targets)];
    }
  }
};

const product = (values: readonly (readonly KeyValue[])[]): KeyValue[][] =>
  values.reduce<KeyValue[][]>((keys, some) => keys.flatMap((key) => some.map((value) => [...key, value])), [[]]);

/** All keys that there can be of a dimension. */
const keysOf = async (
  content: Content,
  known: Known,
  view: View,
  signal: AbortSignal | undefined,
): Promise<readonly KeyValue[]> => {
  if ('keys' in known) return known.keys;
  const { label, where } = known;
  const nodes = await passing(content, content.labelled.get(label) ?? [], where, view, signal);
  return nodes.map(({ slug }) => slug);
};

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
  const { by, having, order, page, view, known } = query;
  const groups = new Map<string, Group>();
  const add = (keys: KeyValue[], count: number): void => {
    const name = JSON.stringify(keys);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, { keys, count });
    else group.count += count;
  };
  const count = (row: Row): void => {
    for (const keys of product(by.map((dimension) => valuesOf(content, dimension, row, view)))) add(keys, 1);
  };
  await each(await rowsOf(content, query, signal), count, signal);
  if (known !== null) {
    const sets = await Promise.all(known.map((one) => keysOf(content, one, view, signal)));
    if (sets.reduce((size, set) => size * set.length, 1) > MAX_GROUPS) throw tooManyGroups();
    await each(product(sets), (keys) => add(keys, 0), signal);
  }
  const has = ({ count }: Group) => having.every(({ is, value }) => TESTS[is](count, value));
  const kept = await filtered(groups.values(), has, signal);
  if (kept.length > MAX_GROUPS) throw tooManyGroups();
  const byKey = order.by === 'KEY';
  const keys = by.map(() => (byKey ? order.direction : 'ASC'));
  const directions = byKey ? keys : [order.direction, ...keys];
  const keyed = ({ keys, count }: Group): KeyValue[] => (byKey ? keys : [count, ...keys]);
  const slice = await pageOf(
    kept,
    page,
    (a, b) => compareKeys(directions, keyed(a), keyed(b)),
    (group, start) => compareKeys(directions, keyed(group), start),
    signal,
  );
  return { ...slice, total: kept.length };
};
