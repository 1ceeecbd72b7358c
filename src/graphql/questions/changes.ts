import { type PartialDate, parsePartialDate } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { RELATIONS } from '../../model/relations.js';
import { KINDS } from '../../model/vocabulary.js';
import { spend } from '../../questions/context.js';
import type { Change, ChangeKind, KeyValue } from '../../store/queries.js';
import { builder, type RelationParent } from '../builder.js';
import { connectionTypes } from '../connection.js';
import { connectionOf, pageArgs, readPage, wantsTotal } from '../page.js';
import { RelationInterface } from '../refs.js';
import { KindEnum, PartialDateType, RelationNameEnum } from '../scalars.js';

type Dated = { on: PartialDate; what: ChangeKind; certain: boolean; fact: RelationParent };

const ChangeKindEnum = builder.enumType('ChangeKind', {
  description: 'What happened to a fact.',
  values: {
    BEGAN: { description: 'It began to hold.' },
    ENDED: { description: 'It no longer held from that day on.' },
    RENAMED: { description: 'Its bearer, which had a name that began earlier, got this one.' },
  },
});

const ChangeType = builder.objectRef<Dated>('Change').implement({
  description: 'A fact that began or ended, or a name that followed another.',
  fields: (t) => ({
    on: t.field({
      type: PartialDateType,
      description: 'When: an imprecise date gives the interval in which the day lies.',
      resolve: ({ on }) => on,
    }),
    what: t.field({ type: ChangeKindEnum, description: 'What happened.', resolve: ({ what }) => what }),
    certain: t.boolean({
      description: 'Whether the day lies between the two dates whatever the imprecise date turns out to be.',
      resolve: ({ certain }) => certain,
    }),
    fact: t.field({
      type: RelationInterface,
      description: 'The fact. What is asked below it holds at any time.',
      resolve: ({ fact }) => fact,
    }),
  }),
});

const { edge: EdgeType, connection: ConnectionType } = connectionTypes<{ node: Dated }>('Change');
builder.objectField(EdgeType, 'node', (t) =>
  t.field({ type: ChangeType, description: 'What stands here.', resolve: ({ node }) => node }),
);
builder.objectField(ConnectionType, 'nodes', (t) =>
  t.field({
    type: [ChangeType],
    description: 'What stands on the page, without places.',
    resolve: ({ edges }) => edges.map(({ node }) => node),
  }),
);

/** The order of changes by name: by first day, last day, what happened and key. */
const ORDERING = {
  list: 'changes',
  order: ['earliest', 'latest', 'what'].map((property) => ({ property, direction: 'ASC' as const })),
};

const onOf = ({ what, link }: Change): PartialDate => {
  const on = parsePartialDate((what === 'ENDED' ? link.edge.validTo : link.edge.validFrom) ?? '');
  if (on === undefined) throw new Error(`${link.edge.key} changed without a date`);
  return on;
};

const keyOf = (change: Change): KeyValue[] => {
  const { earliest, latest } = onOf(change);
  return [earliest, latest, change.what, change.link.edge.key];
};

builder.queryField('changes', (t) =>
  t.field({
    type: ConnectionType,
    description:
      'What began, ended or was renamed between two days, by first possible day, last possible day, what happened and key. An imprecise date' +
      ' counts where it can lie in between. A fact without dates never appears, and the end of a name that another one followed on the same' +
      ' date appears as the other one.',
    args: {
      ...pageArgs,
      from: t.arg({ type: 'Date', required: true, description: 'The first day.' }),
      to: t.arg({ type: 'Date', required: true, description: 'The last day; not before `from`.' }),
      kinds: t.arg({
        type: [KindEnum],
        description: 'Only facts with an entity of one of these kinds at either end; all unless given.',
      }),
      relations: t.arg({ type: [RelationNameEnum], description: 'Only these relations; all unless given.' }),
    },
    resolve: async (_, { from, to, kinds, relations, ...asked }, context, info) => {
      if (to < from) throw new SummitgraphError('BAD_INPUT', `to must not be before from: ${to} is before ${from}.`);
      const page = readPage(asked, ORDERING);
      const slice = await context.reads.changes({
        from,
        to,
        kinds: kinds ?? KINDS,
        relations: relations ?? RELATIONS,
        page,
        total: wantsTotal(info),
      });
      spend(context, slice.rows.length);
      return connectionOf(
        slice,
        page,
        ORDERING,
        (change) => {
          const on = onOf(change);
          const fact = { ...change.link, view: { asOf: to, holds: 'EVER' as const } };
          return { node: { on, what: change.what, certain: from <= on.earliest && on.latest <= to, fact } };
        },
        keyOf,
      );
    },
  }),
);
