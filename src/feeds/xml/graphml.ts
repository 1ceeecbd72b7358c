import { type Feed, type FeedEdge, type FeedNode, isDirected } from '../feed.js';
import { aboutLines, EDGE_FIELDS, type Field, NODE_FIELDS, valuesOf } from '../fields.js';
import { attributes, xml } from './escape.js';

const TYPES = { string: 'string', integer: 'int', double: 'double', boolean: 'boolean' };

type On = 'graph' | 'node' | 'edge';

const nodeFields: readonly Field<FeedNode>[] = [
  { name: 'label', type: 'string', read: ({ label }) => label },
  ...NODE_FIELDS,
];
const edgeFields: readonly Field<FeedEdge>[] = [
  { name: 'label', type: 'string', read: ({ label }) => label },
  { name: 'weight', type: 'integer', read: ({ weight }) => weight },
  ...EDGE_FIELDS,
];
const graphFields: readonly Field<Feed>[] = [
  { name: 'title', type: 'string', read: ({ about }) => about.title },
  { name: 'licence', type: 'string', read: ({ about }) => about.licence },
  { name: 'version', type: 'string', read: ({ about }) => about.version },
  { name: 'date', type: 'string', read: ({ about }) => about.date },
  { name: 'permalink', type: 'string', read: ({ about }) => about.permalink },
];

const declared = <T>(on: On, fields: readonly Field<T>[]): string =>
  fields
    .map(({ name, type }) => {
      const given = attributes({ id: `${on}-${name}`, for: on, 'attr.name': name, 'attr.type': TYPES[type] });
      return `<key${given}/>\n`;
    })
    .join('');

const dataOf = <T>(on: On, fields: readonly Field<T>[], of: T): string =>
  valuesOf(fields, of)
    .map(([name, value]) => `<data key="${on}-${name}">${xml(value)}</data>`)
    .join('');

/** GraphML. */
export function* graphml(feed: Feed): Generator<string> {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n';
  yield `<desc>${xml(aboutLines(feed.about).join('\n'))}</desc>\n`;
  yield declared('graph', graphFields);
  yield declared('node', nodeFields);
  yield declared('edge', edgeFields);
  yield `<graph edgedefault="${isDirected(feed) ? 'directed' : 'undirected'}">${dataOf('graph', graphFields, feed)}\n`;
  for (const node of feed.nodes) {
    yield `<node${attributes({ id: node.key })}>${dataOf('node', nodeFields, node)}</node>\n`;
  }
  for (const edge of feed.edges) {
    const { key: id, source, target } = edge;
    yield `<edge${attributes({ id, source, target })}>${dataOf('edge', edgeFields, edge)}</edge>\n`;
  }
  yield '</graph>\n</graphml>\n';
}
