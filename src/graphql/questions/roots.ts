import { decodeGlobalID } from '@pothos/plugin-relay';
import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { KINDS } from '../../model/kinds.js';
import { LABELS, type Label, pluralOf } from '../../model/labels.js';
import { RELATIONS, relations } from '../../model/relations.js';
import { readList } from '../../questions/arguments/bounds.js';
import { MAX_PAGE } from '../../questions/arguments/page.js';
import { readView } from '../../questions/arguments/view.js';
import type { Context } from '../../questions/context.js';
import { entityAt, relationAt } from '../../questions/entities.js';
import type { EntityInView, RelationInView } from '../../questions/in-view.js';
import { entities, type Listed, signatures } from '../../questions/lists.js';
import { edgeWhereInput, whereInput } from '../arguments/inputs.js';
import { orderInput } from '../arguments/order.js';
import { pageArgs } from '../arguments/page.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { connectionTypes } from '../fields/connection.js';
import { relationType, typeOf } from '../fields/refs.js';
import { wantedOf } from '../selection.js';
import { addGroups } from './groups/entities.js';
import { addSignatureGroups } from './groups/signatures.js';

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
      resolve: (_, { slug, ...view }, context) => entityAt(slug, label, readView(view, context), context),
    }),
  );
};

const addMany = (label: Label): void => {
  const { connection } = connectionTypes<EntityInView, { node: EntityInView }, Listed>(label, typeOf(label));
  addGroups(label, connection);
  const args = builder.args((t) => ({
    ...pageArgs,
    where: t.field({ type: whereInput(label), description: 'What they must be.' }),
    orderBy: t.field({ type: [orderInput(label)], description: 'The order; the indexed one unless given.' }),
    ...viewArgs,
  }));
  builder.queryField(pluralOf(label), (t) =>
    t.field({
      type: connection,
      description: `Every ${label} that meets the conditions.`,
      args,
      resolve: (_, asked, context, info) => entities(label, asked, context, wantedOf(info)),
    }),
  );
};

for (const label of LABELS) {
  addOne(label);
  addMany(label);
}

const { connection: SignatureConnection } = connectionTypes<RelationInView, { node: RelationInView }, Listed>(
  'Signature',
  relationType('SIGNED'),
);
addSignatureGroups(SignatureConnection);

builder.queryField('signatures', (t) =>
  t.field({
    type: SignatureConnection,
    description:
      'Every signature in view that meets the conditions, by slug of the instrument and name of the signatory.',
    args: builder.args((a) => ({
      ...pageArgs,
      where: a.field({ type: edgeWhereInput('SIGNED'), description: 'What they must be.' }),
      ...viewArgs,
    })),
    resolve: (_, asked, context, info) => signatures(asked, context, wantedOf(info)),
  }),
);

/** What a global id names: an entity or an edge, whether in view or not, since the id is of the fact itself. */
const refetch = async (id: string, view: View, context: Context): Promise<EntityInView | RelationInView | null> => {
  const { typename, id: key } = decode(id);
  const kind = KINDS.find((name) => name === typename);
  if (kind !== undefined) return entityAt(key, kind, view, context);
  const relation = RELATIONS.find((name) => relations[name].type === typename);
  return relation === undefined ? null : relationAt(key, relation, view, context);
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
    resolve: (_, { ids, ...asked }, context) => {
      const view = readView(asked, context);
      return Promise.all(readList('ids', ids, MAX_PAGE, 'ids').map((id) => refetch(id, view, context)));
    },
  }),
}));
