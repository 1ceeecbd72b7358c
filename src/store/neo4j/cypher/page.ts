import type { KeyValue, OrderTerm, Page } from '../../queries.js';
import { cypher, type Fragment, joined, type Name, param, value } from '../template.js';
import { and, or } from './condition.js';
import { property } from './pattern.js';

/**
 * A term of an order: an expression, and what the parameter is called that it is compared with. Places are never null.
 */
export type Term = { of: Fragment; name: string; direction: 'ASC' | 'DESC'; nullable: boolean };

/** A term that is never null. */
export const term = (name: string, of: Fragment, direction: Term['direction'] = 'ASC'): Term => ({
  of,
  name,
  direction,
  nullable: false,
});

/** The terms of a whole order: those asked for, then the place in the default order. */
export const termsOf = (order: readonly OrderTerm[], node: Name, place: Fragment): Term[] => [
  ...order.map(
    ({ property: name, direction }): Term => ({ of: property(node, name), name, direction, nullable: true }),
  ),
  term('place', place),
];

/** A term as ORDER BY reads it, reversed where the page is: nulls come last in both directions of the order. */
const sorted = ({ of, direction, nullable }: Term, { reverse }: Page): Fragment[] => {
  const first = (direction === 'ASC') !== reverse ? cypher`${of}` : cypher`${of} DESC`;
  return nullable ? [reverse ? cypher`${of} IS NULL DESC` : cypher`${of} IS NULL`, first] : [first];
};

/** The rows of a page, in their order: one more than it has, to tell whether more follow. */
export const paged = (terms: readonly Term[], page: Page): Fragment => cypher`
  ORDER BY ${joined(
    terms.flatMap((one) => sorted(one, page)),
    ', ',
  )}
  ${limit(page)}`;

/** One row more than the page, to tell whether more follow. */
export const limit = (page: Page): Fragment => cypher`LIMIT ${param('limit', page.limit + 1)}`;

/**
 * That a row lies beyond the page's start in its direction, if it has one: equal in the first terms and beyond in the
 * next.
 */
export const beyond = (terms: readonly Term[], page: Page): Fragment | undefined => {
  const { start } = page;
  if (start === null) return undefined;
  const alternatives = terms.flatMap((term, i) => {
    const same = terms.slice(0, i).map((one, j) => equal(one, start[j] ?? null));
    const next = further(term, page, start[i] ?? null);
    return next === undefined ? [] : [and(...same, next)];
  });
  return or(...alternatives) ?? cypher`false`;
};

const equal = (term: Term, at: KeyValue): Fragment =>
  at === null ? cypher`${term.of} IS NULL` : cypher`${term.of} = ${value(term.name, at, term)}`;

/** Undefined where nothing comes after. */
const further = (term: Term, page: Page, at: KeyValue): Fragment | undefined => {
  const { of, name, direction, nullable } = term;
  if (at === null) return page.reverse ? cypher`${of} IS NOT NULL` : undefined;
  const start = value(name, at, term);
  const strictly = (direction === 'ASC') !== page.reverse ? cypher`${of} > ${start}` : cypher`${of} < ${start}`;
  return nullable && !page.reverse ? or(strictly, cypher`${of} IS NULL`) : strictly;
};
