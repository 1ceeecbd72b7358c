import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { hasLabel, type Kind, type Label, type Status } from '../../model/vocabulary.js';
import { ANY } from '../../store/filter.js';
import type { Pair, Pairing } from '../../store/queries.js';
import { builder, type EntityParent } from '../builder.js';
import { connectionTypes } from '../connection.js';
import { type Context, spend } from '../context.js';
import { entitiesAt } from '../entities.js';
import { whereInput } from '../inputs.js';
import { connectionOf, pageArgs, readPage, wantsTotal } from '../page.js';
import { interfaces } from '../refs.js';
import { KindEnum, StatusEnum } from '../scalars.js';
import { readView, viewArgs } from '../view.js';
import { readWhere } from '../where.js';

/** The arguments that say which pairs are meant. */
export const pairArgs = builder.args((t) => ({
  kind: t.field({
    type: KindEnum,
    description: 'Only pairs of this kind: COUNTRY, COMPANY or ORGANIZATION; of any, also mixed, unless given.',
  }),
  where: t.field({ type: whereInput('Instrument'), description: 'Only these instruments count; all unless given.' }),
  statuses: t.field({ type: [StatusEnum], description: 'Count only signatures of these statuses; all unless given.' }),
  minWeight: t.int({
    defaultValue: 1,
    description: 'Only pairs with so many instruments in common, 1 or more.',
  }),
  ...viewArgs,
}));

type PairArgs = {
  kind?: Kind | null | undefined;
  where?: unknown;
  statuses?: readonly Status[] | null | undefined;
  minWeight?: number | null | undefined;
} & Parameters<typeof readView>[0];

const labelOf = (kind: Kind | null | undefined): Label => {
  if (!kind) return 'Signatory';
  if (hasLabel(kind, 'Signatory')) return kind;
  throw new SummitgraphError('BAD_INPUT', `kind: a ${kind} does not sign; ask for COUNTRY, COMPANY or ORGANIZATION.`);
};

/** Reads which pairs are meant. Fails with BAD_INPUT or LIMIT_EXCEEDED. */
export const readPairs = (
  { kind, where, statuses, minWeight, ...view }: PairArgs,
  context: Context,
): Pick<Pairing, 'label' | 'where' | 'edge' | 'minWeight' | 'view'> => {
  if (typeof minWeight === 'number' && minWeight < 1) {
    throw new SummitgraphError('BAD_INPUT', `minWeight must be 1 or more, not ${minWeight}.`);
  }
  return {
    label: labelOf(kind),
    where: readWhere('Instrument', where),
    edge: statuses ? { op: 'compare', property: 'status', is: 'in', value: statuses } : ANY,
    minWeight: minWeight ?? 1,
    view: readView(view, context),
  };
};

type CoSignature = Pair & { view: View };

const one = async (slug: string, view: View, context: Context): Promise<EntityParent> => {
  const [entity] = await entitiesAt([slug], view, context);
  if (entity === undefined) throw new Error(`a pair names ${slug}, which is not there`);
  return entity;
};

const PairType = builder.objectRef<CoSignature>('CoSignature').implement({
  description: 'Two signatories and what both of them signed.',
  fields: (t) => ({
    a: t.field({
      type: interfaces.Signatory,
      description: 'The one whose slug comes first.',
      resolve: ({ a, view }, _, context) => one(a, view, context),
    }),
    b: t.field({
      type: interfaces.Signatory,
      description: 'The other.',
      resolve: ({ b, view }, _, context) => one(b, view, context),
    }),
    weight: t.int({
      description: 'How many instruments both signed; one that either signed twice counts once.',
      resolve: ({ weight }) => weight,
    }),
    jaccard: t.float({
      description: 'The instruments that both signed, divided by those that either did: 1 where they are the same.',
      resolve: ({ weight, either }) => weight / either,
    }),
    instruments: t.field({
      type: [interfaces.Instrument],
      description: 'The instruments that both signed, in their default order.',
      resolve: ({ shared, view }, _, context) => {
        spend(context, shared.length);
        return entitiesAt(shared, view, context);
      },
    }),
  }),
});

const { edge: EdgeType, connection: ConnectionType } = connectionTypes<{ node: CoSignature }>('CoSignature');
builder.objectField(EdgeType, 'node', (t) =>
  t.field({ type: PairType, description: 'What stands here.', resolve: ({ node }) => node }),
);
builder.objectField(ConnectionType, 'nodes', (t) =>
  t.field({
    type: [PairType],
    description: 'What stands on the page, without places.',
    resolve: ({ edges }) => edges.map(({ node }) => node),
  }),
);

/** The order of pairs by name: by weight, then by both slugs. */
const ORDERING = {
  list: 'coSignatures',
  order: [
    { property: 'weight', direction: 'DESC' },
    { property: 'a', direction: 'ASC' },
  ],
} as const;

builder.queryField('coSignatures', (t) =>
  t.field({
    type: ConnectionType,
    description:
      'Pairs of signatories that signed the same instruments in view, the most in common first, then by slug. Refused with LIMIT_EXCEEDED' +
      ' where the signatures on the instruments make too many pairs; the message names the bound.',
    args: { ...pageArgs, ...pairArgs },
    resolve: async (_, asked, context, info) => {
      const page = readPage(asked, ORDERING);
      const query = readPairs(asked, context);
      const slice = await context.reads.pairs({ ...query, page, total: wantsTotal(info), shared: true });
      spend(context, slice.rows.length);
      return connectionOf(
        slice,
        page,
        ORDERING,
        (pair) => ({ node: { ...pair, view: query.view } }),
        ({ a, b, weight }) => [weight, a, b],
      );
    },
  }),
);
