import type { Feed } from '../feed.js';
import { json } from './json.js';

/** Nodes and edges by the names of GraphQL. */
export const plain = ({ about, nodes, edges, guides }: Feed): Iterable<string> =>
  json({ about, guides, nodes: nodes.values(), edges: edges.values() });
