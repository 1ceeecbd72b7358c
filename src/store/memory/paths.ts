import type { StoredEdge } from '../../graph/stored.js';
import { ALL_DAYS, during, type Interval, type View } from '../../model/dates.js';
import { pathsInOrder } from '../paths.js';
import { MAX_CANDIDATES, type Path, type Paths, type ShortestPaths, type Spur, type TimedPaths } from '../queries.js';
import type { Content } from './content.js';
import { nodeAt } from './match.js';
import {
  type Ball,
  ballAround,
  edgesWithin,
  grow,
  type Onward,
  type Pace,
  paceOf,
  reversed,
  stepsWithin,
} from './traverse.js';

/** What a search goes by: how nodes are left and entered, and at least how many steps lead from one to the end. */
type Search = {
  from: string;
  to: string;
  length: number;
  stepsFrom: (slug: string) => Onward[];
  stepsTo: (slug: string) => Onward[];
  atLeast: (slug: string) => number;
  /** Those of the days that a path has so far on which an edge holds too. */
  daysOf: (before: Interval, edge: StoredEdge) => Interval | undefined;
  pace: Pace;
};

/**
 * The simple paths of one length, at most one more than are put in order. Goes depth first and remembers, for a node
 * from which the end was not reached in time, how many steps it needs at least as long as the same nodes stand before
 * it, so that no part of the graph is searched in vain again (barriers: Peng and others, Hop-Constrained s-t Simple
 * Path Enumeration, 2019).
 */
const pathsOfLength = async (search: Search): Promise<StoredEdge[][]> => {
  const { from, to, length, stepsFrom, stepsTo, atLeast, daysOf, pace } = search;
  const found: StoredEdge[][] = [];
  const barriers = new Map<string, number>();
  const [edges, passed]: [StoredEdge[], Set<string>] = [[], new Set()];
  let untimely = 0;
  const needed = (slug: string): number => barriers.get(slug) ?? atLeast(slug);

  /**
   * From a node the end may be so many steps away, and from those before it one more: what they failed by stands no
   * longer in the way.
   */
  const free = async (slug: string, steps: number): Promise<void> => {
    barriers.set(slug, Math.min(needed(slug), steps));
    const before = stepsTo(slug);
    await pace(before.length + 1);
    for (const { to: previous } of before) {
      if (!passed.has(previous) && needed(previous) > steps + 1) await free(previous, steps + 1);
    }
  };

  /** Follows every step from a node; says how few led to the end. */
  const follow = async (slug: string, before: Interval): Promise<number> => {
    passed.add(slug);
    const untimelyBefore = untimely;
    const steps = stepsFrom(slug);
    await pace(steps.length + 1);
    let fewest = Number.POSITIVE_INFINITY;
    for (const { edge, to: next } of steps) {
      if (found.length > MAX_CANDIDATES) break;
      if (passed.has(next) || (next !== to && edges.length + 1 + needed(next) > length)) continue;
      const days = daysOf(before, edge);
      if (days === undefined) {
        untimely += 1;
        continue;
      }
      edges.push(edge);
      if (next !== to) fewest = Math.min(fewest, 1 + (await follow(next, days)));
      else {
        fewest = 1;
        if (edges.length === length) found.push([...edges]);
      }
      edges.pop();
    }
    passed.delete(slug);
    // What failed for want of a common day may do with other edges before it.
    if (untimely > untimelyBefore) await free(slug, atLeast(slug));
    else if (fewest === Number.POSITIVE_INFINITY) barriers.set(slug, length - edges.length + 1);
    else await free(slug, fewest);
    return fewest;
  };

  await follow(from, ALL_DAYS);
  return found;
};

const pathOf = (content: Content, from: string, edges: readonly StoredEdge[]): Path => {
  const nodes = [nodeAt(content, from)];
  for (const edge of edges) nodes.push(nodeAt(content, edge.from === nodes.at(-1)?.slug ? edge.to : edge.from));
  return { nodes, edges: [...edges] };
};

const counted = (content: Content, from: string, found: readonly StoredEdge[][], limit: number): Paths => ({
  candidates: found.length,
  paths: pathsInOrder(found.map((edges) => pathOf(content, from, edges))).slice(0, limit),
});

/** How nodes are left and entered in a scope, past nodes and edges that are left out. */
const stepping = (
  content: Content,
  query: ShortestPaths | TimedPaths,
  { from, passed, without }: Spur,
  view: View,
  passes: (edge: StoredEdge) => boolean = () => true,
) => {
  const scope = { ...query, view };
  const [avoided, left, ends] = [new Set([...query.avoid, ...passed]), new Set(without), new Set([from, query.to])];
  const counts = edgesWithin(scope);
  const usable = (edge: StoredEdge): boolean =>
    counts(edge) && passes(edge) && !avoided.has(edge.from) && !avoided.has(edge.to) && !left.has(edge.key);
  return {
    stepsFrom: stepsWithin(content, scope, ends, usable),
    stepsTo: stepsWithin(content, { ...scope, direction: reversed(scope.direction) }, ends, usable),
  };
};

/**
 * Grows balls around both ends, always the one with the smaller rim, until they meet or reach so far together; the
 * distance, if any.
 */
const meeting = async (
  [near, far]: [Ball, Ball],
  within: number,
  { stepsFrom, stepsTo }: Pick<Search, 'stepsFrom' | 'stepsTo'>,
  pace: Pace,
): Promise<number | undefined> => {
  while (near.radius + far.radius < within && near.frontier.length > 0 && far.frontier.length > 0) {
    const [ball, other, steps] =
      near.frontier.length <= far.frontier.length ? [near, far, stepsFrom] : [far, near, stepsTo];
    await grow(ball, steps, pace);
    if (ball.frontier.some((slug) => other.distances.has(slug))) return near.radius + far.radius;
  }
  return undefined;
};

const bound = (far: Ball) => (slug: string) =>
  far.distances.get(slug) ?? (far.frontier.length === 0 ? Number.POSITIVE_INFINITY : far.radius + 1);

/** For each spur its shortest paths: breadth first from both ends until they meet, then along what was met. */
export const shortestPaths = async (
  content: Content,
  query: ShortestPaths,
  signal: AbortSignal | undefined,
): Promise<Paths[]> => {
  const pace = paceOf(signal);
  const answers: Paths[] = [];
  for (const spur of query.spurs) {
    const steps = stepping(content, query, spur, query.view);
    const far = ballAround([query.to]);
    const length = await meeting([ballAround([spur.from]), far], query.maxLength, steps, pace);
    const search = {
      ...steps,
      from: spur.from,
      to: query.to,
      atLeast: bound(far),
      daysOf: (before: Interval) => before,
      pace,
    };
    const found = length === undefined ? [] : await pathsOfLength({ ...search, length });
    answers.push(counted(content, spur.from, found, query.limit));
  }
  return answers;
};

/** The paths of one length whose edges hold together on some day. */
export const timedPaths = async (
  content: Content,
  query: TimedPaths,
  signal: AbortSignal | undefined,
): Promise<Paths> => {
  const pace = paceOf(signal);
  const { from, to, length, view, limit } = query;
  const daysOf = (before: Interval, edge: StoredEdge) => during(before, edge, view.holds);
  const spur = { from, passed: [], without: [] };
  const steps = stepping(
    content,
    query,
    spur,
    { ...view, holds: 'EVER' },
    (edge) => daysOf(ALL_DAYS, edge) !== undefined,
  );
  const far = ballAround([to]);
  while (far.radius < length / 2) await grow(far, steps.stepsTo, pace);
  const found = await pathsOfLength({ ...steps, from, to, length, atLeast: bound(far), daysOf, pace });
  return counted(content, from, found, limit);
};
