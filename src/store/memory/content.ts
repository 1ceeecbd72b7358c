import { getHeapStatistics } from 'node:v8';
import { eachRow, type GraphStream } from '../../graph/graph.js';
import { placeOf, placesOf } from '../../graph/place.js';
import type { Quality } from '../../graph/quality.js';
import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { surveyOf } from '../../graph/survey.js';
import { indexed, type WordIndex } from '../../graph/words.js';
import { SummitgraphError } from '../../model/errors.js';
import { type Label, labelsOf } from '../../model/labels.js';
import { type End, otherEnd } from '../../model/relation.js';
import { type RelationName, relations } from '../../model/relations.js';
import { compareText } from '../../model/text.js';
import type { Dataset } from '../store.js';

/** One immutable graph, laid out for reading: a request holds one from beginning to end. */
export type Content = {
  dataset: Dataset | null;
  quality: Quality | null;
  /** By slug, in the order of all entities. */
  nodes: ReadonlyMap<string, StoredNode>;
  edges: ReadonlyMap<string, StoredEdge>;
  /** The nodes of each label in their default order. */
  labelled: ReadonlyMap<Label, readonly StoredNode[]>;
  /** The edges of each relation in the order of the nodes they lead to. */
  related: ReadonlyMap<RelationName, readonly StoredEdge[]>;
  /** The words of the names of entities, as they stand in `searched`. */
  words: WordIndex;
  searched: readonly StoredNode[];
  /** The edges of each relation at each end of each node, in that end's order. */
  adjacent: Record<End, ReadonlyMap<RelationName, ReadonlyMap<string, readonly StoredEdge[]>>>;
};

/** The node of a slug that an edge names. */
export const nodeAt = ({ nodes }: Pick<Content, 'nodes'>, slug: string): StoredNode => {
  const node = nodes.get(slug);
  if (node === undefined) throw new Error(`no entity ${slug}`);
  return node;
};

/** The place of an edge among those at one of its ends. */
export const placeAt = (content: Pick<Content, 'nodes'>, edge: StoredEdge, end: End): string =>
  placeOf(edge, nodeAt(content, edge[otherEnd(end)]));

/** Its places among all edges of its relation. */
export const placesAt = (content: Pick<Content, 'nodes'>, edge: StoredEdge): ReturnType<typeof placesOf> =>
  placesOf(edge, nodeAt(content, edge.from), nodeAt(content, edge.to));

/** Edges in the order of their places. */
export const inPlace = (edges: readonly StoredEdge[], place: (edge: StoredEdge) => string): readonly StoredEdge[] =>
  edges.length < 2
    ? edges
    : edges
        .map((edge) => ({ edge, place: place(edge) }))
        .sort((a, b) => compareText(a.place, b.place))
        .map(({ edge }) => edge);

/** What a store holds before the first import. */
export const EMPTY: Content = {
  dataset: null,
  quality: null,
  nodes: new Map(),
  edges: new Map(),
  labelled: new Map(),
  related: new Map(),
  words: indexed([]),
  searched: [],
  adjacent: { from: new Map(), to: new Map() },
};

const put = <K, T>(groups: Map<K, T[]>, key: K, item: T): void => {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [item]);
  else group.push(item);
};

const labelledOf = (nodes: readonly StoredNode[]): Map<Label, StoredNode[]> => {
  const labelled = new Map<Label, StoredNode[]>();
  for (const node of nodes) for (const label of labelsOf(node.kind)) put(labelled, label, node);
  return labelled;
};

/** Puts rows together that are alike in something, each in the order in which they come. */
const groupedBy = <K, T>(rows: Iterable<T>, by: (row: T) => K): Map<K, T[]> => {
  const groups = new Map<K, T[]>();
  for (const row of rows) put(groups, by(row), row);
  return groups;
};

/** The edges of one relation, those between the same nodes in the order of their keys, which end in their number. */
const parallelInOrder = (edges: readonly StoredEdge[]): readonly StoredEdge[] => [
  ...edges.filter(({ parallel }) => parallel === 1),
  ...edges.filter(({ parallel }) => parallel > 1).sort((a, b) => compareText(a.key, b.key)),
];

/**
 * The edges of one relation at one end of each node: the nodes by slug, each one's edges in order, which together are
 * in order too. As a rule edges are in the order of the nodes that they lead to, and those are in order already.
 */
const adjacentAt = (
  relation: RelationName,
  edges: readonly StoredEdge[],
  end: End,
  graph: Pick<Content, 'nodes'>,
): Map<string, readonly StoredEdge[]> => {
  const byNode = (): StoredEdge[] => {
    const leading = groupedBy(edges, (edge) => edge[otherEnd(end)]);
    return [...graph.nodes.keys()].flatMap((slug) => leading.get(slug) ?? []);
  };
  const isTimed = relations[relation].orderBy === 'validFrom';
  const ordered = isTimed ? inPlace(edges, (edge) => placeAt(graph, edge, end)) : byNode();
  return new Map([...groupedBy(ordered, (edge) => edge[end])].sort(([a], [b]) => compareText(a, b)));
};

/** Gives equal lists as one: most edges cite the sources that many others cite. */
const sharing = () => {
  const lists = new Map<string, string[]>();
  return (list: string[]): string[] => {
    const text = list.join(' ');
    const known = lists.get(text);
    if (known === undefined) lists.set(text, list);
    return known ?? list;
  };
};

/** Lays a valid graph out for reading. Fails with LIMIT_EXCEEDED where the memory of this process cannot hold it. */
export const laidOut = async (graph: GraphStream): Promise<Content> => {
  const { derived, version, census, quality, ...sizes } = await surveyOf(graph);
  refuseTooLarge(sizes);
  const nodes: StoredNode[] = [];
  await eachRow(graph.nodes, (node) => nodes.push(derived.storedNode(node)));
  nodes.sort((a, b) => compareText(a.orderKey, b.orderKey));
  const shared = sharing();
  const edges = new Map<string, StoredEdge>();
  const byRelation = new Map<RelationName, StoredEdge[]>();
  await eachRow(graph.edges, (row) => {
    const edge = derived.storedEdge(row, graph.about.date);
    edge.sources = shared(edge.sources);
    edges.set(edge.key, edge);
    put(byRelation, edge.relation, edge);
  });
  const each = [...byRelation].map(([name, group]) => [name, parallelInOrder(group)] as const);
  const ends = { nodes: new Map(nodes.map((node) => [node.slug, node])) };
  const from = new Map(each.map(([name, group]) => [name, adjacentAt(name, group, 'from', ends)]));
  const to = new Map(each.map(([name, group]) => [name, adjacentAt(name, group, 'to', ends)]));
  return {
    dataset: { ...graph.about, version, ...census },
    quality,
    ...ends,
    edges,
    labelled: labelledOf(nodes),
    related: new Map([...to].map(([name, groups]) => [name, [...groups.values()].flat()])),
    words: indexed(nodes),
    searched: nodes,
    adjacent: { from, to },
  };
};

/**
 * What a node and an edge take of the heap beside their text, with their places in the indexes: measured on the
 * synthetic graph.
 */
const BYTES = { node: 1_000, edge: 300 };

/** Refuses what the heap cannot hold, while the process still lives. */
const refuseTooLarge = ({ nodes, edges, text }: { nodes: number; edges: number; text: number }): void => {
  const needed = nodes * BYTES.node + edges * BYTES.edge + text;
  const { heap_size_limit: limit } = getHeapStatistics();
  if (needed < limit * SHARE) return;
  const megabytes = (bytes: number) => Math.ceil(bytes / 1_000_000);
  throw new SummitgraphError(
    'LIMIT_EXCEEDED',
    `The memory store cannot hold ${nodes} entities and ${edges} relations: they take about ${megabytes(needed)} MB, and may take ` +
      `${megabytes(limit * SHARE)} of the ${megabytes(limit)} MB heap of this process. Use Neo4j (NEO4J_URI), or give it more heap: ` +
      `NODE_OPTIONS=--max-old-space-size=${megabytes(needed / SHARE)}`,
  );
};

/** The part of the heap that the graph may take; the rest is for requests. */
const SHARE = 0.7;
