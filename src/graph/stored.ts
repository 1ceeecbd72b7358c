import * as z from 'zod';
import { ALWAYS, NEVER, parsePartialDate } from '../model/dates.js';
import { type Kind, kinds, type Node, type NodeOf } from '../model/kinds.js';
import { nonEmpty } from '../model/lists.js';
import { type Edge, edgeKey, RELATIONS, type RelationName, relations } from '../model/relations.js';
import { compareText, keyText, SEPARATOR } from '../model/text.js';
import { type Begin, beginOf, daysOf } from './days.js';
import type { Graph } from './graph.js';
import { heldEdges, RESTED_ON } from './held.js';
import { isListed, type Knowing, knowing } from './known.js';
import { MATCHED_ON, searchNames } from './names.js';
import { type Beyond, placesOf } from './place.js';

/** What is worked out for a node; of an instrument also from when its list was known whole, if it ever was. */
export const derivedOfNode = z.object({
  orderKey: z.string(),
  nameKey: z.string(),
  names: z.array(z.object({ on: z.enum(MATCHED_ON), text: z.string() })),
  listKnownFrom: z.string().nullable().default(null),
});

/** A node as both stores keep it: with its order keys and the names under which it can be found. */
export type StoredNode = Node & z.output<typeof derivedOfNode>;

const nodeFields = z.discriminatedUnion('kind', nonEmpty(Object.values(kinds).map(({ schema }) => schema.strip())));
const edgeFields = z.discriminatedUnion(
  'relation',
  nonEmpty(Object.values(relations).map(({ schema }) => schema.strip())),
);

/** What an edge is called, where it stands in time, and from when a source for it was published. */
const placed = z.object({
  key: z.string(),
  possiblyFrom: z.string(),
  certainlyFrom: z.string(),
  certainlyUntil: z.string(),
  possiblyUntil: z.string(),
  knownFrom: z.string().nullable().default(null),
});

const withDerived = (relation: RelationName) => placed.extend(relations[relation].derived.fields);

/** Made once: a schema takes far longer to make than to parse with, and every edge that is read is parsed. */
const WORKED_OUT = new Map(RELATIONS.map((relation) => [relation, withDerived(relation)]));

/** What is worked out for the edges of a relation. */
export const workedOut = (relation: RelationName): ReturnType<typeof withDerived> => {
  const schema = WORKED_OUT.get(relation);
  if (schema === undefined) throw new Error(`no relation ${relation}`);
  return schema;
};

type DerivedOf<R extends RelationName> = R extends RelationName
  ? keyof (typeof relations)[R]['derived']['fields'] extends never
    ? never
    : z.output<z.ZodObject<(typeof relations)[R]['derived']['fields']>>
  : never;
type NamesOf<T> = T extends T ? keyof T : never;
type ValueOf<T, N extends PropertyKey> = T extends Record<N, unknown> ? T[N] : never;

/**
 * An edge as both stores keep it: with its key, its four days, the day from which it was known, and what its relation
 * derives.
 */
export type StoredEdge = Edge &
  z.output<typeof placed> & { [N in NamesOf<DerivedOf<RelationName>>]?: ValueOf<DerivedOf<RelationName>, N> };

/** The node that a stored one was made of, as the data gave it. */
export const givenNode = (row: unknown): Node => nodeFields.parse(row);

/** The edge that a stored one was made of, as the data gave it. */
export const givenEdge = (row: unknown): Edge => edgeFields.parse(row);

const orderText = (node: Node): string => {
  const field = kinds[node.kind].orderBy;
  const by: unknown = Reflect.get(node, field);
  if (field === 'name') return keyText(node.name);
  if (typeof by === 'number') return String(by).padStart(12, '0');
  return (typeof by === 'string' ? parsePartialDate(by)?.earliest : undefined) ?? NEVER;
};

/** What edges need of a node: what it is, by which text it stands in an order, when it begins. */
type EndOf = { slug: string; kind: Kind; order: string; begin: Begin };

/** What a place needs of it. Its key is put together each time: to keep one of each node would take much memory. */
const beyond = ({ slug, order }: EndOf): Beyond => ({ slug, orderKey: order + SEPARATOR + slug });

/**
 * What the rows of a graph are stored with beyond themselves: first it learns all nodes, then all edges, and then it
 * gives the stored form of each row. It keeps little of each node and of the few edges that others depend on, so that a
 * graph need not be held whole.
 */
export type Derivation = Pick<Knowing, 'lists' | 'takeLists'> & {
  learnNode: (node: Node) => void;
  learnEdge: (edge: Edge) => void;
  /** Whether what a node is stored with follows from the nodes and from edges of `LEARNED_FIRST`. */
  isSettled: (node: Node) => boolean;
  /** Whether an entity bears names of its own, of the edges learned so far. */
  bearsNames: (slug: string) => boolean;
  storedNode: (node: Node) => StoredNode;
  /** Of a data set with this day. Throws where an end of the edge is missing: validate first. */
  storedEdge: (edge: Edge, date: string) => StoredEdge;
  /** The places of a stored edge in the orders of both its ends. */
  places: (edge: StoredEdge) => ReturnType<typeof placesOf>;
};

/** The few relations by whose edges alone it is known what all other edges, and most nodes, are stored with. */
export const LEARNED_FIRST: ReadonlySet<RelationName> = new Set([...RESTED_ON, 'NAMED'] as const);

/** What is derived for the rows of a data set. */
export const derivation = (): Derivation => {
  const ends = new Map<string, EndOf>();
  const names = new Map<string, NodeOf<'Name'>>();
  const borne = new Map<string, NodeOf<'Name'>[]>();
  const [held, known] = [heldEdges(), knowing()];
  const endAt = (slug: string): EndOf => {
    const end = ends.get(slug);
    if (end === undefined) throw new Error(`edge to unknown entity ${slug}`);
    return end;
  };
  return {
    learnNode: (node) => {
      ends.set(node.slug, { slug: node.slug, kind: node.kind, order: orderText(node), begin: beginOf(node) });
      if (node.kind === 'Name') names.set(node.slug, node);
      known.learnNode(node);
    },

    learnEdge: (edge) => {
      known.learnEdge(edge);
      const name = edge.relation === 'NAMED' ? names.get(edge.to) : undefined;
      if (name !== undefined) borne.set(edge.from, [...(borne.get(edge.from) ?? []), name]);
      if (!RESTED_ON.has(edge.relation)) return;
      const [from, to] = [ends.get(edge.from), ends.get(edge.to)];
      // Of a graph that was not checked yet an end may be missing.
      if (from === undefined || to === undefined) return;
      const { relation, status } = edge;
      const days = daysOf(edge, { from: from.begin, to: to.begin }, ALWAYS);
      // Who signs an instrument signs what was issued: without a date of its own, what an end begins with counts from
      // the first.
      const begun = edge.validFrom === null && days.certainlyFrom !== NEVER;
      held.learn(
        { relation, from: from.slug, to: to.slug, status },
        begun ? { ...days, possiblyFrom: ALWAYS, certainlyFrom: ALWAYS } : days,
      );
    },

    lists: known.lists,
    takeLists: known.takeLists,
    isSettled: (node) => !isListed(node),
    bearsNames: (slug) => borne.has(slug),

    storedNode: (node) => {
      const dated = (borne.get(node.slug) ?? []).toSorted((a, b) => compareText(a.slug, b.slug));
      // As for edges, what is derived comes first.
      return {
        names: searchNames(node, dated),
        nameKey: keyText(node.name),
        orderKey: beyond(endAt(node.slug)).orderKey,
        listKnownFrom: known.listKnownFrom(node),
        ...node,
      };
    },

    storedEdge: (edge, date) => {
      const [from, to, key] = [endAt(edge.from), endAt(edge.to), edgeKey(edge)];
      const { possiblyFrom, certainlyFrom, certainlyUntil, possiblyUntil } = daysOf(
        edge,
        { from: from.begin, to: to.begin },
        date,
      );
      const day = certainlyFrom === NEVER ? date : certainlyFrom;
      const subject = { from: from.slug, fromKind: from.kind, to: to.slug, day };
      // What is derived comes first: to add so many fields to a spread object takes ten times as long.
      return {
        possiblyFrom,
        certainlyFrom,
        certainlyUntil,
        possiblyUntil,
        knownFrom: known.knownFrom(edge.sources),
        key,
        ...relations[edge.relation].derived.derive(subject, held.heldOn),
        ...edge,
        // The nodes' own slugs, so that those of the rows need not be kept as well.
        from: from.slug,
        to: to.slug,
      };
    },

    places: (edge) => placesOf(edge, beyond(endAt(edge.from)), beyond(endAt(edge.to))),
  };
};

/** Every row of a valid graph as the stores keep it. Throws where an edge's end is missing: validate first. */
export const storedGraph = ({ about, nodes, edges }: Graph): { nodes: StoredNode[]; edges: StoredEdge[] } => {
  const derived = derivation();
  for (const node of nodes) derived.learnNode(node);
  for (const edge of edges) derived.learnEdge(edge);
  return { nodes: nodes.map(derived.storedNode), edges: edges.map((edge) => derived.storedEdge(edge, about.date)) };
};
