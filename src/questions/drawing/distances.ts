import type { Direction } from '../../store/queries.js';
import type { DrawnEdge } from './drawn.js';

/** How many steps lead to each node from the nearest start, along drawn edges in a direction; breadth first. */
export const distancesFrom = (
  starts: readonly string[],
  edges: readonly DrawnEdge[],
  direction: Direction,
): Map<string, number> => {
  const next = new Map<string, string[]>();
  const lead = (from: string, to: string) => {
    const known = next.get(from);
    if (known === undefined) next.set(from, [to]);
    else known.push(to);
  };
  for (const { source, target, directed } of edges) {
    if (direction !== 'IN' || !directed) lead(source, target);
    if (direction !== 'OUT' || !directed) lead(target, source);
  }
  const distances = new Map(starts.map((start) => [start, 0]));
  // What is found is added to the map while it is walked, and comes after what is nearer.
  for (const [key, distance] of distances) {
    for (const to of next.get(key) ?? []) if (!distances.has(to)) distances.set(to, distance + 1);
  }
  return distances;
};
