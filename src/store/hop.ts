import type { StoredEdge, StoredNode } from '../graph/stored.js';
import type { Hop } from './queries.js';

class To implements Hop {
  readonly node: StoredNode;

  constructor(node: StoredNode) {
    this.node = node;
  }

  get edge(): StoredEdge {
    throw new Error(`what leads to ${this.node.slug} was not asked for`);
  }
}

/** Where an edge leads of which nothing else was asked for. */
export const hopTo = (node: StoredNode): Hop => new To(node);
