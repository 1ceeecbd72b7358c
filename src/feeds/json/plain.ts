import type { Feed } from '../feed.js';
import { json } from './json.js';

/** Nodes and edges by the names of GraphQL. */
export const plain = ({ about, nodes, edges }: Feed): Iterable<string> =>
  json({ about, nodes: nodes.values(), edges: edges.values() });
