import type { StoredEdge, StoredNode } from '../graph/stored.js';
import type { Hop } from './queries.js';

/** Where an edge leads of which nothing else was asked for. */
export const hopTo = (node: StoredNode): Hop => ({
  get edge(): StoredEdge {
    throw new Error(`what leads to ${node.slug} was not asked for`);
  },
  node,
});
