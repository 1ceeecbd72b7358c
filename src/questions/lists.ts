import { placesOf } from '../graph/place.js';
import type { View } from '../model/dates.js';
import { type Label, pluralOf } from '../model/labels.js';
import type { Filter } from '../store/filter.js';
import { edgeOrderFields, orderFields, readOrder } from './arguments/order.js';
import { type PageArguments, type Paged, type PageWanted, pagedOf, pageToRead, readPage } from './arguments/page.js';
import { readView, type ViewArguments } from './arguments/view.js';
import { readEdgeWhere, readWhere } from './arguments/where.js';
import type { Context } from './context.js';
import { noteFilter } from './hints.js';
import type { EntityInView, RelationInView } from './in-view.js';

/** What a list was asked for, so that its groups count the same rows. */
export type Listed = { listed: { where: Filter; view: View } };

type ListArguments = PageArguments & ViewArguments & { where?: unknown; orderBy?: unknown };

/** What is read of a list of which neither the page nor the total is wanted, but what else is said of it. */
const unread = ({ page, total }: PageWanted) =>
  page || total ? null : { rows: [], keys: [], more: false, total: null };

/** The entities of a kind or interface that meet the conditions. */
export const entities = async (
  label: Label,
  asked: ListArguments,
  context: Context,
  wanted: PageWanted,
): Promise<Paged<{ node: EntityInView }> & Listed> => {
  const order = readOrder(label, () => orderFields(label), asked.orderBy);
  const ordering = { list: pluralOf(label), order };
  const page = readPage(asked, ordering);
  const view = readView(asked, context);
  const where = readWhere(label, asked.where);
  const { total, path } = wanted;
  noteFilter(context, { path, argument: 'where' }, { label }, where);
  const slice =
    unread(wanted) ??
    (await context.reads.select({ label, where, order, page: pageToRead(page, wanted), view, total }));
  const paged = pagedOf(
    slice,
    page,
    ordering,
    (row) => ({ node: { row, view } }),
    ({ orderKey }) => [orderKey],
  );
  return { ...paged, listed: { where, view } };
};

/** The signatures in view that meet the conditions. */
export const signatures = async (
  asked: ListArguments,
  context: Context,
  wanted: PageWanted,
): Promise<Paged<{ node: RelationInView }> & Listed> => {
  const order = readOrder('Signature', () => edgeOrderFields('SIGNED'), asked.orderBy);
  const ordering = { list: 'signatures', order };
  const page = readPage(asked, ordering);
  const view = readView(asked, context);
  const where = readEdgeWhere('SIGNED', asked.where);
  const { total, path } = wanted;
  noteFilter(context, { path, argument: 'where' }, { relation: 'SIGNED' }, where);
  const slice =
    unread(wanted) ??
    (await context.reads.edges({ relation: 'SIGNED', where, order, page: pageToRead(page, wanted), view, total }));
  const paged = pagedOf(
    slice,
    page,
    ordering,
    (link) => ({ node: { ...link, view } }),
    ({ edge, from, to }) => [placesOf(edge, from, to).toKey],
  );
  return { ...paged, listed: { where, view } };
};
