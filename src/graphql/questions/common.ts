import type { StoredNode } from '../../graph/stored.js';
import { SummitgraphError } from '../../model/errors.js';
import { RELATIONS } from '../../model/relations.js';
import { STATUSES } from '../../model/vocabulary.js';
import type { Shared } from '../../store/queries.js';
import { builder, type EntityParent, type RelationParent } from '../builder.js';
import { entityConnection } from '../connection.js';
import { spend } from '../context.js';
import { connectionOf, type Ordering, pageArgs, readPage, wantsTotal } from '../page.js';
import { interfaces, RelationInterface } from '../refs.js';
import { RelationNameEnum, StatusEnum } from '../scalars.js';
import { readView, viewArgs } from '../view.js';
import { known } from './known.js';

/** Most entities whose neighbours are compared. */
const MAX_OF = 20;

type Entry = { node: EntityParent; count: number; witnesses: RelationParent[] };

const { edge: EdgeType, connection: ConnectionType } = entityConnection<Entry>('Common', interfaces.Entity);
builder.objectFields(EdgeType, (t) => ({
  count: t.int({ description: 'How many of the given entities it is joined to.', resolve: ({ count }) => count }),
  witnesses: t.field({
    type: [RelationInterface],
    description: 'The edges that join it to them, by key.',
    resolve: ({ witnesses }) => witnesses,
  }),
}));

const entryOf =
  (given: ReadonlyMap<string, StoredNode>, view: EntityParent['view']) =>
  ({ node, count, edges }: Shared): Entry => {
    const at = (slug: string): StoredNode => {
      const found = slug === node.slug ? node : given.get(slug);
      if (found === undefined) throw new Error(`${slug} is at no end of this edge`);
      return found;
    };
    const witnesses = edges.map((edge): RelationParent => ({ edge, from: at(edge.from), to: at(edge.to), view }));
    return { node: { row: node, view }, count, witnesses };
  };

builder.queryField('common', (t) =>
  t.field({
    type: ConnectionType,
    description:
      'What all of these entities, or at least so many of them, are joined to by an edge in view, either way; most of them first, then as' +
      ' any list. Unknown slugs are NOT_FOUND.',
    args: builder.args((a) => ({
      ...pageArgs,
      of: a.stringList({
        required: true,
        description: `Slugs of the entities, 1 to ${MAX_OF}; a repeated one counts once.`,
      }),
      relations: a.field({ type: [RelationNameEnum], description: 'Only by these relations; by any unless given.' }),
      statuses: a.field({ type: [StatusEnum], description: 'Only by edges of these statuses; of any unless given.' }),
      atLeast: a.int({ description: 'How many of the entities; all of them unless given.' }),
      ...viewArgs,
    })),
    resolve: async (_, args, context, info) => {
      const of = [...new Set(args.of)];
      if (of.length > MAX_OF) {
        throw new SummitgraphError('LIMIT_EXCEEDED', `of may list at most ${MAX_OF} entities, not ${of.length}.`);
      }
      if (of.length === 0) throw new SummitgraphError('BAD_INPUT', 'of: name at least one entity.');
      const atLeast = args.atLeast ?? of.length;
      if (atLeast < 1 || atLeast > of.length) {
        throw new SummitgraphError(
          'BAD_INPUT',
          `atLeast must be from 1 to ${of.length}, the number of entities given.`,
        );
      }
      const view = readView(args, context);
      const ordering: Ordering = { list: 'common', order: [{ property: 'count', direction: 'DESC' }] };
      const page = readPage(args, ordering);
      const given = new Map((await known(of, 'Entity', context)).map((node) => [node.slug, node]));
      const slice = await context.reads.shared({
        of,
        relations: args.relations ?? RELATIONS,
        statuses: args.statuses ?? STATUSES,
        atLeast,
        page,
        view,
        total: wantsTotal(info),
      });
      spend(
        context,
        slice.rows.reduce((sum, { edges }) => sum + 1 + edges.length, 0),
      );
      return connectionOf(slice, page, ordering, entryOf(given, view), ({ node, count }) => [count, node.orderKey]);
    },
  }),
);
