import { otherEnd } from '../../../model/relation.js';
import { keyWordOf, RELATIONS, type RelationName, relations } from '../../../model/relations.js';
import { AFTER_SEPARATOR, SEPARATOR } from '../../../model/text.js';
import { asksNodes, isAny } from '../../filter.js';
import { isOnlyCounted } from '../../keyset.js';
import type { Edges, Page, Step } from '../../queries.js';
import {
  apart,
  type Compiled,
  compiled,
  cypher,
  type Fragment,
  joined,
  type Name,
  name,
  param,
  value,
} from '../template.js';
import { and, count, where } from './condition.js';
import { allAsked, placedAt } from './counted.js';
import { countsOf, ordered, startOf, termsOf } from './page.js';
import { type Ends, endsOf, heldOn, indexedOn, inIndex, pattern, placeOf, property } from './pattern.js';
import { predicate } from './predicate.js';

/**
 * The edges of many nodes: for each slug that is known, and maybe for others, a row of `slug`, `nodes`, `edges`, unless
 * only the nodes are asked for, `total` and, of the node itself, `itself`.
 */
export const compileStep = (step: Step, slugs: readonly string[]): Compiled => {
  const { relation, end, total, itself } = step;
  const near = name(relations[relation][end]);
  const list = isOnlyCounted(step) ? undefined : listed(step, near);
  // What is read off an index needs no more than the slug.
  const isMatched = itself || (total && !isCountedOffIndex(step)) || (list !== undefined && !isIndexed(step));
  const columns = [
    cypher`slug`,
    ...(list === undefined ? [] : list.columns),
    ...(total ? [cypher`${totalOf(step, near)} AS total`] : []),
    ...(itself ? [cypher`${near}._row AS itself`] : []),
  ];
  return compiled(cypher`
    UNWIND ${param('slugs', slugs)} AS slug
    ${isMatched ? cypher`MATCH (${near}:Entity {slug: slug})` : undefined}
    ${list?.call}
    RETURN ${joined(columns, ', ')}`);
};

/** In the default order the index of an end's places holds each node's edges together, in order; others sort them. */
const isIndexed = ({ order }: Step): boolean => order.length === 0;

/** The page of each node's edges: how it is read, and the columns that it gives. */
const listed = (step: Step, near: Name): { call: Fragment; columns: Fragment[] } => {
  const { relation, end, order, page, view, nodesOnly } = step;
  const indexed = isIndexed(step);
  const ends = indexed ? endsOf(relation) : { ...endsOf(relation), [end]: near };
  const [edge, far] = [ends.edge, ends[otherEnd(end)]];
  const place = placeOf(edge, end);
  const terms = termsOf(
    order,
    { node: far, edge, view },
    indexed ? place : cypher`substring(${place}, size(slug) + 1)`,
  );
  const counts = countsOf(terms);
  const edges = nodesOnly ? undefined : cypher`, collect(${edge}._row) AS edges`;
  const call = cypher`
    CALL (${indexed ? cypher`slug` : cypher`slug, ${near}`}) {
      MATCH ${indexed ? inIndex(relation, ends, end, narrow(step)) : pattern(relation, ends, narrow(step))}
      ${indexed ? where(within(place, page), indexedCondition(step, ends)) : where(startOf(terms, page), condition(step, ends))}
      WITH ${edge}, ${far}
      ${ordered([edge, far], terms, page)}
      RETURN collect(${far}._row) AS nodes${edges}${counts.collected}
    }`;
  return { call, columns: [cypher`nodes${nodesOnly ? undefined : cypher`, edges`}${counts.returned}`] };
};

const narrow = ({ end, other }: Step) => ({ end: otherEnd(end), label: other });

const first = cypher`slug || ${param('separator', SEPARATOR)}`;
const last = cypher`slug || ${param('end', AFTER_SEPARATOR)}`;

/** That a place is one of a node's, and beyond the start of the page. */
const within = (place: Fragment, { start, reverse }: Page): Fragment => {
  const [at] = start ?? [];
  if (at === undefined) return placedAt(cypher`slug`, place);
  const from = cypher`${first} || ${param('place', at)}`;
  return reverse ? cypher`${first} < ${place} < ${from}` : cypher`${from} < ${place} < ${last}`;
};

const wanted = ({ end, edge, where, view }: Step, ends: Ends): Fragment | undefined =>
  and(predicate(edge, ends, view), predicate(where, ends[otherEnd(end)], view));

const condition = (step: Step, ends: Ends) => and(heldOn(ends.edge, step.view), wanted(step, ends));
const indexedCondition = (step: Step, ends: Ends) => and(indexedOn(ends.edge, step.view), wanted(step, ends));

/**
 * All edges of a node. Without any condition Neo4j reads this off the node's degree, as long as nothing but the node is
 * bound; whether they are in view, off the index; and where the nodes that they lead to are asked something, it may
 * start from those.
 */
const totalOf = (step: Step, near: Name): Fragment => {
  const { relation, end } = step;
  if (!isCountedOffIndex(step)) {
    const ends = { ...endsOf(relation), [end]: near };
    return count(pattern(relation, ends, narrow(step)), where(condition(step, ends)));
  }
  const ends = endsOf(relation);
  const there = placedAt(cypher`slug`, placeOf(ends.edge, end));
  return count(inIndex(relation, ends, end, narrow(step)), where(there, indexedCondition(step, ends)));
};

/** Whether the edges of a node are counted off the index, where its slug is enough. */
const isCountedOffIndex = ({ view, where }: Step): boolean => view.holds !== 'EVER' && isAny(where);

/** The edges in view of a relation: one row of `rows` (each `{edge, from, to}`), unless they are only counted, and `total`. */
export const compileEdges = ({ relation, where: asked, order, page, view, total }: Edges): Compiled => {
  const ends = endsOf(relation);
  const { edge, from, to } = ends;
  // Where nodes are asked something Neo4j may start from those.
  const free = asksNodes(asked);
  const path = free ? pattern(relation, ends) : inIndex(relation, ends, 'to');
  const seen = free ? heldOn(edge, view) : indexedOn(edge, view);
  const terms = termsOf(order, { ...ends, view }, placeOf(edge, 'to'));
  const any = cypher`${placeOf(edge, 'to')} > ${param('first', '')}`;
  // An index is sought by its places, whatever the order.
  const start = order.length > 0 && !free ? and(any, startOf(terms, page)) : (startOf(terms, page) ?? any);
  const passes = predicate(asked, ends, view);
  const all = allAsked(asked, relation, ends, view);
  const found = count(all.path, where(...all.conditions));
  if (isOnlyCounted({ page, total })) return compiled(cypher`RETURN ${found} AS total`);
  return compiled(cypher`
    ${total ? cypher`WITH ${apart(found)} AS total` : undefined}
    CALL (${total ? cypher`total` : undefined}) {
      MATCH ${path}
      ${where(start, seen, passes)}
      WITH ${edge}, ${from}, ${to}
      ${ordered([edge, from, to], terms, page)}
      RETURN collect({edge: ${edge}._row, from: ${from}._row, to: ${to}._row}) AS rows
    }
    RETURN rows${total ? cypher`, total` : undefined}`);
};

/** How the keys of a relation's edges begin: `signed:`. */
export const prefixOf = (relation: RelationName): string => `${keyWordOf(relation)}:`;

/**
 * Edges by key, in view or not: a row of `edge`, `from`, `to` for every key that is known. Null where none names a
 * relation.
 */
export const compileLinks = (keys: readonly string[]): Compiled | null => {
  const parts = RELATIONS.flatMap((relation) => {
    const wanted = keys.filter((key) => key.startsWith(prefixOf(relation)));
    if (wanted.length === 0) return [];
    const ends = endsOf(relation);
    return cypher`
      MATCH ${pattern(relation, ends)}
      WHERE ${property(ends.edge, 'key')} IN ${value('keys', wanted, ends)}
      RETURN ${ends.edge}._row AS edge, ${ends.from}._row AS from, ${ends.to}._row AS to`;
  });
  return parts.length === 0 ? null : compiled(joined(parts, '\nUNION ALL\n'));
};

/** The edges of a relation that come next in the order of keys. */
export const compileEdgesAfter = (relation: RelationName, after: string, limit: number): Compiled => {
  const ends = endsOf(relation);
  const key = property(ends.edge, 'key');
  return compiled(cypher`
    MATCH ${pattern(relation, ends)}
    WHERE ${key} > ${param('after', after)}
    RETURN ${ends.edge}._row AS row
    ORDER BY ${key}
    LIMIT ${param('limit', limit)}`);
};
