import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { fieldMeta } from '../../model/field.js';
import { relations } from '../../model/relations.js';
import { all } from '../../store/filter.js';
import { builder, type EntityParent, type RelationParent } from '../builder.js';
import { entityConnection } from '../connection.js';
import { type Context, spend } from '../context.js';
import { whereInput } from '../inputs.js';
import { stepOf } from '../links.js';
import { connectionOf, pageArgs, readPage, wantsTotal } from '../page.js';
import { interfaces, relationType } from '../refs.js';
import { enumFor, JurisdictionEnum, StatusEnum } from '../scalars.js';
import { readView, viewArgs } from '../view.js';
import { readWhere } from '../where.js';
import { type Answer, answerOf, type Evidence, type Finding } from './signed/answer.js';
import { type Asked, answered } from './signed/filter.js';
import { type ReadTest, readTests, type SignedTest } from './signed/tests.js';

/** Most tests of a question. */
const MAX_TESTS = 12;
/** Most signatures, refusals and memberships that are weighed for a signatory. */
const MAX_EDGES = 1_000;

const AnswerEnum = builder.enumType('Answer', {
  description: 'Whether a signatory meets what was asked.',
  values: {
    YES: { description: 'Signatures prove it.' },
    NO: { description: 'It is recorded as not having signed, or has no signature and the list is complete.' },
    UNKNOWN: {
      description:
        'A partial list, an unknown headquarters, a date that is not precise enough or a proof that is too weak keeps it from the others.',
    },
  },
});

const joined = fieldMeta(relations.SIGNED.schema.shape.joined);

const TestInput = builder.inputRef<SignedTest>('SignedTest').implement({
  description:
    'A condition that a signature must meet; one and the same signature meets all that is given. A null is as if it were left out.',
  fields: (t) => ({
    instrument: t.string({ description: 'Slug of the instrument, for example `seoul-declaration`.' }),
    summit: t.string({
      description: 'Slug of the summit at which the instrument was adopted, for example `seoul-2024`.',
    }),
    issuer: t.string({ description: 'Slug of the country or organization that issued the instrument.' }),
    jurisdiction: t.field({
      type: JurisdictionEnum,
      description: 'Whose instrument it is, seen from the home of the signatory.',
    }),
    status: t.field({
      type: StatusEnum,
      description:
        'The weakest status of a proof that counts; any unless given. With `jurisdiction` the facts that it follows from must have it too.',
    }),
    joined: t.field({
      type: enumFor('Joined', joined.values ?? [], joined.description),
      description: 'Whether it signed from the start or later.',
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

/** A signatory and, worked out when it is asked for, its answer. */
type Entry = { node: EntityParent; find: () => Promise<Finding> };

const { edge: EdgeType, connection: ConnectionType } = entityConnection<Entry>('WhoSigned', interfaces.Signatory);
builder.objectFields(EdgeType, (t) => ({
  answer: t.field({
    type: AnswerEnum,
    description: 'The answer for this signatory.',
    resolve: async ({ find }) => (await find()).answer,
  }),
  reason: t.string({
    description: 'Why, in words that name instruments and edges.',
    resolve: async ({ find }) => (await find()).reasons.join('; '),
  }),
  witnesses: t.field({
    type: [relationType('SIGNED')],
    description:
      'The signatures that the answer rests on: those that prove a YES, those in doubt of an UNKNOWN, those that forbid a NO. By name of the instrument.',
    resolve: async ({ node, find }, _, context) => {
      const { witnesses } = await find();
      spend(context, witnesses.length);
      return witnesses.map(
        (hop): RelationParent => ({ edge: hop.edge, from: node.row, to: hop.node, view: node.view }),
      );
    },
  }),
}));

/** What can decide the answer for a signatory. Homes are read only where a test asks for a jurisdiction and a list is partial. */
const evidenceOf = async (
  node: StoredNode,
  tests: readonly ReadTest[],
  view: View,
  { loaders }: Context,
): Promise<Evidence> => {
  const certain: View = { ...view, holds: 'CERTAINLY' };
  const signed = loaders.step(stepOf('SIGNED', 'from', 'Instrument', { ...view, holds: 'EVER' }, MAX_EDGES));
  const refused = loaders.step(stepOf('DID_NOT_SIGN', 'from', 'Instrument', view, MAX_EDGES));
  const headquarters = loaders.step(stepOf('HEADQUARTERED_IN', 'from', 'Country', certain));
  const memberships = loaders.step(stepOf('MEMBER_OF', 'from', 'Entity', certain, MAX_EDGES));
  const homesOf = async (): Promise<string[]> => {
    if (!tests.some(({ jurisdiction, partial }) => jurisdiction && partial.length > 0)) return [];
    if (node.kind !== 'Company') return [node.slug];
    return (await headquarters.load(node.slug)).rows.map((hop) => hop.node.slug);
  };
  const [signatures, refusals, homes] = await Promise.all([signed.load(node.slug), refused.load(node.slug), homesOf()]);
  if (signatures.more || refusals.more) {
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `${node.slug} has more than ${MAX_EDGES} signatures or refusals, which is the most that this question weighs.`,
    );
  }
  const bodies = await Promise.all(homes.map((home) => memberships.load(home)));
  return {
    node,
    signatures: signatures.rows,
    refusals: refusals.rows,
    homes: new Map(homes.map((home, i) => [home, bodies[i]?.rows.map((hop) => hop.node.slug) ?? []])),
  };
};

const readAsked = async (
  args: {
    allOf?: SignedTest[] | null | undefined;
    anyOf?: SignedTest[] | null | undefined;
    noneOf?: SignedTest[] | null | undefined;
    atLeast?: { count: number; of: SignedTest[] } | null | undefined;
  },
  include: readonly Answer[],
  view: View,
  context: Context,
): Promise<Asked> => {
  const { allOf, anyOf, noneOf, atLeast } = args;
  const counts = [allOf, anyOf, noneOf, atLeast?.of].map((tests) => tests?.length ?? 0);
  const count = counts.reduce((sum, one) => sum + one, 0);
  if (count > MAX_TESTS) {
    throw new SummitgraphError('LIMIT_EXCEEDED', `A question may have at most ${MAX_TESTS} tests, not ${count}.`);
  }
  if (!allOf && !anyOf && !noneOf && !atLeast) {
    throw new SummitgraphError('BAD_INPUT', 'Give at least one of allOf, anyOf, noneOf and atLeast.');
  }
  if (atLeast && atLeast.count < 0) throw new SummitgraphError('BAD_INPUT', 'atLeast: count must not be negative.');
  // A yes by tests that must be met needs no list; whatever else is asked does.
  const lists = include.some((answer) => answer !== 'YES');
  const [ofAll, ofAny, ofNone, ofSeveral] = await Promise.all([
    readTests(allOf ?? [], lists, view, context),
    readTests(anyOf ?? [], lists, view, context),
    readTests(noneOf ?? [], true, view, context),
    readTests(atLeast?.of ?? [], lists, view, context),
  ]);
  return {
    allOf: ofAll,
    anyOf: anyOf ? ofAny : null,
    noneOf: ofNone,
    atLeast: atLeast ? { count: atLeast.count, of: ofSeveral } : null,
  };
};

builder.queryField('whoSigned', (t) =>
  t.field({
    type: ConnectionType,
    description:
      'The signatories whose signatures meet tests, with the signatures that prove it; on request also those for whom the graph cannot tell.' +
      ' A NO needs a recorded refusal, or no signature and a complete list; days from `listAsOf` on count as complete, earlier ones only if' +
      ' no signature of the list has an unknown day. Unknown slugs are NOT_FOUND.',
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
    resolve: async (_, args, context, info) => {
      const view = readView(args, context);
      const include: readonly Answer[] = args.include ?? ['YES'];
      const ordering = { list: 'whoSigned', order: [] };
      const page = readPage(args, ordering);
      const asked = await readAsked(args, include, view, context);
      const where = all([answered(asked, include, view), readWhere('Signatory', args.where)]);
      const slice = await context.reads.select({
        label: 'Signatory',
        where,
        order: [],
        page,
        view,
        total: wantsTotal(info),
      });
      spend(context, slice.rows.length);
      const tests = [...asked.allOf, ...(asked.anyOf ?? []), ...asked.noneOf, ...(asked.atLeast?.of ?? [])];
      const entryOf = (row: StoredNode): Entry => {
        let finding: Promise<Finding> | undefined;
        const find = async () => answerOf(asked, await evidenceOf(row, tests, view, context), view);
        return {
          node: { row, view },
          find: () => {
            finding ??= find();
            return finding;
          },
        };
      };
      return connectionOf(slice, page, ordering, entryOf, ({ orderKey }) => [orderKey]);
    },
  }),
);
