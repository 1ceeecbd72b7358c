import type { z } from 'zod';
import { derivedOfNode, type StoredEdge, type StoredNode, workedOut } from '../../graph/stored.js';
import { KINDS, kinds } from '../../model/kinds.js';
import { edgeKey, RELATIONS, relations } from '../../model/relations.js';
import type { Candidate, Hop } from '../queries.js';

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

/**
 * Reads a node that a database returned. Its values were checked when it was imported, in a form and for a model that
 * are ours; now it only has to be whole.
 */
export const recallNode = (text: string): StoredNode => {
  const row = whole(text, 'kind', NODES);
  if (isNode(row)) return row;
  throw ofNoKind();
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

/**
 * Reads the edges of one answer that a database returned, each with the node that it leads to: a node once, however many
 * lead there, and an edge when it is first looked at, since most questions only ask where it leads.
 */
export const recallingHops = (): ((hop: Readonly<Record<'edge' | 'node', string>>) => Hop) => {
  const nodes = new Map<string, StoredNode>();
  const nodeOf = (text: string): StoredNode => {
    const known = nodes.get(text) ?? recallNode(text);
    nodes.set(text, known);
    return known;
  };
  return ({ edge: text, node }) => {
    let edge: StoredEdge | undefined;
    return {
      get edge() {
        edge ??= recallEdge(text);
        return edge;
      },
      node: nodeOf(node),
    };
  };
};
