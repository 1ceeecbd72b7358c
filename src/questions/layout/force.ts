import forceAtlas2 from 'graphology-layout-forceatlas2';
import noverlap from 'graphology-layout-noverlap';
import { undirected } from './simple.js';
import type { Point, Sketch } from './sketch.js';

/** Cosine and sine of the golden angle: each point of the seed is the one before, turned by it and a little farther. */
const TURN = { cos: -0.7373688780783197, sin: 0.6754902942615238 };

/** How far nodes stand from each other, on the whole. */
const SPACING = 110;

/** Work on a graph: the larger it is, the fewer rounds. */
const ROUNDS = { least: 40, most: 400, over: 100_000 };
const APART = { least: 20, most: 100, over: 100_000 };

const roundsFor = (nodes: number, { least, most, over }: typeof ROUNDS): number =>
  Math.max(least, Math.min(most, Math.round(over / nodes)));

/** Points in the order of the seeds of a sunflower, near ones next to each other. */
const phyllotaxis = (count: number): Point[] => {
  let [x, y] = [1, 0];
  return Array.from({ length: count }, (_, i) => {
    const radius = SPACING * Math.sqrt(i);
    const point = { x: x * radius, y: y * radius };
    [x, y] = [x * TURN.cos - y * TURN.sin, x * TURN.sin + y * TURN.cos];
    return point;
  });
};

/** Points about their middle, wide enough for so many nodes. */
const spread = (points: readonly Point[]): Point[] => {
  const mean = (of: (point: Point) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length;
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)];
  const square = (value: number) => value * value;
  const radius = Math.sqrt(mean((point) => square(point.x - x) + square(point.y - y))) || 1;
  const scale = (SPACING * Math.sqrt(points.length)) / 2 / radius;
  return points.map((point) => ({ x: (point.x - x) * scale, y: (point.y - y) * scale }));
};

/** Nodes drawn together by their edges and pushed apart otherwise, so that none lies on another. */
export const force = (sketch: Sketch): Point[] => {
  const graph = undirected(sketch);
  const points = (): Point[] =>
    graph.mapNodes((_, { x, y }) => ({ x: typeof x === 'number' ? x : 0, y: typeof y === 'number' ? y : 0 }));
  const place = (placed: readonly Point[]) => {
    for (const [i, key] of graph.nodes().entries()) graph.mergeNodeAttributes(key, placed[i] ?? { x: 0, y: 0 });
  };
  place(phyllotaxis(graph.order));
  const iterations = roundsFor(graph.order, ROUNDS);
  const settings = { ...forceAtlas2.inferSettings(graph.order), gravity: 1, edgeWeightInfluence: 0 };
  forceAtlas2.assign(graph, { iterations, settings });
  place(spread(points()));
  // A finer grid for larger graphs: only nodes of a cell are compared.
  const gridSize = Math.ceil(Math.sqrt(graph.order)) + 1;
  noverlap.assign(graph, {
    maxIterations: roundsFor(graph.order, APART),
    settings: { margin: 12, ratio: 1.2, gridSize },
  });
  return points();
};
