import { DEFAULT_PAGE } from '../../questions/arguments/page.js';
import { MAX_OF } from '../../questions/together/in-common.js';
import {
  coSignatures,
  MAX_DAYS,
  memberOf,
  type PairInView,
  sharedBy,
  WEIGHT,
  type WeightOn,
  weightsOn,
} from '../../questions/together/pairs.js';
import { MAX_PAIRS } from '../../store/bounds.js';
import { whereInput } from '../arguments/inputs.js';
import { pageArgs } from '../arguments/page.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { connectionTypes } from '../fields/connection.js';
import { typeOf } from '../fields/refs.js';
import { KindEnum, StatusEnum } from '../fields/scalars.js';
import { type Arguments, itemsIn, pageOf } from '../price/declared.js';
import type { Sizes } from '../price/sizes.js';
import { wantedOf } from '../selection.js';

/** The arguments that say which pairs are meant. */
export const pairArgs = builder.args((t) => ({
  of: t.stringList({
    description: `Only pairs that have one of these signatories, by slug, at most ${MAX_OF}; all unless given. An unknown one is NOT_FOUND.`,
  }),
  kind: t.field({
    type: KindEnum,
    description: 'Only pairs of this kind: COUNTRY, COMPANY or ORGANIZATION; of any, also mixed, unless given.',
  }),
  where: t.field({ type: whereInput('Instrument'), description: 'Only these instruments count; all unless given.' }),
  statuses: t.field({ type: [StatusEnum], description: 'Count only signatures of these statuses; all unless given.' }),
  minWeight: t.int({
    defaultValue: WEIGHT.unless,
    description: 'Only pairs with so many instruments in common, 1 or more.',
  }),
  ...viewArgs,
}));

const WeightOnType = builder.objectRef<WeightOn>('CoSignatureOn').implement({
  description: 'What two signatories had in common on a day.',
  fields: (t) => ({
    day: t.field({ type: 'Date', description: 'The day.', resolve: ({ day }) => day }),
    weight: t.int({
      description: 'How many instruments both had then signed; 0 where none.',
      resolve: ({ weight }) => weight,
    }),
    jaccard: t.float({
      nullable: true,
      description:
        'The instruments that both had signed, divided by those that either had; null where neither had any.',
      resolve: ({ weight, either }) => (either === 0 ? null : weight / either),
    }),
  }),
});

/** How many pairs are weighed: of each signature, or those of these signatories, with half of those of an instrument that has many. */
const pairsIn = ({ edges, along }: Sizes, args: Arguments): number => {
  const signed = Array.isArray(args.of)
    ? Math.min(edges('SIGNED'), args.of.length * along('signed').many)
    : edges('SIGNED');
  return Math.min(MAX_PAIRS, (signed * along('signatories').many) / 2);
};

export const PAIRED = { by: pairsIn, each: 0.5, says: 'pair of signatures that are weighed' };

const PairType = builder.objectRef<PairInView>('CoSignature').implement({
  description: 'Two signatories and what both of them signed.',
  fields: (t) => ({
    a: t.field({
      type: typeOf('Signatory'),
      description: 'The one whose slug comes first.',
      resolve: (pair, _, context) => memberOf(pair, 'a', context),
    }),
    b: t.field({
      type: typeOf('Signatory'),
      description: 'The other.',
      resolve: (pair, _, context) => memberOf(pair, 'b', context),
    }),
    weight: t.int({
      description: 'How many instruments both signed; one that either signed twice counts once.',
      resolve: ({ weight }) => weight,
    }),
    jaccard: t.float({
      description: 'The instruments that both signed, divided by those that either did: 1 where they are the same.',
      resolve: ({ weight, either }) => weight / either,
    }),
    weights: t.field({
      type: [WeightOnType],
      description:
        'How it grew: the same on other days, each once, in the order given. What `where`, `statuses` and `holds` say counts there too.' +
        ' The pairs themselves are those of the day of the view.',
      args: {
        on: t.arg({ type: ['Date'], required: true, description: `The days, at most ${MAX_DAYS}.` }),
      },
      extensions: {
        price: {
          weight: 40,
          times: { by: (args) => itemsIn(args, 'on'), says: 'for each of `on`' },
          rows: (args) => itemsIn(args, 'on'),
        },
      },
      resolve: (pair, { on }, context) => weightsOn(pair, on, context),
    }),
    instruments: t.field({
      type: [typeOf('Instrument')],
      description: 'The instruments that both signed, in their default order.',
      extensions: { price: { weight: 40 } },
      resolve: (pair, _, context) => sharedBy(pair, context),
    }),
  }),
});

const { connection } = connectionTypes('CoSignature', PairType);

builder.queryField('coSignatures', (t) =>
  t.field({
    type: connection,
    description:
      'Pairs of signatories that signed the same instruments in view, the most in common first, then by slug. Refused with LIMIT_EXCEEDED' +
      ' where the signatures on the instruments make too many pairs; the message names the bound.',
    args: { ...pageArgs, ...pairArgs },
    extensions: {
      price: { weight: 12_000, scans: PAIRED, rows: pageOf(DEFAULT_PAGE), looksAt: 25 },
    },
    resolve: (_, asked, context, info) => coSignatures(asked, context, wantedOf(info)),
  }),
);
