import { type Feed, type FeedEdge, type FeedNode, isDirected } from '../feed.js';
import { EDGE_FIELDS, NODE_FIELDS, valuesOf } from '../fields.js';
import { json } from './json.js';

function* nodesOf(nodes: readonly FeedNode[]) {
  for (const node of nodes) {
    yield { id: node.key, label: node.label, ...Object.fromEntries(valuesOf(NODE_FIELDS, node)) };
  }
}

function* linksOf(edges: readonly FeedEdge[]) {
  for (const edge of edges) {
    const { key, source, target, label, weight } = edge;
    yield { key, source, target, label, weight, ...Object.fromEntries(valuesOf(EDGE_FIELDS, edge)) };
  }
}

/** Nodes and links, as d3-force takes them and NetworkX's node-link format has them. */
export const d3 = (feed: Feed): Iterable<string> =>
  json({
    directed: isDirected(feed),
    multigraph: true,
    graph: feed.about,
    nodes: nodesOf(feed.nodes),
    links: linksOf(feed.edges),
  });
