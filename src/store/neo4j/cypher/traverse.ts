import Cypher from '@neo4j/cypher-builder';
import { RELATIONS } from '../../../model/relations.js';
import {
  type Between,
  type Direction,
  type EdgeScope,
  MAX_CANDIDATES,
  type Neighborhood,
  type Passing,
  type Scope,
  type ShortestPaths,
  type TimedPaths,
} from '../../queries.js';
import type { Compiled } from './compile.js';
import { predicate } from './predicate.js';

/** The types of the edges that count, as a pattern writes them: those of the model, so that no other application's are followed. */
const types = ({ relations }: EdgeScope): string =>
  (relations === null || relations.length === 0 ? RELATIONS : relations).join('|');

/** An edge or edges of a pattern, followed in a direction. */
const arrow = (inner: string, direction: Direction): string =>
  `${direction === 'IN' ? '<' : ''}-[${inner}]-${direction === 'OUT' ? '>' : ''}`;

/** What an edge must be beside its type. */
const conditions = ({ relations, statuses, view }: EdgeScope, edge: string): string[] => {
  const [start, end] = view.holds === 'CERTAINLY' ? ['latestStart', 'earliestEnd'] : ['earliestStart', 'latestEnd'];
  return [
    ...(relations?.length === 0 ? ['false'] : []),
    ...(view.holds === 'EVER' ? [] : [`${edge}.${start} <= $asOf`, `${edge}.${end} > $asOf`]),
    ...(statuses === null ? [] : [`${edge}.status IN $statuses`]),
  ];
};

const parameters = ({ statuses, view, ...scope }: EdgeScope | Scope) => ({
  ...(view.holds === 'EVER' ? {} : { asOf: view.asOf }),
  ...(statuses === null ? {} : { statuses }),
  ...('kinds' in scope && scope.kinds !== null ? { kinds: scope.kinds } : {}),
});

/** That everything along a path may be used: said of all its edges and nodes, which the search then asks of each as it goes. */
const along = (scope: Scope, allowed: readonly string[], more: readonly string[] = []): string[] => {
  const edge = [...conditions(scope, 'r'), ...more].join(' AND ');
  return [
    ...(edge === '' ? [] : [`all(r IN relationships(p) WHERE ${edge})`]),
    ...(scope.kinds === null
      ? []
      : [`all(n IN nodes(p) WHERE ${['n.kind IN $kinds', ...allowed.map((node) => `n = ${node}`)].join(' OR ')})`]),
  ];
};

const where = (all: readonly string[]): string => (all.length === 0 ? '' : `\nWHERE ${all.join('\n  AND ')}`);

/** One path more than are put in order, which tells that there are more. */
const candidates = MAX_CANDIDATES + 1;

/** For each spur a row of its number, `candidates` and `paths` (each of `nodes` and `edges`). */
export const compileShortestPaths = (query: ShortestPaths): Compiled => ({
  cypher: `UNWIND range(0, size($spurs) - 1) AS number
WITH number, $spurs[number] AS spur
MATCH (a:Entity {slug: spur.from})
MATCH (b:Entity {slug: $to})
CALL (spur) {
  MATCH (n:Entity)
  WHERE n.slug IN $avoid + spur.passed
  RETURN collect(n) AS passed
}
CALL (spur, a, b, passed) {
  MATCH p = allShortestPaths((a)${arrow(`:${types(query)}*..${query.maxLength}`, query.direction)}(b))${where([
    ...along(query, ['a', 'b'], ['(spur.without = [] OR NOT r.key IN spur.without)']),
    'none(n IN nodes(p) WHERE n IN passed)',
  ])}
  WITH p
  LIMIT $candidates
  RETURN collect({nodes: nodes(p), edges: relationships(p)}) AS found
}
${ordered}
RETURN number, size(found) AS candidates, paths`,
  params: {
    spurs: query.spurs,
    to: query.to,
    avoid: query.avoid,
    ...parameters(query),
    candidates,
    limit: query.limit,
  },
});

/** The first paths of those found, in their order, as rows. */
const ordered = `CALL (found) {
  UNWIND found AS path
  WITH path
  ORDER BY [n IN path.nodes | n.slug], [r IN path.edges | r.key]
  LIMIT $limit
  RETURN collect({nodes: [n IN path.nodes | n.row], edges: [r IN path.edges | r.row]}) AS paths
}`;

const pairs = <T>(items: readonly T[]): [T, T][] =>
  items.flatMap((one, i) => items.slice(i + 1).map((other): [T, T] => [one, other]));

/**
 * A row of `candidates` and `paths`. The path is written out, so that each edge is compared with those before it as the search goes, and
 * searched from both ends, which meet in the middle.
 */
export const compileTimedPaths = (query: TimedPaths): Compiled => {
  const { length, direction, view, kinds, avoid } = query;
  const inner = Array.from({ length: length - 1 }, (_, i) => `n${i + 1}`);
  const nodes = ['a', ...inner, 'b'];
  const edges = Array.from({ length }, (_, i) => `r${i + 1}`);
  const [start, end] = view.holds === 'CERTAINLY' ? ['latestStart', 'earliestEnd'] : ['earliestStart', 'latestEnd'];
  const path = edges.map((edge, i) => `(${nodes[i]})${arrow(`${edge}:${types(query)}`, direction)}`).join('');
  const scope: Scope = { ...query, view: { ...view, holds: 'EVER' } };
  return {
    cypher: `MATCH (a:Entity {slug: $from})
MATCH (b:Entity {slug: $to})
MATCH ${path}(b)${length === 1 ? '' : `\nUSING JOIN ON ${inner[Math.floor(length / 2) - 1]}`}${where([
      ...edges.flatMap((edge) => [`${edge}.${start} < ${edge}.${end}`, ...conditions(scope, edge)]),
      ...pairs(edges).flatMap(([one, other]) => [
        `${one}.${start} < ${other}.${end}`,
        `${other}.${start} < ${one}.${end}`,
      ]),
      ...pairs(nodes).map(([one, other]) => `${one} <> ${other}`),
      ...inner.flatMap((node) => [
        // By the property: asked for labels, the planner weighs a scan of each for each node and takes longer than the search.
        ...(kinds === null ? [] : [`${node}.kind IN $kinds`]),
        ...(avoid.length === 0 ? [] : [`NOT ${node}.slug IN $avoid`]),
      ]),
    ])}
WITH {nodes: [${nodes.join(', ')}], edges: [${edges.join(', ')}]} AS path
LIMIT $candidates
WITH collect(path) AS found
${ordered}
RETURN size(found) AS candidates, paths`,
    params: {
      from: query.from,
      to: query.to,
      ...(avoid.length === 0 ? {} : { avoid }),
      ...parameters(scope),
      candidates,
      limit: query.limit,
    },
  };
};

/**
 * Matches what can be reached, `n`, with its `distance`: breadth first from each start, each node once. The nearest start is found in
 * a second step: grouped by `n` at once, Neo4j 5.26 takes the nodes of several starts for those of one.
 */
const reaching = (query: Neighborhood): string => `MATCH (start:Entity)
WHERE start.slug IN $of
MATCH p = (start)${arrow(`:${types(query)}*0..${query.depth}`, query.direction)}(n)${where(along(query, ['start']))}
WITH start, n, min(length(p)) AS steps
WITH n, min(steps) AS distance`;

/** One row of `rows` and `total`. */
export const compileNeighborhood = (query: Neighborhood): Compiled => ({
  cypher: `${reaching(query)}
ORDER BY distance, n.orderKey
WITH collect(n) AS reached
RETURN [n IN reached[..$limit] | n.row] AS rows, size(reached) AS total`,
  params: { of: query.of, ...parameters(query), limit: query.limit },
});

/** One row of `rows`. */
export const compileBetween = (query: Between): Compiled => ({
  cypher: `UNWIND $slugs AS slug
MATCH (a:Entity {slug: slug})${arrow(`r:${types(query)}`, 'OUT')}()${where(['r.to IN $slugs', ...conditions(query, 'r')])}
WITH r
ORDER BY r.key
LIMIT $limit
RETURN collect(r.row) AS rows`,
  params: { slugs: query.slugs, ...parameters(query), limit: query.limit + 1 },
});

/** One row of `total`. */
export const compileCountBetween = (query: Neighborhood | Passing): Compiled => {
  const edges = `(a)${arrow(`r:${types(query)}`, 'OUT')}(b)`;
  if ('of' in query) {
    return {
      cypher: `${reaching(query)}
WITH collect(n) AS reached
UNWIND reached AS a
MATCH ${edges}${where(['b IN reached', ...conditions(query, 'r')])}
RETURN count(r) AS total`,
      params: { of: query.of, ...parameters(query) },
    };
  }
  const [a, b] = [new Cypher.NamedNode('a'), new Cypher.NamedNode('b')];
  const both = [a, b].flatMap((node) => predicate(query.where, node, query.view) ?? []);
  return new Cypher.Raw((context) => [
    `MATCH (a:Entity)${arrow(`r:${types(query)}`, 'OUT')}(b)${where([...both.map((one) => context.compile(one)), ...conditions(query, 'r')])}
RETURN count(r) AS total`,
    parameters(query),
  ]).build();
};
