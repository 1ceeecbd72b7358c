import { edgesCsv } from './csv/edges.js';
import { nodesCsv } from './csv/nodes.js';
import type { Feed } from './feed.js';
import { cytoscape } from './json/cytoscape.js';
import { d3 } from './json/d3.js';
import { graphology } from './json/graphology.js';
import { jgf } from './json/jgf.js';
import { plain } from './json/plain.js';
import { html } from './page/html.js';
import { jsonld } from './rdf/jsonld.js';
import { turtle } from './rdf/turtle.js';
import { svg } from './svg/svg.js';
import { dot } from './text/dot.js';
import { mermaid } from './text/mermaid.js';
import { gexf } from './xml/gexf.js';
import { graphml } from './xml/graphml.js';

/** A format of feeds: its name, what it is served as, and who writes it. */
export type Format = { name: string; mediaType: string; write: (feed: Feed) => Iterable<string> };

const JSON_TYPE = 'application/json';

/** Every format, by what stands behind the dot of an address. */
export const FORMATS: Readonly<Record<string, Format>> = {
  json: { name: 'nodes and edges by the names of GraphQL', mediaType: JSON_TYPE, write: plain },
  'd3.json': { name: 'nodes and links for d3-force and NetworkX', mediaType: JSON_TYPE, write: d3 },
  cyjs: { name: 'Cytoscape JSON', mediaType: JSON_TYPE, write: cytoscape },
  'graphology.json': { name: 'graphology JSON, for sigma', mediaType: JSON_TYPE, write: graphology },
  'jgf.json': { name: 'JSON Graph Format 2', mediaType: 'application/vnd.jgf+json', write: jgf },
  gexf: { name: 'GEXF 1.3, for Gephi', mediaType: 'application/gexf+xml', write: gexf },
  graphml: { name: 'GraphML', mediaType: 'application/graphml+xml', write: graphml },
  dot: { name: 'DOT, for Graphviz', mediaType: 'text/vnd.graphviz; charset=utf-8', write: dot },
  mermaid: { name: 'a Mermaid flowchart', mediaType: 'text/vnd.mermaid; charset=utf-8', write: mermaid },
  ttl: { name: 'Turtle', mediaType: 'text/turtle; charset=utf-8', write: turtle },
  jsonld: { name: 'JSON-LD', mediaType: 'application/ld+json', write: jsonld },
  svg: { name: 'a picture', mediaType: 'image/svg+xml; charset=utf-8', write: svg },
  html: { name: 'the picture as a page, to move and zoom', mediaType: 'text/html; charset=utf-8', write: html },
  'nodes.csv': { name: 'nodes as a table', mediaType: 'text/csv; charset=utf-8', write: nodesCsv },
  'edges.csv': { name: 'edges as a table', mediaType: 'text/csv; charset=utf-8', write: edgesCsv },
};
