import { boundsOf } from '../../../model/dates.js';
import { MAX_CANDIDATES, type Scope, type ShortestPaths, type TimedPaths } from '../../queries.js';
import { type Compiled, compiled, cypher, type Fragment, joined, type Name, name, param, whole } from '../template.js';
import { and, or, where } from './condition.js';
import { arrow, counts, isOf, property, typesOf } from './pattern.js';

/**
 * That everything along `path` may be used: said of all its edges and nodes, which the search then asks of each as it
 * goes.
 */
const along = (
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

/** One path more than are put in order, which tells that there are more. */
const CANDIDATES = cypher`LIMIT ${param('candidates', MAX_CANDIDATES + 1)}`;

/** The first of the paths that were `found`, in their order, by slugs and keys, and the rows of all that they pass once. */
const first = (limit: number): Fragment => cypher`
  CALL (found) {
    UNWIND found AS path
    WITH path
    ORDER BY [one IN path.nodes | one.slug], [one IN path.edges | one._key]
    LIMIT ${param('limit', limit)}
    WITH collect(path) AS paths
    CALL (paths) {
      UNWIND paths AS path
      UNWIND path.nodes AS one
      WITH DISTINCT one
      RETURN collect(one._row) AS nodes
    }
    CALL (paths) {
      UNWIND paths AS path
      UNWIND path.edges AS one
      WITH DISTINCT one
      RETURN collect(one._row) AS edges
    }
    RETURN
      [path IN paths | {nodes: [one IN path.nodes | one.slug], edges: [one IN path.edges | one._key]}] AS paths,
      nodes,
      edges
  }`;

/**
 * For each spur a row of its number, `candidates`, `paths` (each of `nodes` and `edges`), and the `nodes` and `edges` of
 * these.
 */
export const compileShortestPaths = (query: ShortestPaths): Compiled => {
  const spurs = param('spurs', query.spurs);
  const steps = arrow(cypher`:${typesOf(query)}*..${whole(query.maxLength)}`, query.direction);
  // The first search of a request leaves nothing out, and need not ask each path whether it passes nothing.
  const free = [query.avoid, ...query.spurs.flatMap(({ passed, without }) => [passed, without])].every(
    ({ length }) => length === 0,
  );
  const usable = along(query, [cypher`start`, cypher`target`], (edge) =>
    free ? undefined : or(cypher`spur.without = []`, cypher`NOT ${edge}._key IN spur.without`),
  );
  const passed = cypher`
    CALL (spur) {
      MATCH (node:Entity)
      WHERE node.slug IN ${param('avoid', query.avoid)} + spur.passed
      RETURN collect(node) AS passed
    }`;
  const unpassed = cypher`none(node IN nodes(path) WHERE node IN passed)`;
  return compiled(cypher`
    UNWIND range(0, size(${spurs}) - 1) AS number
    WITH number, ${spurs}[number] AS spur
    MATCH (start:Entity {slug: spur.from})
    MATCH (target:Entity {slug: ${param('to', query.to)}})
    ${free ? undefined : passed}
    CALL (${free ? cypher`start, target` : cypher`spur, start, target, passed`}) {
      MATCH path = allShortestPaths((start)${steps}(target))
      ${where(usable, free ? undefined : unpassed)}
      WITH path
      ${CANDIDATES}
      RETURN collect({nodes: nodes(path), edges: relationships(path)}) AS found
    }
    ${first(query.limit)}
    RETURN number, size(found) AS candidates, paths, nodes, edges`);
};

const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((one, i) => items.slice(i + 1).map((other): [T, T] => [one, other]));

/**
 * A row of `candidates`, `paths`, `nodes` and `edges`. The path is written out, so that each edge is compared with those
 * before it as the search goes, and searched from both ends, which meet in the middle.
 */
export const compileTimedPaths = (query: TimedPaths): Compiled => {
  const { length, direction, view, kinds, avoid } = query;
  const [start, target] = [name('start'), name('target')];
  const inner = Array.from({ length: length - 1 }, () => name('node'));
  const edges = Array.from({ length }, () => name('edge'));
  const nodes = [start, ...inner, target];
  const middle = inner[Math.floor(length / 2) - 1];
  const hops = edges.map((edge, i) => cypher`(${nodes[i]})${arrow(cypher`${edge}:${typesOf(query)}`, direction)}`);
  const scope: Scope = { ...query, view: { ...view, holds: 'EVER' } };
  const [from, until] = boundsOf(view.holds);
  const meets = (one: Name, other: Name): Fragment => cypher`${property(one, from)} < ${property(other, until)}`;
  const conditions = [
    ...edges.flatMap((edge) => [meets(edge, edge), counts(scope, edge)]),
    ...pairs(edges).flatMap(([one, other]) => [meets(one, other), meets(other, one)]),
    ...pairs(nodes).map(([one, other]) => cypher`${one} <> ${other}`),
    ...inner.flatMap((node) => [
      // By the property: asked for labels, the planner weighs a scan of each for each node and takes longer than the
      // search.
      kinds === null ? undefined : isOf(node, kinds),
      avoid.length === 0 ? undefined : cypher`NOT ${node}.slug IN ${param('avoid', avoid)}`,
    ]),
  ];
  return compiled(cypher`
    MATCH (${start}:Entity {slug: ${param('from', query.from)}})
    MATCH (${target}:Entity {slug: ${param('to', query.to)}})
    MATCH ${joined(hops, '')}(${target})
    ${middle && cypher`USING JOIN ON ${middle}`}
    ${where(...conditions)}
    WITH {nodes: [${joined(nodes, ', ')}], edges: [${joined(edges, ', ')}]} AS path
    ${CANDIDATES}
    WITH collect(path) AS found
    ${first(query.limit)}
    RETURN size(found) AS candidates, paths, nodes, edges`);
};
