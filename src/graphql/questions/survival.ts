import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import type { Status } from '../../model/vocabulary.js';
import type { Context } from '../../questions/context.js';
import { ANY, type Filter } from '../../store/filter.js';
import type { Hop } from '../../store/queries.js';
import { builder, type EntityParent, type RelationParent } from '../builder.js';
import { stepOf } from '../links.js';
import { interfaces, relationType } from '../refs.js';
import { StatusEnum } from '../scalars.js';
import { readView, viewArgs } from '../view.js';
import { known } from './known.js';

/** Most instruments along a chain, and most signatories of one. */
const MAX_STEPS = 20;
const MAX_SIGNATORIES = 1_000;

/** An instrument of a chain, compared with the one before it. */
type Step = {
  instrument: EntityParent;
  stayed: EntityParent[];
  joined: EntityParent[];
  left: EntityParent[];
  didNotSign: RelationParent[];
};

const StepType = builder.objectRef<Step>('SurvivalStep').implement({
  description: 'An instrument of a chain, compared with the one before it. Every list is by name.',
  fields: (t) => ({
    instrument: t.field({
      type: interfaces.Instrument,
      description: 'The instrument.',
      resolve: ({ instrument }) => instrument,
    }),
    stayed: t.field({
      type: [interfaces.Signatory],
      description: 'Who signed this one and the one before.',
      resolve: ({ stayed }) => stayed,
    }),
    joined: t.field({
      type: [interfaces.Signatory],
      description: 'Who signed this one and not the one before; of the first, everyone.',
      resolve: ({ joined }) => joined,
    }),
    left: t.field({
      type: [interfaces.Signatory],
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

/** All edges of a relation that lead to each instrument, of these statuses, by name of the other end. */
const leadingTo = async (
  relation: 'SIGNED' | 'DID_NOT_SIGN',
  instruments: readonly StoredNode[],
  edge: Filter,
  view: View,
  { loaders }: Context,
): Promise<Hop[][]> => {
  const loader = loaders.step({ ...stepOf(relation, 'to', 'Signatory', view, MAX_SIGNATORIES), edge });
  const slices = await Promise.all(instruments.map(({ slug }) => loader.load(slug)));
  return slices.map(({ rows, more }, i) => {
    if (!more) return rows;
    const { slug } = instruments[i] ?? { slug: '' };
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `${slug} has more than ${MAX_SIGNATORIES} signatories, which is the most for this question; page through \`signatories\`.`,
    );
  });
};

const ofStatus = (statuses: readonly Status[] | null | undefined): Filter =>
  statuses ? { op: 'compare', property: 'status', is: 'in', value: statuses } : ANY;

const distinct = (hops: readonly Hop[]): StoredNode[] => [
  ...new Map(hops.map(({ node }) => [node.slug, node])).values(),
];

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
    resolve: async (_, { along, statuses, ...asked }, context) => {
      if (along.length > MAX_STEPS) {
        throw new SummitgraphError(
          'LIMIT_EXCEEDED',
          `along may list at most ${MAX_STEPS} instruments, not ${along.length}.`,
        );
      }
      const view = readView(asked, context);
      const instruments = await known(along, 'Instrument', context);
      const edge = ofStatus(statuses);
      const [signed, refused] = await Promise.all([
        leadingTo('SIGNED', instruments, edge, view, context),
        leadingTo('DID_NOT_SIGN', instruments, edge, view, context),
      ]);
      const signatories = signed.map(distinct);
      const parents = (rows: readonly StoredNode[]) => rows.map((row): EntityParent => ({ row, view }));
      return instruments.map((instrument, i): Step => {
        const [here, before] = [signatories[i] ?? [], signatories[i - 1] ?? []];
        const [now, then] = [here, before].map((rows) => new Set(rows.map(({ slug }) => slug)));
        return {
          instrument: { row: instrument, view },
          stayed: parents(here.filter(({ slug }) => then?.has(slug))),
          joined: parents(here.filter(({ slug }) => !then?.has(slug))),
          left: parents(before.filter(({ slug }) => !now?.has(slug))),
          didNotSign: (refused[i] ?? []).map(({ edge, node }) => ({ edge, from: node, to: instrument, view })),
        };
      });
    },
  }),
);
