import { decodeGlobalID } from '@pothos/plugin-relay';
import type { View } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import { kinds } from '../model/kinds.js';
import { RELATIONS, relations } from '../model/relations.js';
import { hasLabel, KINDS, type Label } from '../model/vocabulary.js';
import { builder, type EntityParent, type RelationParent } from './builder.js';
import { entityConnection, relationConnection } from './connection.js';
import type { Context } from './context.js';
import type { Listed } from './groups.js';
import { edgeWhereInput, whereInput } from './inputs.js';
import { keyOf, orderInput, readOrder } from './order.js';
import { connectionOf, MAX_PAGE, pageArgs, readPage, wantsTotal } from './page.js';
import { addGroups } from './questions/entity-groups.js';
import { addSignatureGroups } from './questions/signature-groups.js';
import { relationType, typeOf } from './refs.js';
import { readView, viewArgs } from './view.js';
import { readEdgeWhere, readWhere } from './where.js';

const LABELS = ['Entity', 'Instrument', 'Signatory', ...KINDS] as const satisfies readonly Label[];

const pluralOf = (label: Label): string => {
  if (label === 'Entity') return 'entities';
  if (label === 'Instrument') return 'instruments';
  return label === 'Signatory' ? 'signatories' : kinds[label].plural;
};

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

builder.queryType({ description: 'Questions to the graph. Each takes a view, which selects the edges that count.' });

const slugArgs = builder.args((t) => ({
  slug: t.string({ required: true, description: 'Its slug, for example `seoul-declaration`.' }),
}));

const addOne = (label: Label): void => {
  builder.queryField(lower(label), (t) =>
    t.field({
      type: typeOf(label),
      nullable: true,
      description: `The ${label} with this slug; null where there is none.`,
      args: { ...slugArgs, ...viewArgs },
      resolve: async (_, { slug, ...view }, context): Promise<EntityParent | null> => {
        const row = await context.loaders.node.load(slug);
        return row !== undefined && hasLabel(row.kind, label) ? { row, view: readView(view, context) } : null;
      },
    }),
  );
};

const addMany = (label: Label): void => {
  const list = pluralOf(label);
  const { connection } = entityConnection<{ node: EntityParent }, Listed>(label, typeOf(label));
  addGroups(label, connection);
  const args = builder.args((t) => ({
    ...pageArgs,
    where: t.field({ type: whereInput(label), description: 'What they must be.' }),
    orderBy: t.field({ type: [orderInput(label)], description: 'The order; the indexed one unless given.' }),
    ...viewArgs,
  }));
  builder.queryField(list, (t) =>
    t.field({
      type: connection,
      description: `Every ${label} that meets the conditions.`,
      args,
      resolve: async (_, asked, context, info) => {
        const order = readOrder(asked.orderBy);
        const ordering = { list, order };
        const page = readPage(asked, ordering);
        const view = readView(asked, context);
        const where = readWhere(label, asked.where);
        const slice = await context.reads.select({
          label,
          where,
          order,
          page,
          view,
          total: wantsTotal(info),
        });
        const rows = connectionOf(
          slice,
          page,
          ordering,
          (row) => ({ node: { row, view } }),
          (row) => [...keyOf(row, order), row.orderKey],
        );
        return { ...rows, listed: { where, view } };
      },
    }),
  );
};

for (const label of LABELS) {
  addOne(label);
  addMany(label);
}

const signatures = relationConnection<Listed>('Signature', relationType('SIGNED'));
addSignatureGroups(signatures);

builder.queryField('signatures', (t) =>
  t.field({
    type: signatures,
    description:
      'Every signature in view that meets the conditions, by slug of the instrument and name of the signatory.',
    args: builder.args((a) => ({
      ...pageArgs,
      where: a.field({ type: edgeWhereInput('SIGNED'), description: 'What they must be.' }),
      ...viewArgs,
    })),
    resolve: async (_, asked, context, info) => {
      const ordering = { list: 'signatures', order: [] };
      const page = readPage(asked, ordering);
      const view = readView(asked, context);
      const where = readEdgeWhere('SIGNED', asked.where);
      const slice = await context.reads.edges({ relation: 'SIGNED', where, page, view, total: wantsTotal(info) });
      const rows = connectionOf(
        slice,
        page,
        ordering,
        ({ edge, from, to }) => ({ node: { edge, from, to, view } }),
        ({ edge }) => [edge.toKey],
      );
      return { ...rows, listed: { where, view } };
    },
  }),
);

/** What a global id names: an entity or an edge, whether in view or not, since the id is of the fact itself. */
const refetch = async (id: string, view: View, { loaders }: Context): Promise<EntityParent | RelationParent | null> => {
  const { typename, id: key } = decode(id);
  if (KINDS.some((kind) => kind === typename)) {
    const row = await loaders.node.load(key);
    return row?.kind === typename ? { row, view } : null;
  }
  if (!RELATIONS.some((name) => relations[name].type === typename)) return null;
  const link = await loaders.link.load(key);
  return link !== undefined && relations[link.edge.relation].type === typename ? { ...link, view } : null;
};

const decode = (id: string): { typename: string; id: string } => {
  try {
    return decodeGlobalID(id);
  } catch (error) {
    throw new SummitgraphError('BAD_INPUT', 'id: this is no global id; pass the `id` of an entity or relation.', {
      cause: error,
    });
  }
};

builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The entity or relation with this global id; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }), ...viewArgs },
    resolve: (_, { id, ...view }, context) => refetch(id, readView(view, context), context),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description: `The entities and relations with these global ids, in their order; null where there is none. At most ${MAX_PAGE}.`,
    args: { ids: t.arg.idList({ required: true, description: 'Their global ids.' }), ...viewArgs },
    resolve: (_, { ids, ...view }, context) => {
      if (ids.length > MAX_PAGE) {
        throw new SummitgraphError('LIMIT_EXCEEDED', `ids may list at most ${MAX_PAGE}, not ${ids.length}.`);
      }
      return Promise.all(ids.map((id) => refetch(id, readView(view, context), context)));
    },
  }),
}));
