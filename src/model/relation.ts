import * as z from 'zod';
import { type Derived, NOTHING_DERIVED, type Nothing } from './fields/derived.js';
import { date, integer, longText, maybe, oneOf, slug, slugs, withDefault } from './fields/field.js';
import { ownFields } from './fields/reserved.js';
import type { Label } from './labels.js';
import { STATUS_MEANINGS, STATUSES } from './status.js';

/** An end of a relation. */
export type End = 'from' | 'to';
export const otherEnd = (end: End): End => (end === 'from' ? 'to' : 'from');

/** What every edge has. */
const common = {
  from: slug('Slug of the entity that the relation starts from.'),
  to: slug('Slug of the entity that the relation leads to.'),
  parallel: withDefault(integer('2, 3 … for further edges of this relation between the same two entities.'), 1),
  validFrom: maybe(date('When it began; null where the world gives no date.')),
  validTo: maybe(date('The first day on which it no longer held; null where it goes on or its end is unknown.')),
  status: oneOf('Status', STATUSES, 'How well the fact is supported.', STATUS_MEANINGS),
  dateStatus: maybe(
    oneOf('Status', STATUSES, 'How well its dates are supported; null means as well as the fact.', STATUS_MEANINGS),
  ),
  sources: slugs('Slugs of the sources that support it.'),
  note: maybe(longText('A reservation or reading that whoever uses the fact should know.')),
};

/**
 * When an edge without a date of its own begins: with these of its ends, of two dated ones with the later; possibly
 * since its target began and certainly never; or it always holds.
 */
type Undated = readonly End[] | 'since-target' | 'always';

type Declared<R extends string, S extends z.ZodRawShape, D extends z.ZodRawShape> = {
  description: string;
  type: string;
  from: string;
  to: string;
  ends: readonly (readonly [from: Label, to: Label])[];
  undated: Undated;
  orderBy: 'validFrom' | 'name';
  foundBy: readonly string[];
  schema: z.ZodObject<typeof common & { relation: z.ZodLiteral<R> } & S>;
  derived: Derived<D>;
};

type Given<S extends z.ZodRawShape> = Pick<
  Declared<string, S, Nothing>,
  'type' | 'from' | 'to' | 'ends' | 'undated' | 'description'
> & { orderBy?: 'validFrom'; foundBy?: readonly string[]; fields: S };

/** Says when an edge without a date begins. */
const beginning = ({ undated, ...ends }: Pick<Declared<string, z.ZodRawShape, Nothing>, 'undated' | End>): string => {
  if (undated === 'always') return 'Without a date it always holds.';
  if (undated === 'since-target') return `Without a date it may hold since the ${ends.to} began, and never certainly.`;
  const unknown = 'may always have held, and certainly does on the day of the data set';
  const [end, other] = undated;
  if (end === undefined) return `Without a date it ${unknown}.`;
  const begun = other === undefined ? `with the ${ends[end]}` : 'with the later of its ends';
  return `Without a date it begins ${begun}; if that has none either, it ${unknown}.`;
};

/**
 * Declares a relation: the GraphQL type of its edges, the names of its two ends there, the labels it joins, its facts
 * beyond the common ones, what is derived for it, and by the words of which fields, which all have, few of very many
 * edges are found.
 */
export const deriving = <R extends string, S extends z.ZodRawShape, D extends z.ZodRawShape>(
  name: R,
  { type, description, from, to, ends, undated, fields, derived, ...rest }: Given<S> & { derived: Derived<D> },
): Declared<R, S, D> => ({
  type,
  description: `${description} ${beginning({ undated, from, to })}`,
  from,
  to,
  ends,
  undated,
  orderBy: rest.orderBy ?? 'name',
  foundBy: rest.foundBy ?? [],
  derived: { ...derived, fields: ownFields(name, { ...common, ...fields }, derived.fields) },
  schema: z.strictObject({ relation: z.literal(name), ...common, ...ownFields(name, common, fields) }),
});

/** Declares a relation of which nothing is derived. */
export const relation = <R extends string, S extends z.ZodRawShape>(name: R, given: Given<S>) =>
  deriving(name, { ...given, derived: NOTHING_DERIVED });
