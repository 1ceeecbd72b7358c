import * as z from 'zod';
import { type Color, PALETTE } from '../palette.js';
import { STATUS_MEANINGS, STATUSES } from '../status.js';
import { identifiers, longText, maybe, oneOf, slug, slugs, text, texts, url } from './field.js';
import { ownFields } from './reserved.js';

/** What every entity has. */
const common = {
  slug: slug('Readable identifier, unique over all kinds, for example `seoul-declaration`.'),
  name: text('Current name, for example `AI Seoul Summit`.'),
  aliases: texts('Other names in use, for example `Bletchley Park Summit`.'),
  summary: maybe(longText('What it is, in our own words.')),
  note: maybe(longText('A reservation or reading that whoever uses the fact should know.')),
  status: oneOf('Status', STATUSES, 'How well the facts of this entity are supported.', STATUS_MEANINGS),
  sources: slugs('Slugs of the sources that support it.'),
  url: maybe(url('Its address on the web: where it was published, or presents itself.')),
  identifiers: identifiers(
    'What registers call it, by which data sets can be joined: scheme and identifier, for example `wikidata:Q145`.',
  ),
};

type Declared<K extends string, S extends z.ZodRawShape> = {
  description: string;
  plural: string;
  orderBy: (keyof S & string) | 'name';
  /** The date with which it begins, and with it its edges that have none; null where nothing of its own says that. */
  begins: (keyof S & string) | null;
  /** The colour that it is drawn in, `#rrggbb`, and as a second sign a letter of its name. */
  color: string;
  letter: string;
  schema: z.ZodObject<typeof common & { kind: z.ZodLiteral<K> } & S>;
};

/** What a kind may say beyond what it must. */
type Options<S extends z.ZodRawShape> = {
  orderBy?: keyof S & string;
  begins?: keyof S & string;
  color?: Color;
  letter?: string;
};

/**
 * Declares a kind: its GraphQL description, the name of its list in GraphQL, its fields beyond the common ones, the
 * field that orders it by default (its name, unless it says otherwise), the date with which it begins, if it has one,
 * and how it is drawn: in grey and with its first letter, unless it says otherwise.
 */
export const kind = <K extends string, S extends z.ZodRawShape>(
  name: K,
  plural: string,
  description: string,
  fields: S,
  { orderBy, begins, color = 'grey', letter = name.charAt(0) }: Options<S> = {},
): Declared<K, S> => ({
  description,
  plural,
  orderBy: orderBy ?? 'name',
  begins: begins ?? null,
  color: PALETTE[color],
  letter,
  schema: z.strictObject({ kind: z.literal(name), ...common, ...ownFields(name, common, fields) }),
});
