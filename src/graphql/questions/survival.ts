import { MAX_SIGNATORIES, MAX_STEPS, type SurvivalStep, survival } from '../../questions/survival.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { relationType, typeOf } from '../fields/refs.js';
import { KindEnum, StatusEnum } from '../fields/scalars.js';
import { type Arguments, type FieldPrice, itemsIn } from '../price/declared.js';
import type { Sizes } from '../price/sizes.js';
import { SignedAnswerType } from './signed.js';

const ALONG = (args: Arguments): number => itemsIn(args, 'along');

/** How many signed an instrument that has many: where there are more than may be, that is refused. */
const signatories = ({ along }: Sizes): number => Math.min(along('signatories').many, MAX_SIGNATORIES);

/** Those who signed an instrument. */
const SIGNATORIES: FieldPrice = { rows: (_, sizes) => signatories(sizes) / 3 };

const StepType = builder.objectRef<SurvivalStep>('SurvivalStep').implement({
  description: 'An instrument of a chain, compared with the one before it. Every list is by name.',
  fields: (t) => ({
    instrument: t.field({
      type: typeOf('Instrument'),
      description: 'The instrument.',
      resolve: ({ instrument }) => instrument,
    }),
    stayed: t.field({
      type: [typeOf('Signatory')],
      description: 'Who signed this one and the one before.',
      extensions: { price: SIGNATORIES },
      resolve: ({ stayed }) => stayed,
    }),
    joined: t.field({
      type: [typeOf('Signatory')],
      description: 'Who signed this one and, as far as the graph can tell, not the one before; of the first, everyone.',
      extensions: { price: SIGNATORIES },
      resolve: ({ joined }) => joined,
    }),
    missing: t.field({
      type: [SignedAnswerType],
      description:
        'Who signed the one before and, as far as the graph can tell, not this one, and how it stands to this one: it may have left this one,' +
        ' have declined it, be unlisted, or leave that open.',
      extensions: { price: SIGNATORIES },
      resolve: ({ missing }) => missing,
    }),
    didNotSign: t.field({
      type: [relationType('DID_NOT_SIGN')],
      description: 'Who is recorded as not having signed this one, and how.',
      resolve: ({ didNotSign }) => didNotSign,
    }),
  }),
});

builder.queryField('survival', (t) =>
  t.field({
    type: [StepType],
    description:
      'Along a chain of instruments, step by step: who stayed, joined, is missing and how it stands, or did not sign and how.',
    args: {
      along: t.arg.stringList({
        required: true,
        description: `Slugs of the instruments in their order, at most ${MAX_STEPS}; an unknown one is NOT_FOUND.`,
      }),
      statuses: t.arg({ type: [StatusEnum], description: 'Count only edges of these statuses; all unless given.' }),
      kinds: t.arg({
        type: [KindEnum],
        description: 'Only signatories of these kinds, COUNTRY, COMPANY or ORGANIZATION; of all unless given.',
      }),
      ...viewArgs,
    },
    extensions: {
      price: {
        weight: 800,
        scans: { by: signatories, says: 'signature of a large list' },
        times: { by: ALONG, says: 'for each of `along`' },
        rows: ALONG,
      },
    },
    resolve: (_, asked, context) => survival(asked, context),
  }),
);
