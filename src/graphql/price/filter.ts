import type { Sizes } from './sizes.js';

/**
 * What a filter adds to a row that is looked at: a tenth for each condition, a little for each value that an `in`
 * lists, and for a quantifier the same for each of the edges that a row has along the link.
 */
const CONDITION = 0.1;
const LISTED = 0.01;

const QUANTIFIERS = ['some', 'none', 'every', 'atLeast'];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Whether a filter on entities names them. */
const names = (filter: unknown): boolean => {
  const { slug } = { slug: null, ...Object(filter) };
  return isObject(slug) && ('eq' in slug || 'in' in slug);
};

/**
 * How many rows a filter leaves to look at before it is read: where it names an entity that all must be joined to, those
 * that are joined to one that has many.
 */
export const startOf = (filter: unknown, sizes: Sizes): number => {
  if (!isObject(filter)) return Number.POSITIVE_INFINITY;
  const starts = Object.entries(filter).map(([name, value]): number => {
    if (name === 'AND' && Array.isArray(value)) return Math.min(...value.map((part) => startOf(part, sizes)));
    const { some } = { some: null, ...Object(value) };
    return isObject(some) && 'node' in some && names(some.node) ? sizes.toward(name) : Number.POSITIVE_INFINITY;
  });
  return Math.min(...starts);
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
