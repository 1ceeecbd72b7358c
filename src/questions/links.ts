import { placeOf } from '../graph/place.js';
import type { View } from '../model/dates.js';
import type { LinkField } from '../model/links.js';
import type { Hop, Step } from '../store/queries.js';
import { linkOrderFields, readOrder } from './arguments/order.js';
import { type PageArguments, type Paged, type PageWanted, pagedOf, pageToRead, readPage } from './arguments/page.js';
import { readEdgeWhere, readWhere } from './arguments/where.js';
import { type Context, type Reading, spend } from './context.js';
import { noteFilter } from './hints.js';
import { type EntityInView, type RelationInView, relationFrom } from './in-view.js';
import { stepOf } from './loaders.js';

/** The one edge in view along a link, or only where it leads; the first if there are several, or null. */
export const relationAlong = async (
  link: LinkField,
  entity: EntityInView,
  { loaders }: Context,
  nodesOnly: boolean,
): Promise<RelationInView | null> => {
  const { rows } = await loaders.first(link, entity.view, nodesOnly).load(entity.row.slug);
  const [hop] = rows;
  return hop === undefined ? null : relationFrom(entity, link.end, hop, link.relation);
};

/** The arguments of the entities along a link. */
export type LinkArguments = PageArguments & { where?: unknown; edge?: unknown; orderBy?: unknown };

/** An entity along a link, and what leads there from which other one. */
export type LinkEntry = { node: EntityInView; from: EntityInView; hop: Hop };

/** What is read of the entities along a link, and what of the arguments the page is made with. */
const readAlong = (
  list: string,
  link: LinkField,
  view: View,
  asked: LinkArguments,
  wanted: PageWanted,
): Pick<Reading, 'step' | 'page' | 'ordering'> => {
  const { relation, end, other } = link;
  const order = readOrder(list, () => linkOrderFields(link), asked.orderBy);
  const ordering = { list, order };
  const page = readPage(asked, ordering);
  const step: Step = {
    ...stepOf(relation, end, other, view),
    where: readWhere(other, asked.where),
    edge: readEdgeWhere(relation, asked.edge),
    order,
    page: pageToRead(page, wanted),
    total: wanted.total,
    // An order may be by what an edge says, and a cursor then too.
    nodesOnly: !wanted.places && order.length === 0,
  };
  return { step, page, ordering };
};

/** How it is read by what was asked for, which is the same for all entities of which a field asks it in a view. */
const readingOf = (
  list: string,
  link: LinkField,
  view: View,
  asked: LinkArguments,
  context: Context,
  wanted: PageWanted,
): Reading => {
  const known = context.readings.get(wanted);
  if (known?.view === view) return known;
  const { path } = wanted;
  const read = readAlong(list, link, view, asked, wanted);
  noteFilter(context, { path, argument: 'where' }, { label: link.other }, read.step.where);
  noteFilter(context, { path, argument: 'edge' }, { relation: link.relation }, read.step.edge);
  const reading = { ...read, view, loader: context.loaders.step(read.step) };
  context.readings.set(wanted, reading);
  return reading;
};

/** The entities along a link, one for each edge in view; `list` names them. */
export const entitiesAlong = async (
  list: string,
  link: LinkField,
  entity: EntityInView,
  asked: LinkArguments,
  context: Context,
  wanted: PageWanted,
): Promise<Paged<LinkEntry>> => {
  const { row, view } = entity;
  const { loader, page, ordering } = readingOf(list, link, view, asked, context, wanted);
  const slice = await loader.load(row.slug);
  await context.turns.next();
  spend(context, slice.rows.length);
  return pagedOf(
    slice,
    page,
    ordering,
    (hop): LinkEntry => ({ node: { row: hop.node, view }, from: entity, hop }),
    ({ edge, node }) => [placeOf(edge, node)],
  );
};

/**
 * Begins to read what lies along a link of an entity that is itself still to be read, so that both come together: who
 * asks for either then waits for the same read, and is told what was wrong with it.
 */
export const beginAlong = (
  list: string,
  link: LinkField,
  slug: string,
  view: View,
  { loaders }: Context,
  asked: () => { args: LinkArguments; wanted: PageWanted; nodesOnly: boolean },
): void => {
  try {
    const { relation, end, other, many } = link;
    const { args, wanted, nodesOnly } = asked();
    const step = many
      ? readAlong(list, link, view, args, wanted).step
      : { ...stepOf(relation, end, other, view, 1), nodesOnly };
    loaders.ahead(step, slug);
  } catch {
    // Wrong arguments are told where the field is resolved.
  }
};
