import { propertyOf, type Stored } from '../../graph/properties.js';
import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { inView, type View } from '../../model/dates.js';
import { hasLabel, type Label } from '../../model/labels.js';
import { type End, otherEnd } from '../../model/relation.js';
import type { RelationName } from '../../model/relations.js';
import { type Comparison, type Filter, type Item, type Quantifier, viewOf } from '../filter.js';
import { type Anchor, anchorOf } from '../plan.js';
import type { Select } from '../queries.js';
import { isOver, taken } from '../turns.js';
import type { Content } from './content.js';

/** The edges in view at one end of a node, to nodes of a label, one by one. */
export function* eachEdgeAt(
  content: Content,
  slug: string,
  relation: RelationName,
  end: End,
  other: Label | null | undefined,
  view: View,
): Generator<StoredEdge, void> {
  const any = other === null || other === undefined;
  for (const edge of content.adjacent[end].get(relation)?.get(slug) ?? []) {
    if (inView(edge, view) && (any || hasLabel(nodeAt(content, edge[otherEnd(end)]).kind, other))) yield edge;
  }
}

/** All of them. */
export const edgesAt = (...at: Parameters<typeof eachEdgeAt>): StoredEdge[] => [...eachEdgeAt(...at)];

/** The node of a slug that an edge names. */
export const nodeAt = (content: Content, slug: string): StoredNode => {
  const node = content.nodes.get(slug);
  if (node === undefined) throw new Error(`no entity ${slug}`);
  return node;
};

/**
 * Where a filter is read: the graph, the view, within an `any` the item in question, and of which nodes it is known
 * whether they pass a quantifier, so that each of them is asked once, however it is reached.
 */
export type Scope = { content: Content; view: View; item?: Item; known: Map<Quantifier, Map<string, boolean>> };

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
      const known = scope.known.get(filter) ?? new Map<string, boolean>();
      scope.known.set(filter, known);
      const passes = known.get(row.slug) ?? (yield* quantifies(scope, filter, row));
      known.set(row.slug, passes);
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

/** How many edges of their relation anchors have, in view or not. */
const degrees = (content: Content, anchors: readonly Anchor[]): number[] =>
  anchors.map(({ slugs, relation, end }) => {
    const adjacent = content.adjacent[otherEnd(end)].get(relation);
    return slugs.reduce((sum, slug) => sum + (adjacent?.get(slug)?.length ?? 0), 0);
  });

/** The nodes that anchors lead to. */
function* joined(scope: Scope, label: Label, anchor: Anchor): Generator<void, Set<StoredNode>> {
  const { content, view } = scope;
  const { relation, end, other, edge: ofEdge, node: ofNode } = anchor;
  const held = viewOf(anchor, view);
  const found = new Set<StoredNode>();
  for (const slug of anchor.slugs) {
    const here = content.nodes.get(slug);
    if (here === undefined || (other !== undefined && !hasLabel(here.kind, other))) continue;
    if (!(yield* matches(scope, ofNode, here))) continue;
    const edges = eachEdgeAt(content, slug, relation, otherEnd(end), label, held);
    for (const edge of yield* passed(scope, edges, ofEdge)) found.add(nodeAt(content, edge[end]));
  }
  return found;
}

/** The nodes of a label that pass a filter. */
export const nodesThatPass = async (
  content: Content,
  { label, where, view }: Pick<Select, 'label' | 'where' | 'view'>,
  signal: AbortSignal | undefined,
): Promise<StoredNode[]> => {
  const anchor = await anchorOf(where, async (anchors) => degrees(content, anchors));
  if (anchor === null) return passing(content, content.labelled.get(label) ?? [], where, view, signal);
  const nodes = await taken(joined(scopeOf(content, view), label, anchor), signal);
  return passing(content, nodes, anchor.rest, view, signal);
};

function* quantifies(scope: Scope, filter: Quantifier, { slug }: StoredNode): Generator<void, boolean> {
  const { content, view } = scope;
  const edges = eachEdgeAt(content, slug, filter.relation, filter.end, filter.other, viewOf(filter, view));
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
