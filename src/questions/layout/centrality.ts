import betweenness from 'graphology-metrics/centrality/betweenness.js';
import pageRank from 'graphology-metrics/centrality/pagerank.js';
import { directed, undirected } from './simple.js';
import type { Sketch } from './sketch.js';

/** The share of shortest ways between two others that pass each node, whichever way edges lead. */
export const betweennesses = (sketch: Sketch): number[] => {
  const found = betweenness(undirected(sketch), { getEdgeWeight: null });
  return sketch.nodes.map(({ key }) => found[key] ?? 0);
};

/** How likely one is at each node who follows edges, by their weight, and starts anywhere anew once in seven times. */
export const pageRanks = (sketch: Sketch): number[] => {
  if (sketch.nodes.length === 0) return [];
  const found = pageRank(directed(sketch), { maxIterations: 1_000, tolerance: 1e-12 });
  return sketch.nodes.map(({ key }) => found[key] ?? 0);
};
