import { SummitgraphError } from '../../model/errors.js';
import type { Kind } from '../../model/kinds.js';
import type { RelationName } from '../../model/relations.js';
import { STATUSES, type Status } from '../../model/status.js';
import type { Shared } from '../../store/queries.js';
import { type Optional, readList } from '../arguments/bounds.js';
import {
  type Ordering,
  type PageArguments,
  type Paged,
  type PageWanted,
  pagedOf,
  readPage,
} from '../arguments/page.js';
import { relationsToward } from '../arguments/scope.js';
import { readView, type ViewArguments } from '../arguments/view.js';
import { type Context, spend } from '../context.js';
import { type EntityInView, type RelationInView, relationAmong } from '../in-view.js';
import { known } from '../search/known.js';

/** Most entities whose neighbours are compared. */
export const MAX_OF = 20;

type InCommonArguments = PageArguments &
  ViewArguments & {
    of: readonly string[];
    relations?: Optional<readonly RelationName[]>;
    kinds?: Optional<readonly Kind[]>;
    statuses?: Optional<readonly Status[]>;
    atLeast?: Optional<number>;
  };

/** A neighbour of some entities, of how many of them, and the edges that join it to them. */
export type NeighborInCommon = { node: EntityInView; count: number; witnesses: RelationInView[] };

const ORDERING: Ordering = { list: 'common', order: [{ property: 'count', direction: 'DESC' }] };

/** The entities given, each once, and how many of them a neighbour must be joined to. */
const readOf = (args: InCommonArguments): { of: readonly string[]; atLeast: number } => {
  const of = readList('of', [...new Set(args.of)], MAX_OF, 'entities');
  if (of.length === 0) throw new SummitgraphError('BAD_INPUT', 'of: name at least one entity.');
  const atLeast = args.atLeast ?? of.length;
  if (atLeast >= 1 && atLeast <= of.length) return { of, atLeast };
  throw new SummitgraphError('BAD_INPUT', `atLeast must be from 1 to ${of.length}, the number of entities given.`);
};

/** What all of some entities, or so many of them, are joined to; most of them first. */
export const inCommon = async (
  args: InCommonArguments,
  context: Context,
  { total }: PageWanted,
): Promise<Paged<NeighborInCommon>> => {
  const { of, atLeast } = readOf(args);
  const view = readView(args, context);
  const page = readPage(args, ORDERING);
  const given = (await known(of, 'Entity', context)).map((node) => [node.slug, node] as const);
  const kinds = args.kinds ?? null;
  const relations = args.relations ?? relationsToward(kinds);
  const statuses = args.statuses ?? STATUSES;
  const slice = await context.reads.shared({ of, relations, kinds, statuses, atLeast, page, view, total });
  spend(
    context,
    slice.rows.reduce((sum, { edges }) => sum + 1 + edges.length, 0),
  );
  const entryOf = ({ node, count, edges }: Shared): NeighborInCommon => {
    const nodes = new Map([...given, [node.slug, node]]);
    return { node: { row: node, view }, count, witnesses: edges.map((edge) => relationAmong(nodes, edge, view)) };
  };
  return pagedOf(slice, page, ORDERING, entryOf, ({ node, count }) => [count, node.orderKey]);
};
