/**
 * Partial dates: text that says as much as is known. A day (`2024-05-21`), a month (`2024-12`), a year (`2025`), or two
 * of them joined by `/`, which means one day somewhere in that range (`2025-12-02/2026-07-31`).
 */

/** How much a partial date says. */
export const PRECISIONS = ['DAY', 'MONTH', 'YEAR', 'RANGE'] as const;
type Precision = (typeof PRECISIONS)[number];

/** A partial date with the first and the last day (YYYY-MM-DD) that it can mean. */
export type PartialDate = Readonly<{ text: string; precision: Precision; earliest: string; latest: string }>;

/** The first day of all: what has no beginning holds from here. */
export const ALWAYS = '0000-01-01';
/** The day that never comes: what has no end, or is never certain, stands here. */
export const NEVER = '9999-12-31';

const PART = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** How a partial date is written, for editors; only `parsePartialDate` knows the calendar. */
export const DATE_PATTERN =
  /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?(\/\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?)?$/;

const lastOfMonth = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

const two = (n: number): string => String(n).padStart(2, '0');

const parsePart = (text: string): PartialDate | undefined => {
  const [, year, month, day] = PART.exec(text) ?? [];
  if (year === undefined) return undefined;
  if (month === undefined) {
    return { text, precision: 'YEAR', earliest: `${year}-01-01`, latest: `${year}-12-31` };
  }
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const last = lastOfMonth(Number(year), Number(month));
  if (day === undefined) {
    return { text, precision: 'MONTH', earliest: `${text}-01`, latest: `${text}-${two(last)}` };
  }
  if (Number(day) < 1 || Number(day) > last) return undefined;
  return { text, precision: 'DAY', earliest: text, latest: text };
};

const parsed = (text: string): PartialDate | undefined => {
  const [first, second, ...rest] = text.split('/');
  if (first === undefined || rest.length > 0) return undefined;
  const from = parsePart(first);
  if (from === undefined || second === undefined) return from;
  const to = parsePart(second);
  if (to === undefined || to.latest < from.earliest) return undefined;
  return { text, precision: 'RANGE', earliest: from.earliest, latest: to.latest };
};

/** Dates that were read before: millions of rows have few, at most so many of which are kept. */
const known = new Map<string, PartialDate>();
const KNOWN = 20_000;

/** Reads a partial date; undefined where the text is none, names an impossible day or has its range reversed. */
export const parsePartialDate = (text: string): PartialDate | undefined => {
  const before = known.get(text);
  if (before !== undefined) return before;
  const date = parsed(text);
  if (date === undefined) return undefined;
  if (known.size >= KNOWN) known.clear();
  known.set(text, date);
  return date;
};

/** Whether the text is a whole, possible day: YYYY-MM-DD. */
export const isDay = (text: string): boolean => parsePart(text)?.precision === 'DAY';

/**
 * The four days of an edge. Ends are exclusive. On day D the edge holds certainly if certainlyFrom ≤ D < certainlyUntil and
 * possibly if possiblyFrom ≤ D < possiblyUntil.
 */
export type Days = { possiblyFrom: string; certainlyFrom: string; certainlyUntil: string; possiblyUntil: string };

/** The day before another. */
const dayBefore = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
};

/** The first day on which an edge may hold; null where it may always have held. */
export const firstDayOf = ({ possiblyFrom }: Days): string | null => (possiblyFrom === ALWAYS ? null : possiblyFrom);

/** The last day on which an edge may hold; null where it may go on for ever. */
export const lastDayOf = ({ possiblyUntil }: Days): string | null =>
  possiblyUntil === NEVER ? null : dayBefore(possiblyUntil);

/** When an edge holds: certainly on a day, possibly on a day, or at any time. */
export const HOLDS = ['CERTAINLY', 'POSSIBLY', 'EVER'] as const;
export type Holds = (typeof HOLDS)[number];

/**
 * What every read is asked through: it selects edges, never nodes. `knownBy` is a day by which a source of an edge must
 * have been published; without one, all that is known counts.
 */
export type View = { asOf: string; holds: Holds; knownBy?: string | null };

/** The day by which a source for an edge had certainly been published; null where none says when it was. */
export type Known = { knownFrom: string | null };

const CERTAIN = ['certainlyFrom', 'certainlyUntil'] as const;
const POSSIBLE = ['possiblyFrom', 'possiblyUntil'] as const;

/** From which of its days, until which, an edge holds certainly or else possibly. */
export const boundsOf = (holds: Holds): readonly [start: keyof Days, end: keyof Days] =>
  holds === 'CERTAINLY' ? CERTAIN : POSSIBLE;

/** Whether an edge was known by a day, if one is asked about. */
export const isKnown = ({ knownFrom }: Known, knownBy: View['knownBy']): boolean =>
  !knownBy || (knownFrom !== null && knownFrom <= knownBy);

/** Whether an edge with these days, known from then on, is in view. */
export const inView = (edge: Days & Known, view: View): boolean => holdsOn(edge, view) && isKnown(edge, view.knownBy);

/** Whether an edge with these days holds on the day of a view, as the view asks. */
export const holdsOn = (days: Days, view: View): boolean => {
  if (view.holds === 'EVER') return true;
  const [start, end] = boundsOf(view.holds);
  return days[start] <= view.asOf && view.asOf < days[end];
};

/** Days from one on until another, which is exclusive. */
export type Interval = { from: string; until: string };

/** All days. */
export const ALL_DAYS: Interval = { from: ALWAYS, until: NEVER };

/** Those of some days on which an edge holds too: certainly, or else possibly. Undefined where there is none. */
export const during = (interval: Interval, days: Days, holds: Holds): Interval | undefined => {
  const [first, last] = boundsOf(holds);
  const [start, end] = [days[first], days[last]];
  if (start <= interval.from && end >= interval.until) return interval;
  const [, from = start] = [interval.from, start].sort();
  const [until = end] = [interval.until, end].sort();
  return from < until ? { from, until } : undefined;
};
