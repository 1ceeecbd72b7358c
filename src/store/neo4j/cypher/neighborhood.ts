import type { Kind } from '../../../model/kinds.js';
import { kindsAt, RELATIONS, type RelationName } from '../../../model/relations.js';
import { screaming } from '../../../model/words.js';
import { type Filter, isAny } from '../../filter.js';
import { type Anchor, edgesIn } from '../../plan.js';
import type { Between, Neighborhood, Passing } from '../../queries.js';
import type { Dataset } from '../../store.js';
import { type Compiled, compiled, cypher, type Fragment, joined, type Name, name, param } from '../template.js';
import { count, where } from './condition.js';
import { allInView } from './counted.js';
import { counts, endsOf, supported, typesOf } from './pattern.js';
import { predicate } from './predicate.js';
import { inOrder, notPassed, reaching } from './reached.js';
import { edgesOf, soughtFrom } from './select.js';

/** One row of `rows`, `total` and, where they are asked for and more nodes are reached than these, `edges`. */
export const compileNeighborhood = (query: Neighborhood): Compiled => {
  const [all, outer, passed] = [name('reached'), name('furthest'), name('passed')];
  const reached = reaching(query);
  const limit = param('limit', query.limit);
  const isMore = cypher`size(${all}) > ${limit}`;
  return compiled(cypher`
    ${reached.found}
    ${inOrder(reached, { all, outer }, passed)}
    ${query.edges ? notPassed(query, { all, outer }, isMore) : undefined}
    RETURN [one IN ${all}[..${limit}] | one._row] AS rows, size(${all}) AS total${query.edges ? cypher`, CASE WHEN ${isMore} THEN ${passed} + rest END AS edges` : undefined}`);
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
export const compileCountBetween = (query: Neighborhood): Compiled => {
  const { found, inner, outer, passed } = reaching(query);
  const all = name('reached');
  return compiled(cypher`
    ${found}
    WITH *, ${inner} + ${outer} AS ${all}
    ${notPassed(query, { all, outer })}
    RETURN ${passed} + rest AS total`);
};

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
