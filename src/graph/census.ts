import { KINDS, type Kind } from '../model/kinds.js';
import type { RelationName } from '../model/relations.js';
import type { Status } from '../model/status.js';
import type { Quality } from './quality.js';

/** How many nodes of each kind, and edges of each relation and status, in the order of the model; none where zero. */
export type Census = {
  nodes: { kind: Kind; count: number }[];
  edges: { relation: RelationName; status: Status; count: number }[];
};

/** How many rows there are of which quality is told. */
export const censusOf = ({ nodes, edges }: Quality): Census => ({
  nodes: KINDS.map((kind) => ({ kind, count: totalOf(nodes.filter((of) => of.kind === kind)) })).filter(
    ({ count }) => count > 0,
  ),
  edges: edges.map(({ relation, status, count }) => ({ relation, status, count })),
});

/** How many rows some counts make together. */
export const totalOf = (counts: readonly { count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
