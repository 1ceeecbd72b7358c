import * as z from 'zod';
import { about } from '../../graph/graph.js';
import { isKind, type Kind, kinds, type Node, nodeRow } from '../../model/kinds.js';
import { type Edge, edgeRow, isRelation, type RelationName, relations } from '../../model/relations.js';
import type { Found, Place } from '../fault.js';
import { evidentEdge } from './evident.js';
import type { FieldPath } from './spot.js';

/** What a row is: the data set itself, what the rows of a file say where they do not say it, an entity or an edge. */
export type Section = 'about' | 'defaults' | Kind | RelationName;

const { status, sources } = kinds.Risk.schema.shape;

/** What a YAML file may say once for all of its rows that do not say it themselves. */
export const defaults = z.strictObject({
  status: status.optional(),
  sources: sources.describe(`${sources.description} A source does not take them over.`),
});

/** What the model makes of a row: the row, or what is wrong with it. */
type ParsedNode = z.ZodSafeParseResult<Node>;
type ParsedEdge = z.ZodSafeParseResult<Edge>;

/** A row as a file has it, before the model reads it. */
export type RawRow = {
  /** Its number among the lines of all files, or the rows of YAML: the same in every reading. */
  unit: number;
  /** Null where the file says only that there is a row: its slug, if it has one, is known. */
  section: Section | null;
  fields: Record<string, unknown>;
  /** Where the value of a field stands, or its key. */
  at: (path: FieldPath, ofKey?: boolean) => Place;
  /** Fields whose faults are reported elsewhere. */
  reported?: readonly string[] | undefined;
  /** What the model made of it, once that was asked. */
  node?: ParsedNode;
  edge?: ParsedEdge;
};

/** Has the model read the row of an entity, once as long as the row is kept. */
export const parsedNode = (raw: RawRow): ParsedNode => {
  raw.node ??= nodeRow.safeParse({ ...raw.fields, kind: raw.section });
  return raw.node;
};

/** Has the model read the row of an edge, once as long as the row is kept. */
export const parsedEdge = (raw: RawRow): ParsedEdge => {
  raw.edge ??= readEdge(raw);
  return raw.edge;
};

const readEdge = ({ section, fields }: RawRow): ParsedEdge => {
  const data = section !== null && isRelation(section) ? evidentEdge(section, fields) : undefined;
  return data === undefined ? edgeRow.safeParse({ ...fields, relation: section }) : { success: true, data };
};

/** Some rows of a data set, in the order of its files, and what could not be read as a row. */
export type Batch = {
  rows: RawRow[];
  faults: Found[];
  warnings: Found[];
  /** That a file could not be read, so that slugs may be missing. */
  unread?: boolean;
  /** How many units were read so far. */
  units: number;
};

/** Of which units rows are wanted. */
export type IsWanted = (unit: number) => boolean;

/** What a reading may leave out: edges, nothing, all edges but those of some relations, all but some units. */
export type Reading = 'first' | 'later' | { relations: ReadonlySet<string> } | { isWanted: IsWanted };

/** Whether a reading is of some units only. */
export const isOfUnits = (reading: Reading): reading is { isWanted: IsWanted } =>
  typeof reading === 'object' && 'isWanted' in reading;

/**
 * The rows of a data set, read anew each time, first of all for its entities. Faults and warnings come once: with the
 * first reading, or with each later one where the first left their rows out; that of some relations has none.
 */
export type Batches = (reading: Reading) => AsyncIterable<Batch> | Iterable<Batch>;

/** The fields of a section with their schemas, without the one that tells rows apart. */
export const schemasOf = (section: Section): Record<string, z.ZodType> => {
  if (section === 'about') return about.shape;
  if (section === 'defaults') return { status, sources };
  const {
    kind: _kind,
    relation: _relation,
    ...fields
  }: Record<string, z.ZodType> = isKind(section) ? kinds[section].schema.shape : relations[section].schema.shape;
  return fields;
};

/** Whether a value is a mapping. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
