import { betweennesses, pageRanks } from './centrality.js';
import { communities } from './communities.js';
import { force } from './force.js';
import { layers } from './layers.js';
import { sameEverywhere } from './same.js';
import type { Answer, Layout, Placed, Sketch } from './sketch.js';
import { time } from './time.js';

const LAYOUT: Record<Layout, (sketch: Sketch) => Placed> = {
  FORCE: (sketch) => ({ points: force(sketch), guides: [] }),
  TIME: time,
  LAYERS: layers,
};

const NOWHERE: Placed = { points: [], guides: [] };

/** Rounded, so that the last bits of a sum are not part of the answer. */
const rounded = (value: number | undefined, decimals: number): number | null =>
  value === undefined ? null : Number(value.toFixed(decimals)) + 0;

/** What is wanted of the nodes of a sketch, in their order: the task of a thread of its own. */
export default (sketch: Sketch): Answer => {
  sameEverywhere();
  const { nodes, layout, wanted } = sketch;
  const { points, guides } = wanted.positions ? LAYOUT[layout](sketch) : NOWHERE;
  const groups = wanted.community ? communities(sketch) : [];
  const between = wanted.betweenness ? betweennesses(sketch) : [];
  const ranks = wanted.pageRank ? pageRanks(sketch) : [];
  const figures = nodes.map((_, i) => ({
    x: rounded(points[i]?.x, 2),
    y: rounded(points[i]?.y, 2),
    community: groups[i] ?? null,
    betweenness: rounded(between[i], 9),
    pageRank: rounded(ranks[i], 9),
  }));
  return { figures, guides };
};
