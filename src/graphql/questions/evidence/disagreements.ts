import { DEFAULT_PAGE } from '../../../questions/arguments/page.js';
import { FINDINGS, type Finding } from '../../../questions/claims/compare.js';
import { type Comparison, disagreements } from '../../../questions/claims/disagreements.js';
import { type Fit, fitsOf, MAX_FITS } from '../../../questions/claims/fits.js';
import { MAX_CLAIMS } from '../../../questions/claims/stated.js';
import { pageArgs } from '../../arguments/page.js';
import { viewArgs } from '../../arguments/view.js';
import { builder } from '../../builder.js';
import { connectionTypes } from '../../fields/connection.js';
import { objectOf, typeOf } from '../../fields/refs.js';
import { type Arguments, pageOf } from '../../price/declared.js';
import type { Sizes } from '../../price/sizes.js';
import { BasisEnum, DerivedType } from './quantities.js';

const MEANINGS: Readonly<Record<Finding, string>> = {
  AGREES: 'Both give the same value.',
  COMPATIBLE: 'Both can be right: a range, an imprecise date or a partial list leaves room.',
  DISAGREES: 'They cannot both be right.',
  UNKNOWN: 'The graph does not say, or the values cannot be compared.',
};

const FindingEnum = builder.enumType('Finding', {
  description: 'How a claim stands to what the graph gives, or to another claim.',
  values: Object.fromEntries(FINDINGS.map((finding) => [finding, { value: finding, description: MEANINGS[finding] }])),
});

const FitType = builder.objectRef<Fit>('Fit').implement({
  description: 'What a number that disagrees would be right of.',
  fields: (t) => ({
    entity: t.field({ type: typeOf('Entity'), description: 'What it is of.', resolve: ({ entity }) => entity }),
    quantity: t.exposeString('quantity', { description: 'Which quantity of that, for example `parties`.' }),
    atFirst: t.exposeBoolean('atFirst', {
      description: 'Whether of those who signed at first; else of those on the last day that the claim speaks of.',
    }),
  }),
});

const ComparisonType = builder.objectRef<Comparison>('Comparison').implement({
  description: 'A claim, what it was compared with, and how it stands to that.',
  fields: (t) => ({
    claim: t.field({ type: objectOf('Claim'), description: 'The claim.', resolve: ({ claim }) => claim }),
    finding: t.field({ type: FindingEnum, description: 'How it stands.', resolve: ({ finding }) => finding }),
    basis: t.field({ type: BasisEnum, description: 'What the comparison rests on.', resolve: ({ basis }) => basis }),
    quantity: t.exposeString('quantity', { description: 'The quantity that was compared.' }),
    subject: t.field({
      type: typeOf('Entity'),
      nullable: true,
      description: 'What it is of.',
      resolve: ({ subject }) => subject,
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day that the claim speaks of: as it says, else as its source was published; null where neither says it.',
      resolve: ({ span }) => span?.from ?? null,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day that it speaks of.',
      resolve: ({ span }) => span?.until ?? null,
    }),
    derived: t.field({
      type: DerivedType,
      nullable: true,
      description: 'What the graph gives for these days; null where another claim was compared.',
      resolve: ({ derived }) => derived,
    }),
    rival: t.field({
      type: objectOf('Claim'),
      nullable: true,
      description: 'The other claim; null where the graph was compared.',
      resolve: ({ rival }) => rival,
    }),
    sources: t.field({
      type: [objectOf('Source')],
      description: 'The sources that state the claim and the other one, each with its tier and day.',
      resolve: ({ sources }) => sources,
    }),
    fits: t.field({
      type: [FitType],
      description: `What a number that disagrees would be right of, at most ${MAX_FITS} of each quantity; none for ranges.`,
      resolve: (parent, _, context) => fitsOf(parent, context),
    }),
  }),
});

const { connection } = connectionTypes<Comparison, { node: Comparison }>('Comparison', ComparisonType);

/** How many claims are compared: all, or those of an entity, a source or a quantity of which there are many. */
const compared = ({ entities, along }: Sizes, { about, quantity, source }: Arguments): number =>
  Math.min(
    entities('Claim') / ((quantity ?? null) === null ? 1 : 6),
    ...((about ?? null) === null ? [] : [along('claims').many]),
    ...((source ?? null) === null ? [] : [along('states').many]),
  );

builder.queryField('disagreements', (t) =>
  t.field({
    type: connection,
    description:
      'Where what sources state disagrees with what the graph gives for that day, or with one another. Claims without a day are taken to' +
      ' speak of the day of their source; where that has none either, of any day since their subject began. A partial list never' +
      ` contradicts a larger number. At most ${MAX_CLAIMS} claims are compared.`,
    args: {
      about: t.arg.string({ description: 'Slug of an entity that the claims are about.' }),
      quantity: t.arg.string({
        description: 'A quantity, for example `signatory-countries`; `quantities` lists them.',
      }),
      source: t.arg.string({ description: 'Slug of the source that states one of the two.' }),
      findings: t.arg({ type: [FindingEnum], description: 'Which findings to list; DISAGREES unless given.' }),
      ...pageArgs,
      ...viewArgs,
    },
    extensions: {
      price: {
        weight: 5000,
        scans: {
          by: compared,
          each: 600,
          says: 'claim, of a sixth of them where it says a quantity, of those of one that has many where it says of what or whose',
        },
        rows: pageOf(DEFAULT_PAGE),
      },
    },
    resolve: (_, asked, context) => disagreements(asked, context),
  }),
);
