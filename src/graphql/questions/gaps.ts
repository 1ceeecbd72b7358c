import { DEFAULT_PAGE } from '../../questions/arguments/page.js';
import { type GapCell, type GapRow, gapMatrix, gaps } from '../../questions/gaps.js';
import { pageArgs } from '../arguments/page.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { connectionTypes } from '../fields/connection.js';
import { objectOf, relationType, typeOf } from '../fields/refs.js';
import { KindEnum } from '../fields/scalars.js';
import { pageOf } from '../price/declared.js';
import { wantedOf } from '../selection.js';

builder.queryField('gaps', (t) =>
  t.field({
    type: [objectOf('Risk')],
    description:
      'The risks that no instrument signed by a signatory works against, by name. An unknown slug is NOT_FOUND.',
    args: {
      of: t.arg.string({ required: true, description: 'Slug of the signatory, for example `openai`.' }),
      ...viewArgs,
    },
    extensions: {
      price: {
        weight: 500,
        scans: { by: ({ along }) => along('signed').many, says: 'signature of one that has many' },
        rows: 5,
      },
    },
    resolve: (_, asked, context) => gaps(asked, context),
  }),
);

const CellType = builder.objectRef<GapCell>('GapCell').implement({
  description: 'A risk seen from a signatory: what it signed that works best against it.',
  fields: (t) => ({
    risk: t.field({ type: objectOf('Risk'), description: 'The risk.', resolve: ({ risk }) => risk }),
    mitigation: t.field({
      type: relationType('MITIGATES'),
      nullable: true,
      description: 'The most effective mitigation by an instrument that it signed; null is a gap.',
      resolve: ({ mitigation }) => mitigation,
    }),
    signature: t.field({
      type: relationType('SIGNED'),
      nullable: true,
      description: 'The signature of that instrument, which is the witness.',
      resolve: ({ signature }) => signature,
    }),
  }),
});

const RowType = builder.objectRef<GapRow>('Gap').implement({
  description: 'A signatory and every risk.',
  fields: (t) => ({
    signatory: t.field({
      type: typeOf('Signatory'),
      description: 'The signatory.',
      resolve: ({ signatory }) => signatory,
    }),
    risks: t.field({
      type: [CellType],
      description: 'Every risk, by name.',
      extensions: { price: { rows: 5 } },
      resolve: ({ risks }) => risks,
    }),
  }),
});

const { connection } = connectionTypes('Gap', RowType);

builder.queryField('gapMatrix', (t) =>
  t.field({
    type: connection,
    description:
      'For every signatory of a kind and every risk, the most effective mitigation by an instrument that it signed.',
    args: {
      ...pageArgs,
      kind: t.arg({ type: KindEnum, required: true, description: 'COUNTRY, COMPANY or ORGANIZATION.' }),
      ...viewArgs,
    },
    extensions: {
      price: {
        weight: 2500,
        scans: { by: ({ entities }) => entities('Signatory'), says: 'signatory' },
        rows: pageOf(DEFAULT_PAGE, ({ entities }) => entities('Signatory')),
      },
    },
    resolve: (_, asked, context, info) => gapMatrix(asked, context, wantedOf(info)),
  }),
);
