import { LRUCache } from 'lru-cache';
import type * as z from 'zod';
import { derivedOfNode, type StoredEdge, type StoredNode, workedOut } from '../../graph/stored.js';
import { KINDS, kinds } from '../../model/kinds.js';
import { edgeKey, RELATIONS, relations } from '../../model/relations.js';
import { hopTo } from '../hop.js';
import type { Candidate, Hop, Path } from '../queries.js';

type Row = Record<string, unknown>;

/** A field of a row, and what it is where the row does not say it; a required one fails then. */
type Field = readonly [name: string, missing: () => unknown];

const missingOf = (name: string, schema: z.ZodType): (() => unknown) => {
  const { success, data } = schema.safeParse(undefined);
  if (Array.isArray(data)) return () => [];
  if (success) return () => data;
  return () => {
    throw new Error(`a row of the database has no ${name}: fill it anew`);
  };
};

const fieldsOf = (...shapes: readonly Readonly<Record<string, z.ZodType>>[]): Field[] =>
  shapes.flatMap((shape) => Object.entries(shape).map(([name, schema]): Field => [name, missingOf(name, schema)]));

const NODES: ReadonlyMap<unknown, readonly Field[]> = new Map(
  KINDS.map((kind) => [kind, fieldsOf(kinds[kind].schema.shape, derivedOfNode.shape)]),
);
const EDGES: ReadonlyMap<unknown, readonly Field[]> = new Map(
  RELATIONS.map((one) => {
    const { key, ...shape } = workedOut(one).shape;
    return [one, fieldsOf(relations[one].schema.shape, shape)];
  }),
);

const isRow = (value: unknown): value is Row => typeof value === 'object' && value !== null;
const isNode = (row: Row): row is Row & StoredNode => NODES.has(row.kind);
const isEdge = (row: Row): row is Row & StoredEdge => EDGES.has(row.relation);

/** What is stored of a row. */
const said = (text: string): Row => {
  const stored: unknown = JSON.parse(text);
  return isRow(stored) ? stored : {};
};

/** The fields of a row in their order, those that say nothing among them. */
const whole = (text: string, sort: 'kind' | 'relation', all: ReadonlyMap<unknown, readonly Field[]>): Row => {
  const stored = said(text);
  const row: Row = {};
  for (const [name, missing] of all.get(stored[sort]) ?? []) row[name] = stored[name] ?? missing();
  return row;
};

const ofNoKind = () => new Error('a row of the database is of no kind: fill it anew');

/** Most characters of texts of nodes that are remembered with what they say: some thousand nodes. */
const REMEMBERED = 1_000_000;

const remembered = new LRUCache<string, StoredNode>({
  maxSize: REMEMBERED,
  sizeCalculation: (_, text) => text.length,
});

/**
 * Reads a node that a database returned. Its values were checked when it was imported, in a form and for a model that
 * are ours; now it only has to be whole. A text says the same whenever it comes, and few come in most answers: what they
 * say is remembered.
 */
export const recallNode = (text: string): StoredNode => {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const row = whole(text, 'kind', NODES);
  if (!isNode(row)) throw ofNoKind();
  remembered.set(text, row);
  return row;
};

/** Reads no more of a node that a database returned than its names; the whole of it where that is asked for. */
export const recallCandidate = (text: string): Candidate => {
  const row = said(text);
  if (!isNode(row)) throw ofNoKind();
  return { slug: row.slug, kind: row.kind, names: row.names, whole: () => recallNode(text) };
};

/** Reads an edge that a database returned, likewise. */
export const recallEdge = (text: string): StoredEdge => {
  const row = whole(text, 'relation', EDGES);
  if (isEdge(row)) {
    row.key = edgeKey(row);
    return row;
  }
  throw new Error('a row of the database is of no relation: fill it anew');
};

type Along = { readonly nodes: readonly string[]; readonly edges: readonly string[] };

const among = <T>(rows: ReadonlyMap<string, T>, name: string): T => {
  const row = rows.get(name);
  if (row === undefined) throw new Error(`a path passes ${name}, which came not with it`);
  return row;
};

/** Reads the paths of one answer that a database returned: slugs and keys, and the rows of those, each edge once. */
export const recallingPaths = (): ((found: Along & { readonly paths: readonly Along[] }) => Path[]) => {
  const known = new Map<string, StoredEdge>();
  const edgeOf = (text: string): StoredEdge => {
    const edge = known.get(text) ?? recallEdge(text);
    known.set(text, edge);
    return edge;
  };
  return ({ paths, ...rows }) => {
    const nodes = new Map(rows.nodes.map(recallNode).map((node) => [node.slug, node]));
    const edges = new Map(rows.edges.map(edgeOf).map((edge) => [edge.key, edge]));
    return paths.map((path) => ({
      nodes: path.nodes.map((slug) => among(nodes, slug)),
      edges: path.edges.map((key) => among(edges, key)),
    }));
  };
};

class Recalled implements Hop {
  readonly node: StoredNode;
  #edge: string | StoredEdge;

  constructor(edge: string, node: StoredNode) {
    this.#edge = edge;
    this.node = node;
  }

  get edge(): StoredEdge {
    if (typeof this.#edge === 'string') this.#edge = recallEdge(this.#edge);
    return this.#edge;
  }
}

/**
 * Reads edges that a database returned, each with the node that it leads to: an edge when it is first looked at, since
 * most questions only ask where it leads.
 */
export const recallHops = ({
  edges,
  nodes,
}: {
  edges?: readonly string[] | undefined;
  nodes: readonly string[];
}): Hop[] =>
  edges === undefined
    ? nodes.map((node) => hopTo(recallNode(node)))
    : edges.map((edge, i) => new Recalled(edge, recallNode(nodes[i] ?? '')));
