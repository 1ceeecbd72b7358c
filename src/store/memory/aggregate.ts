import { propertyOf } from '../../graph/properties.js';
import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { parsePartialDate, type View } from '../../model/dates.js';
import { type End, otherEnd } from '../../model/relation.js';
import { MAX_GROUPS, tooManyGroups } from '../bounds.js';
import { compareKeys } from '../keyset.js';
import type { Aggregate, Dimension, Group, KeyValue, Known, Slice } from '../queries.js';
import { edgesAt } from './adjacent.js';
import { type Content, nodeAt } from './content.js';
import { allOf } from './lists/listing.js';
import { edgeList, nodesThatPass } from './lists/lists.js';
import { each, filtered, pageOf } from './page.js';

type Row = StoredNode | StoredEdge;

const rowsOf = async (
  content: Content,
  { of, where, view }: Aggregate,
  signal: AbortSignal | undefined,
): Promise<Row[]> =>
  'label' in of
    ? nodesThatPass(content, { ...of, where, view }, signal)
    : allOf(await edgeList(content, { ...of, where, view }, signal), signal);

const endOf = (row: Row, end: End | 'node'): string => {
  if ('kind' in row && end === 'node') return row.slug;
  if (!('relation' in row) || end === 'node') throw new Error('only an edge has ends, and it is no node');
  return row[end];
};

/** Remembers what was worked out for a key. */
const remembered = <K, V>(work: (key: K) => V): ((key: K) => V) => {
  const known = new Map<K, V>();
  return (key) => {
    const value = known.get(key) ?? work(key);
    known.set(key, value);
    return value;
  };
};

const yearOf = (date: string): number | null => {
  const { earliest, latest } = parsePartialDate(date) ?? { earliest: '', latest: ' ' };
  return earliest.slice(0, 4) === latest.slice(0, 4) ? Number(earliest.slice(0, 4)) : null;
};

const NONE: readonly KeyValue[] = [null];

/** Reads the values that a row has for a dimension: one, but where steps lead to several nodes. */
const valuesOf = (content: Content, dimension: Dimension, view: View): ((row: Row) => readonly KeyValue[]) => {
  const alone = remembered((value: KeyValue): readonly KeyValue[] => [value]);
  switch (dimension.by) {
    case 'property':
      return (row) => {
        const value = propertyOf(row, dimension.property);
        return Array.isArray(value) ? NONE : alone(value);
      };
    case 'year': {
      const year = remembered((date: string): readonly KeyValue[] => [yearOf(date)]);
      return (row) => {
        const date = propertyOf(row, dimension.date);
        return typeof date === 'string' ? year(date) : NONE;
      };
    }
    case 'end':
      return (row) => alone(endOf(row, dimension.end));
    case 'step': {
      const { end, relation, at, self } = dimension;
      const targets = remembered((start: string): readonly KeyValue[] => {
        if (nodeAt(content, start).kind === self) return [start];
        const found = edgesAt(content, start, relation, at, null, view).map((edge) => edge[otherEnd(at)]);
        return found.length === 0 ? NONE : [...new Set(found)];
      });
      return (row) => targets(endOf(row, end));
    }
  }
};

/** Groups found so far, below what they have for each dimension, one after the other. */
type Below = Map<KeyValue, Below | Group>;

/** Counts groups by their keys. */
const counting = () => {
  const groups: Group[] = [];
  const root: Below = new Map();
  const groupAt = (keys: KeyValue[]): Group => {
    let below = root;
    for (let i = 0; i < keys.length - 1; i += 1) {
      const key = keys[i] ?? null;
      const next = below.get(key);
      const deeper: Below = next instanceof Map ? next : new Map();
      if (next === undefined) below.set(key, deeper);
      below = deeper;
    }
    const last = keys.at(-1) ?? null;
    const found = below.get(last);
    if (found !== undefined && !(found instanceof Map)) return found;
    const group = { keys, count: 0 };
    below.set(last, group);
    groups.push(group);
    return group;
  };
  return { groups, groupAt };
};

const product = (values: readonly (readonly KeyValue[])[]): KeyValue[][] => {
  let keys: KeyValue[][] = [[]];
  for (const some of values) {
    const [only = null] = some;
    if (some.length === 1) for (const key of keys) key.push(only);
    else keys = keys.flatMap((key) => some.map((value) => [...key, value]));
  }
  return keys;
};

/** All keys that there can be of a dimension. */
const keysOf = async (
  content: Content,
  known: Known,
  view: View,
  signal: AbortSignal | undefined,
): Promise<readonly KeyValue[]> => {
  if ('keys' in known) return known.keys;
  const { label, where } = known;
  const nodes = await nodesThatPass(content, { label, where, view }, signal);
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
  const { groups, groupAt } = counting();
  const readers = by.map((dimension) => valuesOf(content, dimension, view));
  const count = (row: Row): void => {
    for (const keys of product(readers.map((valuesIn) => valuesIn(row)))) groupAt(keys).count += 1;
    if (having.length === 0 && groups.length > MAX_GROUPS) throw tooManyGroups();
  };
  await each(await rowsOf(content, query, signal), count, signal);
  if (known !== null) {
    const sets = await Promise.all(known.map((one) => keysOf(content, one, view, signal)));
    if (sets.reduce((size, set) => size * set.length, 1) > MAX_GROUPS) throw tooManyGroups();
    await each(product(sets), groupAt, signal);
  }
  const has = ({ count }: Group) => having.every(({ is, value }) => TESTS[is](count, value));
  const kept = await filtered(groups, has, signal);
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
