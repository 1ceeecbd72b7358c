import { z } from 'zod';
import { ALWAYS, type Days, NEVER, parsePartialDate } from './dates.js';
import type { Graph } from './graph.js';
import { jurisdictionOf, jurisdictionsOf } from './jurisdiction.js';
import { kinds, type Node, type NodeOf } from './kinds.js';
import { type Edge, edgeKey, JURISDICTIONS, relations } from './relations.js';
import { MATCHED_ON, searchNames } from './search.js';
import { compareText, keyText, SEPARATOR } from './text.js';
import { nonEmpty, STATUSES } from './vocabulary.js';

const derivedOfNode = z.object({
  orderKey: z.string(),
  nameKey: z.string(),
  names: z.array(z.object({ on: z.enum(MATCHED_ON), text: z.string() })),
});

/** A node as both stores keep it: with its order keys and the names under which it can be found. */
export type StoredNode = Node & z.output<typeof derivedOfNode>;

const nodeFields = z.discriminatedUnion('kind', nonEmpty(Object.values(kinds).map(({ schema }) => schema.strip())));
const edgeFields = z.discriminatedUnion(
  'relation',
  nonEmpty(Object.values(relations).map(({ schema }) => schema.strip())),
);

/** Reads a node that a database returned. */
export const parseStoredNode = (row: unknown): StoredNode => ({
  ...nodeFields.parse(row),
  ...derivedOfNode.parse(row),
});

const derived = z.object({
  key: z.string(),
  fromKey: z.string(),
  toKey: z.string(),
  earliestStart: z.string(),
  latestStart: z.string(),
  earliestEnd: z.string(),
  latestEnd: z.string(),
  jurisdiction: z.enum(JURISDICTIONS).nullable().default(null),
  jurisdictionStatus: z.enum(STATUSES).nullable().default(null),
});

/** An edge as both stores keep it: with its key, its places in the order of both ends, its four days, its jurisdiction. */
export type StoredEdge = Edge & z.output<typeof derived>;

/** Reads an edge that a database returned. */
export const parseStoredEdge = (row: unknown): StoredEdge => ({ ...edgeFields.parse(row), ...derived.parse(row) });

const day = (text: string | null, bound: 'earliest' | 'latest'): string | undefined =>
  text === null ? undefined : parsePartialDate(text)?.[bound];

const orderText = (node: Node): string => {
  const field = kinds[node.kind].orderBy;
  const by: unknown = Reflect.get(node, field);
  if (field === 'name') return keyText(node.name);
  if (typeof by === 'number') return String(by).padStart(12, '0');
  return (typeof by === 'string' ? day(by, 'earliest') : undefined) ?? NEVER;
};

const storedNode = (node: Node, dated: readonly NodeOf<'Name'>[]): StoredNode => ({
  ...node,
  names: searchNames(node, dated),
  nameKey: keyText(node.name),
  orderKey: orderText(node) + SEPARATOR + node.slug,
});

/** The day from which an undated edge to this node may have held. */
const beginOf = (node: Node): string => {
  if (node.kind === 'Declaration' || node.kind === 'Commitment') return day(node.adopted, 'earliest') ?? ALWAYS;
  return node.kind === 'Network' ? (day(node.established, 'earliest') ?? ALWAYS) : ALWAYS;
};

/** The four days of an edge that leads to `target`. */
export const daysOf = (edge: Edge, target: Node): Days => {
  const undated = relations[edge.relation].undated === 'always';
  return {
    earliestStart: day(edge.validFrom, 'earliest') ?? (undated ? ALWAYS : beginOf(target)),
    latestStart: day(edge.validFrom, 'latest') ?? (undated ? ALWAYS : NEVER),
    earliestEnd: day(edge.validTo, 'earliest') ?? NEVER,
    latestEnd: day(edge.validTo, 'latest') ?? NEVER,
  };
};

/** The names that each entity bears or bore, in the order of their slugs. */
const datedNames = ({ nodes, edges }: Graph): Map<string, NodeOf<'Name'>[]> => {
  const names = new Map(nodes.flatMap((node) => (node.kind === 'Name' ? [[node.slug, node] as const] : [])));
  const borne = new Map<string, NodeOf<'Name'>[]>();
  for (const { relation, from, to } of edges) {
    const name = relation === 'NAMED' ? names.get(to) : undefined;
    if (name !== undefined) borne.set(from, [...(borne.get(from) ?? []), name]);
  }
  for (const found of borne.values()) found.sort((a, b) => compareText(a.slug, b.slug));
  return borne;
};

/** Every row of a valid graph as the stores keep it. Throws where an edge's end is missing: validate first. */
export const storedGraph = (graph: Graph): { nodes: StoredNode[]; edges: StoredEdge[] } => {
  const dated = datedNames(graph);
  const nodes = graph.nodes.map((node) => storedNode(node, dated.get(node.slug) ?? []));
  const bySlug = new Map(nodes.map((node) => [node.slug, node]));
  const nodeAt = (slug: string): StoredNode => {
    const node = bySlug.get(slug);
    if (node === undefined) throw new Error(`edge to unknown entity ${slug}`);
    return node;
  };
  const homes = jurisdictionsOf(graph, (edge) => daysOf(edge, nodeAt(edge.to)));
  const edges = graph.edges.map((edge): StoredEdge => {
    const [from, to, key] = [nodeAt(edge.from), nodeAt(edge.to), edgeKey(edge)];
    const days = daysOf(edge, to);
    const place = (end: Node, other: StoredNode): string => {
      const by =
        relations[edge.relation].orderBy === 'validFrom'
          ? (day(edge.validFrom, 'earliest') ?? NEVER)
          : orderText(other);
      return [end.slug, by, other.slug, key].join(SEPARATOR);
    };
    return {
      ...edge,
      ...days,
      key,
      fromKey: place(from, to),
      toKey: place(to, from),
      ...(edge.relation === 'SIGNED'
        ? jurisdictionOf(homes, edge, days.latestStart)
        : { jurisdiction: null, jurisdictionStatus: null }),
    };
  });
  return { nodes, edges };
};
