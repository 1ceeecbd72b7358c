import * as z from 'zod';
import { about } from '../graph/graph.js';
import { kinds } from '../model/kinds.js';
import { relations } from '../model/relations.js';
import { defaults } from './read/row.js';

/** A field as YAML may give it: a status that `defaults` say is left out, and identifiers stand under their schemes. */
const inYaml = (name: string, field: z.ZodType): z.ZodType => {
  if (name === 'status') return field.optional();
  return name === 'identifiers'
    ? z
        .union([field, z.record(z.string(), z.union([z.string(), z.array(z.string())]))])
        .describe(field.description ?? '')
        .optional()
    : field;
};

const rows = (shape: Record<string, z.ZodType>, description: string) => {
  const { kind: _kind, relation: _relation, ...fields } = shape;
  const given = Object.entries(fields).map(([name, field]) => [name, inYaml(name, field)]);
  return z
    .array(z.strictObject(Object.fromEntries(given)))
    .describe(description)
    .optional();
};

/**
 * The JSON Schema of the YAML files of a data set, by which editors complete and check them. It follows from the model.
 */
const jsonSchema = (): object => {
  const file = z
    .strictObject({
      about: about.describe('What the data set says of itself; in one of its files.').optional(),
      defaults: defaults.describe('What the rows of this file say where they do not say it themselves.').optional(),
      ...Object.fromEntries(
        Object.entries(kinds).map(([name, { schema, description }]) => [name, rows(schema.shape, description)]),
      ),
      ...Object.fromEntries(
        Object.entries(relations).map(([name, { schema, description, ends }]) => [
          name,
          rows(schema.shape, `${description} From ${ends.map((pair) => pair.join(' to ')).join(', ')}.`),
        ]),
      ),
    })
    .describe('A YAML file of a Summitgraph data set: lists of rows under their kinds and relations.');
  const anchors = { description: 'A place for anchors, which is not read by itself.' };
  return { ...z.toJSONSchema(file, { target: 'draft-7', io: 'input' }), patternProperties: { '^x-': anchors } };
};

/** The JSON Schema as the text of a file. */
export const jsonSchemaText = (): string => `${JSON.stringify(jsonSchema(), null, 2)}\n`;
