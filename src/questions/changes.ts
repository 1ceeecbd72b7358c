import { type PartialDate, parsePartialDate } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import { KINDS, type Kind } from '../model/kinds.js';
import { RELATIONS, type RelationName } from '../model/relations.js';
import type { Change, ChangeKind, KeyValue } from '../store/queries.js';
import type { Optional } from './arguments/bounds.js';
import { type PageArguments, type Paged, type PageWanted, pagedOf, readPage } from './arguments/page.js';
import { readView } from './arguments/view.js';
import { type Context, spend } from './context.js';
import type { RelationInView } from './in-view.js';

/** What happened to a fact and when, and whether that certainly lies between the days asked about. */
export type DatedChange = { on: PartialDate; what: ChangeKind; certain: boolean; fact: RelationInView };

type ChangesArguments = PageArguments & {
  from: string;
  to: string;
  kinds?: Optional<readonly Kind[]>;
  relations?: Optional<readonly RelationName[]>;
  knownBy?: Optional<string>;
};

/** The order of changes by name: by first day, last day, what happened and key. */
const ORDERING = {
  list: 'changes',
  order: ['earliest', 'latest', 'what'].map((property) => ({ property, direction: 'ASC' as const })),
};

const onOf = ({ what, link }: Change): PartialDate => {
  const on = parsePartialDate((what === 'ENDED' ? link.edge.validTo : link.edge.validFrom) ?? '');
  if (on === undefined) throw new Error(`${link.edge.key} changed without a date`);
  return on;
};

const keyOf = (change: Change): KeyValue[] => {
  const { earliest, latest } = onOf(change);
  return [earliest, latest, change.what, change.link.edge.key];
};

/** What began, ended or was renamed between two days. What is asked below a fact holds at any time. */
export const whatChanged = async (
  { from, to, kinds, relations, knownBy = null, ...asked }: ChangesArguments,
  context: Context,
  { total }: PageWanted,
): Promise<Paged<{ node: DatedChange }>> => {
  if (to < from) throw new SummitgraphError('BAD_INPUT', `to must not be before from: ${to} is before ${from}.`);
  const page = readPage(asked, ORDERING);
  const query = { from, to, kinds: kinds ?? KINDS, relations: relations ?? RELATIONS, knownBy, page, total };
  const slice = await context.reads.changes(query);
  spend(context, slice.rows.length);
  const entryOf = (change: Change): { node: DatedChange } => {
    const on = onOf(change);
    const fact: RelationInView = {
      ...change.link,
      view: { ...readView({ asOf: to, knownBy }, context), holds: 'EVER' },
    };
    return { node: { on, what: change.what, certain: from <= on.earliest && on.latest <= to, fact } };
  };
  return pagedOf(slice, page, ORDERING, entryOf, keyOf);
};
