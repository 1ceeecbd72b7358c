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

/** Edges, or what stands for them, in the order of their places. */
export const inPlace = <T>(edges: readonly T[], place: (edge: T) => string): readonly T[] =>
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

/** The number of each node, which is its place among all entities, and by number its place among their slugs. */
type Numbering = { numbers: ReadonlyMap<string, number>; ranks: Uint32Array };

const numbering = (nodes: readonly StoredNode[]): Numbering => {
  const numbers = new Map(nodes.map(({ slug }, number) => [slug, number]));
  const ranks = new Uint32Array(nodes.length);
  for (const [rank, slug] of [...numbers.keys()].sort(compareText).entries()) ranks[numbers.get(slug) ?? 0] = rank;
  return { numbers, ranks };
};

/**
 * Items in the order of the number that each has, less than `size`, those of one number as they were: they are counted,
 * not compared.
 */
const byNumber = (items: Uint32Array, numbers: Uint32Array, size: number): Uint32Array => {
  const next = new Uint32Array(size + 1);
  for (const number of numbers) next[number + 1] = (next[number + 1] ?? 0) + 1;
  for (let number = 1; number < size; number += 1) next[number] = (next[number] ?? 0) + (next[number - 1] ?? 0);
  const sorted = new Uint32Array(items.length);
  for (const item of items) {
    const number = numbers[item] ?? 0;
    const place = next[number] ?? 0;
    sorted[place] = item;
    next[number] = place + 1;
  }
  return sorted;
};

/** The edges of a relation at one end: all of them, node by node in the order of slugs, and those of each node. */
type AtEnd = { all: readonly StoredEdge[]; bySlug: ReadonlyMap<string, readonly StoredEdge[]> };

/** Puts the edges together that stand beside each other and are of the same node at an end. */
const cut = (all: readonly StoredEdge[], end: End): AtEnd => {
  const bySlug = new Map<string, readonly StoredEdge[]>();
  let start = 0;
  let next = 0;
  for (const { [end]: slug } of all) {
    next += 1;
    if (all[next]?.[end] === slug) continue;
    bySlug.set(slug, all.slice(start, next));
    start = next;
  }
  return { all, bySlug };
};

/**
 * The edges of one relation at both ends of each node. As a rule they are in the order of the nodes that they lead to,
 * which are in order already.
 */
const atEnds = (
  relation: RelationName,
  edges: readonly StoredEdge[],
  graph: Pick<Content, 'nodes'>,
  { numbers, ranks }: Numbering,
): Record<End, AtEnd> => {
  const isTimed = relations[relation].orderBy === 'validFrom';
  const numbersAt = (end: End): Uint32Array => new Uint32Array(edges.map((edge) => numbers.get(edge[end]) ?? 0));
  const ends = { from: numbersAt('from'), to: numbersAt('to') };
  const each = new Uint32Array(edges.length).map((_, i) => i);
  const inTime = (end: End): Uint32Array =>
    Uint32Array.from(inPlace([...edges.entries()], ([, edge]) => placeAt(graph, edge, end)).map(([i]) => i));
  const at = (end: End): AtEnd => {
    const ordered = isTimed ? inTime(end) : byNumber(each, ends[otherEnd(end)], ranks.length);
    const own = ends[end].map((number) => ranks[number] ?? 0);
    const all: StoredEdge[] = [];
    for (const i of byNumber(ordered, own, ranks.length)) {
      const edge = edges[i];
      if (edge !== undefined) all.push(edge);
    }
    return cut(all, end);
  };
  return { from: at('from'), to: at('to') };
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
  const byRelation = new Map<RelationName, StoredEdge[]>();
  const beside: StoredEdge[] = [];
  await eachRow(graph.edges, (row) => {
    const edge = derived.storedEdge(row, graph.about.date);
    edge.sources = shared(edge.sources);
    if (edge.parallel > 1) beside.push(edge);
    else put(byRelation, edge.relation, edge);
  });
  // Edges between the same nodes are in the order of their keys, which end in their number.
  for (const edge of beside.sort((a, b) => compareText(a.key, b.key))) put(byRelation, edge.relation, edge);
  const ends = { nodes: new Map(nodes.map((node) => [node.slug, node])) };
  const numbered = numbering(nodes);
  const each = [...byRelation].map(([name, group]) => [name, atEnds(name, group, ends, numbered)] as const);
  const adjacentAt = (end: End) => new Map(each.map(([name, at]) => [name, at[end].bySlug]));
  return {
    dataset: { ...graph.about, version, ...census },
    quality,
    ...ends,
    labelled: labelledOf(nodes),
    related: new Map(each.map(([name, { to }]) => [name, to.all])),
    words: indexed(nodes),
    searched: nodes,
    adjacent: { from: adjacentAt('from'), to: adjacentAt('to') },
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
