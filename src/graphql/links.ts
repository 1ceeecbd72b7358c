import type { GraphQLResolveInfo } from 'graphql';
import type { View } from '../model/dates.js';
import type { LinkField } from '../model/links.js';
import { links } from '../model/links.js';
import { type End, type RelationName, relations } from '../model/relations.js';
import type { Label } from '../model/vocabulary.js';
import { type Context, spend } from '../questions/context.js';
import { ANY } from '../store/filter.js';
import type { Hop, Step } from '../store/queries.js';
import { builder, type EntityParent, type RelationParent } from './builder.js';
import { entityConnection } from './connection.js';
import { edgeWhereInput, whereInput } from './inputs.js';
import { capital, relationField } from './names.js';
import { keyOf, orderInput, readOrder } from './order.js';
import { connectionOf, MAX_PAGE, type PageArgs, pageArgs, readPage, wantsTotal } from './page.js';
import { type interfaces, type objectOf, relationType, typeOf } from './refs.js';
import { readEdgeWhere, readWhere } from './where.js';

type Owner = ReturnType<typeof objectOf> | (typeof interfaces)[keyof typeof interfaces];

/** A step along a relation, unfiltered, in the default order, as long as a page may be. */
export const stepOf = (relation: RelationName, end: End, other: Label, view: View, limit = MAX_PAGE): Step => ({
  relation,
  end,
  other,
  where: ANY,
  edge: ANY,
  order: [],
  page: { limit, reverse: false, start: null },
  view,
  total: false,
});

const relationParent = (row: EntityParent['row'], { edge, node }: Hop, end: End, view: View): RelationParent =>
  end === 'from' ? { edge, from: row, to: node, view } : { edge, from: node, to: row, view };

/** Adds the links that a kind or interface declares itself. */
export const addLinks = (owner: Label, ref: Owner): void => {
  for (const [field, link] of Object.entries(links[owner] ?? {})) {
    if (link.many) addConnection(owner, ref, field, link);
    else addRelation(ref, field, link);
  }
};

/** A field that gives the one edge in view, the first if there are several, or null. */
const addRelation = (ref: Owner, field: string, { relation, end, other, description }: LinkField): void => {
  const options = {
    type: relationType(relation),
    nullable: true,
    description,
    resolve: async ({ row, view }: EntityParent, _: object, { loaders }: Context) => {
      const { rows } = await loaders.step(stepOf(relation, end, other, view, 1)).load(row.slug);
      const [hop] = rows;
      return hop === undefined ? null : relationParent(row, hop, end, view);
    },
  } as const;
  if (ref.kind === 'Object') builder.objectField(ref, field, (t) => t.field(options));
  else builder.interfaceField(ref, field, (t) => t.field(options));
};

type LinkEdge = { node: EntityParent; link: RelationParent };

/** A connection along a relation, whose edges carry the relation object. */
const addConnection = (owner: Label, ref: Owner, field: string, link: LinkField): void => {
  const { relation, end, other } = link;
  const args = builder.args((t) => ({
    ...pageArgs,
    where: t.field({ type: whereInput(other), description: 'What the entities must be.' }),
    edge: t.field({ type: edgeWhereInput(relation), description: `What the ${relations[relation].type} must be.` }),
    orderBy: t.field({ type: [orderInput(other)], description: 'The order; the indexed one unless given.' }),
  }));
  const { edge: entry, connection } = entityConnection<LinkEdge>(owner + capital(field), typeOf(other));
  builder.objectField(entry, relationField(relation), (t) =>
    t.field({
      type: relationType(relation),
      description: 'The relation that leads there, with its facts.',
      resolve: (parent) => parent.link,
    }),
  );
  const options = {
    type: connection,
    description: `${link.description} One entry for each edge in view: parallel edges give an entity twice.`,
    args,
    resolve: async (
      { row, view }: EntityParent,
      asked: PageArgs & { where?: unknown; edge?: unknown; orderBy?: unknown },
      context: Context,
      info: GraphQLResolveInfo,
    ) => {
      const order = readOrder(asked.orderBy);
      const ordering = { list: `${owner}.${field}`, order };
      const page = readPage(asked, ordering);
      const step: Step = {
        ...stepOf(relation, end, other, view),
        where: readWhere(other, asked.where),
        edge: readEdgeWhere(relation, asked.edge),
        order,
        page,
        total: wantsTotal(info),
      };
      const slice = await context.loaders.step(step).load(row.slug);
      spend(context, slice.rows.length);
      return connectionOf(
        slice,
        page,
        ordering,
        (hop): LinkEdge => ({ node: { row: hop.node, view }, link: relationParent(row, hop, end, view) }),
        // The place leaves out the owner's slug, so that a cursor means the same below every parent.
        ({ edge, node }) => [
          ...keyOf(node, order),
          edge[end === 'from' ? 'fromKey' : 'toKey'].slice(row.slug.length + 1),
        ],
      );
    },
  } as const;
  if (ref.kind === 'Object') builder.objectField(ref, field, (t) => t.field(options));
  else builder.interfaceField(ref, field, (t) => t.field(options));
};
