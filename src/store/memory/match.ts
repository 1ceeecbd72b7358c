import { propertyOf, type Stored } from '../../graph/properties.js';
import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { otherEnd } from '../../model/relation.js';
import { type Comparison, type Filter, type Item, type Quantifier, viewOf } from '../filter.js';
import { isOver, taken } from '../turns.js';
import { allEdgesAt, eachEdgeAt, edgesBetween } from './adjacent.js';
import { type Content, nodeAt } from './content.js';
import { nodesOf, type Start, startOf } from './lists/start.js';

/**
 * Where a filter is read: the graph, the view, within an `any` the item in question, and what is known of each
 * quantifier.
 */
export type Scope = { content: Content; view: View; item?: Item; known: Map<Quantifier, Known> };

/**
 * Which nodes pass a quantifier, so that each of them is asked once, however it is reached, and from where the nodes
 * that it is about can be found.
 */
type Known = { passes: Map<string, boolean>; start: Start | null; nodes: readonly StoredNode[] | null };

/** Where a filter is read in a view. */
export const scopeOf = (content: Content, view: View): Scope => ({ content, view, known: new Map() });

/**
 * Whether a node or an edge passes a filter: the plain reading of what Neo4j's compiler writes as Cypher. Pauses where
 * it took long.
 */
export function* matches(scope: Scope, filter: Filter, row: StoredNode | StoredEdge): Generator<void, boolean> {
  switch (filter.op) {
    case 'and':
      for (const part of filter.of) if (!(yield* matches(scope, part, row))) return false;
      return true;
    case 'or':
      for (const part of filter.of) if (yield* matches(scope, part, row)) return true;
      return false;
    case 'not':
      return !(yield* matches(scope, filter.of, row));
    case 'several': {
      let count = 0;
      for (const part of filter.of) if (yield* matches(scope, part, row)) count += 1;
      return count >= filter.count;
    }
    case 'at':
      if (!('relation' in row)) throw new Error('a node has no ends');
      return yield* matches(scope, filter.node, nodeAt(scope.content, row[filter.end]));
    case 'compare':
      return compares(filter, propertyOf(row, filter.property), scope.item);
    case 'differ': {
      const [left, right] = filter.properties;
      return propertyOf(row, left) !== propertyOf(row, right);
    }
    case 'any':
      for (const item of filter.items) {
        if (yield* matches({ ...scope, item, known: new Map() }, filter.where, row)) return true;
      }
      return false;
    default: {
      if (!('kind' in row)) throw new Error('only a node has edges');
      const known = knownOf(scope, filter);
      const passes = known.passes.get(row.slug) ?? (yield* quantifies(scope, filter, row, known));
      known.passes.set(row.slug, passes);
      return passes;
    }
  }
}

/** Keeps the rows that pass a filter. */
function* passed<T extends StoredNode | StoredEdge>(
  scope: Scope,
  rows: Iterable<T>,
  filter: Filter,
): Generator<void, T[]> {
  const kept: T[] = [];
  for (const row of rows) {
    if (isOver()) yield;
    if (yield* matches(scope, filter, row)) kept.push(row);
  }
  return kept;
}

/** The nodes or edges that pass a filter in a view. */
export const passing = <T extends StoredNode | StoredEdge>(
  content: Content,
  rows: Iterable<T>,
  filter: Filter,
  view: View,
  signal: AbortSignal | undefined,
): Promise<T[]> => taken(passed(scopeOf(content, view), rows, filter), signal);

const knownOf = (scope: Scope, filter: Quantifier): Known => {
  const known = scope.known.get(filter);
  if (known !== undefined) return known;
  const start = filter.op === 'every' ? null : startOf(scope, filter.node);
  const made = { passes: new Map<string, boolean>(), start, nodes: null };
  scope.known.set(filter, made);
  return made;
};

/** Of so many edges one is worth a look for each node from which a quantifier starts. */
const WORTH = 8;

/** The edges among which are all that can count for a quantifier. */
function* edgesFor(
  { content }: Scope,
  { relation, end }: Quantifier,
  slug: string,
  known: Known,
): Generator<void, Iterable<StoredEdge>> {
  const all = allEdgesAt(content, slug, relation, end);
  if (known.start === null || known.start.size * WORTH > all.length) return all;
  known.nodes ??= yield* nodesOf(content, known.start);
  return known.nodes.flatMap((node) => edgesBetween(content, slug, relation, end, node));
}

function* quantifies(scope: Scope, filter: Quantifier, { slug }: StoredNode, known: Known): Generator<void, boolean> {
  const { content, view } = scope;
  const { relation, end, other } = filter;
  const among = yield* edgesFor(scope, filter, slug, known);
  const edges = eachEdgeAt(content, slug, relation, end, other, viewOf(filter, view), among);
  // So many that fit, or with `every` one that does not, settle it.
  const enough = filter.op === 'atLeast' ? filter.count : 1;
  let count = 0;
  for (const edge of edges) {
    if (count >= enough) break;
    if (isOver()) yield;
    const fits =
      (yield* matches(scope, filter.edge, edge)) &&
      (yield* matches(scope, filter.node, nodeAt(content, edge[otherEnd(filter.end)])));
    if (fits !== (filter.op === 'every')) count += 1;
  }
  return filter.op === 'some' || filter.op === 'atLeast' ? count >= enough : count === 0;
}

const compares = (filter: Comparison, value: Stored | null, item: Item | undefined): boolean => {
  switch (filter.is) {
    case 'isNull':
      return (value === null) === filter.value;
    case 'isEmpty':
      return (!Array.isArray(value) || value.length === 0) === filter.value;
    case 'sizeAtLeast':
      return (Array.isArray(value) ? value.length : 0) >= filter.value;
    case 'ne':
      return value !== filter.value;
    case 'eq':
      return value === filter.value;
    case 'in':
      return ('item' in filter.value ? (item?.[filter.value.item] ?? []) : filter.value).some((one) => one === value);
    case 'has':
      return Array.isArray(value) && value.includes(filter.value);
    case 'contains':
    case 'startsWith':
    case 'endsWith':
      return typeof value === 'string' && CONTAINMENT[filter.is](value, filter.value);
    default:
      return typeof value === typeof filter.value && value !== null && RELATIONAL[filter.is](value, filter.value);
  }
};

const CONTAINMENT = {
  contains: (text: string, part: string) => text.includes(part),
  startsWith: (text: string, part: string) => text.startsWith(part),
  endsWith: (text: string, part: string) => text.endsWith(part),
};

const RELATIONAL = {
  lt: (a: Stored, b: Stored) => a < b,
  lte: (a: Stored, b: Stored) => a <= b,
  gt: (a: Stored, b: Stored) => a > b,
  gte: (a: Stored, b: Stored) => a >= b,
};
