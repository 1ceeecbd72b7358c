import type { Kind } from '../../model/kinds.js';

/** How the nodes of a drawing may be placed. */
export type Layout = 'FORCE' | 'TIME' | 'LAYERS';

/** What is worked out for the nodes of a drawing, each only where it is asked for. */
export type Wanted = { positions: boolean; community: boolean; betweenness: boolean; pageRank: boolean };

/** A node as a layout sees it; `day` is when what it stands for began. */
type SketchNode = { key: string; kind: Kind; label: string; size: number; day: string | null };

/** An edge as a layout sees it. */
type SketchEdge = { key: string; source: string; target: string; directed: boolean; weight: number };

/** What a worker is given: plain data, in the order of the keys, so that the same graph gives the same picture. */
export type Sketch = {
  nodes: readonly SketchNode[];
  edges: readonly SketchEdge[];
  layout: Layout;
  wanted: Wanted;
};

export type Point = { x: number; y: number };

/** What is written along a layout and where: a year above it, or the kind of a column. */
export type Guide = Point & { label: string };

/** Where the nodes of a sketch stand, in their order, and what helps to read it. */
export type Placed = { points: readonly Point[]; guides: readonly Guide[] };

/** What was worked out for a node; null where it was not asked for. */
export type Figures = {
  x: number | null;
  y: number | null;
  community: number | null;
  betweenness: number | null;
  pageRank: number | null;
};

/** What a worker answers: the figures of the nodes, in their order. */
export type Answer = { figures: readonly Figures[]; guides: readonly Guide[] };

export const NO_FIGURES: Figures = { x: null, y: null, community: null, betweenness: null, pageRank: null };
