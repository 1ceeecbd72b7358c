import { isDeepStrictEqual } from 'node:util';
import { type Difference, differing } from '../../graph/difference.js';
import { givenEdge, givenNode, type StoredEdge, type StoredNode } from '../../graph/stored.js';
import { inView, type View } from '../../model/dates.js';
import { otherEnd } from '../../model/relation.js';
import { compareText } from '../../model/text.js';
import { keyOf, type Subjects } from '../order.js';
import type { Hop, KeyValue, Link, Ordered, OrderTerm } from '../queries.js';
import { aboutOf, notReady, type Reads, type Store } from '../store.js';
import { aggregate } from './aggregate.js';
import { changes } from './changes.js';
import { type Content, EMPTY, laidOut } from './content.js';
import { candidates, edgesAt, matches, nodeAt } from './match.js';
import { filtered, made, slice } from './page.js';
import { pairs } from './pairs.js';
import { shortestPaths, timedPaths } from './paths.js';
import { search } from './search.js';
import { shared } from './shared.js';
import { between, countBetween, neighborhood } from './subgraph.js';

const found = <T>(keys: readonly string[], find: (key: string) => T | undefined): Map<string, T> =>
  new Map(
    keys.flatMap((key): [string, T][] => {
      const value = find(key);
      return value === undefined ? [] : [[key, value]];
    }),
  );

/** The rows of a map in the order of their keys, each made anew when it is read. */
const mapped = <S, T>(rows: ReadonlyMap<string, S>, make: (row: S) => T): Iterable<T> => ({
  *[Symbol.iterator]() {
    for (const [, row] of [...rows].sort(([a], [b]) => compareText(a, b))) yield make(row);
  },
});

const readsOf = (content: Content, signal: AbortSignal | undefined): Reads => {
  const linkOf = (edge: StoredEdge): Link => ({
    edge,
    from: nodeAt(content, edge.from),
    to: nodeAt(content, edge.to),
  });
  /** What a row has for each term of an order; what is counted is counted at its node. */
  const keyed = (
    { order, view }: { order: readonly OrderTerm[]; view: View },
    row: Subjects & { node?: StoredNode },
  ): KeyValue[] =>
    keyOf(order, row, ({ relation, end, other }) =>
      row.node === undefined ? 0 : edgesAt(content, row.node.slug, relation, end, other, view).length,
    );
  /** The graph, as long as the request lives. */
  const live = (): Content => {
    signal?.throwIfAborted();
    return content;
  };
  return {
    dataset: async () => live().dataset,

    quality: async () => {
      const { quality } = live();
      if (quality === null) throw notReady();
      return quality;
    },

    nodes: async (slugs) => found(slugs, (slug) => live().nodes.get(slug)),

    links: async (keys) =>
      found(keys, (key) => {
        const edge = live().edges.get(key);
        return edge && linkOf(edge);
      }),

    select: async (query) => {
      const { nodes, rest } = await candidates(live(), query);
      const kept = await filtered(nodes, (node) => matches(content, rest, node, query.view), signal);
      const row = (node: StoredNode) => ({ row: node, key: keyed(query, { node }), place: node.orderKey });
      return slice(await made(kept, row, signal), query);
    },

    step: async (query, slugs) => {
      const { relation, end, other, where, edge: ofEdge, view } = query;
      const slices = new Map<string, Ordered<Hop>>();
      for (const slug of slugs) {
        const hops = edgesAt(live(), slug, relation, end, other, view).map((edge) => ({
          edge,
          node: nodeAt(content, edge[otherEnd(end)]),
        }));
        const kept = await filtered(
          hops,
          ({ edge, node }) => matches(content, ofEdge, edge, view) && matches(content, where, node, view),
          signal,
        );
        const row = (hop: Hop) => ({
          row: hop,
          key: keyed(query, hop),
          place: hop.edge[end === 'from' ? 'fromKey' : 'toKey'].slice(slug.length + 1),
        });
        slices.set(slug, slice(await made(kept, row, signal), query));
      }
      return slices;
    },

    edges: async (query) => {
      const { relation, where, view } = query;
      const kept = await filtered(
        live().related.get(relation) ?? [],
        (edge) => inView(edge, view) && matches(content, where, edge, view),
        signal,
      );
      const row = (link: Link) => ({ row: link, key: keyed(query, link), place: link.edge.toKey });
      return slice(await made(kept.map(linkOf), row, signal), query);
    },

    shared: async (query) => shared(live(), query, signal),

    shortestPaths: async (query) => shortestPaths(live(), query, signal),

    timedPaths: async (query) => timedPaths(live(), query, signal),

    neighborhood: async (query) => neighborhood(live(), query, signal),

    between: async (query) => between(live(), query, signal),

    countBetween: async (query) => countBetween(live(), query, signal),

    pairs: async (query) => pairs(live(), query, signal),

    aggregate: async (query) => aggregate(live(), query, signal),

    changes: async (query) => changes(live(), query, signal),

    search: async (query) => search(live(), query, signal),

    content: async () => {
      const { dataset, nodes, edges } = live();
      if (dataset === null) throw notReady();
      const graph = { about: aboutOf(dataset), nodes: mapped(nodes, givenNode), edges: mapped(edges, givenEdge) };
      return { dataset, graph };
    },
  };
};

const differenceOf = (before: Content, after: Content): Difference => {
  const found = differing();
  for (const [slug, node] of after.nodes) {
    const was = before.nodes.get(slug);
    if (!isDeepStrictEqual(was, node)) found.add(was === undefined ? 'added' : 'changed', node.kind, slug);
  }
  for (const [key, edge] of after.edges) {
    const was = before.edges.get(key);
    if (!isDeepStrictEqual(was, edge)) found.add(was === undefined ? 'added' : 'changed', edge.relation, key);
  }
  for (const [slug, { kind }] of before.nodes) if (!after.nodes.has(slug)) found.add('removed', kind, slug);
  for (const [key, { relation }] of before.edges) if (!after.edges.has(key)) found.add('removed', relation, key);
  return found.difference();
};

/** The store that needs no database: it keeps the graph in this process. */
export const memoryStore = (): Store => {
  let content = EMPTY;
  return {
    place: 'memory',
    reads: (signal) => readsOf(content, signal),
    import: async (graph, { dryRun = false } = {}) => {
      const next = await laidOut(graph);
      const before = content;
      if (!dryRun) content = next;
      return { version: next.dataset?.version ?? '', ...differenceOf(before, next) };
    },
    close: async () => undefined,
  };
};
