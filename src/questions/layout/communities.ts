import louvain from 'graphology-communities-louvain';
import { sequence } from './same.js';
import { undirected } from './simple.js';
import type { Sketch } from './sketch.js';

/** The community of each node, counted from 0: the largest first, of one size the one with the first node. */
export const communities = (sketch: Sketch): number[] => {
  const found = louvain(undirected(sketch), { rng: sequence() });
  const sizes = new Map<number, number>();
  const of = sketch.nodes.map(({ key }) => found[key] ?? 0);
  for (const community of of) sizes.set(community, (sizes.get(community) ?? 0) + 1);
  const places = new Map([...sizes].sort(([, a], [, b]) => b - a).map(([community], place) => [community, place]));
  return of.map((community) => places.get(community) ?? 0);
};
