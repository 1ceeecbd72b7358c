import type { z } from 'zod';
import { about } from '../../graph/graph.js';
import type { Kind } from '../../model/kinds.js';
import { isKind, kinds } from '../../model/kinds.js';
import { type RelationName, relations } from '../../model/relations.js';
import type { Found, Place } from '../fault.js';
import type { Path } from './spot.js';

/** What a row is: the data set itself, an entity of a kind or an edge of a relation. */
export type Section = 'about' | Kind | RelationName;

/** A row as a file has it, before the model reads it. */
export type RawRow = {
  /** Null where the file says only that there is a row: its slug, if it has one, is known. */
  section: Section | null;
  fields: Record<string, unknown>;
  /** Where the value of a field stands, or its key. */
  at: (path: Path, ofKey?: boolean) => Place;
  /** Fields that are missing because of a fault that is reported already. */
  reported?: readonly string[] | undefined;
};

/** Some rows of a data set, in the order of its files, and what could not be read as a row. */
export type Batch = {
  rows: RawRow[];
  faults: Found[];
  warnings: Found[];
  /** That a file could not be read, so that slugs may be missing. */
  unread?: boolean;
};

/**
 * The rows of a data set, read anew each time. The first reading is for entities: it may leave out edges. Faults and warnings come once: with
 * the first reading, or with each later one where the first left their rows out.
 */
export type Batches = (reading: 'first' | 'later') => AsyncIterable<Batch> | Iterable<Batch>;

/** The fields of a section with their schemas, without the one that tells rows apart. */
export const fieldsOf = (section: Section): Record<string, z.ZodType> => {
  if (section === 'about') return about.shape;
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
