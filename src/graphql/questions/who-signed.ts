import type { GraphQLResolveInfo } from 'graphql';
import { fieldMeta } from '../../model/fields/field.js';
import { relations } from '../../model/relations.js';
import { DEFAULT_PAGE } from '../../questions/arguments/page.js';
import type { EntityInView } from '../../questions/in-view.js';
import type { Finding } from '../../questions/who-signed/answer.js';
import type { SignedTest } from '../../questions/who-signed/tests.js';
import { MAX_TESTS, restingOn, type WhoSigned, whoSigned } from '../../questions/who-signed/who-signed.js';
import { whereInput } from '../arguments/inputs.js';
import { pageArgs } from '../arguments/page.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { connectionTypes } from '../fields/connection.js';
import { relationType, typeOf } from '../fields/refs.js';
import { enumFor, JurisdictionEnum, KindEnum, StatusEnum } from '../fields/scalars.js';
import { type Arguments, itemsIn, pageOf } from '../price/declared.js';
import { selects, wantedOf } from '../selection.js';

/** Whether somebody signed. */
export const AnswerEnum = builder.enumType('Answer', {
  description: 'Whether a signatory meets what was asked.',
  values: {
    YES: { description: 'Signatures prove it.' },
    NO: {
      description:
        'It left or signs later, is recorded as not having signed, or has no signature and the list is complete; a reason says which.',
    },
    UNKNOWN: {
      description:
        'A partial list, an unknown headquarters, a date that is not precise enough or a proof that is too weak keeps it from the others.',
    },
  },
});

const TestInput = builder.inputRef<SignedTest>('SignedTest').implement({
  description:
    'A condition that a signature must meet; one and the same signature meets all that is given. A null is as if it were left out.',
  fields: (t) => ({
    instrument: t.string({ description: 'Slug of the instrument, for example `seoul-declaration`.' }),
    summit: t.string({
      description: 'Slug of the summit at which the instrument was adopted, for example `seoul-2024`.',
    }),
    issuer: t.string({ description: 'Slug of the country or organization that issued the instrument.' }),
    kind: t.field({ type: KindEnum, description: 'DECLARATION or COMMITMENT: the kind of the instrument.' }),
    jurisdiction: t.field({
      type: [JurisdictionEnum],
      description:
        'Whose instrument it is, seen from the home of the signatory: one of these; a single one needs no brackets. Domestic in the strict' +
        ' sense is `HOME`, by way of a union or other body too `[HOME, REGIONAL]`. An empty list matches nothing.',
    }),
    minJurisdictionStatus: t.field({
      type: StatusEnum,
      description: 'How well the facts behind its `jurisdiction` must be supported at least; any way unless given.',
    }),
    minStatus: t.field({
      type: StatusEnum,
      description:
        'How well the signature must be supported at least; any way unless given. A weaker one leaves the answer open, and so does a weaker refusal.',
    }),
    joined: t.field({
      type: enumFor(fieldMeta(relations.SIGNED.schema.shape.joined)),
      description: 'Whether it signed from the start or later.',
    }),
    scope: t.field({
      type: enumFor(fieldMeta(relations.SIGNED.schema.shape.scope)),
      description: 'Whether it signed the whole instrument or a part.',
    }),
  }),
});

const AtLeastInput = builder.inputRef<{ count: number; of: SignedTest[] }>('AtLeastSigned').implement({
  description: 'A number of tests that must be met.',
  fields: (t) => ({
    count: t.int({ required: true, description: 'How many, 0 or more.' }),
    of: t.field({ type: [TestInput], required: true, description: 'The tests.' }),
  }),
});

const { edge, connection } = connectionTypes<EntityInView, WhoSigned>('WhoSigned', typeOf('Signatory'));

/** How often the signatories are looked at: for each test, and a little more for each further answer. */
const testsIn = (args: Arguments): number => {
  const atLeast: object = Object(args.atLeast);
  const lists = [args, args, args, atLeast];
  const tests = ['allOf', 'anyOf', 'noneOf', 'of'].map((name, i) => itemsIn({ ...lists[i] }, name));
  return (
    Math.max(
      1,
      tests.reduce((sum, count) => sum + count),
    ) *
    (1 + Math.max(0, itemsIn(args, 'include') - 1) / 5)
  );
};

const found = ({ finding }: WhoSigned): Finding => {
  if (finding === null) throw new Error('the finding was selected but not worked out');
  return finding;
};

builder.objectFields(edge, (t) => ({
  answer: t.field({
    type: AnswerEnum,
    description: 'The answer for this signatory.',
    extensions: { price: { weight: 50 } },
    resolve: (entry) => found(entry).answer,
  }),
  reason: t.string({
    description: 'Why, in words that name instruments, edges and days.',
    extensions: { price: { weight: 50 } },
    resolve: (entry) => found(entry).reasons.join('; '),
  }),
  witnesses: t.field({
    type: [relationType('SIGNED')],
    description:
      'The signatures that the answer rests on, whatever it is: those that prove it, those in doubt, those that have ended or are yet to' +
      ' come. By name of the instrument.',
    extensions: { price: { weight: 50, rows: 2 } },
    resolve: (entry, _, context) => restingOn('SIGNED', entry.node, found(entry), context),
  }),
  refusals: t.field({
    type: [relationType('DID_NOT_SIGN')],
    description: 'The records of not having signed that the answer rests on, by name of the instrument.',
    extensions: { price: { weight: 50, rows: 1 } },
    resolve: (entry, _, context) => restingOn('DID_NOT_SIGN', entry.node, found(entry), context),
  }),
}));

/** What of the list was asked for: findings are worked out only then. */
const wanted = (info: GraphQLResolveInfo) => ({
  ...wantedOf(info),
  findings: ['answer', 'reason', 'witnesses', 'refusals'].some((field) => selects(info, 'edges', field)),
});

builder.queryField('whoSigned', (t) =>
  t.field({
    type: connection,
    description:
      'The signatories whose signatures meet tests, with the signatures that prove it; on request also those for whom the graph cannot tell.' +
      ' A NO needs a signature that has ended or is yet to come, a recorded refusal, or no signature and a complete list; days from `listAsOf` on count as complete, earlier ones only if' +
      ' no signature of the list has an unknown day. With `knownBy` a list counts for days until then, and only if by then a source of the' +
      ' instrument, no older than `listAsOf`, and one for each of its signatures had been published. Unknown slugs are NOT_FOUND.',
    args: builder.args((a) => ({
      ...pageArgs,
      allOf: a.field({ type: [TestInput], description: 'All of these are met.' }),
      anyOf: a.field({ type: [TestInput], description: 'At least one of these is met; an empty list never is.' }),
      noneOf: a.field({ type: [TestInput], description: 'None of these is met.' }),
      atLeast: a.field({ type: AtLeastInput, description: 'At least so many of these are met.' }),
      where: a.field({ type: whereInput('Signatory'), description: 'What the signatories must be.' }),
      include: a.field({
        type: [AnswerEnum],
        defaultValue: ['YES'],
        description: `Which answers to give. At most ${MAX_TESTS} tests in all.`,
      }),
      ...viewArgs,
    })),
    extensions: {
      price: {
        weight: 1500,
        scans: { by: ({ entities }) => entities('Signatory'), each: 3.1, says: 'signatory' },
        times: { by: testsIn, says: 'for each test, and a fifth more for each further answer of `include`' },
        rows: pageOf(DEFAULT_PAGE, ({ entities }) => entities('Signatory')),
      },
    },
    resolve: (_, asked, context, info) => whoSigned(asked, context, wanted(info)),
  }),
);
