import { QUANTITIES, type QuantityName, quantityOf } from '../../../model/evidence/quantities.js';
import type { Derived } from '../../../questions/quantities/derived.js';
import { BASES } from '../../../questions/quantities/derived.js';
import { claimsOf, type Value, valueAsked } from '../../../questions/quantities/value.js';
import { builder } from '../../builder.js';
import { interfaceOf, objectOf } from '../../fields/refs.js';

const BASIS_MEANINGS = {
  LIST: 'The lists of who signed, belongs to or published what.',
  TABLE: "The source's own tables or sets.",
  DATES: 'Dates.',
  RIVAL: 'What another claim states.',
} as const;

/** What a comparison rests on. */
export const BasisEnum = builder.enumType('Basis', {
  description: 'What a value, or a comparison with it, rests on.',
  values: Object.fromEntries(
    ([...BASES, 'RIVAL'] as const).map((basis) => [basis, { value: basis, description: BASIS_MEANINGS[basis] }]),
  ),
});

/** What the graph gives for a quantity. */
export const DerivedType = builder.objectRef<Derived>('DerivedValue').implement({
  description:
    'What the graph gives for a quantity: the least and the most that its dates and lists allow, the first and the last day, or the words' +
    ' that would be right.',
  fields: (t) => ({
    low: t.exposeFloat('low', {
      nullable: true,
      description: 'The least that it certainly is; null where it is no number or nothing bounds it below.',
    }),
    high: t.exposeFloat('high', {
      nullable: true,
      description:
        'The most that it possibly is; null where it is no number or nothing bounds it above, as with a partial list.',
    }),
    earliest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The first day that a date can mean; null where it is no date.',
      resolve: ({ earliest }) => earliest,
    }),
    latest: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day that it can mean.',
      resolve: ({ latest }) => latest,
    }),
    words: t.stringList({
      description: 'The words that would be right, `Yes` or names; none where it is no word or the graph cannot tell.',
      resolve: ({ words }) => [...words],
    }),
    basis: t.field({ type: BasisEnum, description: 'What it rests on.', resolve: ({ basis }) => basis }),
    operation: t.exposeString('operation', { description: 'The GraphQL document by which it can be found by hand.' }),
  }),
});

const QuantityType = builder.objectRef<QuantityName>('Quantity').implement({
  description: 'A quantity that claims state.',
  fields: (t) => ({
    name: t.string({
      description: 'The word for it in claims, for example `signatory-countries`.',
      resolve: (name) => name,
    }),
    unit: t.string({
      nullable: true,
      description: 'What is counted or measured.',
      resolve: (name) => quantityOf(name).unit,
    }),
    about: t.string({
      description: 'The kind or interface that it is asked of, for example `Instrument`.',
      resolve: (name) => quantityOf(name).about,
    }),
    description: t.string({ description: 'What it is.', resolve: (name) => quantityOf(name).description }),
    qualifier: t.string({
      nullable: true,
      description: 'What it needs beside its subject.',
      resolve: (name) => quantityOf(name).qualifier,
    }),
    derivation: t.string({
      nullable: true,
      description: 'How it is worked out from the graph; null where only sources can say it.',
      resolve: (name) => quantityOf(name).derivation,
    }),
  }),
});

const ValueType = builder.objectRef<Value>('Value').implement({
  description: 'The value of a quantity of an entity: what the graph gives on a day, beside what sources state.',
  fields: (t) => ({
    quantity: t.field({ type: QuantityType, description: 'The quantity.', resolve: ({ name }) => name }),
    asOf: t.field({ type: 'Date', description: 'The day asked about.', resolve: ({ asOf }) => asOf }),
    derived: t.field({
      type: DerivedType,
      nullable: true,
      description: 'What the graph gives; null where it says nothing.',
      resolve: ({ derived }) => derived,
    }),
    claims: t.field({
      type: [objectOf('Claim')],
      description: 'What sources state of it, on whatever day, the first 100 by name.',
      resolve: (parent, _, context) => claimsOf(parent, context),
    }),
  }),
});

builder.interfaceField(interfaceOf('Entity'), 'value', (t) =>
  t.field({
    type: ValueType,
    description:
      'The value of a quantity of it: what the graph gives on a day, beside what sources state. `quantities` lists the names.',
    args: {
      of: t.arg.string({ required: true, description: 'The quantity, for example `signatory-countries`.' }),
      qualifier: t.arg.string({ description: 'What the quantity needs beside its subject, if anything.' }),
      asOf: t.arg({ type: 'Date', description: 'The day; without one, that of the view.' }),
    },
    resolve: (entity, asked, context) => valueAsked(entity, asked, context),
  }),
);

builder.queryField('quantities', (t) =>
  t.field({
    type: [QuantityType],
    description: 'The quantities that claims state, those first that the graph can give.',
    extensions: { price: { weight: 100, rows: 30 } },
    resolve: () => [...QUANTITIES],
  }),
);
