import type { GraphQLResolveInfo } from 'graphql';
import type { Label } from '../../model/labels.js';
import type { LinkField } from '../../model/links.js';
import { links } from '../../model/links.js';
import { relations } from '../../model/relations.js';
import { DEFAULT_PAGE } from '../../questions/arguments/page.js';
import type { Context } from '../../questions/context.js';
import { type EntityInView, relationFrom } from '../../questions/in-view.js';
import { entitiesAlong, type LinkArguments, type LinkEntry, relationAlong } from '../../questions/links.js';
import { edgeWhereInput, whereInput } from '../arguments/inputs.js';
import { linkOrderInput } from '../arguments/order.js';
import { pageArgs } from '../arguments/page.js';
import { builder } from '../builder.js';
import { pageOf } from '../price/declared.js';
import type { Sizes } from '../price/sizes.js';
import { wantedOf, wantsEndsOnly } from '../selection.js';
import { connectionTypes } from './connection.js';
import { capital, relationField } from './names.js';
import { relationType, typeOf } from './refs.js';

type Owner = ReturnType<typeof typeOf>;

/** Adds the links that a kind or interface declares itself. */
export const addLinks = (owner: Label): void => {
  const ref = typeOf(owner);
  for (const [field, link] of Object.entries(links[owner] ?? {})) {
    if (link.many) addConnection(owner, ref, field, link);
    else addRelation(ref, field, link);
  }
};

/** A field that gives the one edge in view, the first if there are several, or null. */
const addRelation = (ref: Owner, field: string, link: LinkField): void => {
  const options = {
    type: relationType(link.relation),
    nullable: true,
    description: link.description,
    extensions: { price: { weight: 25 } },
    resolve: (entity: EntityInView, _: object, context: Context, info: GraphQLResolveInfo) =>
      relationAlong(link, entity, context, wantsEndsOnly(info, link.relation)),
  } as const;
  if (ref.kind === 'Object') builder.objectField(ref, field, (t) => t.field(options));
  else builder.interfaceField(ref, field, (t) => t.field(options));
};

/** A connection along a relation, whose edges carry the relation object. */
const addConnection = (owner: Label, ref: Owner, field: string, link: LinkField): void => {
  const { relation, end, other } = link;
  const args = builder.args((t) => ({
    ...pageArgs,
    where: t.field({ type: whereInput(other), description: 'What the entities must be.' }),
    edge: t.field({ type: edgeWhereInput(relation), description: `What the ${relations[relation].type} must be.` }),
    orderBy: t.field({
      type: [linkOrderInput(owner + capital(field), link)],
      description: 'The order; the indexed one unless given.',
    }),
  }));
  const { edge: entry, connection } = connectionTypes<EntityInView, LinkEntry>(owner + capital(field), typeOf(other));
  builder.objectField(entry, relationField(relation), (t) =>
    t.field({
      type: relationType(relation),
      description: 'The relation that leads there, with its facts.',
      resolve: ({ from, hop }) => relationFrom(from, end, hop),
    }),
  );
  const options = {
    type: connection,
    description: `${link.description} One entry for each edge in view: parallel edges give an entity twice.`,
    args,
    extensions: {
      price: {
        weight: 60,
        scans: { by: (sizes: Sizes) => sizes.along(field), says: 'edge along it' },
        rows: pageOf(DEFAULT_PAGE, ({ along }) => along(field).mean),
        most: pageOf(DEFAULT_PAGE, ({ along }) => along(field).many),
      },
    },
    resolve: (entity: EntityInView, asked: LinkArguments, context: Context, info: GraphQLResolveInfo) =>
      entitiesAlong(`${owner}.${field}`, link, entity, asked, context, wantedOf(info)),
  } as const;
  if (ref.kind === 'Object') builder.objectField(ref, field, (t) => t.field(options));
  else builder.interfaceField(ref, field, (t) => t.field(options));
};
