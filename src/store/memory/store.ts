import { isDeepStrictEqual } from 'node:util';
import { type Difference, differing } from '../../graph/difference.js';
import { givenEdge, givenNode } from '../../graph/stored.js';
import { compareText } from '../../model/text.js';
import { hopTo } from '../hop.js';
import type { Stepped } from '../queries.js';
import { aboutOf, notReady, type Reads, type Store } from '../store.js';
import { allEdges, edgeAt, edgeLike } from './adjacent.js';
import { aggregate } from './aggregate.js';
import { changes } from './changes.js';
import { type Content, EMPTY, laidOut, placesAt } from './content.js';
import { listed } from './lists/listing.js';
import { edgeList, hopLists, linkOf, nodeList } from './lists/lists.js';
import { each } from './page.js';
import { pairs } from './pairs.js';
import { shortestPaths } from './paths.js';
import { search } from './search.js';
import { shared } from './shared.js';
import { between, countBetween, neighborhood, reaching } from './subgraph.js';
import { timedPaths } from './timed-paths.js';

const found = async <T>(
  keys: readonly string[],
  find: (key: string) => T | undefined,
  signal: AbortSignal | undefined,
): Promise<Map<string, T>> => {
  const values = new Map<string, T>();
  const look = (key: string): void => {
    const value = find(key);
    if (value !== undefined) values.set(key, value);
  };
  await each(keys, look, signal);
  return values;
};

/** Rows in the order of their ids, each made anew when it is read. */
const sorted = <S, T>(rows: readonly S[], id: (row: S) => string, make: (row: S) => T): Iterable<T> => ({
  *[Symbol.iterator]() {
    for (const row of rows.toSorted((a, b) => compareText(id(a), id(b)))) yield make(row);
  },
});

const readsOf = (content: Content, signal: AbortSignal | undefined): Reads => {
  const reached = reaching(content, signal);
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

    nodes: (slugs) => found(slugs, (slug) => live().nodes.get(slug), signal),

    links: (keys) =>
      found(
        keys,
        (key) => {
          const edge = edgeAt(live(), key);
          return edge && linkOf(content, edge);
        },
        signal,
      ),

    select: async (query) => listed(await nodeList(live(), query, signal), query, signal),

    step: async (query, slugs) => {
      const listOf = hopLists(live(), query, signal);
      const slices = new Map<string, Stepped>();
      for (const slug of slugs) {
        const slice: Stepped = await listed(await listOf(slug), query, signal);
        if (query.nodesOnly) slice.rows = slice.rows.map(({ node }) => hopTo(node));
        if (query.itself) slice.itself = live().nodes.get(slug) ?? null;
        slices.set(slug, slice);
      }
      return slices;
    },

    edges: async (query) => {
      const { rows, ...rest } = await listed(await edgeList(live(), query, signal), query, signal);
      return { ...rest, rows: rows.map((edge) => linkOf(content, edge)) };
    },

    shared: async (query) => shared(live(), query, signal),

    shortestPaths: async (query) => shortestPaths(live(), query, signal),

    timedPaths: async (query) => timedPaths(live(), query, signal),

    neighborhood: async (query) => neighborhood(live(), query, reached, signal),

    between: async (query) => between(live(), query, signal),

    countBetween: async (query) => countBetween(live(), query, reached, signal),

    pairs: async (query) => pairs(live(), query, signal),

    aggregate: async (query) => aggregate(live(), query, signal),

    changes: async (query) => changes(live(), query, signal),

    search: async (query) => search(live(), query, signal),

    content: async () => {
      const { dataset, nodes } = live();
      if (dataset === null) throw notReady();
      const graph = {
        about: aboutOf(dataset),
        nodes: sorted([...nodes.values()], ({ slug }) => slug, givenNode),
        edges: sorted(allEdges(content), ({ key }) => key, givenEdge),
      };
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
  for (const edge of allEdges(after)) {
    const was = edgeLike(before, edge);
    if (was === undefined) found.add('added', edge.relation, edge.key);
    // An edge is stored anew also where a node at its ends moves in the order.
    else if (!isDeepStrictEqual([was, placesAt(before, was)], [edge, placesAt(after, edge)]))
      found.add('changed', edge.relation, edge.key);
  }
  for (const [slug, { kind }] of before.nodes) if (!after.nodes.has(slug)) found.add('removed', kind, slug);
  for (const edge of allEdges(before)) {
    if (edgeLike(after, edge) === undefined) found.add('removed', edge.relation, edge.key);
  }
  return found.difference();
};

/** The store that needs no database: it keeps the graph in this process. */
export const memoryStore = (): Store => {
  let content = EMPTY;
  return {
    place: 'memory',
    known: () => content.dataset,
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
