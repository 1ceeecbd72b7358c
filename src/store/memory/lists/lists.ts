import type { StoredEdge, StoredNode } from '../../../graph/stored.js';
import { inView, type View } from '../../../model/dates.js';
import { hasLabel, type Label } from '../../../model/labels.js';
import { otherEnd } from '../../../model/relation.js';
import { compareText } from '../../../model/text.js';
import { ANY, type Filter, isAny, type Quantifier, viewOf } from '../../filter.js';
import { keyOf } from '../../order.js';
import type { Edges, Hop, KeyValue, Link, OrderTerm, Select, Step } from '../../queries.js';
import { taken } from '../../turns.js';
import { allEdgesAt, countAt, edgesBetween, labelToFind } from '../adjacent.js';
import { type Content, inPlace, nodeAt, placeAt, placesAt } from '../content.js';
import { matches, type Scope, scopeOf } from '../match.js';
import { allOf, type Listing } from './listing.js';
import { edgeStartOf, nodesOf, type Start, startOf } from './start.js';
import { countInView } from './tally.js';

/** What a row has for each term of an order; what is counted is counted at its node. */
const keyed =
  (content: Content, { order, view }: { order: readonly OrderTerm[]; view: View }) =>
  (row: Hop | Link | { node: StoredNode }): KeyValue[] =>
    keyOf(order, row, ({ relation, end, other }) =>
      'node' in row ? countAt(content, row.node.slug, relation, end, other, view) : 0,
    );

const passing = <T extends StoredNode | StoredEdge>(scope: Scope, where: Filter) =>
  isAny(where) ? null : (row: T) => matches(scope, where, row);

/** Whether all to which the edges in view of the one entity that a quantifier names lead pass it. */
const isSettled = (
  content: Content,
  slug: string,
  { relation, end, other, node, edge, count }: Quantifier,
): boolean => {
  const label = labelToFind(other, relation, otherEnd(end));
  const kind = content.nodes.get(slug)?.kind;
  const fits = label === null || (kind !== undefined && hasLabel(kind, label));
  return fits && count <= 1 && isAny(edge) && node.op === 'compare';
};

/** A filter without one that it asks for. */
const without = (filter: Filter, part: Filter): Filter =>
  filter.op === 'and' ? { op: 'and', of: filter.of.filter((one) => one !== part) } : filter === part ? ANY : filter;

/** The edges of one entity that lead to all nodes which pass a filter, and what of the filter these have yet to pass. */
const alongOf = (scope: Scope, label: Label, where: Filter, { along }: Start) => {
  if (along === undefined) return null;
  const { content, view } = scope;
  const { slug, quantifier } = along;
  const { relation, end } = quantifier;
  const seen = viewOf(quantifier, view);
  const edges = allEdgesAt(content, slug, relation, otherEnd(end));
  const sought = labelToFind(label, relation, end);
  return {
    size: edges.length,
    entryAt: (i: number): StoredNode | undefined => {
      const edge = edges[i];
      if (edge === undefined || !inView(edge, seen)) return undefined;
      const node = nodeAt(content, edge[end]);
      return sought === null || hasLabel(node.kind, sought) ? node : undefined;
    },
    placeAt: (i: number): string => nodeAt(content, edges[i]?.[end] ?? '').orderKey,
    passes: passing<StoredNode>(scope, isSettled(content, slug, quantifier) ? without(where, quantifier) : where),
  };
};

const standing = (nodes: readonly StoredNode[]) => ({
  size: nodes.length,
  entryAt: (i: number) => nodes[i],
  placeAt: (i: number) => nodes[i]?.orderKey ?? '',
});

/** The nodes of a label that pass a filter. */
export const nodeList = async (
  content: Content,
  { label, where, view, order = [] }: Pick<Select, 'label' | 'where' | 'view'> & Partial<Select>,
  signal: AbortSignal | undefined,
): Promise<Listing<StoredNode>> => {
  const scope = scopeOf(content, view);
  const start = startOf(scope, where);
  const key = keyed(content, { order, view });
  const common = { passes: passing<StoredNode>(scope, where), keyOf: (node: StoredNode) => key({ node }) };
  if (start === null) {
    const nodes = content.labelled.get(label) ?? [];
    return { ...standing(nodes), ...common, count: isAny(where) ? async () => nodes.length : null };
  }
  const along = alongOf(scope, label, where, start);
  if (along !== null) return { ...common, ...along, count: null };
  const nodes = (await taken(nodesOf(content, start), signal)).filter(({ kind }) => hasLabel(kind, label));
  nodes.sort((a, b) => compareText(a.orderKey, b.orderKey));
  return { ...standing(nodes), ...common, count: null };
};

/** A link of the graph. */
export const linkOf = (content: Content, edge: StoredEdge): Link => ({
  edge,
  from: nodeAt(content, edge.from),
  to: nodeAt(content, edge.to),
});

/** The edges of a relation among which are all that pass a filter, in their order. */
function* edgesAmong(
  scope: Scope,
  { relation, where }: Pick<Edges, 'relation' | 'where'>,
): Generator<void, readonly StoredEdge[]> {
  const start = edgeStartOf(scope, relation, where);
  if (start === null) return scope.content.related.get(relation) ?? [];
  return inPlace([...(yield* start.edges())], (edge) => placesAt(scope.content, edge).toKey);
}

/** The edges in view of a relation that pass a filter, in the order of the nodes that they lead to. */
export const edgeList = async (
  content: Content,
  { relation, where, view, order = [] }: Pick<Edges, 'relation' | 'where' | 'view'> & Partial<Edges>,
  signal: AbortSignal | undefined,
): Promise<Listing<StoredEdge>> => {
  const scope = scopeOf(content, view);
  const key = keyed(content, { order, view });
  const edges = await taken(edgesAmong(scope, { relation, where }), signal);
  return {
    size: edges.length,
    placeAt: (i) => {
      const edge = edges[i];
      return edge === undefined ? '' : placesAt(content, edge).toKey;
    },
    entryAt: (i) => {
      const edge = edges[i];
      return edge !== undefined && inView(edge, view) ? edge : undefined;
    },
    passes: passing(scope, where),
    keyOf: (edge) => key(linkOf(content, edge)),
    count: isAny(where) ? () => countInView(edges, view, signal) : null,
  };
};

/** Of so many edges one is worth a look for each node that a filter starts from. */
const WORTH = 8;

/** The edges of a node that a step may lead along: all, or those to the few nodes from which its filter starts. */
function* edgesOfStep(
  scope: Scope,
  { relation, end }: Step,
  slug: string,
  start: Start | null,
  startNodes: () => Generator<void, readonly StoredNode[]>,
): Generator<void, readonly StoredEdge[]> {
  const { content } = scope;
  const all = allEdgesAt(content, slug, relation, end);
  if (start === null || start.size * WORTH > all.length) return all;
  const edges = (yield* startNodes()).flatMap((node) => edgesBetween(content, slug, relation, end, node));
  return inPlace(edges, (edge) => placeAt(content, edge, end));
}

/** The steps along a relation from each of some nodes. */
export const hopLists = (content: Content, query: Step, signal: AbortSignal | undefined) => {
  const { relation, end, other, where, edge: ofEdge, view } = query;
  const scope = scopeOf(content, view);
  const start = startOf(scope, where);
  let known: readonly StoredNode[] | undefined;
  function* startNodes(): Generator<void, readonly StoredNode[]> {
    known ??= start === null ? [] : yield* nodesOf(content, start);
    return known;
  }
  const [far, label] = [otherEnd(end), labelToFind(other, relation, otherEnd(end))];
  const [passesEdge, passesNode] = [passing<StoredEdge>(scope, ofEdge), passing<StoredNode>(scope, where)];
  function* passes({ edge, node }: Hop): Generator<void, boolean> {
    if (passesEdge !== null && !(yield* passesEdge(edge))) return false;
    return passesNode === null || (yield* passesNode(node));
  }
  const filters = passesEdge !== null || passesNode !== null;
  const key = keyed(content, query);
  return async (slug: string): Promise<Listing<Hop>> => {
    const edges = await taken(edgesOfStep(scope, query, slug, start, startNodes), signal);
    return {
      size: edges.length,
      placeAt: (i) => {
        const edge = edges[i];
        return edge === undefined ? '' : placeAt(content, edge, end);
      },
      entryAt: (i) => {
        const edge = edges[i];
        if (edge === undefined || !inView(edge, view)) return undefined;
        const node = nodeAt(content, edge[far]);
        return label === null || hasLabel(node.kind, label) ? { edge, node } : undefined;
      },
      passes: filters ? passes : null,
      keyOf: key,
      count: filters || label !== null ? null : () => countInView(edges, view, signal),
    };
  };
};

/** All nodes of a label that pass a filter, in their order. */
export const nodesThatPass = async (
  content: Content,
  query: Pick<Select, 'label' | 'where' | 'view'>,
  signal: AbortSignal | undefined,
): Promise<StoredNode[]> => allOf(await nodeList(content, query, signal), signal);
