import type { View } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import { fieldsOf, type ModelField } from '../model/fields/fields.js';
import { isInterface, type Label } from '../model/labels.js';
import { screaming } from '../model/words.js';
import type { Aggregate, Dimension, KeyValue } from '../store/queries.js';
import { FIELD_TYPES } from './arguments/field-types.js';
import { type GroupArguments, readDimensions, readGroups } from './arguments/groups.js';
import { type Context, spend } from './context.js';
import type { Listed } from './lists.js';

/** The groups of a list, in order, and whether these are all. */
export type Groups<G> = { groups: G[]; totalGroups: number; truncated: boolean };

/** Entities that have the same in some fields: their values as text, null where they are missing. */
export type EntityGroup = { keys: { field: string; value: string | null }[]; count: number };

/** What signatures can be grouped by. */
const SIGNATURE_DIMENSIONS = {
  INSTRUMENT: { by: 'end', end: 'to' },
  SIGNATORY: { by: 'end', end: 'from' },
  COUNTRY: { by: 'step', end: 'from', relation: 'HEADQUARTERED_IN', self: 'Country' },
  SUMMIT: { by: 'step', end: 'to', relation: 'ADOPTED_AT', self: null },
  YEAR: { by: 'year', date: 'validFrom' },
  JURISDICTION: { by: 'property', property: 'jurisdiction' },
  STATUS: { by: 'property', property: 'status' },
} as const satisfies Record<string, Dimension>;
export type SignatureDimension = keyof typeof SIGNATURE_DIMENSIONS;

/** Signatures that have something in common. */
export type SignatureGroup = { keys: ReadonlyMap<SignatureDimension, KeyValue>; count: number; view: View };

/** Something that entities can be grouped by. */
type GroupField = { description: string; dimension: Dimension; shown: (value: KeyValue) => string };

const KIND: GroupField = {
  description: 'Its kind.',
  dimension: { by: 'property', property: 'kind' },
  shown: (value) => screaming(String(value)),
};

const groupField = ({ name, type, description }: ModelField): [name: string, field: GroupField][] => {
  const dimension = FIELD_TYPES[type].group?.(name);
  if (dimension === undefined) return [];
  if (dimension.by !== 'year') {
    return [[screaming(name), { description, dimension, shown: type === 'enum' ? KIND.shown : String }]];
  }
  const year = `${description} Its year; none where it may lie in several.`;
  return [[`${screaming(name)}_YEAR`, { description: year, dimension, shown: String }]];
};

/** What the entities of a label can be grouped by: `KIND`, `TIER`, `ADOPTED_YEAR`. */
export const groupFields = (label: Label): ReadonlyMap<string, GroupField> =>
  new Map([...(isInterface(label) ? [['KIND', KIND] as const] : []), ...fieldsOf(label).flatMap(groupField)]);

const counted = async <G>(
  query: Pick<Aggregate, 'of' | 'where' | 'view' | 'by'>,
  asked: GroupArguments,
  groupOf: (keys: readonly KeyValue[], count: number) => G,
  context: Context,
): Promise<Groups<G>> => {
  const { rows, more, total } = await context.reads.aggregate({ ...query, ...readGroups(asked) });
  spend(context, rows.length);
  return {
    groups: rows.map(({ keys, count }) => groupOf(keys, count)),
    totalGroups: total ?? 0,
    truncated: more,
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
    { of: { label }, ...listed, by: by.map(({ dimension }) => dimension) },
    asked,
    (keys, count) => ({
      keys: by.map(({ name, shown }, i) => {
        const value = keys[i] ?? null;
        return { field: name, value: value === null ? null : shown(value) };
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
  const by = readDimensions(names);
  return counted(
    { of: { relation: 'SIGNED' }, ...listed, by: by.map((name) => SIGNATURE_DIMENSIONS[name]) },
    asked,
    (keys, count) => ({ keys: new Map(by.map((name, i) => [name, keys[i] ?? null])), count, view: listed.view }),
    context,
  );
};
