import type { StoredEdge } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { pathsInOrder } from '../paths.js';
import { MAX_CANDIDATES, type Path, type Paths, type ShortestPaths, type Spur, type TimedPaths } from '../queries.js';
import { type Content, nodeAt } from './content.js';
import {
  type Ball,
  ballAround,
  edgesWithin,
  grow,
  type Pace,
  paceOf,
  reversed,
  type Steps,
  stepsWithin,
} from './traverse.js';

const pathOf = (content: Content, from: string, edges: readonly StoredEdge[]): Path => {
  const nodes = [nodeAt(content, from)];
  for (const edge of edges) nodes.push(nodeAt(content, edge.from === nodes.at(-1)?.slug ? edge.to : edge.from));
  return { nodes, edges: [...edges] };
};

/** The first of the paths found, in their order. */
export const counted = (content: Content, from: string, found: readonly StoredEdge[][], limit: number): Paths => ({
  candidates: found.length,
  paths: pathsInOrder(found.map((edges) => pathOf(content, from, edges))).slice(0, limit),
});

/** How nodes are left and entered. */
export type Stepping = { onward: Steps; backward: Steps };

/** How nodes are left and entered in a scope, past nodes and edges that are left out. */
export const stepping = (
  content: Content,
  query: ShortestPaths | TimedPaths,
  { from, passed, without }: Spur,
  view: View,
  signal: AbortSignal | undefined,
  passes: (edge: StoredEdge) => boolean = () => true,
): Stepping => {
  const scope = { ...query, view };
  const [avoided, left, ends] = [new Set([...query.avoid, ...passed]), new Set(without), new Set([from, query.to])];
  const counts = edgesWithin(scope);
  const usable = (edge: StoredEdge): boolean =>
    counts(edge) && passes(edge) && !avoided.has(edge.from) && !avoided.has(edge.to) && !left.has(edge.key);
  return {
    onward: stepsWithin(content, scope, ends, usable, signal),
    backward: stepsWithin(content, { ...scope, direction: reversed(scope.direction) }, ends, usable, signal),
  };
};

/** How many edges lead on from the rim of a ball. */
const edgesAt = async ({ frontier }: Ball, { degree }: Steps, pace: Pace): Promise<number> => {
  let sum = 0;
  for (const slug of frontier) {
    sum += degree(slug);
    await pace(0);
  }
  return sum;
};

/**
 * Grows balls around both ends, always the one with fewer edges at its rim, until they meet or reach so far together;
 * the distance, if any.
 */
const meeting = async (
  [near, far]: [Ball, Ball],
  within: number,
  { onward, backward }: Stepping,
  pace: Pace,
): Promise<number | undefined> => {
  let [ahead, behind] = [await edgesAt(near, onward, pace), await edgesAt(far, backward, pace)];
  while (near.radius + far.radius < within && near.frontier.length > 0 && far.frontier.length > 0) {
    const forwards = ahead <= behind;
    const [ball, other, steps] = forwards ? ([near, far, onward] as const) : ([far, near, backward] as const);
    await grow(ball, steps, pace);
    if (ball.frontier.some((slug) => other.distances.has(slug))) return near.radius + far.radius;
    const rim = await edgesAt(ball, steps, pace);
    if (forwards) ahead = rim;
    else behind = rim;
  }
  return undefined;
};

/**
 * How many steps lead to the end from the nodes on paths of this length, which is the shortest, and from those in the
 * ball around the end.
 */
const distancesTo = async (
  [near, far]: [Ball, Ball],
  length: number,
  onward: Steps,
  pace: Pace,
): Promise<ReadonlyMap<string, number>> => {
  const distances = new Map(far.distances);
  for (const [slug, passed] of [...near.distances].reverse()) {
    if (passed === near.radius || distances.has(slug)) continue;
    const steps = await onward.from(slug);
    await pace(steps.length);
    if (steps.some(({ to }) => distances.get(to) === length - passed - 1)) distances.set(slug, length - passed);
  }
  return distances;
};

/** All shortest paths, at most one more than are put in order. */
const pathsAlong = async (
  distances: ReadonlyMap<string, number>,
  { from, to, onward, pace }: { from: string; to: string; onward: Steps; pace: Pace },
): Promise<StoredEdge[][]> => {
  const found: StoredEdge[][] = [];
  const edges: StoredEdge[] = [];
  const follow = async (slug: string, left: number): Promise<void> => {
    const steps = left === 1 ? onward.between(slug, to) : await onward.from(slug);
    await pace(steps.length + 1);
    for (const { edge, to: next } of steps) {
      if (found.length > MAX_CANDIDATES) return;
      if (distances.get(next) !== left - 1) continue;
      edges.push(edge);
      if (left === 1) found.push([...edges]);
      else await follow(next, left - 1);
      edges.pop();
    }
  };
  await follow(from, distances.get(from) ?? 0);
  return found;
};

/** For each spur its shortest paths: breadth first from both ends until they meet, then along what was met. */
export const shortestPaths = async (
  content: Content,
  query: ShortestPaths,
  signal: AbortSignal | undefined,
): Promise<Paths[]> => {
  const pace = paceOf(signal);
  const answers: Paths[] = [];
  for (const spur of query.spurs) {
    const steps = stepping(content, query, spur, query.view, signal);
    const balls: [Ball, Ball] = [ballAround([spur.from]), ballAround([query.to])];
    const length = await meeting(balls, query.maxLength, steps, pace);
    const search = { ...steps, from: spur.from, to: query.to, pace };
    const found =
      length === undefined ? [] : await pathsAlong(await distancesTo(balls, length, steps.onward, pace), search);
    answers.push(counted(content, spur.from, found, query.limit));
  }
  return answers;
};
