import type { z } from 'zod';
import { type FieldMeta, fieldMeta } from '../model/field.js';
import { kinds } from '../model/kinds.js';
import { type RelationName, relations } from '../model/relations.js';
import { kindsOf, type Label } from '../model/vocabulary.js';

/** A field of the model as GraphQL shows and filters it. */
export type ModelField = FieldMeta & { name: string };

const declared = (shape: Record<string, z.ZodType>, leave: readonly string[]): ModelField[] =>
  Object.entries(shape)
    .filter(([name]) => !leave.includes(name))
    .map(([name, schema]) => ({ name, ...fieldMeta(schema) }));

/** The fields of a kind, or those that all kinds of an interface have. */
export const fieldsOf = (label: Label): ModelField[] => {
  const [first, ...rest] = kindsOf(label).map((kind) => declared(kinds[kind].schema.shape, ['kind']));
  return (first ?? []).filter(({ name }) => rest.every((fields) => fields.some((field) => field.name === name)));
};

/** The fields of a relation beyond its ends. */
export const fieldsOfRelation = (relation: RelationName): ModelField[] =>
  declared(relations[relation].schema.shape, ['relation', 'from', 'to', 'parallel']);
