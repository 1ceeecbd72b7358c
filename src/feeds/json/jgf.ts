import { type Feed, type FeedEdge, isDirected } from '../feed.js';
import { EDGE_FIELDS, NODE_FIELDS, valuesOf } from '../fields.js';
import { json } from './json.js';

function* edgesOf(edges: readonly FeedEdge[]) {
  for (const edge of edges) {
    const { key, source, target, label, relation, directed, weight } = edge;
    const metadata = { weight, ...Object.fromEntries(valuesOf(EDGE_FIELDS, edge)) };
    yield { id: key, source, target, relation: relation ?? label, directed, label, metadata };
  }
}

/** JSON Graph Format 2. */
export const jgf = (feed: Feed): Iterable<string> =>
  json({
    graph: {
      id: feed.about.permalink,
      label: feed.about.title,
      directed: isDirected(feed),
      metadata: feed.about,
      nodes: Object.fromEntries(
        feed.nodes.map((node) => [
          node.key,
          { label: node.label, metadata: Object.fromEntries(valuesOf(NODE_FIELDS, node)) },
        ]),
      ),
      edges: edgesOf(feed.edges),
    },
  });
