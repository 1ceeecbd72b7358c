import type { StoredEdge } from '../../graph/stored.js';
import { ALL_DAYS, during, type Interval } from '../../model/dates.js';
import { MAX_CANDIDATES, type Paths, type TimedPaths } from '../queries.js';
import type { Content } from './content.js';
import { counted, type Stepping, stepping } from './paths.js';
import { type Ball, ballAround, grow, type Pace, paceOf } from './traverse.js';

/** What a search goes by: how nodes are left and entered, and at least how many steps lead from one to the end. */
type Search = Stepping & {
  from: string;
  to: string;
  length: number;
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
  const { from, to, length, onward, backward, atLeast, daysOf, pace } = search;
  const found: StoredEdge[][] = [];
  const barriers = new Map<string, number>();
  const [edges, passed]: [StoredEdge[], Set<string>] = [[], new Set()];
  let untimely = 0;
  const needed = (slug: string): number => barriers.get(slug) ?? atLeast(slug);

  /** The nodes one step before another, as far as they have failed: others need no more than is known of them. */
  const failedBefore = async (slug: string): Promise<string[]> =>
    barriers.size < backward.degree(slug)
      ? [...barriers.keys()].filter((previous) => onward.between(previous, slug).length > 0)
      : (await backward.from(slug)).map(({ to: previous }) => previous);

  /**
   * From a node the end may be so many steps away, and from those before it one more: what they failed by stands no
   * longer in the way.
   */
  const free = async (slug: string, steps: number): Promise<void> => {
    barriers.set(slug, Math.min(needed(slug), steps));
    const before = await failedBefore(slug);
    await pace(before.length + 1);
    for (const previous of before) {
      if (!passed.has(previous) && needed(previous) > steps + 1) await free(previous, steps + 1);
    }
  };

  /** Follows every step from a node; says how few led to the end. */
  const follow = async (slug: string, before: Interval): Promise<number> => {
    passed.add(slug);
    const untimelyBefore = untimely;
    // The last step can only lead to the end.
    const steps = edges.length === length - 1 ? onward.between(slug, to) : await onward.from(slug);
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

const bound = (far: Ball) => (slug: string) =>
  far.distances.get(slug) ?? (far.frontier.length === 0 ? Number.POSITIVE_INFINITY : far.radius + 1);

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
    signal,
    (edge) => daysOf(ALL_DAYS, edge) !== undefined,
  );
  const far = ballAround([to]);
  while (far.radius < length / 2) await grow(far, steps.backward, pace);
  const found = await pathsOfLength({ ...steps, from, to, length, atLeast: bound(far), daysOf, pace });
  return counted(content, from, found, limit);
};
