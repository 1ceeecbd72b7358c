import { KINDS, type Kind } from '../model/kinds.js';
import { RELATIONS, type RelationName } from '../model/relations.js';
import { STATUSES, type Status } from '../model/status.js';

/** How many nodes of each kind, and edges of each relation and status, in the order of the model; none where zero. */
export type Census = {
  nodes: { kind: Kind; count: number }[];
  edges: { relation: RelationName; status: Status; count: number }[];
};

/** Begins a count of rows. */
export const counting = () => {
  const [nodes, edges] = [new Map<Kind, number>(), new Map<RelationName, Map<Status, number>>()];
  return {
    node: ({ kind }: { kind: Kind }): void => {
      nodes.set(kind, (nodes.get(kind) ?? 0) + 1);
    },
    edge: ({ relation, status }: { relation: RelationName; status: Status }): void => {
      const counts = edges.get(relation) ?? new Map<Status, number>();
      if (counts.size === 0) edges.set(relation, counts);
      counts.set(status, (counts.get(status) ?? 0) + 1);
    },
    census: (): Census => ({
      nodes: KINDS.map((kind) => ({ kind, count: nodes.get(kind) ?? 0 })).filter(({ count }) => count > 0),
      edges: RELATIONS.flatMap((relation) =>
        STATUSES.map((status) => ({ relation, status, count: edges.get(relation)?.get(status) ?? 0 })),
      ).filter(({ count }) => count > 0),
    }),
  };
};

/** How many rows some counts make together. */
export const totalOf = (counts: readonly { count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
