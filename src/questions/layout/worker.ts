import { betweennesses, pageRanks } from './centrality.js';
import { communities } from './communities.js';
import { force } from './force.js';
import { sameEverywhere } from './same.js';
import type { Figures, Layout, Point, Sketch } from './sketch.js';

const LAYOUT: Record<Layout, (sketch: Sketch) => Point[]> = { FORCE: force };

/** Rounded, so that the last bits of a sum are not part of the answer. */
const rounded = (value: number | undefined, decimals: number): number | null =>
  value === undefined ? null : Number(value.toFixed(decimals)) + 0;

/** What is wanted of the nodes of a sketch, in their order: the task of a thread of its own. */
export default (sketch: Sketch): Figures[] => {
  sameEverywhere();
  const { nodes, layout, wanted } = sketch;
  const points = wanted.positions ? LAYOUT[layout](sketch) : [];
  const groups = wanted.community ? communities(sketch) : [];
  const between = wanted.betweenness ? betweennesses(sketch) : [];
  const ranks = wanted.pageRank ? pageRanks(sketch) : [];
  return nodes.map((_, i) => ({
    x: rounded(points[i]?.x, 2),
    y: rounded(points[i]?.y, 2),
    community: groups[i] ?? null,
    betweenness: rounded(between[i], 9),
    pageRank: rounded(ranks[i], 9),
  }));
};
