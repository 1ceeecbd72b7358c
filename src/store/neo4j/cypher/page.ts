import type { View } from '../../../model/dates.js';
import type { KeyValue, OrderTerm, Page, Subject } from '../../queries.js';
import { cypher, type Fragment, joined, type Name, name, param, value } from '../template.js';
import { and, or, where } from './condition.js';
import { countInView } from './counted.js';
import { property } from './pattern.js';

/**
 * A term of an order: an expression, and what the parameter is called that it is compared with. What is counted is
 * counted once for each row, in a column of its own. Places and counts are never null.
 */
export type Term = {
  of: Fragment;
  name: string;
  direction: 'ASC' | 'DESC';
  nullable: boolean;
  column?: { name: Name; counts: Fragment };
};

/** A term that is never null. */
export const term = (name: string, of: Fragment, direction: Term['direction'] = 'ASC'): Term => ({
  of,
  name,
  direction,
  nullable: false,
});

/** What an order can look at, by the variables of a statement, and in which view. */
type Looked = Partial<Record<Subject, Name>> & { view: View };

const looking = (subjects: Looked, at: Subject): Name => {
  const subject = subjects[at];
  if (subject === undefined) throw new Error(`there is no ${at} to order by`);
  return subject;
};

const asked = (order: OrderTerm, subjects: Looked): Term => {
  const { direction } = order;
  if ('count' in order) {
    const column = { name: name('count'), counts: countInView(order.count, looking(subjects, 'node'), subjects.view) };
    return { ...term('count', cypher`${column.name}`, direction), column };
  }
  const { property: key, words } = order;
  const stored = property(looking(subjects, order.of), key);
  if (words === undefined) return { of: stored, name: key, direction, nullable: true };
  const ranks = Object.fromEntries(words.map((word, rank) => [word, rank]));
  return { of: cypher`${value('ranks', ranks, order)}[${stored}]`, name: key, direction, nullable: true };
};

/** The terms of a whole order: those asked for, then the place in the default order. */
export const termsOf = (order: readonly OrderTerm[], subjects: Looked, place: Fragment): Term[] => [
  ...order.map((one) => asked(one, subjects)),
  term('place', place),
];

const columnsOf = (terms: readonly Term[]) => terms.flatMap(({ column }) => column ?? []);

/** The columns of what the terms of an order count. */
export const countedIn = (terms: readonly Term[]): Name[] => columnsOf(terms).map(({ name }) => name);

/** The page's start where matched rows can be cut there: not where what is counted of them decides. */
export const startOf = (terms: readonly Term[], page: Page): Fragment | undefined =>
  columnsOf(terms).length === 0 ? beyond(terms, page) : undefined;

/** The rows of a page, in their order, of which these variables are kept; what the order counts is counted first. */
export const ordered = (kept: readonly Name[], terms: readonly Term[], page: Page): Fragment => {
  const columns = columnsOf(terms);
  if (columns.length === 0) return paged(terms, page);
  const counts = columns.map(({ name, counts }) => cypher`${counts} AS ${name}`);
  const names = countedIn(terms);
  return cypher`
    WITH ${joined([...kept, ...counts], ', ')}
    ${where(beyond(terms, page))}
    WITH ${joined([...kept, ...names], ', ')}
    ${paged(terms, page)}`;
};

/** What the rows of a page have for the terms that count: how it is collected and returned, if there are such terms. */
export const countsOf = (terms: readonly Term[]): { collected?: Fragment; returned?: Fragment } => {
  const names = countedIn(terms);
  if (names.length === 0) return {};
  return { collected: cypher`, collect([${joined(names, ', ')}]) AS counts`, returned: cypher`, counts` };
};

/** A term as ORDER BY reads it, reversed where the page is: nulls come last in both directions of the order. */
const sorted = ({ of, direction, nullable }: Term, { reverse }: Page): Fragment[] => {
  const first = (direction === 'ASC') !== reverse ? cypher`${of}` : cypher`${of} DESC`;
  return nullable ? [reverse ? cypher`${of} IS NULL DESC` : cypher`${of} IS NULL`, first] : [first];
};

/** What rows are ordered by, reversed where the page is. */
export const inOrder = (terms: readonly Term[], page: Page): Fragment =>
  joined(
    terms.flatMap((one) => sorted(one, page)),
    ', ',
  );

/** The rows of a page, in their order: one more than it has, to tell whether more follow. */
export const paged = (terms: readonly Term[], page: Page): Fragment => cypher`
  ORDER BY ${inOrder(terms, page)}
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
