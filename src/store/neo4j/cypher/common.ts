import Cypher from '@neo4j/cypher-builder';
import { STATUSES } from '../../../model/status.js';
import type { Common } from '../../queries.js';
import type { Compiled } from './compile.js';
import { beyond, sorting, type Term } from './page.js';
import { inView } from './predicate.js';
import { cypher, NOTHING, orderBy } from './template.js';

/** The edges that count between two nodes, either way. */
const edges = ({ relations, statuses, view }: Common, near: string, name: string, far: string): Cypher.Raw => {
  const edge = new Cypher.NamedRelationship(name);
  const strong =
    statuses.length === STATUSES.length
      ? undefined
      : Cypher.in(edge.property('status'), new Cypher.NamedParam('statuses', [...statuses]));
  const where = Cypher.and(inView(edge, view), strong);
  const match = new Cypher.Raw(`MATCH (${near})-[${name}:${relations.join('|')}]-(${far})`);
  return cypher`${match}${where === undefined ? NOTHING : cypher`\n  WHERE ${where}`}`;
};

/** Each node that enough of the given are joined to, with their number and the edges. */
const shared = (query: Common): Cypher.Raw => {
  const { atLeast, of, relations } = query;
  const given = cypher`UNWIND ${new Cypher.NamedParam('of', [...of])} AS slug
  MATCH (given:Entity {slug: slug})`;
  if (atLeast < of.length || of.length === 1) {
    return cypher`${given}
  ${edges(query, 'given', 'edge', 'node')}
  WITH node, count(DISTINCT given) AS count, collect(DISTINCT edge) AS edges
  WHERE count >= ${new Cypher.NamedParam('atLeast', atLeast)}`;
  }
  // All of them: the search goes out from the one with the fewest edges and looks from there whether the others are joined too.
  const types = new Cypher.Raw(relations.join('|'));
  return cypher`${given}
  WITH given
  ORDER BY COUNT { (given)-[:${types}]-() }, given.slug
  WITH collect(given) AS all
  WITH all[0] AS first, all[1..] AS others
  ${edges(query, 'first', 'near', 'node')}
  WITH others, node, collect(near) AS nearest
  UNWIND others AS other
  ${edges(query, 'node', 'edge', 'other')}
  WITH others, node, nearest, count(DISTINCT other) AS joined, collect(edge) AS further
  WHERE joined = size(others)
  WITH node, joined + 1 AS count, nearest + further AS edges`;
};

/** What at least so many of the given nodes are joined to: one row of `rows` (each `{node, count, edges}`) and `total`. */
export const compileCommon = (query: Common): Compiled => {
  const { page, total, relations } = query;
  if (relations.length === 0) return new Cypher.Raw('RETURN [] AS rows, 0 AS total').build();
  const terms: Term[] = [
    { value: new Cypher.NamedVariable('count'), direction: 'DESC', nullable: false },
    { value: new Cypher.NamedNode('node').property('orderKey'), direction: 'ASC', nullable: false },
  ];
  const start = page.start === null ? NOTHING : cypher`\n  WHERE ${beyond(terms, page, page.start)}`;
  const paged = cypher`WITH node, count, edges${start}
  ORDER BY ${orderBy(sorting(terms, page))}
  LIMIT ${new Cypher.NamedParam('limit', page.limit + 1)}
  RETURN collect({node: node.row, count: count, edges: [edge IN edges | edge.row]}) AS rows`;
  if (!total) {
    return cypher`CALL () {
  ${shared(query)}
  ${paged}
}
RETURN rows`.build();
  }
  return cypher`CALL () {
  ${shared(query)}
  RETURN collect([node, count, edges]) AS found
}
CALL (found) {
  UNWIND found AS one
  WITH one[0] AS node, one[1] AS count, one[2] AS edges
  ${paged}
}
RETURN rows, size(found) AS total`.build();
};
