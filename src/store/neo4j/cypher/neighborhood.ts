import { KINDS, type Kind } from '../../../model/kinds.js';
import { kindsAt, RELATIONS, type RelationName } from '../../../model/relations.js';
import { screaming } from '../../../model/words.js';
import { type Filter, isAny } from '../../filter.js';
import { type Anchor, edgesIn } from '../../plan.js';
import type { Between, Direction, Neighborhood, Passing, Scope } from '../../queries.js';
import type { Dataset } from '../../store.js';
import {
  type Compiled,
  compiled,
  cypher,
  type Fragment,
  joined,
  type Name,
  name,
  param,
  value,
  whole,
} from '../template.js';
import { and, count, or, where } from './condition.js';
import { allInView } from './counted.js';
import { counts, endsOf, isOf, supported, typesOf } from './pattern.js';
import { predicate } from './predicate.js';
import { edgesOf, soughtFrom } from './select.js';

/** An edge or edges of a pattern, followed in a direction. */
export const arrow = (inner: Fragment, direction: Direction): Fragment => {
  if (direction === 'IN') return cypher`<-[${inner}]-`;
  return direction === 'OUT' ? cypher`-[${inner}]->` : cypher`-[${inner}]-`;
};

/**
 * That everything along `path` may be used: said of all its edges and nodes, which the search then asks of each as it
 * goes.
 */
export const along = (
  scope: Scope,
  allowed: readonly Fragment[],
  more?: (edge: Name) => Fragment | undefined,
): Fragment | undefined => {
  const edge = name('edge');
  const held = and(counts(scope, edge), more?.(edge));
  return and(
    held &&
      cypher`
      all(${edge} IN relationships(path)
        ${where(held)})`,
    scope.kinds === null
      ? undefined
      : cypher`all(node IN nodes(path) WHERE ${or(isOf(cypher`node`, scope.kinds), ...allowed.map((end) => cypher`node = ${end}`))})`,
  );
};

/**
 * Matches what can be reached, `node`, with its `distance`: breadth first from each start, each node once. The nearest
 * start is found in a second step: grouped by `node` at once, Neo4j 5.26 takes the nodes of several starts for those of
 * one.
 */
const reaching = (query: Neighborhood): Fragment => cypher`
  MATCH (start:Entity)
  WHERE start.slug IN ${param('of', query.of)}
  MATCH path = (start)${arrow(cypher`:${typesOf(query)}*0..${whole(query.depth)}`, query.direction)}(node)
  ${where(along(query, [cypher`start`]))}
  WITH start, node, min(length(path)) AS steps
  WITH node, min(steps) AS distance`;

/** One row of `rows`, `total` and, where they are asked for and more nodes are reached than these, `edges`. */
export const compileNeighborhood = (query: Neighborhood): Compiled => {
  const limit = param('limit', query.limit);
  const rows = cypher`[one IN reached[..${limit}] | one._row] AS rows, size(reached) AS total`;
  const many = cypher`CASE WHEN size(reached) > ${limit} THEN reached END`;
  return compiled(cypher`
    ${reaching(query)}
    ORDER BY distance, node._orderKey
    WITH collect(node) AS reached
    ${
      query.edges
        ? cypher`
          CALL (reached) {
            ${countedAmong(query, many)}
          }
          RETURN ${rows}, CASE WHEN size(reached) > ${limit} THEN among END AS edges`
        : cypher`RETURN ${rows}`
    }`);
};

/** How many edges lead from some node of `reached` to one of these, which are of it too. */
const countedAmong = (query: Neighborhood, nodes: Fragment): Fragment => {
  const [edge, to] = [name('edge'), name('to')];
  return cypher`
    UNWIND ${nodes} AS ${to}
    WITH reached, ${to}
    ${where(ledTo(query, to))}
    MATCH (from)-[${edge}:${typesOf(query)}]->(${to})
    ${where(cypher`from IN reached`, counts(query, edge))}
    RETURN count(${edge}) AS among`;
};

/** That edges of these relations can lead to a node, by its kind: few lead to the many that sign. */
const ledTo = ({ relations }: Neighborhood, node: Name): Fragment | undefined => {
  const kinds = new Set((relations ?? RELATIONS).flatMap((relation) => kindsAt(relation, 'to')));
  if (kinds.size === KINDS.length) return undefined;
  return cypher`${node}.kind IN ${value('targets', [...kinds].map(screaming), kinds)}`;
};

/** One row of `rows`. */
export const compileBetween = (query: Between): Compiled => {
  const edge = name('edge');
  const slugs = param('slugs', query.slugs);
  return compiled(cypher`
    UNWIND ${slugs} AS slug
    MATCH (:Entity {slug: slug})-[${edge}:${typesOf(query)}]->()
    ${where(cypher`${edge}._to IN ${slugs}`, counts(query, edge))}
    WITH ${edge}
    ORDER BY ${edge}._key
    LIMIT ${param('limit', query.limit + 1)}
    RETURN collect(${edge}._row) AS rows`);
};

/** The edges of a neighborhood: one row of `total`. */
export const compileCountBetween = (query: Neighborhood): Compiled =>
  compiled(cypher`
    ${reaching(query)}
    WITH collect(node) AS reached
    CALL (reached) {
      ${countedAmong(query, cypher`reached`)}
    }
    RETURN among AS total`);

/**
 * The edges between all nodes that pass, sought from an anchor if there is one: one row of `total`. Of relations with
 * many edges, as far as that is known, whose ends all pass by their kind, they are counted off an index.
 */
export const compileCountPassing = (
  query: Passing,
  anchor: Anchor | null,
  dataset: Dataset | null = null,
): Compiled => {
  const whole = anchor === null ? wholeOf(query, dataset) : [];
  const edge = name('edge');
  if (whole.length === 0)
    return compiled(cypher`
      ${sought(query, anchor, edge)}
      RETURN count(${edge}) AS total`);
  const rest = (query.relations ?? RELATIONS).filter((relation) => !whole.includes(relation));
  const counted = whole.map((relation) => {
    const ends = endsOf(relation);
    const status = supported(query, ends.edge);
    const { path, conditions } = allInView(relation, ends, query.view, status && { read: ['status'] });
    return count(path, where(...conditions, status));
  });
  const others = cypher`COUNT { ${sought({ ...query, relations: rest }, null, edge)} }`;
  return compiled(cypher`RETURN ${joined(rest.length === 0 ? counted : [...counted, others], '\n  + ')} AS total`);
};

/** Fewer edges are counted as fast by a look at each. */
const FEW = 1_000;

/** The relations with many edges of which both ends pass a filter by their kind, whatever node they are. */
const wholeOf = ({ where, relations }: Passing, dataset: Dataset | null): RelationName[] => {
  const kinds = kindsOnly(where);
  if (dataset === null || kinds === null) return [];
  return (relations ?? RELATIONS).filter(
    (relation) =>
      edgesIn(dataset, relation) > FEW &&
      [...kindsAt(relation, 'from'), ...kindsAt(relation, 'to')].every((kind) => kinds(kind)),
  );
};

/** Whether a node passes, by its kind, a filter that asks of nothing else; null where it does. */
const kindsOnly = (filter: Filter): ((kind: Kind) => boolean) | null => {
  if (isAny(filter)) return () => true;
  if (filter.op !== 'compare' || filter.property !== 'kind' || filter.is !== 'in' || 'item' in filter.value)
    return null;
  const { value } = filter;
  return (kind) => value.includes(screaming(kind));
};

/** Matches the edges between nodes that pass. */
const sought = (query: Passing, anchor: Anchor | null, edge: Name): Fragment => {
  const { where: asked, view } = query;
  const found = anchor === null ? null : soughtFrom(anchor, 'Entity', view);
  const [from, to] = [found?.node ?? name('entity'), name('entity')];
  const sources =
    anchor === null || found === null
      ? cypher`
        MATCH (${from}:Entity)
        ${where(predicate(asked, from, view))}`
      : cypher`
        ${edgesOf(anchor, found)}
        WITH DISTINCT ${from}`;
  return cypher`
    ${sources}
    MATCH (${from})-[${edge}:${typesOf(query)}]->(${to})
    ${where(predicate(asked, to, view), counts(query, edge))}`;
};
