import Cypher from '@neo4j/cypher-builder';
import { type End, otherEnd, type RelationName } from '../../../model/relations.js';
import { AFTER_SEPARATOR, SEPARATOR } from '../../../model/text.js';
import { isAny } from '../../filter.js';
import type { Edges, Page, Step } from '../../queries.js';
import { beyond, sorting, termsOf } from './page.js';
import { inView, pattern, predicate } from './predicate.js';
import { matching } from './template.js';

/** A statement with its parameters. */
export type Compiled = { cypher: string; params: Record<string, unknown> };

/** The whole row, which is stored as one text: each property that is read costs a database hit, and a row has thirty. */
export const rowOf = (entity: Cypher.Node | Cypher.Relationship): Cypher.Property => entity.property('row');

/** One row more than the page, to tell whether more follow. */
export const limit = (page: Page) => new Cypher.NamedParam('limit', page.limit + 1);

/** A clause as a statement. */
export const build = (clause: Cypher.Clause): Compiled => clause.build();

/** `RETURN rows` and, where asked for, how many there are in all. */
export const returning = (rows: Cypher.Variable, total: Cypher.Count | undefined): [Cypher.Expr, string][] => [
  [rows, 'rows'],
  ...(total === undefined ? [] : ([[total, 'total']] satisfies [Cypher.Expr, string][])),
];

/** The property that holds an edge's place in the order of the edges at an end. */
export const PLACES = { from: 'fromKey', to: 'toKey' } as const satisfies Record<End, string>;

/** The edges of many nodes: a row of `slug`, `rows` (each `{edge, node}`) and `total` for every slug that is known. */
export const compileStep = (step: Step, slugs: readonly string[]): Compiled => {
  const { end, order, page } = step;
  const [slug, start, rows] = [new Cypher.NamedVariable('slug'), new Cypher.Node(), new Cypher.Variable()];
  const here = new Cypher.Pattern(start, { labels: ['Entity'], properties: { slug } });
  const unwind = new Cypher.Unwind([new Cypher.NamedParam('slugs', slugs), slug]);
  const [edge, anchor, other] = [new Cypher.Relationship(), new Cypher.Node(), new Cypher.Node()];
  const place = edge.property(PLACES[end]);
  const prefix = Cypher.concat(slug, new Cypher.NamedParam('separator', SEPARATOR));
  // In the default order the index of the end's keys holds each node's edges together, in order; others sort them.
  const indexed = order.length === 0;
  const terms = termsOf(order, other, indexed ? place : Cypher.substring(place, sizePlusOne(slug)));
  const bounds = indexed ? within(place, slug, prefix, page) : page.start && beyond(terms, page, page.start);
  const near = indexed ? anchor : start;
  const where = Cypher.and(bounds ?? undefined, condition(step, edge, near, other));
  const path = between(step, edge, near, other);
  const matched = indexed ? sought(path, edge, `${step.relation}(${PLACES[end]})`, where) : matching(path, where);
  const paged = new Cypher.With(edge, other)
    .orderBy(...sorting(terms, page))
    .limit(limit(page))
    .return([Cypher.collect(new Cypher.Map({ edge: rowOf(edge), node: rowOf(other) })), rows]);
  return build(
    Cypher.utils.concat(
      unwind,
      new Cypher.Match(here),
      new Cypher.Call(Cypher.utils.concat(matched, paged), indexed ? [slug] : [slug, start]),
      new Cypher.Return([slug, 'slug'], ...returning(rows, step.total ? count(step, start) : undefined)),
    ),
  );
};

/** The edges in view of a relation: one row of `rows` (each `{edge, from, to}`) and `total`. */
export const compileEdges = ({ relation, where, page, view, total }: Edges): Compiled => {
  const [edge, from, to, rows] = [
    new Cypher.Relationship(),
    new Cypher.Node(),
    new Cypher.Node(),
    new Cypher.Variable(),
  ];
  const place = edge.property(PLACES.to);
  const terms = termsOf([], to, place);
  const start =
    page.start !== null ? beyond(terms, page, page.start) : Cypher.gt(place, new Cypher.NamedParam('first', ''));
  const match = new Cypher.Match(pattern(relation, edge, from, to))
    .where(Cypher.and(start, inView(edge, view), predicate(where, { edge, from, to }, view)))
    .with(edge, from, to)
    .orderBy(...sorting(terms, page))
    .limit(limit(page))
    .return([Cypher.collect(new Cypher.Map({ edge: rowOf(edge), from: rowOf(from), to: rowOf(to) })), rows]);
  const all = { edge: new Cypher.Relationship(), from: new Cypher.Node(), to: new Cypher.Node() };
  const counted = new Cypher.Match(pattern(relation, all.edge, all.from, all.to));
  const every = Cypher.and(inView(all.edge, view), predicate(where, all, view));
  if (every !== undefined) counted.where(every);
  return build(new Cypher.Call(match, []).return(...returning(rows, total ? new Cypher.Count(counted) : undefined)));
};

/**
 * A match that seeks in an index. Left to itself the planner may scan the whole index in order instead, where its statistics are from
 * before an import; the builder has no hints of its own.
 */
export const sought = (
  path: Cypher.Pattern,
  edge: Cypher.Relationship,
  index: string,
  where: Cypher.Predicate | undefined,
): Cypher.Clause =>
  new Cypher.Raw((context) => {
    const condition = where === undefined ? '' : `\nWHERE ${context.compile(where)}`;
    return `MATCH ${context.compile(path)}\nUSING INDEX SEEK ${context.compile(edge)}:${index}${condition}`;
  });

const sizePlusOne = (text: Cypher.Variable): Cypher.Expr => Cypher.plus(Cypher.size(text), new Cypher.Literal(1));

const between = ({ relation, end, other }: Step, edge: Cypher.Relationship, near: Cypher.Node, far: Cypher.Node) => {
  const [from, to] = end === 'from' ? [near, far] : [far, near];
  return pattern(relation, edge, from, to, { end: otherEnd(end), label: other });
};

/** That a key lies between a node's first and last, or beyond the start of the page. */
const within = (place: Cypher.Property, slug: Cypher.Variable, prefix: Cypher.Expr, page: Page): Cypher.Predicate => {
  const [at] = page.start ?? [];
  const bound = at === undefined ? prefix : Cypher.concat(prefix, new Cypher.NamedParam('start', at));
  const last = Cypher.concat(slug, new Cypher.NamedParam('end', AFTER_SEPARATOR));
  return page.reverse && at !== undefined
    ? Cypher.and(Cypher.gt(place, prefix), Cypher.lt(place, bound))
    : Cypher.and(Cypher.gt(place, bound), Cypher.lt(place, last));
};

const condition = (
  { end, edge: ofEdge, where, view }: Step,
  edge: Cypher.Relationship,
  near: Cypher.Node,
  far: Cypher.Node,
): Cypher.Predicate | undefined => {
  const [from, to] = end === 'from' ? [near, far] : [far, near];
  return Cypher.and(inView(edge, view), predicate(ofEdge, { edge, from, to }, view), predicate(where, far, view));
};

/** All edges of a node; without any condition Neo4j reads this off the node's degree, so nothing is bound then. */
const count = (step: Step, start: Cypher.Node): Cypher.Count => {
  const [edge, other] = [new Cypher.Relationship(), new Cypher.Node()];
  const clause = new Cypher.Match(between(step, edge, start, other));
  const where = condition(step, edge, start, other);
  if (where !== undefined && !(isAny(step.where) && isAny(step.edge) && step.view.holds === 'EVER'))
    clause.where(where);
  return new Cypher.Count(clause);
};

/** Edges by key, in view or not: a row of `edge`, `from`, `to` for every key that is known. */
export const compileLinks = (keys: ReadonlyMap<RelationName, readonly string[]>): Compiled => {
  const parts = [...keys].map(([relation, wanted]) => {
    const [edge, from, to] = [new Cypher.Relationship(), new Cypher.Node(), new Cypher.Node()];
    return new Cypher.Match(pattern(relation, edge, from, to))
      .where(Cypher.in(edge.property('key'), new Cypher.Param([...wanted])))
      .return([rowOf(edge), 'edge'], [rowOf(from), 'from'], [rowOf(to), 'to']);
  });
  return build(new Cypher.Union(...parts));
};
