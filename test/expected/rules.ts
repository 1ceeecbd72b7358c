import type { Row, Status } from './facts.js';

/** The day of the data set, on which a question without a day of its own is asked. */
const TODAY = '2026-11-23';

/** When an edge is in view: on a day certainly or possibly, or at any time. */
export type View = { asOf: string; holds: 'CERTAINLY' | 'POSSIBLY' | 'EVER' };
export const NOW: View = { asOf: TODAY, holds: 'CERTAINLY' };
export const EVER: View = { asOf: TODAY, holds: 'EVER' };

/** The item; fails where it is missing. */
export const known = <T>(item: T | null | undefined, what: string): T => {
  if (item === null || item === undefined) throw new Error(`the facts have no ${what}`);
  return item;
};

const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** The slug of a name. */
export const slugify = (text: string): string =>
  folded(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** Orders texts by their letters, case and accents aside. */
export const compare = (a: string, b: string): number => (folded(a) < folded(b) ? -1 : folded(a) > folded(b) ? 1 : 0);

/** The items in the order of a text of theirs. */
export const sortedBy = <T>(items: readonly T[], text: (item: T) => string): T[] =>
  [...items].sort((a, b) => compare(text(a), text(b)));

/** A value of an enum as GraphQL spells it. */
export const upper = (text: string): string => text.toUpperCase().replaceAll('-', '_');

/** The weakest of some statuses; confirmed where there is none. */
export const weakest = (statuses: readonly Status[]): Status =>
  statuses.find((one) => one === 'unconfirmed') ?? statuses.find((one) => one === 'uncertain') ?? 'confirmed';

/** The strongest of some statuses. */
export const strongest = (statuses: readonly Status[]): Status =>
  statuses.find((one) => one === 'confirmed') ?? statuses.find((one) => one === 'uncertain') ?? 'unconfirmed';

const firstDay = (text: string): string => `${text}-01-01`.slice(0, 10);

const lastDay = (text: string): string => {
  const [year, month, day] = text.split('-').map(Number);
  if (year === undefined || day !== undefined) return text;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
};

/** A partial date: its text, how much it says, the first and the last day that it can mean. */
export const partial = (text: string) => {
  const [from = text, to] = text.split('/');
  const precision = to === undefined ? ['YEAR', 'MONTH', 'DAY'].at(text.split('-').length - 1) : 'RANGE';
  return { text, precision, earliest: firstDay(from), latest: lastDay(to ?? from) };
};

/** The text of a date as a selection of it shows it. */
export const dated = (text: string | null) => (text === null ? null : { text });

/** The date with which a sentence begins. */
export const leadingDate = (sentence: string): string => known(/^\d{4}(-\d{2}){0,2}/.exec(sentence)?.[0], sentence);

/** Whether what began and ended on these dates is in view; what has no date began possibly with the adoption. */
export const inView = (start: string, end: string | null, { asOf, holds }: View): boolean => {
  const [from, to] = [partial(start), end === null ? null : partial(end)];
  if (holds === 'EVER') return true;
  return holds === 'CERTAINLY'
    ? from.latest <= asOf && (to === null || asOf < to.earliest)
    : from.earliest <= asOf && (to === null || asOf < to.latest);
};

/** What was not dated on the EU code was first seen on one of two lists, and left before the second. */
const CODE_OPENED = '2025-07-10';
const DELISTED = '2025-12-02/2026-07-31';

/** The latest reading of the list of Paris, by which every country on it had joined: that of S-AIREGMAP. */
const PARIS_READ = '2026-10-01';

/**
 * A row as far as its own note supports it: a list that was read later gives no day, of those who joined on one of two
 * days no day is certain, and what is remembered has not been read.
 */
export const supported = <R extends Pick<Row, 'date' | 'status' | 'dateStatus' | 'note'>>(row: R): R => {
  const says = (words: RegExp): boolean => words.test(row.note ?? '');
  const remembered = says(/^remembered /);
  return {
    ...row,
    date: remembered || says(/joining day unknown/) ? `${row.date}/${PARIS_READ}` : row.date,
    status: remembered ? 'unconfirmed' : row.status,
    ...(says(/which one is not known/) ? { dateStatus: 'uncertain' } : {}),
  };
};

/** When a signature began, as far as its row says. */
export const startOf = ({ date, listedAsOf, name }: Row): string =>
  date ?? `${CODE_OPENED}/${known(listedAsOf?.at(0), `date of ${name}`)}`;

/** When a signature ended; null where it goes on. */
export const endOf = ({ role }: Row): string | null => (role === 'delisted' ? DELISTED : null);

/** Whether a signatory was there from the start. */
export const joinedOf = ({ role, cohort = 1, date }: Row): string => {
  if (role === 'joined-later' || cohort > 1) return 'LATER';
  return date === null || date.includes('/') ? 'UNKNOWN' : 'ORIGINAL';
};

/** Whether a row is a signature. */
export const isSignature = ({ role }: Row): boolean => ['signed', 'joined-later', 'delisted'].includes(role);

/** How the facts were collected is no fact: the data set says the same without speaking of copies and the seed. */
const WORDING: [from: RegExp, to: string][] = [
  [/ \(stored file id \d+\)/, ''],
  [/\bstored copies\b/, 'the sources'],
  [/\bseed states\b/, 'the seed page states'],
];

/** A text of the facts in the words of the data set. */
export const reworded = (text: string): string => WORDING.reduce((all, [from, to]) => all.replace(from, to), text);

/** The note on a row. */
export const noteOf = ({ note }: Row): string | null => (note ? reworded(note) : null);
