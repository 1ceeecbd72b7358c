import { NEVER } from '../model/dates.js';
import { type Edge, relations } from '../model/relations.js';
import { SEPARATOR } from '../model/text.js';

/** What the place of an edge needs of it. */
type Placed = Pick<Edge, 'relation' | 'validFrom'> & { key: string; possiblyFrom: string };

/** What it needs of the node that it leads to. */
export type Beyond = { slug: string; orderKey: string };

/**
 * Where an edge stands among those at one of its ends, by the node at the other: after the order of those nodes or after
 * the day on which it may begin, as its relation has it. It means the same at every node.
 */
export const placeOf = (edge: Placed, { slug, orderKey }: Beyond): string => {
  const day = edge.validFrom === null ? NEVER : edge.possiblyFrom;
  const order = relations[edge.relation].orderBy === 'validFrom' ? `${day}${SEPARATOR}${slug}` : orderKey;
  return `${order}${SEPARATOR}${edge.key}`;
};

/** Its places among the edges of its relation, which stand together for each node at an end. */
export const placesOf = (edge: Placed, from: Beyond, to: Beyond): Record<'fromKey' | 'toKey', string> => ({
  fromKey: `${from.slug}${SEPARATOR}${placeOf(edge, to)}`,
  toKey: `${to.slug}${SEPARATOR}${placeOf(edge, from)}`,
});
