import type { Feed, FeedEdge, FeedNode } from '../feed.js';
import { EDGE_FIELDS, NODE_FIELDS, valuesOf } from '../fields.js';
import { json } from './json.js';

function* nodesOf(nodes: readonly FeedNode[]) {
  for (const node of nodes) {
    yield { key: node.key, attributes: { label: node.label, ...Object.fromEntries(valuesOf(NODE_FIELDS, node)) } };
  }
}

function* edgesOf(edges: readonly FeedEdge[]) {
  for (const edge of edges) {
    const { key, source, target, label, weight, directed } = edge;
    const attributes = { label, weight, ...Object.fromEntries(valuesOf(EDGE_FIELDS, edge)) };
    yield { key, source, target, undirected: !directed, attributes };
  }
}

/** What graphology's `import` reads, and so sigma draws. */
export const graphology = ({ about, nodes, edges }: Feed): Iterable<string> =>
  json({
    options: { type: 'mixed', multi: true, allowSelfLoops: true },
    attributes: about,
    nodes: nodesOf(nodes),
    edges: edgesOf(edges),
  });
