import * as z from 'zod';
import { DATE_PATTERN, parsePartialDate } from '../dates.js';
import { IDENTIFIER, ISO2, wrongForm } from './identifiers.js';

/** What a field holds; filters, orders, GraphQL fields and stored properties follow from it. */
export type FieldType = 'text' | 'texts' | 'slug' | 'slugs' | 'date' | 'integer' | 'number' | 'boolean' | 'enum';

/** What the model says of a field beside its schema. */
export type FieldMeta = {
  type: FieldType;
  required: boolean;
  description: string;
  /** The values of an enum, as they stand in the data. */
  values?: readonly string[];
  /** What those of its values mean that do not say it themselves. */
  meanings?: Readonly<Record<string, string>>;
  /** The GraphQL name of an enum. */
  enumName?: string;
  /** What a filter says of it, where that is not the description. */
  condition?: string;
};

const metas = z.registry<FieldMeta>();

const declare = <S extends z.ZodType>(schema: S, meta: FieldMeta): S => {
  const described = schema.describe(meta.description);
  metas.add(described, meta);
  return described;
};

/** The declaration of a field's schema. */
export const fieldMeta = (schema: z.ZodType): FieldMeta => {
  const meta = metas.get(schema);
  if (meta === undefined) throw new Error('a field of the model was made without its declaration');
  return meta;
};

/** Longest name, title or other short text, in UTF-16 units. */
const TEXT = 500;
/** Longest summary, note or other long text. */
const LONG_TEXT = 200_000;
/** Most items of a list. */
export const LIST = 1_000;

const SLUG = /^[a-z0-9-]{1,80}$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

const string = (max: number) =>
  z
    .string()
    .min(1, 'must not be empty; leave the field out where nothing is known')
    .max(max, `must be at most ${max} characters long`)
    .refine((text) => !LONE_SURROGATE.test(text), 'must be well-formed Unicode');

/** Whether a value is a slug. */
export const isSlug = (value: unknown): value is string => typeof value === 'string' && SLUG.test(value);

const slugString = z.string().regex(SLUG, 'must be a slug: 1 to 80 of the characters a-z, 0-9 and -');

/** A short text. */
export const text = (description: string) => declare(string(TEXT), { type: 'text', required: true, description });

/** A text of any reasonable length. */
export const longText = (description: string) =>
  declare(string(LONG_TEXT), { type: 'text', required: true, description });

/** A list of short texts; absent means none. */
export const texts = (description: string) =>
  declare(z.array(string(TEXT)).max(LIST).default([]), { type: 'texts', required: true, description });

/** The readable identifier of an entity. */
export const slug = (description: string) => declare(slugString, { type: 'slug', required: true, description });

/** A list of slugs; absent means none. */
export const slugs = (description: string) =>
  declare(z.array(slugString).max(LIST).default([]), { type: 'slugs', required: true, description });

/** An http or https address. */
export const url = (description: string) =>
  declare(
    z
      .string()
      .max(2_000)
      .regex(/^https?:\/\/\S+$/u, 'must be an http or https address'),
    {
      type: 'text',
      required: true,
      description,
    },
  );

/** The two letters of a state or body in ISO 3166-1. */
export const iso2 = (description: string) =>
  declare(z.string().regex(ISO2, 'must be two capital letters'), { type: 'text', required: true, description });

const identifier = z
  .string()
  .regex(IDENTIFIER, { error: 'must be a scheme, a colon and an identifier, such as wikidata:Q145', abort: true })
  .superRefine((text, context) => {
    const wrong = wrongForm(text);
    if (wrong !== undefined) context.addIssue(wrong);
  });

/** What an entity is called in registers of others; absent means in none. */
export const identifiers = (description: string) =>
  declare(z.array(identifier).max(LIST).default([]), { type: 'texts', required: true, description });

const LARGEST = 1_000_000_000;

/** Whether a value is a whole number from 0 to a thousand million. */
export const isInteger = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= LARGEST;

/** A whole number from 0 to a thousand million. */
export const integer = (description: string) =>
  declare(z.int().min(0).max(LARGEST), { type: 'integer', required: true, description });

/** A number, whole or not, at most a thousand million from 0. */
export const number = (description: string) =>
  declare(z.number().min(-LARGEST).max(LARGEST), { type: 'number', required: true, description });

/** True or false. */
export const boolean = (description: string) => declare(z.boolean(), { type: 'boolean', required: true, description });

/** A partial date; an unquoted year in YAML is a number and is read as one. */
export const date = (description: string) =>
  declare(
    z
      .union([z.string().regex(DATE_PATTERN), z.int().min(1000).max(9999)])
      .transform(String)
      .pipe(
        z
          .string()
          .refine(
            (value) => parsePartialDate(value) !== undefined,
            'must be a possible day, month, year or range of them: 2024-05-21, 2024-05, 2024 or 2024-05/2024-07',
          ),
      ),
    { type: 'date', required: true, description },
  );

/**
 * One of a few words, lower case and hyphenated in the data, SCREAMING_CASE in GraphQL; `meanings` says what those mean
 * that do not say it themselves.
 */
export const oneOf = <const V extends readonly [string, ...string[]]>(
  enumName: string,
  values: V,
  description: string,
  meanings: Readonly<Record<string, string>> = {},
) => declare(z.enum(values), { type: 'enum', required: true, description, values, meanings, enumName });

/** The same field where the world does not always know it: absent becomes null. */
export const maybe = <S extends z.ZodType>(schema: S) =>
  declare(schema.nullable().default(null), { ...fieldMeta(schema), required: false });

/** The same field, of which filters say something else. */
export const asCondition = <S extends z.ZodType>(schema: S, condition: string) =>
  declare(schema.clone(), { ...fieldMeta(schema), condition });

/** The same field with a value that absence stands for. */
export const withDefault = <S extends z.ZodType>(schema: S, value: z.core.util.NoUndefined<z.output<S>>) =>
  declare(schema.default(value), { ...fieldMeta(schema), required: true });
