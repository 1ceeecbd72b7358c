import type { View } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import type { FieldMeta } from '../model/fields/field.js';
import { fieldsOf, type ModelField } from '../model/fields/fields.js';
import { JURISDICTIONS } from '../model/fields/jurisdiction.js';
import { isInterface, kindsOf, type Label, pluralOf } from '../model/labels.js';
import { type LinkField, linksOf } from '../model/links.js';
import { type End, otherEnd } from '../model/relation.js';
import { kindsAt } from '../model/relations.js';
import { STATUSES } from '../model/status.js';
import { screaming } from '../model/words.js';
import { ANY, all, type Filter } from '../store/filter.js';
import type { Aggregate, Dimension, KeyValue, Known } from '../store/queries.js';
import { FIELD_TYPES } from './arguments/field-types.js';
import { type GroupArguments, readDimensions, readGroups } from './arguments/groups.js';
import { type Paged, pagedOf } from './arguments/page.js';
import { among } from './arguments/scope.js';
import { type Context, spend } from './context.js';
import type { Listed } from './lists.js';

/** A page of the groups of a list, and whether there are more. */
export type Groups<G> = { groups: G[]; totalGroups: number; truncated: boolean; pageInfo: Paged<object>['pageInfo'] };

/** Something that entities share: a value as text, null where it is missing; of an entity its slug, and what it is. */
export type GroupKey = { field: string; value: string | null; of: Label | null; view: View };

/** Entities that have the same in some fields. */
export type EntityGroup = { keys: GroupKey[]; count: number };

/** Something to group by, and all keys that there can be, as far as anyone knows. */
type Grouping = { dimension: Dimension; known: Known | null };

/** What the conditions of a list ask of the entity at an end of its edges, whatever else they ask. */
const askedAt = (end: End, where: Filter): Filter => {
  if (where.op === 'and') return all(where.of.map((part) => askedAt(end, part)));
  return where.op === 'at' && where.end === end ? where.node : ANY;
};

/** What signatures that meet conditions can be grouped by. */
const SIGNATURE_GROUPINGS = {
  INSTRUMENT: (where) => ({
    dimension: { by: 'end', end: 'to' },
    known: { label: 'Instrument', where: askedAt('to', where) },
  }),
  SIGNATORY: (where) => ({
    dimension: { by: 'end', end: 'from' },
    known: { label: 'Signatory', where: askedAt('from', where) },
  }),
  COUNTRY: () => ({
    dimension: { by: 'step', end: 'from', relation: 'HEADQUARTERED_IN', at: 'from', self: 'Country' },
    known: { label: 'Country', where: ANY },
  }),
  SUMMIT: () => ({
    dimension: { by: 'step', end: 'to', relation: 'ADOPTED_AT', at: 'from', self: null },
    known: { label: 'Summit', where: ANY },
  }),
  YEAR: () => ({ dimension: { by: 'year', date: 'validFrom' }, known: null }),
  JURISDICTION: () => ({
    dimension: { by: 'property', property: 'jurisdiction' },
    known: { keys: JURISDICTIONS.map(screaming) },
  }),
  STATUS: () => ({ dimension: { by: 'property', property: 'status' }, known: { keys: STATUSES.map(screaming) } }),
} as const satisfies Record<string, (where: Filter) => Grouping>;
export type SignatureDimension = keyof typeof SIGNATURE_GROUPINGS;

/** What signatures can be grouped by, and all keys that there can be. */
export const signatureFields: ReadonlyMap<string, Grouping> = new Map(
  Object.entries(SIGNATURE_GROUPINGS).map(([name, of]) => [name, of(ANY)]),
);

/** Signatures that have something in common. */
export type SignatureGroup = { keys: ReadonlyMap<SignatureDimension, KeyValue>; count: number; view: View };

/** Something that entities can be grouped by; `of` says what its keys are the slugs of, if they are. */
type GroupField = Grouping & { description: string; of: Label | null };

const kindField = (label: Label): GroupField => ({
  description: 'Its kind.',
  dimension: { by: 'property', property: 'kind' },
  known: { keys: kindsOf(label).map(screaming) },
  of: null,
});

const knownOf = ({ type, values }: FieldMeta): Known | null => {
  if (type === 'boolean') return { keys: [false, true] };
  return type === 'enum' && values ? { keys: values.map(screaming) } : null;
};

const groupField = ({ name, ...meta }: ModelField): [name: string, field: GroupField][] => {
  const { type, description } = meta;
  const dimension = FIELD_TYPES[type].group?.(name);
  if (dimension === undefined) return [];
  if (dimension.by !== 'year') {
    return [[screaming(name), { description, dimension, known: knownOf(meta), of: null }]];
  }
  const year = `${description} Its year; none where it may lie in several.`;
  return [[`${screaming(name)}_YEAR`, { description: year, dimension, known: null, of: null }]];
};

/** By the entity to which a link leads that gives no list. */
const linkField = (field: string, { relation, end, other, description }: LinkField): [string, GroupField] => {
  const kinds = kindsAt(relation, otherEnd(end)).filter((kind) => kindsOf(other).includes(kind));
  return [
    screaming(field),
    {
      description: `${description} One that has several in view is in the group of each.`,
      dimension: { by: 'step', end: 'node', relation, at: end, self: null },
      known: { label: other, where: kinds.length < kindsOf(other).length ? among('kind', kinds) : ANY },
      of: other,
    },
  ];
};

/** What the entities of a label can be grouped by: `KIND`, `TIER`, `ADOPTED_YEAR`, `HEADQUARTERS`. */
export const groupFields = (label: Label): ReadonlyMap<string, GroupField> =>
  new Map([
    ...(isInterface(label) ? [['KIND', kindField(label)] as const] : []),
    ...fieldsOf(label).flatMap(groupField),
    ...linksOf(label).flatMap(({ field, link }) => (link.many ? [] : [linkField(field, link)])),
  ]);

/** All keys of what is grouped by, where groups of none are asked for. Fails with BAD_INPUT where some are not known. */
const readKnown = (groupings: readonly (Grouping & { name: string })[], { zeros }: GroupArguments): Known[] | null => {
  if (!zeros) return null;
  return groupings.map(({ name, known }) => {
    if (known !== null) return known;
    throw new SummitgraphError(
      'BAD_INPUT',
      `zeros: nobody knows all that ${name} can be; group by kinds, entities, words or yes and no.`,
    );
  });
};

const counted = async <G>(
  { list, ...query }: Pick<Aggregate, 'of' | 'where' | 'view'> & { list: string },
  groupings: readonly (Grouping & { name: string })[],
  asked: GroupArguments,
  groupOf: (keys: readonly KeyValue[], count: number) => G,
  context: Context,
): Promise<Groups<G>> => {
  const names = groupings.map(({ name }) => name);
  const { ordering, ...order } = readGroups(list, names, asked);
  const by = groupings.map(({ dimension }) => dimension);
  const slice = await context.reads.aggregate({ ...query, ...order, by, known: readKnown(groupings, asked) });
  spend(context, slice.rows.length);
  const { entries, pageInfo, totalCount } = pagedOf(
    slice,
    order.page,
    ordering,
    ({ keys, count }) => ({ group: groupOf(keys, count) }),
    // Groups have no place beside their keys.
    ({ keys, count }) => [...(order.order.by === 'COUNT' ? [count] : []), ...keys, ''],
  );
  return {
    groups: entries.map(({ group }) => group),
    totalGroups: totalCount ?? 0,
    truncated: slice.more,
    pageInfo,
  };
};

/** The entities of a list, grouped by fields and counted. */
export const entityGroups = (
  label: Label,
  { listed }: Listed,
  names: readonly string[],
  asked: GroupArguments,
  context: Context,
): Promise<Groups<EntityGroup>> => {
  const fields = groupFields(label);
  const by = readDimensions(names).map((name) => {
    const field = fields.get(name);
    if (field !== undefined) return { name, ...field };
    throw new SummitgraphError('BAD_INPUT', `by: a ${label} has no ${name} to group by.`);
  });
  return counted(
    { list: pluralOf(label), of: { label }, ...listed },
    by,
    asked,
    (keys, count) => ({
      keys: by.map(({ name, of }, i) => {
        const value = keys[i] ?? null;
        return { field: name, value: value === null ? null : String(value), of, view: listed.view };
      }),
      count,
    }),
    context,
  );
};

/** The signatures of a list, grouped and counted. */
export const signatureGroups = (
  { listed }: Listed,
  names: readonly SignatureDimension[],
  asked: GroupArguments,
  context: Context,
): Promise<Groups<SignatureGroup>> => {
  const by = readDimensions(names).map((name) => ({ name, ...SIGNATURE_GROUPINGS[name](listed.where) }));
  return counted(
    { list: 'signatures', of: { relation: 'SIGNED' }, ...listed },
    by,
    asked,
    (keys, count) => ({ keys: new Map(by.map(({ name }, i) => [name, keys[i] ?? null])), count, view: listed.view }),
    context,
  );
};
