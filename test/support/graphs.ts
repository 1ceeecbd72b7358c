import type { Graph } from '../../src/graph/graph.js';
import { edgeKey } from '../../src/model/relations.js';
import { compareText } from '../../src/model/text.js';

/** A graph with its rows in the order of slugs and keys, as stores give them. */
export const ordered = ({ about, nodes, edges }: Graph): Graph => ({
  about,
  nodes: nodes.toSorted((a, b) => compareText(a.slug, b.slug)),
  edges: edges.toSorted((a, b) => compareText(edgeKey(a), edgeKey(b))),
});
