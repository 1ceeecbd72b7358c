import { beginOf, dateIn } from '../../graph/days.js';
import { ALWAYS, NEVER, type View } from '../../model/dates.js';
import { type Kind, kinds } from '../../model/kinds.js';
import type { EntityInView } from '../in-view.js';
import { stepOf } from '../loaders.js';
import { type Derive, type Derived, dayBetween, numberBetween, wordsOf } from './derived.js';
import { field, operation } from './operation.js';

/** The root field that gives one entity of a kind. */
const rootOf = (kind: Kind): string => kind.charAt(0).toLowerCase() + kind.slice(1);

const dateField = ({ row, view }: EntityInView, name: string): string =>
  operation(field(rootOf(row.kind), rootOf(row.kind), { slug: row.slug }, view, `${name} { text earliest latest }`));

/** The date of an entity, in a field of its kind. */
const dated = (subject: EntityInView, name: string): Derived | null => {
  const date = dateIn(subject.row, name);
  return date === null ? null : dayBetween(date.earliest, date.latest, dateField(subject, name));
};

/** The date with which an entity begins; of a qualified thing, which is none of the graph, nothing. */
export const begins: Derive = async ({ subject, qualifier }) => {
  const name = kinds[subject.row.kind].begins;
  return name === null || qualifier !== null ? null : dated(subject, name);
};

/** The last day of an entity. */
export const ends: Derive = async ({ subject, qualifier }) => (qualifier === null ? dated(subject, 'end') : null);

const ever = (view: View): View => ({ ...view, holds: 'EVER' });

/** Since when an entity has borne a name. */
export const namedSince: Derive = async ({ subject: { row, view }, qualifier }, { loaders }) => {
  const { rows } = await loaders.step(stepOf('NAMED', 'from', 'Name', ever(view))).load(row.slug);
  const naming = rows.find(({ node }) => node.name === qualifier);
  if (naming === undefined || naming.edge.possiblyFrom === ALWAYS || naming.edge.certainlyFrom === NEVER) return null;
  const names = `names(where: { name: { eq: ${JSON.stringify(qualifier)} } }) { edges { naming { validFrom { earliest latest } } } }`;
  const asked = operation(field(rootOf(row.kind), rootOf(row.kind), { slug: row.slug }, ever(view), names));
  return dayBetween(naming.edge.possiblyFrom, naming.edge.certainlyFrom, asked);
};

/** Whole months from one day to a later one; none where it is not later. */
const months = (from: string, to: string): number => {
  const [year = 0, month = 0, day = 0] = from.split('-').map(Number);
  const [toYear = 0, toMonth = 0, toDay = 0] = to.split('-').map(Number);
  return Math.max(0, (toYear - year) * 12 + (toMonth - month) - (toDay < day ? 1 : 0));
};

/** Whole months from the beginning of an entity to the day of the view. */
export const monthsSince: Derive = async ({ subject }) => {
  const name = kinds[subject.row.kind].begins;
  const begin = beginOf(subject.row);
  if (name === null || begin === null) return null;
  const { asOf } = subject.view;
  return numberBetween('DATES', months(begin.latest, asOf), months(begin.earliest, asOf), dateField(subject, name));
};

/** Whether an institute can have attended an event. */
export const attended: Derive = async ({ subject, qualifier }, { loaders }) => {
  const event = qualifier === null ? undefined : await loaders.node.load(qualifier);
  const last = event === undefined ? null : (dateIn(event, 'end') ?? dateIn(event, 'start'));
  const established = dateIn(subject.row, 'established');
  if (last === null || established === null || established.earliest <= last.latest) return null;
  return wordsOf('DATES', ['No'], dateField(subject, 'established'));
};
