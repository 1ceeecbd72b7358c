import type { Kind } from '../../model/kinds.js';

/** How the nodes of a drawing may be placed. */
export type Layout = 'FORCE';

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

/** What was worked out for a node; null where it was not asked for. */
export type Figures = {
  x: number | null;
  y: number | null;
  community: number | null;
  betweenness: number | null;
  pageRank: number | null;
};

export const NO_FIGURES: Figures = { x: null, y: null, community: null, betweenness: null, pageRank: null };
