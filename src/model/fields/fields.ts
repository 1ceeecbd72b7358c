import type * as z from 'zod';
import { type Kind, kinds } from '../kinds.js';
import { covering, kindsOf, type Label } from '../labels.js';
import type { End } from '../relation.js';
import { type RelationName, relations } from '../relations.js';
import { type FieldMeta, fieldMeta } from './field.js';

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

/**
 * The fields by which the entities of a label can be filtered: those of all its kinds, and those that `only` some have
 * and mean the same by. Entities of other kinds count as without a value.
 */
export const filterFieldsOf = (label: Label): { field: ModelField; only: readonly Kind[] | null }[] => {
  const shared = fieldsOf(label);
  const ofKinds = kindsOf(label).flatMap((kind) => fieldsOf(kind).map((field) => ({ kind, field })));
  const partial = [...new Set(ofKinds.map(({ field }) => field.name))]
    .filter((name) => shared.every((field) => field.name !== name))
    .flatMap((name) => {
      const having = ofKinds.filter(({ field }) => field.name === name);
      const [first, ...rest] = having;
      if (first === undefined) return [];
      const { type, enumName } = first.field;
      const agree = rest.every(({ field }) => field.type === type && field.enumName === enumName);
      return agree ? [{ field: first.field, only: having.map(({ kind }) => kind) }] : [];
    });
  return [...shared.map((field) => ({ field, only: null })), ...partial];
};

/** The fields of a relation beyond its ends. */
export const fieldsOfRelation = (relation: RelationName): ModelField[] =>
  declared(relations[relation].schema.shape, ['relation', 'from', 'to', 'parallel']);

/** The fields of a relation that no data set gives. */
export const derivedFieldsOf = (relation: RelationName): ModelField[] =>
  declared(relations[relation].derived.fields, []);

/** The fields by which the edges of a relation can be filtered, its key among them. */
export const edgeFields = (relation: RelationName): ModelField[] => [
  {
    name: 'key',
    type: 'slug',
    required: true,
    description: 'Its key, for example `signed:openai:eu-gpai-code-of-practice`.',
  },
  ...fieldsOfRelation(relation),
  ...derivedFieldsOf(relation),
];

/** What can stand at an end of a relation, as the narrowest label that covers it. */
export const labelAt = (relation: RelationName, end: End): Label =>
  covering(relations[relation].ends.map(([from, to]) => (end === 'from' ? from : to)));
