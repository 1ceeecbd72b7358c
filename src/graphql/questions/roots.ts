import { kinds } from '../../model/kinds.js';
import { interfaces, isInterface, LABELS, type Label, pluralOf } from '../../model/labels.js';
import { DEFAULT_PAGE } from '../../questions/arguments/page.js';
import { readView } from '../../questions/arguments/view.js';
import { entityNamed } from '../../questions/entities.js';
import type { EntityInView, RelationInView } from '../../questions/in-view.js';
import { entities, type Listed, signatures } from '../../questions/lists.js';
import { edgeWhereInput, whereInput } from '../arguments/inputs.js';
import { edgeOrderInput, orderInput } from '../arguments/order.js';
import { pageArgs } from '../arguments/page.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { beginBelow } from '../fields/ahead.js';
import { connectionTypes } from '../fields/connection.js';
import { relationType, typeOf } from '../fields/refs.js';
import { type FieldPrice, pageOf } from '../price/declared.js';
import { startOf } from '../price/filter.js';
import type { Sizes } from '../price/sizes.js';
import { fieldsTo, wantedOf } from '../selection.js';
import { addGroups } from './groups/entities.js';
import { addSignatureGroups } from './groups/signatures.js';

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

builder.queryType({ description: 'Questions to the graph. Each takes a view, which selects the edges that count.' });

/** What a row counts where a filter looks at all, for it names no entity to start from. */
const EVERY = 1.4;

/** The price of a list of so many rows; of edges, also how many have an end. */
const listOf = (
  by: (sizes: Sizes) => number,
  says: string,
  at?: (sizes: Sizes) => ReturnType<Sizes['at']>,
): FieldPrice => ({
  weight: 200,
  // A list in its own order that leaves nothing out is cut from one that is kept.
  scans: {
    by: (sizes, { where, orderBy }) => {
      if ((where ?? null) !== null) return Math.min(EVERY * by(sizes), startOf(where, sizes, at?.(sizes)));
      return (orderBy ?? null) === null ? 0 : by(sizes);
    },
    each: 0.5,
    says: `${says} where it is filtered or ordered`,
  },
  rows: pageOf(DEFAULT_PAGE, by),
});

const slugArgs = builder.args((t) => ({
  slug: t.string({ required: true, description: 'Its slug, for example `seoul-declaration`.' }),
}));

const meaningOf = (label: Label): string =>
  isInterface(label) ? interfaces[label].description : kinds[label].description;

const addOne = (label: Label): void => {
  builder.queryField(lower(label), (t) =>
    t.field({
      type: typeOf(label),
      nullable: true,
      description: `The ${label} with this slug; null where there is none.`,
      args: { ...slugArgs, ...viewArgs },
      extensions: { price: { weight: 50 } },
      resolve: (_, { slug, ...asked }, context, info) => {
        const view = readView(asked, context);
        beginBelow(label, slug, view, context, info);
        return entityNamed(slug, label, view, context, fieldsTo(info));
      },
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
      description: `Every ${label} that meets the conditions. ${meaningOf(label)}`,
      args,
      extensions: { price: listOf(({ entities }) => entities(label), label) },
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
      'Every signature in view that meets the conditions; unless ordered, by slug of the instrument and name of the signatory.',
    args: builder.args((a) => ({
      ...pageArgs,
      where: a.field({ type: edgeWhereInput('SIGNED'), description: 'What they must be.' }),
      orderBy: a.field({ type: [edgeOrderInput('SIGNED')], description: 'The order; the indexed one unless given.' }),
      ...viewArgs,
    })),
    extensions: {
      price: listOf(
        ({ edges }) => edges('SIGNED'),
        'signature',
        ({ at }) => at('SIGNED'),
      ),
    },
    resolve: (_, asked, context, info) => signatures(asked, context, wantedOf(info)),
  }),
);
