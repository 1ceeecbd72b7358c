import { DEFAULT_PAGE } from '../../questions/arguments/page.js';
import type { EntityInView } from '../../questions/in-view.js';
import { inCommon, MAX_OF, type NeighborInCommon } from '../../questions/together/in-common.js';
import { pageArgs } from '../arguments/page.js';
import { viewArgs } from '../arguments/view.js';
import { builder } from '../builder.js';
import { connectionTypes } from '../fields/connection.js';
import { RelationInterface, typeOf } from '../fields/refs.js';
import { KindEnum, RelationNameEnum, StatusEnum } from '../fields/scalars.js';
import { itemsIn, pageOf } from '../price/declared.js';
import { wantedOf } from '../selection.js';

const { edge, connection } = connectionTypes<EntityInView, NeighborInCommon>('Common', typeOf('Entity'));
builder.objectFields(edge, (t) => ({
  count: t.int({ description: 'How many of the given entities it is joined to.', resolve: ({ count }) => count }),
  witnesses: t.field({
    type: [RelationInterface],
    description: 'The edges that join it to them, by key.',
    resolve: ({ witnesses }) => witnesses,
  }),
}));

builder.queryField('common', (t) =>
  t.field({
    type: connection,
    description:
      'What all of these entities, or at least so many of them, are joined to by an edge in view, either way; most of them first, then as' +
      ' any list. Unknown slugs are NOT_FOUND.',
    args: builder.args((a) => ({
      ...pageArgs,
      of: a.stringList({
        required: true,
        description: `Slugs of the entities, 1 to ${MAX_OF}; a repeated one counts once.`,
      }),
      kinds: a.field({
        type: [KindEnum],
        description:
          'Only what is of these kinds. Of any of the world unless given: claims, forecasts and sources where named.',
      }),
      relations: a.field({
        type: [RelationNameEnum],
        description:
          'Only by these relations; unless given, by any but, where no kind named needs them, STATES and ABOUT.',
      }),
      statuses: a.field({ type: [StatusEnum], description: 'Only by edges of these statuses; of any unless given.' }),
      atLeast: a.int({ description: 'How many of the entities; all of them unless given.' }),
      ...viewArgs,
    })),
    extensions: {
      price: {
        weight: 300,
        scans: { by: ({ along }) => along('signatories').many, says: 'edge of an entity that has many' },
        times: { by: (args) => itemsIn(args, 'of'), says: 'for each of `of`' },
        rows: pageOf(DEFAULT_PAGE, () => 15),
      },
    },
    resolve: (_, asked, context, info) => inCommon(asked, context, wantedOf(info)),
  }),
);
