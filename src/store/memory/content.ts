import MiniSearch from 'minisearch';
import { census } from '../../dataset/census.js';
import { versionOf } from '../../dataset/version.js';
import type { Graph } from '../../model/graph.js';
import type { End, RelationName } from '../../model/relations.js';
import { searchText } from '../../model/search.js';
import { type StoredEdge, type StoredNode, storedGraph } from '../../model/stored.js';
import { compareText } from '../../model/text.js';
import { interfacesOf, type Label } from '../../model/vocabulary.js';
import type { Dataset } from '../store.js';

/** One immutable graph, laid out for reading: a request holds one from beginning to end. */
export type Content = {
  dataset: Dataset | null;
  nodes: ReadonlyMap<string, StoredNode>;
  edges: ReadonlyMap<string, StoredEdge>;
  /** The nodes of each label in their default order. */
  labelled: ReadonlyMap<Label, readonly StoredNode[]>;
  /** The edges of each relation in the order of the nodes they lead to. */
  related: ReadonlyMap<RelationName, readonly StoredEdge[]>;
  /** The edges of each relation at each end of each node, in that end's order. */
  /** The words of every entity's names. */
  words: MiniSearch<Words> | null;
  adjacent: Record<End, ReadonlyMap<RelationName, ReadonlyMap<string, readonly StoredEdge[]>>>;
};

type Words = { slug: string; text: string };

const indexed = (nodes: readonly StoredNode[]): MiniSearch<Words> => {
  const index = new MiniSearch<Words>({
    idField: 'slug',
    fields: ['text'],
    tokenize: (text) => text.split(' '),
    processTerm: (term) => term,
  });
  index.addAll(nodes.map(({ slug, names }) => ({ slug, text: searchText(names) })));
  return index;
};

/** What a store holds before the first import. */
export const EMPTY: Content = {
  dataset: null,
  nodes: new Map(),
  edges: new Map(),
  labelled: new Map(),
  related: new Map(),
  words: null,
  adjacent: { from: new Map(), to: new Map() },
};

const grouped = <K, T>(items: readonly T[], keysOf: (item: T) => readonly K[]): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    for (const key of keysOf(item)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [item]);
      else group.push(item);
    }
  }
  return groups;
};

/** Lays a valid graph out for reading. */
export const contentOf = (graph: Graph): Content => {
  const { nodes, edges } = storedGraph(graph);
  nodes.sort((a, b) => compareText(a.orderKey, b.orderKey));
  const adjacentAt = (end: End, place: 'fromKey' | 'toKey') => {
    const sorted = [...edges].sort((a, b) => compareText(a[place], b[place]));
    const byRelation = grouped(sorted, ({ relation }) => [relation]);
    return new Map([...byRelation].map(([relation, group]) => [relation, grouped(group, (edge) => [edge[end]])]));
  };
  return {
    dataset: { ...graph.about, version: versionOf(graph), ...census(graph) },
    nodes: new Map(nodes.map((node) => [node.slug, node])),
    edges: new Map(edges.map((edge) => [edge.key, edge])),
    labelled: grouped<Label, StoredNode>(nodes, ({ kind }) => [kind, ...interfacesOf(kind)]),
    related: grouped(
      [...edges].sort((a, b) => compareText(a.toKey, b.toKey)),
      ({ relation }) => [relation],
    ),
    words: indexed(nodes),
    adjacent: { from: adjacentAt('from', 'fromKey'), to: adjacentAt('to', 'toKey') },
  };
};
