import { type Feed, type FeedEdge, type FeedNode, isDirected } from '../feed.js';
import { aboutLines, EDGE_FIELDS, type Field, NODE_FIELDS, valuesOf } from '../fields.js';
import { attributes, xml } from './escape.js';

/** Fields that GEXF has a place of its own for. */
const drawn = new Set(['color', 'size', 'x', 'y', 'firstDay', 'lastDay']);
const nodeFields = NODE_FIELDS.filter(({ name }) => !drawn.has(name));
const edgeFields = EDGE_FIELDS.filter(({ name }) => !drawn.has(name));

const declared = <T>(of: 'node' | 'edge', fields: readonly Field<T>[]): string =>
  [
    `<attributes class="${of}">`,
    ...fields.map(({ name, type }) => `<attribute id="${name}" title="${name}" type="${type}"/>`),
    '</attributes>\n',
  ].join('\n');

const attvalues = <T>(fields: readonly Field<T>[], of: T): string => {
  const values = valuesOf(fields, of).map(([name, value]) => `<attvalue${attributes({ for: name, value })}/>`);
  return values.length === 0 ? '' : `<attvalues>${values.join('')}</attvalues>`;
};

/** The channels of `#rrggbb`. */
const channelsOf = (color: string): Record<string, number> =>
  Object.fromEntries(['r', 'g', 'b'].map((name, i) => [name, Number.parseInt(color.slice(1 + 2 * i, 3 + 2 * i), 16)]));

const viz = ({ color, x, y, size }: FeedNode): string =>
  [
    `<viz:color${attributes(channelsOf(color))}/>`,
    x === null || y === null ? '' : `<viz:position${attributes({ x, y, z: 0 })}/>`,
    `<viz:size${attributes({ value: size })}/>`,
  ].join('');

const nodeOf = (node: FeedNode): string =>
  `<node${attributes({ id: node.key, label: node.label })}>${attvalues(nodeFields, node)}${viz(node)}</node>\n`;

const edgeOf = (edge: FeedEdge): string => {
  const { key, source, target, label, weight, firstDay, lastDay } = edge;
  const given = attributes({ id: key, source, target, label, weight, start: firstDay, end: lastDay });
  return `<edge${given}>${attvalues(edgeFields, edge)}</edge>\n`;
};

/** GEXF 1.3, as Gephi reads it, with an edge's first and last possible day as its interval. */
export function* gexf(feed: Feed): Generator<string> {
  const { about, nodes, edges } = feed;
  const defaultedgetype = isDirected(feed) ? 'directed' : 'undirected';
  yield '<?xml version="1.0" encoding="UTF-8"?>\n';
  yield '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">\n';
  yield `<meta${attributes({ lastmodifieddate: about.date })}>\n<creator>Summitgraph</creator>\n`;
  yield `<keywords>${xml(`version ${about.version}, ${about.licence}`)}</keywords>\n`;
  yield `<description>${xml(aboutLines(about).join('\n'))}</description>\n</meta>\n`;
  yield `<graph${attributes({ mode: 'dynamic', timeformat: 'date', defaultedgetype })}>\n`;
  yield declared('node', nodeFields);
  yield declared('edge', edgeFields);
  yield '<nodes>\n';
  for (const node of nodes) yield nodeOf(node);
  yield '</nodes>\n<edges>\n';
  for (const edge of edges) yield edgeOf(edge);
  yield '</edges>\n</graph>\n</gexf>\n';
}
