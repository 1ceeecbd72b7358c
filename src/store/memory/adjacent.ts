import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { inView, type View } from '../../model/dates.js';
import { hasLabel, type Label } from '../../model/labels.js';
import { type End, otherEnd } from '../../model/relation.js';
import { keyWordOf, kindsAt, RELATIONS, type RelationName, relations } from '../../model/relations.js';
import { type Content, nodeAt } from './content.js';

/** All edges of a relation at one end of a node, in the order of that end. */
export const allEdgesAt = (content: Content, slug: string, relation: RelationName, end: End): readonly StoredEdge[] =>
  content.adjacent[end].get(relation)?.get(slug) ?? [];

/** Whether the edges at a node stand in the order of the nodes that they lead to. */
export const byNode = (relation: RelationName): boolean => relations[relation].orderBy === 'name';

const open = new Map<string, boolean>();

/** Whether whatever stands at an end of a relation carries a label. */
const isAlways = (label: Label, relation: RelationName, end: End): boolean => {
  const name = `${relation} ${end} ${label}`;
  const known = open.get(name) ?? kindsAt(relation, end).every((kind) => hasLabel(kind, label));
  open.set(name, known);
  return known;
};

/** Which label has to be looked for at an end of a relation, if one is asked for that not all nodes there carry. */
export const labelToFind = (label: Label | null | undefined, relation: RelationName, end: End): Label | null =>
  label === null || label === undefined || isAlways(label, relation, end) ? null : label;

/** The edges in view at one end of a node, to nodes of a label, one by one; only `among` these, if they are given. */
export function* eachEdgeAt(
  content: Content,
  slug: string,
  relation: RelationName,
  end: End,
  other: Label | null | undefined,
  view: View,
  among: Iterable<StoredEdge> = allEdgesAt(content, slug, relation, end),
): Generator<StoredEdge, void> {
  const label = labelToFind(other, relation, otherEnd(end));
  for (const edge of among) {
    if (inView(edge, view) && (label === null || hasLabel(nodeAt(content, edge[otherEnd(end)]).kind, label)))
      yield edge;
  }
}

/** All of them. */
export const edgesAt = (...at: Parameters<typeof eachEdgeAt>): StoredEdge[] => [...eachEdgeAt(...at)];

/** The first of so many numbers from which on something holds; as many as there are where it never does. */
export const firstFrom = (size: number, holds: (i: number) => boolean): number => {
  let [low, high] = [0, size];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};

/** So many edges are looked at one by one sooner than they are searched. */
const FEW = 32;

/** The edges of a relation between two nodes, of which the first stands at this end; found from the one with fewer. */
export const edgesBetween = (
  content: Content,
  slug: string,
  relation: RelationName,
  end: End,
  other: StoredNode,
): readonly StoredEdge[] => {
  const far = otherEnd(end);
  const [here, there] = [allEdgesAt(content, slug, relation, end), allEdgesAt(content, other.slug, relation, far)];
  const fewer = here.length <= there.length;
  const [rows, beyond, sought] = fewer ? ([here, far, other] as const) : ([there, end, nodeAt(content, slug)] as const);
  if (rows.length <= FEW || !byNode(relation)) return rows.filter((edge) => edge[beyond] === sought.slug);
  const orderKeyAt = (i: number): string => nodeAt(content, rows[i]?.[beyond] ?? '').orderKey;
  const first = firstFrom(rows.length, (i) => orderKeyAt(i) >= sought.orderKey);
  let last = first;
  while (rows[last]?.[beyond] === sought.slug) last += 1;
  return rows.slice(first, last);
};

/** The relations by the words with which their edges' keys begin. */
const RELATION_OF = new Map(RELATIONS.map((relation) => [keyWordOf(relation), relation]));

/** The edge that is called so, found among those of its ends; undefined where there is none. */
export const edgeLike = (
  content: Content,
  { relation, from, to, key }: Pick<StoredEdge, 'relation' | 'from' | 'to' | 'key'>,
): StoredEdge | undefined => {
  const other = content.nodes.get(to);
  if (other === undefined || !content.nodes.has(from)) return undefined;
  return edgesBetween(content, from, relation, 'from', other).find((edge) => edge.key === key);
};

/** The edge with a key; undefined where there is none. */
export const edgeAt = (content: Content, key: string): StoredEdge | undefined => {
  const [word = '', from = '', to = ''] = key.split(':');
  const relation = RELATION_OF.get(word);
  return relation && edgeLike(content, { relation, from, to, key });
};

/** All edges of the graph. */
export const allEdges = ({ related }: Content): StoredEdge[] => [...related.values()].flat();

/** How many edges `eachEdgeAt` gives. */
export const countAt = (...at: Parameters<typeof eachEdgeAt>): number => {
  let count = 0;
  for (const _ of eachEdgeAt(...at)) count += 1;
  return count;
};
