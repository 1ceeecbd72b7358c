import type { Kind } from '../../model/kinds.js';
import type { RelationName } from '../../model/relations.js';
import type { EntityInView, RelationInView } from '../in-view.js';
import type { Figures, Guide } from '../layout/sketch.js';
import type { LeftOut } from './left-out.js';

/** A node of a drawing. */
export type DrawnNode = Figures & {
  key: string;
  label: string;
  kind: Kind;
  /** What it stands for, in their order. */
  members: readonly EntityInView[];
  /** Ends of drawn edges that it is: of all, of those that lead to it, of those that lead away. */
  degree: number;
  inDegree: number;
  outDegree: number;
  /** Steps from the nearest start; null where there is no way from one. */
  distance: number | null;
  start: boolean;
  /** Its radius, in the measure of `x` and `y`. */
  size: number;
};

/** An edge of a drawing: a relation, or two signatories that signed the same, which is no stored fact. */
export type DrawnEdge = {
  key: string;
  /** Keys of the nodes that it joins. */
  source: string;
  target: string;
  label: string;
  relation: RelationName | null;
  directed: boolean;
  weight: number;
  /** The relations that it stands for, which have the same status and dates. */
  facts: readonly RelationInView[];
};

/** What there was before a drawing was cut; totals are null where they were not wanted. */
export type Cut = { totalNodes: number | null; totalEdges: number | null; truncated: boolean };

/** A graph to draw: its nodes and the edges between them, each in its order. */
export type Drawing = Cut & {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  guides: readonly Guide[];
  leftOut: LeftOut[];
  version: string;
};

/** A relation as a drawing shows it: `HEADQUARTERED_IN` reads `headquartered in`. */
export const drawnFact = (fact: RelationInView): DrawnEdge => ({
  key: fact.edge.key,
  source: fact.edge.from,
  target: fact.edge.to,
  label: fact.edge.relation.toLowerCase().replaceAll('_', ' '),
  relation: fact.edge.relation,
  directed: true,
  weight: 1,
  facts: [fact],
});
