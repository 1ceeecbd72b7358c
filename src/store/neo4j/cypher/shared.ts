import { STATUSES } from '../../../model/status.js';
import type { EdgeScope, Sharing } from '../../queries.js';
import { type Compiled, compiled, cypher, type Fragment, name, param } from '../template.js';
import { where } from './condition.js';
import { beyond, paged, term } from './page.js';
import { counts, isOf, typesOf } from './pattern.js';

/**
 * What at least so many of the given nodes are joined to: one row of `rows` (each `{node, count, edges}`) and `total`.
 * Null for no relation.
 */
export const compileShared = (query: Sharing): Compiled | null => {
  const { page, total, relations } = query;
  if (relations.length === 0) return null;
  const terms = [term('count', cypher`count`, 'DESC'), term('place', cypher`node._orderKey`)];
  const start = beyond(terms, page);
  const found = query.atLeast < query.of.length || query.of.length === 1 ? ofSome : ofAll;
  const rows = cypher`
    ${paged(terms, page)}
    RETURN collect({node: node._row, count: count, edges: [one IN edges | one._row]}) AS rows`;
  if (!total) {
    return compiled(cypher`
      CALL () {
        ${found(query, start)}
        ${rows}
      }
      RETURN rows`);
  }
  return compiled(cypher`
    CALL () {
      ${found(query)}
      RETURN collect([node, count, edges]) AS found
    }
    CALL (found) {
      UNWIND found AS one
      WITH one[0] AS node, one[1] AS count, one[2] AS edges
      ${where(start)}
      ${rows}
    }
    RETURN rows, size(found) AS total`);
};

const given = ({ of }: Sharing): Fragment => cypher`
  UNWIND ${param('of', of)} AS slug
  MATCH (given:Entity {slug: slug})`;

/** The edges that count; to look at their statuses is left out where each will do. */
const scopeOf = ({ relations, statuses, view }: Sharing): EdgeScope => ({
  relations,
  statuses: statuses.length === STATUSES.length ? null : statuses,
  relationStatuses: [],
  view,
});

const wanted = ({ kinds }: Sharing): Fragment | undefined => (kinds ? isOf(cypher`node`, kinds) : undefined);

/** Each node that enough of the given are joined to, with their number and the edges. */
const ofSome = (query: Sharing, start?: Fragment): Fragment => {
  const edge = name('edge');
  const scope = scopeOf(query);
  return cypher`
    ${given(query)}
    MATCH (given)-[${edge}:${typesOf(scope)}]-(node)
    ${where(counts(scope, edge), wanted(query))}
    WITH node, count(DISTINCT given) AS count, collect(DISTINCT ${edge}) AS edges
    ${where(cypher`count >= ${param('atLeast', query.atLeast)}`, start)}`;
};

/**
 * Each that all are joined to: sought from the one with the fewest edges, and looked from there whether the others are
 * joined too.
 */
const ofAll = (query: Sharing, start?: Fragment): Fragment => {
  const [near, edge] = [name('near'), name('edge')];
  const scope = scopeOf(query);
  return cypher`
    ${given(query)}
    WITH given
    ORDER BY COUNT { (given)-[:${typesOf(scope)}]-() }, given.slug
    WITH collect(given) AS all
    WITH all[0] AS first, all[1..] AS others
    MATCH (first)-[${near}:${typesOf(scope)}]-(node)
    ${where(counts(scope, near), wanted(query))}
    WITH others, node, collect(${near}) AS nearest
    UNWIND others AS other
    MATCH (node)-[${edge}:${typesOf(scope)}]-(other)
    ${where(counts(scope, edge))}
    WITH others, node, nearest, count(DISTINCT other) AS joined, collect(${edge}) AS further
    WHERE joined = size(others)
    WITH node, joined + 1 AS count, nearest + further AS edges
    ${where(start)}`;
};
