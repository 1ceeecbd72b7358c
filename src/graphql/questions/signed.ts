import { type SignedAnswer, signed } from '../../questions/who-signed/signed.js';
import { STANDS, type Stand } from '../../questions/who-signed/stand.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { RelationInterface, typeOf } from '../fields/refs.js';
import { AnswerEnum } from './who-signed.js';

const MEANINGS: Readonly<Record<Stand, string>> = {
  SIGNED: 'A signature is in view. With `holds: EVER` one of any time, also where it has ended.',
  LEFT: 'It signed, and that has ended; also where a refusal is recorded beside it.',
  NOT_YET: 'Its signature is yet to come, or the instrument is not yet adopted.',
  DECLINED: 'It is recorded as having declined.',
  ABSENT: 'It is recorded as absent.',
  DID_NOT_SIGN: 'It is recorded as not having signed in some other way.',
  NOT_LISTED: 'A complete list has it not, or its kind does not sign such instruments.',
  UNKNOWN:
    'A date that is not precise enough, a partial list, or one that was not known whole by `knownBy` leaves it open.',
};

const StandEnum = builder.enumType('Stand', {
  description: 'How a signatory stands to an instrument on a day.',
  values: Object.fromEntries(STANDS.map((stand) => [stand, { value: stand, description: MEANINGS[stand] }])),
});

/** How a signatory stands to an instrument. */
export const SignedAnswerType = builder.objectRef<SignedAnswer>('SignedAnswer').implement({
  description: 'How a signatory stands to an instrument on the day of the view, and what shows it.',
  fields: (t) => ({
    signatory: t.field({
      type: typeOf('Signatory'),
      description: 'The signatory.',
      resolve: ({ signatory }) => signatory,
    }),
    instrument: t.field({
      type: typeOf('Instrument'),
      description: 'The instrument.',
      resolve: ({ instrument }) => instrument,
    }),
    answer: t.field({
      type: AnswerEnum,
      description:
        'Whether it signed and has not left: YES where it stands SIGNED, UNKNOWN where that is UNKNOWN, else NO.',
      resolve: ({ answer }) => answer,
    }),
    stand: t.field({ type: StandEnum, description: 'How it stands to it.', resolve: ({ stand }) => stand }),
    reason: t.string({
      description: 'Why, in words that give the days, for example `signed partial on 2020-01-01, left on 2022-01-01`.',
      resolve: ({ reasons }) => reasons.join('; '),
    }),
    witnesses: t.field({
      type: [RelationInterface],
      description: 'The signatures and refusals that it rests on, also those that have ended or are yet to come.',
      resolve: ({ witnesses }) => witnesses,
    }),
  }),
});

builder.queryField('signed', (t) =>
  t.field({
    type: SignedAnswerType,
    description: 'Whether a signatory signed an instrument; if not, how it stands to it. Unknown slugs are NOT_FOUND.',
    args: {
      signatory: t.arg.string({ required: true, description: 'Slug of the signatory, for example `openai`.' }),
      instrument: t.arg.string({
        required: true,
        description: 'Slug of the instrument, for example `eu-gpai-code-of-practice`.',
      }),
      ...viewArgs,
    },
    extensions: { price: { weight: 500 } },
    resolve: (_, asked, context) => signed(asked, context),
  }),
);
