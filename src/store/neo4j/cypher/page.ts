import Cypher from '@neo4j/cypher-builder';
import type { KeyValue, OrderTerm, Page } from '../../queries.js';

/** A term of an order as an expression; the last, the row's place in the default order, is never null. */
export type Term = { value: Cypher.Expr; direction: 'ASC' | 'DESC'; nullable: boolean };

/** The terms of a whole order: those asked for, then the place in the default order. */
export const termsOf = (order: readonly OrderTerm[], node: Cypher.Node, place: Cypher.Expr): [Term, ...Term[]] => {
  const last: Term = { value: place, direction: 'ASC', nullable: false };
  const [first, ...rest] = order.map(
    ({ property, direction }): Term => ({ value: node.property(property), direction, nullable: true }),
  );
  return first === undefined ? [last] : [first, ...rest, last];
};

/** What ORDER BY reads, reversed where the page is: nulls come last in both directions of the order. */
export const sorting = (terms: readonly Term[], page: Page): [Cypher.Expr, 'ASC' | 'DESC'][] =>
  terms.flatMap(({ value, direction, nullable }): [Cypher.Expr, 'ASC' | 'DESC'][] => {
    const forwards = (direction === 'ASC') !== page.reverse ? 'ASC' : 'DESC';
    const nulls: [Cypher.Expr, 'ASC' | 'DESC'][] = nullable
      ? [[Cypher.isNull(value), page.reverse ? 'DESC' : 'ASC']]
      : [];
    return [...nulls, [value, forwards]];
  });

/** That a row lies beyond the page's start in its direction: equal in the first terms and beyond in the next. */
export const beyond = (terms: readonly Term[], page: Page, start: readonly KeyValue[]): Cypher.Predicate => {
  const alternatives = terms.map((term, i) => {
    const same = terms.slice(0, i).map(({ value }, j) => equal(value, start[j] ?? null));
    return Cypher.and(...same, further(term, page, start[i] ?? null));
  });
  return Cypher.or(...alternatives) ?? Cypher.false;
};

const equal = (value: Cypher.Expr, at: KeyValue): Cypher.Predicate =>
  at === null ? Cypher.isNull(value) : Cypher.eq(value, new Cypher.Param(at));

const further = ({ value, direction, nullable }: Term, page: Page, at: KeyValue): Cypher.Predicate => {
  if (at === null) return page.reverse ? Cypher.isNotNull(value) : Cypher.false;
  const compare = (direction === 'ASC') !== page.reverse ? Cypher.gt : Cypher.lt;
  const strictly = compare(value, new Cypher.Param(at));
  return nullable && !page.reverse ? Cypher.or(strictly, Cypher.isNull(value)) : strictly;
};
