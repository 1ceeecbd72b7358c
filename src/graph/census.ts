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
  const counts = new Map<string, number>();
  const add = (key: string) => {
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  return {
    node: ({ kind }: { kind: Kind }) => add(kind),
    edge: ({ relation, status }: { relation: RelationName; status: Status }) => add(`${relation} ${status}`),
    census: (): Census => ({
      nodes: KINDS.map((kind) => ({ kind, count: counts.get(kind) ?? 0 })).filter(({ count }) => count > 0),
      edges: RELATIONS.flatMap((relation) =>
        STATUSES.map((status) => ({ relation, status, count: counts.get(`${relation} ${status}`) ?? 0 })),
      ).filter(({ count }) => count > 0),
    }),
  };
};

/** How many rows some counts make together. */
export const totalOf = (counts: readonly { count: number }[]): number =>
  counts.reduce((sum, { count }) => sum + count, 0);
