import type { Sketch } from './sketch.js';

/** The nodes that each node is joined to, by their places in the sketch, once for each edge. */
export const neighborsIn = ({ nodes, edges }: Sketch): number[][] => {
  const places = new Map(nodes.map(({ key }, place) => [key, place]));
  const neighbors = nodes.map((): number[] => []);
  for (const { source, target } of edges) {
    const [from, to] = [places.get(source), places.get(target)];
    if (from === undefined || to === undefined || from === to) continue;
    neighbors[from]?.push(to);
    neighbors[to]?.push(from);
  }
  return neighbors;
};

/** The mean of some numbers; undefined of none. */
export const mean = (numbers: readonly number[]): number | undefined =>
  numbers.length === 0 ? undefined : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
