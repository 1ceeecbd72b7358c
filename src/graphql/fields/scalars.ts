import { GraphQLError } from 'graphql';
import { isDay, type PartialDate, PRECISIONS, parsePartialDate } from '../../model/dates.js';
import type { FieldMeta } from '../../model/fields/field.js';
import { JURISDICTION_MEANINGS, JURISDICTIONS } from '../../model/fields/jurisdiction.js';
import { KINDS, kinds } from '../../model/kinds.js';
import { RELATIONS, relations } from '../../model/relations.js';
import { quoted, shown } from '../../model/shown.js';
import { STATUS_MEANINGS, STATUSES } from '../../model/status.js';
import { screaming } from '../../model/words.js';
import { builder } from '../builder.js';

const day = (value: unknown): string => {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError(
    `${typeof value === 'string' ? quoted(value) : shown(value)} is not a day: write a possible one as YYYY-MM-DD, for example 2024-05-21`,
    {
      extensions: { code: 'BAD_INPUT' },
    },
  );
};

builder.scalarType('Date', {
  description: 'A day: YYYY-MM-DD, for example `2024-05-21`.',
  serialize: day,
  parseValue: day,
});

const enumOf = <const V extends string>(
  name: string,
  words: readonly V[],
  description: string,
  describe: Partial<Record<V, string>>,
) =>
  builder.enumType(name, {
    description,
    values: Object.fromEntries(
      words.map((word) => [
        screaming(word),
        { value: word, description: describe[word] ?? `\`${word}\` in the data.` },
      ]),
    ),
  });

export const StatusEnum = enumOf('Status', STATUSES, 'How well a fact is supported.', STATUS_MEANINGS);

export const KindEnum = enumOf(
  'Kind',
  KINDS,
  'A kind of entity.',
  Object.fromEntries(KINDS.map((kind) => [kind, kinds[kind].description])),
);

export const RelationNameEnum = enumOf(
  'RelationName',
  RELATIONS,
  'A relation between entities.',
  Object.fromEntries(RELATIONS.map((name) => [name, relations[name].description])),
);

export const JurisdictionEnum = enumOf(
  'Jurisdiction',
  JURISDICTIONS,
  'Whose instrument a signature is of, seen from home.',
  JURISDICTION_MEANINGS,
);

export const HoldsEnum = enumOf('Holds', ['CERTAINLY', 'POSSIBLY', 'EVER'], 'When an edge must hold to be in view.', {
  CERTAINLY: 'On the day asked about, whatever its imprecise dates turn out to be.',
  POSSIBLY: 'On the day asked about, for some reading of its imprecise dates.',
  EVER: 'At any time.',
});

const PrecisionEnum = enumOf('Precision', PRECISIONS, 'How much a date says.', {
  DAY: 'A day.',
  MONTH: 'Some day of a month.',
  YEAR: 'Some day of a year.',
  RANGE: 'Some day of a range.',
});

export const DirectionEnum = builder.enumType('OrderDirection', {
  description: 'The direction of an order; what has no value comes last in both.',
  values: {
    ASC: { description: 'Smallest, earliest, first in the alphabet or among the values of an enum first.' },
    DESC: { description: 'Largest, latest, last in the alphabet or among the values of an enum first.' },
  },
});

const modelEnums = new Map<string, ReturnType<typeof enumOf>>([
  ['Status', StatusEnum],
  ['Jurisdiction', JurisdictionEnum],
]);

/** The enum of a field of the model, made when it is first asked for. */
export const enumFor = ({
  enumName = '',
  values = [],
  description,
  meanings = {},
}: Pick<FieldMeta, 'enumName' | 'values' | 'description' | 'meanings'>) => {
  const known = modelEnums.get(enumName);
  if (known !== undefined) return known;
  const made = enumOf(enumName, values, description, meanings);
  modelEnums.set(enumName, made);
  return made;
};

/** A partial date of the data as GraphQL shows it. */
export const PartialDateType = builder.objectRef<PartialDate>('PartialDate').implement({
  description: 'A date that says as much as is known: a day, a month, a year or a range in which the day lies.',
  fields: (t) => ({
    text: t.exposeString('text', {
      description: 'As it stands in the data, for example `2024-05` or `2025-12-02/2026-07-31`.',
    }),
    precision: t.field({
      type: PrecisionEnum,
      description: 'How much it says.',
      resolve: ({ precision }) => precision,
    }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'First day that it can mean.',
      resolve: (date) => date.earliest,
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description: 'Last day that it can mean.',
      resolve: (date) => date.latest,
    }),
  }),
});

/** Reads a date of a row; null where there is none. */
export const partialDate = (text: unknown): PartialDate | null =>
  typeof text === 'string' ? (parsePartialDate(text) ?? null) : null;
