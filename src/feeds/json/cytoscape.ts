import { type Feed, type FeedEdge, type FeedNode, isDirected } from '../feed.js';
import { EDGE_FIELDS, NODE_FIELDS, valuesOf } from '../fields.js';
import { json } from './json.js';

function* nodesOf(nodes: readonly FeedNode[]) {
  for (const node of nodes) {
    const { key, label, x, y } = node;
    // NetworkX takes `value` for the node's identity, and `name` for its name.
    const data = { id: key, value: key, name: label, label, ...Object.fromEntries(valuesOf(NODE_FIELDS, node)) };
    yield x === null || y === null ? { data } : { data, position: { x, y } };
  }
}

function* edgesOf(edges: readonly FeedEdge[]) {
  for (const edge of edges) {
    const { key, source, target, label, weight } = edge;
    const values = Object.fromEntries(valuesOf(EDGE_FIELDS, edge));
    yield { data: { id: key, key, source, target, label, weight, ...values } };
  }
}

/** Cytoscape's JSON, as its `add` and its desktop program read it. */
export const cytoscape = (feed: Feed): Iterable<string> =>
  json({
    data: feed.about,
    directed: isDirected(feed),
    multigraph: true,
    elements: { nodes: nodesOf(feed.nodes), edges: edgesOf(feed.edges) },
  });
