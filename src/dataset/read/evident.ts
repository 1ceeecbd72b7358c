import type { ZodType } from 'zod';
import { parsePartialDate } from '../../model/dates.js';
import { fieldMeta, isInteger, isSlug, LIST } from '../../model/fields/field.js';
import { type Edge, RELATIONS, type RelationName, relations } from '../../model/relations.js';

/** What a field makes of a value, which it gives back as the model does; undefined where that has to be asked. */
type Reads = (value: unknown) => unknown;

type Field = { name: string; reads: Reads };

/** How the values of a field are read that are quickly seen to be right, as those of nearly all rows are. */
const readerOf = (schema: ZodType): Reads => {
  const { type, values = [] } = fieldMeta(schema);
  switch (type) {
    case 'slug':
      return (value) => (isSlug(value) ? value : undefined);
    case 'slugs':
      return (value) => (Array.isArray(value) && value.length <= LIST && value.every(isSlug) ? value : undefined);
    case 'date':
      return (value) => (typeof value === 'string' && parsePartialDate(value) !== undefined ? value : undefined);
    case 'integer':
      return (value) => (isInteger(value) ? value : undefined);
    case 'enum': {
      const known = new Set<unknown>(values);
      return (value) => (known.has(value) ? value : undefined);
    }
    default:
      return (value) => schema.safeParse(value).data;
  }
};

/** The same, where a field may be left out, or be null: then it is what the model says. */
const fieldOf = ([name, schema]: [string, ZodType]): Field => {
  const given = readerOf(schema);
  const [absent, empty] = [schema.safeParse(undefined).data, schema.safeParse(null).data];
  const reads: Reads = (value) => {
    if (value === undefined) return Array.isArray(absent) ? [] : absent;
    return value === null ? empty : given(value);
  };
  return { name, reads };
};

const FIELDS = new Map<RelationName, Field[]>(
  RELATIONS.map((name) => {
    const { relation: _, ...shape }: Record<string, ZodType> = relations[name].schema.shape;
    return [name, Object.entries(shape).map(fieldOf)];
  }),
);

/** Whether a row, of which each field was read, has all that was given. */
const isWhole = (row: Record<string, unknown>, given: object): row is Edge =>
  Object.keys(given).every((name) => Object.hasOwn(row, name));

/**
 * The row of an edge as the model reads it, where that is quickly seen, as it is of nearly all. Undefined where the model
 * has to be asked what the row is, or what is wrong with it.
 */
export const evidentEdge = (relation: RelationName, given: Readonly<Record<string, unknown>>): Edge | undefined => {
  const row: Record<string, unknown> = { relation };
  for (const { name, reads } of FIELDS.get(relation) ?? []) {
    const value = reads(Object.hasOwn(given, name) ? given[name] : undefined);
    if (value === undefined) return undefined;
    row[name] = value;
  }
  return isWhole(row, given) ? row : undefined;
};
