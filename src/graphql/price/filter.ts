import { rowsAlong } from './declared.js';

/**
 * What it costs to look at one row with a filter: a quarter of a value for each condition, a little for each value that an
 * `in` lists, and for a quantifier the same for each of the edges that a row has along the link.
 */
const CONDITION = 1;
const LISTED = 0.03;

const QUANTIFIERS = ['some', 'none', 'every', 'atLeast'];

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Prices filters, each once, however many fields take it from a variable. */
export const filterPricing = (): ((filter: unknown) => number) => {
  const known = new Map<object, number>();
  const ofField = ([name, value]: [string, unknown]): number => {
    if (!isObject(value)) return CONDITION;
    return (QUANTIFIERS.some((quantifier) => quantifier in value) ? rowsAlong(name) : 1) * priceOf(value);
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
