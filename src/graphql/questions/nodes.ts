import { KINDS } from '../../model/kinds.js';
import { RELATIONS, relations } from '../../model/relations.js';
import { readList } from '../../questions/arguments/bounds.js';
import { MAX_PAGE } from '../../questions/arguments/page.js';
import type { Context } from '../../questions/context.js';
import { entityAt, relationAt } from '../../questions/entities.js';
import type { EntityInView, RelationInView } from '../../questions/in-view.js';
import { builder } from '../builder.js';
import { type Identity, readId } from '../fields/ids.js';
import { itemsIn } from '../price/declared.js';

/**
 * An entity or an edge, whether in view or not, since the id is of the fact itself; the view is of what lies below it.
 */
const refetch = async (
  { typename, key, view }: Identity,
  context: Context,
): Promise<EntityInView | RelationInView | null> => {
  const kind = KINDS.find((name) => name === typename);
  if (kind !== undefined) return entityAt(key, kind, view, context);
  const relation = RELATIONS.find((name) => relations[name].type === typename);
  return relation === undefined ? null : relationAt(key, relation, view, context);
};

// Relay's compiler takes `node` for a way to refetch only where it has no other argument.
builder.queryFields((t) => ({
  node: t.field({
    type: builder.nodeInterfaceRef(),
    nullable: true,
    description: 'The entity or relation with this global id, in the view that the id names; null where there is none.',
    args: { id: t.arg.id({ required: true, description: 'Its global id.' }) },
    extensions: { price: { weight: 100 } },
    resolve: (_, { id }, context) => refetch(readId('id', id, context), context),
  }),
  nodes: t.field({
    type: [builder.nodeInterfaceRef()],
    nullable: { list: false, items: true },
    description:
      'The entities and relations with these global ids, in their order, each in the view that its id names; null where there is none. At' +
      ` most ${MAX_PAGE}.`,
    args: { ids: t.arg.idList({ required: true, description: 'Their global ids.' }) },
    extensions: { price: { weight: 100, rows: (args) => itemsIn(args, 'ids') } },
    resolve: (_, { ids }, context) => {
      const identities = readList('ids', ids, MAX_PAGE, 'ids').map((id) => readId('ids', id, context));
      return Promise.all(identities.map((identity) => refetch(identity, context)));
    },
  }),
}));
