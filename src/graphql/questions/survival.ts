import { MAX_STEPS, type SurvivalStep, survival } from '../../questions/survival.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { relationType, typeOf } from '../fields/refs.js';
import { StatusEnum } from '../fields/scalars.js';

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
      resolve: ({ stayed }) => stayed,
    }),
    joined: t.field({
      type: [typeOf('Signatory')],
      description: 'Who signed this one and not the one before; of the first, everyone.',
      resolve: ({ joined }) => joined,
    }),
    left: t.field({
      type: [typeOf('Signatory')],
      description: 'Who signed the one before and not this one.',
      resolve: ({ left }) => left,
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
    description: 'Along a chain of instruments, step by step: who stayed, joined, left, or did not sign and how.',
    args: {
      along: t.arg.stringList({
        required: true,
        description: `Slugs of the instruments in their order, at most ${MAX_STEPS}; an unknown one is NOT_FOUND.`,
      }),
      statuses: t.arg({ type: [StatusEnum], description: 'Count only edges of these statuses; all unless given.' }),
      ...viewArgs,
    },
    resolve: (_, asked, context) => survival(asked, context),
  }),
);
