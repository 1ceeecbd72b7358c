import { parsePartialDate } from '../../model/dates.js';
import type { NodeOf } from '../../model/kinds.js';
import { fold } from '../../model/text.js';
import type { Derived } from '../quantities/derived.js';

/** How a claim stands to something else that says what it says. */
export const FINDINGS = ['AGREES', 'COMPATIBLE', 'DISAGREES', 'UNKNOWN'] as const;
export type Finding = (typeof FINDINGS)[number];

/** What a claim states. */
export type StatedValue = Pick<NodeOf<'Claim'>, 'low' | 'high' | 'date' | 'level'>;

/** An interval of numbers or of days, null where it is open. */
type Between<T> = readonly [low: T | null, high: T | null];

const below = <T extends string | number>(high: T | null, low: T | null): boolean =>
  high !== null && low !== null && high < low;
const isOne = <T extends string | number>([low, high]: Between<T>): boolean => low !== null && low === high;

/** Apart they disagree; one value on both sides agrees; otherwise both can be right. */
const ofIntervals = <T extends string | number>(a: Between<T>, b: Between<T>): Finding => {
  if (below(a[1], b[0]) || below(b[1], a[0])) return 'DISAGREES';
  return isOne(a) && isOne(b) ? 'AGREES' : 'COMPATIBLE';
};

/** Days agree where one lies within what the other can mean. */
const ofDays = (a: Between<string>, b: Between<string>): Finding => {
  if (below(a[1], b[0]) || below(b[1], a[0])) return 'DISAGREES';
  const within = (inner: Between<string>, outer: Between<string>): boolean =>
    (inner[0] ?? '') >= (outer[0] ?? '') && (inner[1] ?? '') <= (outer[1] ?? '');
  return within(a, b) || within(b, a) ? 'AGREES' : 'COMPATIBLE';
};

const POLAR = new Map([
  ['yes', true],
  ['no', false],
  ['none', false],
]);

/**
 * Yes and no exclude each other, and what lies between excludes neither. Of other words one that names the same agrees,
 * one of several names does so in part.
 */
const ofWords = (level: string, words: readonly string[]): Finding => {
  const known = words.map(fold);
  const polar = POLAR.get(fold(level));
  if (known.every((word) => POLAR.has(word))) {
    if (polar === undefined) return 'COMPATIBLE';
    return known.some((word) => POLAR.get(word) === polar) ? 'AGREES' : 'DISAGREES';
  }
  const named = level.split('/').filter((part) => known.includes(fold(part.trim()))).length;
  return named === 0 ? 'DISAGREES' : named === level.split('/').length ? 'AGREES' : 'COMPATIBLE';
};

const daysOf = (date: string | null): Between<string> | null => {
  const days = date === null ? undefined : parsePartialDate(date);
  return days === undefined ? null : [days.earliest, days.latest];
};

const isNumber = ({ low, high }: Pick<StatedValue, 'low' | 'high'>): boolean => low !== null || high !== null;

/** How a claim stands to what the graph gives. */
export const withDerived = (claim: StatedValue, derived: Derived | null): Finding => {
  if (derived === null) return 'UNKNOWN';
  const { low, high, earliest, latest, words } = derived;
  if (isNumber(derived)) return isNumber(claim) ? ofIntervals([claim.low, claim.high], [low, high]) : 'UNKNOWN';
  const days = daysOf(claim.date);
  if (earliest !== null) return days === null ? 'UNKNOWN' : ofDays(days, [earliest, latest]);
  return words.length === 0 || claim.level === null ? 'UNKNOWN' : ofWords(claim.level, words);
};

/** How two claims of the same quantity of the same thing stand to each other. */
export const withRival = (claim: StatedValue, rival: StatedValue): Finding => {
  if (isNumber(claim) && isNumber(rival)) return ofIntervals([claim.low, claim.high], [rival.low, rival.high]);
  const [days, others] = [daysOf(claim.date), daysOf(rival.date)];
  if (days !== null && others !== null) return ofDays(days, others);
  if (claim.level === null || rival.level === null) return 'UNKNOWN';
  if (fold(claim.level) === fold(rival.level)) return 'AGREES';
  const polar = POLAR.has(fold(claim.level)) && POLAR.has(fold(rival.level));
  return polar ? ofWords(claim.level, [rival.level]) : 'UNKNOWN';
};
