import { KINDS } from '../../../model/kinds.js';
import { kindsAt, RELATIONS } from '../../../model/relations.js';
import { screaming } from '../../../model/words.js';
import type { Neighborhood } from '../../queries.js';
import { cypher, type Fragment, joined, type Name, name, param, value, whole } from '../template.js';
import { or, where } from './condition.js';
import { arrow, counts, isOf, typesOf } from './pattern.js';

/** What can be reached of a neighborhood: how it is found, the nodes at each distance, and all nearer than the furthest. */
export type Reached = {
  found: Fragment;
  levels: readonly Name[];
  inner: Name;
  outer: Name;
  /** How many edges were passed on the way, each once: those of the nodes of `inner` that may be followed. */
  passed: Fragment;
};

/** All nodes that are reached, and the furthest of them. */
export type Furthest = { all: Name; outer: Name };

/**
 * Finds what can be reached step by step, all nodes of a distance together, so that each edge is looked at once for each
 * of its ends and counted on the way. Neo4j's own search would have to look at them again to count.
 */
export const reaching = (query: Neighborhood): Reached => {
  let [outer, inner] = [name('level'), name('inner')];
  let found = cypher`
    MATCH (start:Entity)
    WHERE start.slug IN ${param('of', query.of)}
    WITH collect(start) AS ${outer}
    WITH *, [] AS ${inner}`;
  const levels = [outer];
  const passed: Fragment[] = [];
  for (let distance = 1; distance <= query.depth; distance += 1) {
    const [from, nearer, next, by] = [outer, name('inner'), name('level'), name('passed')];
    found = cypher`
      ${found}
      WITH *, ${inner} + ${from} AS ${nearer}
      CALL (${from}, ${nearer}) {
        ${step(query, { from, nearer, isLast: distance === query.depth }, { next, by })}
      }`;
    levels.push(next);
    passed.push(cypher`${by}`);
    [outer, inner] = [next, nearer];
  }
  return { found, levels, inner, outer, passed: passed.length === 0 ? cypher`0` : joined(passed, '\n  + ') };
};

/** One step on: the nodes that were not reached before, and how many edges were passed that no other step counts. */
const step = (
  query: Neighborhood,
  { from, nearer, isLast }: { from: Name; nearer: Name; isLast: boolean },
  { next, by }: { next: Name; by: Name },
): Fragment => {
  const [edge, node] = [name('edge'), name('reached')];
  const isAllowed = query.kinds === null ? undefined : or(isOf(node, query.kinds), cypher`${node} IN ${nearer}`);
  // An edge between two nodes from both of which steps are made is passed from both, where direction does not matter.
  const isFirst = or(isLast ? cypher`NOT known` : undefined, cypher`startNode(${edge}) = node`);
  const passed =
    query.direction === 'ANY' ? cypher`sum(CASE WHEN ${isFirst} THEN 1 ELSE 0 END)` : cypher`count(${edge})`;
  return cypher`
    UNWIND ${from} AS node
    MATCH (node)${arrow(cypher`${edge}:${typesOf(query)}`, query.direction)}(${node})
    ${where(counts(query, edge), isAllowed)}
    WITH node, ${edge}, ${node}, ${node} IN ${nearer} AS known
    RETURN collect(DISTINCT CASE WHEN NOT known THEN ${node} END) AS ${next}, ${passed} AS ${by}`;
};

/**
 * The nodes of what is reached in order, the nearest first, and of these the furthest; the row that there is then knows
 * nothing else but how many edges were passed. Rows are put in order that carry no list: the database counts one for each.
 */
export const inOrder = ({ levels, passed }: Reached, { all, outer }: Furthest, count: Name): Fragment => {
  const each = levels.map((level, distance) => cypher`[${whole(distance)}, ${level}]`);
  return cypher`
    WITH [${joined(each, ', ')}] AS levels, ${passed} AS ${count}
    UNWIND levels AS level
    UNWIND level[1] AS node
    WITH node, min(level[0]) AS distance, ${count}
    ORDER BY distance, node._orderKey
    WITH collect(node) AS ${all}, collect(CASE WHEN distance = ${whole(levels.length - 1)} THEN node END) AS ${outer}, max(${count}) AS ${count}`;
};

/**
 * How many edges lead from some reached node to another that were not passed: both ends are of the furthest, or one is
 * and they lead the other way. Where `only` says no they are not counted.
 */
export const notPassed = (query: Neighborhood, { all, outer }: Furthest, only?: Fragment): Fragment => {
  const edge = name('edge');
  const [to, from] = [query.direction === 'OUT' ? all : outer, query.direction === 'IN' ? all : outer];
  const targets = only === undefined ? cypher`${to}` : cypher`CASE WHEN ${only} THEN ${to} END`;
  return cypher`
    CALL (${all}, ${outer}) {
      UNWIND ${targets} AS to
      WITH ${from}, to
      ${where(ledTo(query))}
      MATCH (from)-[${edge}:${typesOf(query)}]->(to)
      ${where(cypher`from IN ${from}`, counts(query, edge))}
      RETURN count(${edge}) AS rest
    }`;
};

/** That edges of these relations can lead to `to`, by its kind: few lead to the many that sign. */
const ledTo = ({ relations }: Neighborhood): Fragment | undefined => {
  const kinds = new Set((relations ?? RELATIONS).flatMap((relation) => kindsAt(relation, 'to')));
  if (kinds.size === KINDS.length) return undefined;
  return cypher`to.kind IN ${value('targets', [...kinds].map(screaming), kinds)}`;
};
