import type { ObjectFieldBuilder } from '@pothos/core';
import * as z from 'zod';
import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { parsePartialDate } from '../../model/dates.js';
import type { ModelField } from '../../model/fields/fields.js';
import type { Types } from '../builder.js';
import { enumFor, PartialDateType } from './scalars.js';

/** Fields of the model as fields of a GraphQL type, with the descriptions and the nullability that they have there. */
export const modelFields = <P extends object>(
  t: ObjectFieldBuilder<Types, P>,
  fields: readonly ModelField[],
  rowOf: (parent: P) => StoredNode | StoredEdge,
) => Object.fromEntries(fields.map((field) => [field.name, modelField(t, field, rowOf)]));

const modelField = <P extends object>(
  t: ObjectFieldBuilder<Types, P>,
  field: ModelField,
  rowOf: (parent: P) => StoredNode | StoredEdge,
) => {
  const { name, required, description, type } = field;
  const read =
    <T>(schema: z.ZodType<T>) =>
    (parent: P): T =>
      schema.parse(Reflect.get(rowOf(parent), name) ?? null);
  const nullable = { nullable: true, description } as const;
  switch (type) {
    case 'texts':
    case 'slugs':
      return t.stringList({ description, resolve: read(z.array(z.string())) });
    case 'date':
      return required
        ? t.field({ type: PartialDateType, description, resolve: read(date) })
        : t.field({ type: PartialDateType, ...nullable, resolve: read(date.nullable()) });
    case 'integer':
      return required
        ? t.int({ description, resolve: read(z.number()) })
        : t.int({ ...nullable, resolve: read(z.number().nullable()) });
    case 'number':
      return required
        ? t.float({ description, resolve: read(z.number()) })
        : t.float({ ...nullable, resolve: read(z.number().nullable()) });
    case 'boolean':
      return required
        ? t.boolean({ description, resolve: read(z.boolean()) })
        : t.boolean({ ...nullable, resolve: read(z.boolean().nullable()) });
    case 'enum': {
      const named = enumFor(field);
      return required
        ? t.field({ type: named, description, resolve: read(z.string()) })
        : t.field({ type: named, ...nullable, resolve: read(z.string().nullable()) });
    }
    case 'text':
    case 'slug':
      return required
        ? t.string({ description, resolve: read(z.string()) })
        : t.string({ ...nullable, resolve: read(z.string().nullable()) });
  }
};

const date = z.string().transform((text, context) => {
  const parsed = parsePartialDate(text);
  if (parsed !== undefined) return parsed;
  context.addIssue(`${text} is no date`);
  return z.NEVER;
});
