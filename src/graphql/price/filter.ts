import type { Sizes } from './sizes.js';

/**
 * What a filter adds to a row that is looked at: a tenth for each condition, a little for each value that an `in`
 * lists, and for a quantifier the same for each of the edges that a row has along the link.
 */
const CONDITION = 0.1;
const LISTED = 0.01;

const QUANTIFIERS = ['some', 'none', 'every', 'atLeast'];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Edges of some links or of a relation's end, by their name, of so many entities. */
type Toward = Sizes['toward'];

/** How many rows filters leave that were met: one is read for one request, so of data of one size. */
const starts = new WeakMap<object, number>();

/** How many entities a condition on slugs names. */
const namedBy = (slug: unknown): number => {
  if (!isObject(slug)) return Number.POSITIVE_INFINITY;
  if ('in' in slug && Array.isArray(slug.in)) return slug.in.length;
  return 'eq' in slug ? 1 : Number.POSITIVE_INFINITY;
};

/** What an entity at the other end of a link must be that one has to be joined to. */
const metAlong = (value: object): unknown => {
  if (!QUANTIFIERS.some((quantifier) => quantifier in value)) return value;
  const { some, atLeast } = { some: null, atLeast: null, ...value };
  const { count, match } = { count: 0, match: null, ...Object(atLeast) };
  return Object(some ?? (count > 0 ? match : null)).node;
};

const leftBy = (filter: object, sizes: Sizes, toward: Toward): number => {
  const starts = Object.entries(filter).map(([name, value]): number => {
    if (name === 'slug') return namedBy(value);
    const parts: unknown[] = Array.isArray(value) ? value : [];
    if (name === 'AND') return Math.min(...parts.map((part) => startOf(part, sizes, toward)));
    if (name === 'OR') return parts.reduce<number>((sum, part) => sum + startOf(part, sizes, toward), 0);
    if (name === 'NOT' || !isObject(value)) return Number.POSITIVE_INFINITY;
    const others = startOf(metAlong(value), sizes);
    return others === Number.POSITIVE_INFINITY ? others : toward(name, others);
  });
  return Math.min(...starts);
};

/**
 * How many rows a filter leaves to look at before it is read: where it names entities, however deep, those that are
 * joined to these, of which one has many.
 */
export const startOf = (filter: unknown, sizes: Sizes, toward: Toward = sizes.toward): number => {
  if (!isObject(filter)) return Number.POSITIVE_INFINITY;
  const rows = starts.get(filter) ?? leftBy(filter, sizes, toward);
  starts.set(filter, rows);
  return rows;
};

/** Prices filters, each once, however many fields take it from a variable. */
export const filterPricing = ({ along }: Sizes): ((filter: unknown) => number) => {
  const known = new Map<object, number>();
  const ofField = ([name, value]: [string, unknown]): number => {
    if (!isObject(value)) return CONDITION;
    return (QUANTIFIERS.some((quantifier) => quantifier in value) ? along(name).mean : 1) * priceOf(value);
  };
  const ofObject = (filter: object): number =>
    Array.isArray(filter)
      ? filter.reduce((sum: number, item: unknown) => sum + (isObject(item) ? priceOf(item) : LISTED), CONDITION)
      : Object.entries(filter).reduce((sum, field) => sum + ofField(field), CONDITION);
  const priceOf = (filter: unknown): number => {
    if (!isObject(filter)) return 0;
    const price = known.get(filter) ?? ofObject(filter);
    known.set(filter, price);
    return price;
  };
  return priceOf;
};
