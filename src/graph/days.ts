import { ALWAYS, type Days, NEVER, type PartialDate, parsePartialDate } from '../model/dates.js';
import { kinds, type Node } from '../model/kinds.js';
import type { End } from '../model/relation.js';
import { type Edge, relations } from '../model/relations.js';

/** The date with which an entity begins; null where it has none. */
export type Begin = PartialDate | null;

/** When the entities at both ends of an edge begin. */
export type Begins = Readonly<Record<End, Begin>>;

/** The date in a field that only some kinds have; null where there is none. */
export const dateIn = (node: Node, field: string): PartialDate | null => {
  const date: unknown = Reflect.get(node, field);
  return typeof date === 'string' ? (parsePartialDate(date) ?? null) : null;
};

/** The date with which an entity begins. */
export const beginOf = (node: Node): Begin => {
  const { begins } = kinds[node.kind];
  return begins === null ? null : dateIn(node, begins);
};

/** The ends of an edge with which it begins where it has no date, and before which it cannot have begun. */
export const endsBefore = ({ relation }: Pick<Edge, 'relation'>): readonly End[] => {
  const { undated } = relations[relation];
  if (undated === 'always') return [];
  return undated === 'since-target' ? ['to'] : undated;
};

/** The later of days as text. */
const later = (a: string, b: string): string => (a > b ? a : b);

type Starts = Pick<Days, 'possiblyFrom' | 'certainlyFrom'>;

/** One object for the many edges that always hold, in a data set of whatever day. */
const STARTS_ALWAYS: Starts = { possiblyFrom: ALWAYS, certainlyFrom: ALWAYS };
const HOLDS_ALWAYS: Days = { ...STARTS_ALWAYS, certainlyUntil: NEVER, possiblyUntil: NEVER };

/** When an edge that has no date begins, in a data set of this day. */
const undatedStarts = (edge: Pick<Edge, 'relation'>, begins: Begins, date: string): Starts => {
  const { undated } = relations[edge.relation];
  if (undated === 'always') return STARTS_ALWAYS;
  const dated = endsBefore(edge).flatMap((end) => begins[end] ?? []);
  const possiblyFrom = dated.reduce((day, { earliest }) => later(day, earliest), ALWAYS);
  if (undated === 'since-target') return { possiblyFrom, certainlyFrom: NEVER };
  // Nobody knows since when, but the data set says it in the present.
  if (dated.length === 0) return { possiblyFrom, certainlyFrom: date };
  return { possiblyFrom, certainlyFrom: dated.reduce((day, { latest }) => later(day, latest), ALWAYS) };
};

/** The four days of an edge between entities that begin so, in a data set of this day. */
export const daysOf = (edge: Pick<Edge, 'relation' | 'validFrom' | 'validTo'>, begins: Begins, date: string): Days => {
  if (edge.validTo === null && edge.validFrom === null && relations[edge.relation].undated === 'always')
    return HOLDS_ALWAYS;
  const start = edge.validFrom === null ? undefined : parsePartialDate(edge.validFrom);
  const end = edge.validTo === null ? undefined : parsePartialDate(edge.validTo);
  const { possiblyFrom, certainlyFrom } =
    start === undefined
      ? undatedStarts(edge, begins, date)
      : { possiblyFrom: start.earliest, certainlyFrom: start.latest };
  return { possiblyFrom, certainlyFrom, certainlyUntil: end?.earliest ?? NEVER, possiblyUntil: end?.latest ?? NEVER };
};
