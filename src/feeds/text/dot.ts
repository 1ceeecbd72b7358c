import { type Feed, type FeedEdge, type FeedNode, isDirected } from '../feed.js';
import { aboutLines, EDGE_FIELDS, NODE_FIELDS, valuesOf } from '../fields.js';
import { readable } from '../readable.js';

/** A string of DOT: Graphviz reads escapes and entities in it, and none of the data's own may be one. */
const quoted = (text: string | number | boolean): string =>
  `"${readable(String(text))
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replace(/\r?\n|\r/g, '\\n')}"`;

const attributes = (of: readonly (readonly [string, string | number | boolean | null])[]): string =>
  of.flatMap(([name, value]) => (value === null ? [] : [`${name}=${quoted(value)}`])).join(', ');

/** Fields that Graphviz has a place of its own for, or that are too long to stand there. */
const placed = new Set(['color', 'size', 'x', 'y', 'url', 'summary', 'note', 'directed']);
const nodeFields = NODE_FIELDS.filter(({ name }) => !placed.has(name));
const edgeFields = EDGE_FIELDS.filter(({ name }) => !placed.has(name));

const nodeOf = (node: FeedNode): string => {
  const { key, label, color, x, y, entity } = node;
  // Graphviz counts upwards.
  const pos = x === null || y === null ? null : `${x},${-y}!`;
  const own = [
    ['label', label],
    ['fillcolor', color],
    ['pos', pos],
    ['URL', entity?.url ?? null],
  ] as const;
  return `${quoted(key)} [${attributes([...own, ...valuesOf(nodeFields, node)])}];\n`;
};

const edgeOf = (edge: FeedEdge, arrow: '->' | '--'): string => {
  const { key, source, target, label, weight, directed } = edge;
  const own = [
    ['id', key],
    ['label', label],
    ['weight', weight],
    ['dir', directed || arrow === '--' ? null : 'none'],
  ] as const;
  return `${quoted(source)} ${arrow} ${quoted(target)} [${attributes([...own, ...valuesOf(edgeFields, edge)])}];\n`;
};

/** DOT for Graphviz, which puts nodes where they are and draws straight lines. */
export function* dot(feed: Feed): Generator<string> {
  const { about, nodes, edges } = feed;
  const directed = isDirected(feed);
  for (const line of aboutLines(about)) yield `// ${readable(line).replace(/\s/g, ' ')}\n`;
  const given = [
    ['label', about.title],
    ['licence', about.licence],
    ['version', about.version],
    ['URL', about.permalink],
  ] as const;
  yield `${directed ? 'digraph' : 'graph'} summitgraph {\n`;
  yield `graph [layout=neato, inputscale=72, splines=line, outputorder=edgesfirst, ${attributes(given)}];\n`;
  yield 'node [shape=ellipse, style=filled, fillcolor=white, fontname="Helvetica"];\nedge [fontname="Helvetica"];\n';
  for (const node of nodes) yield nodeOf(node);
  for (const edge of edges) yield edgeOf(edge, directed ? '->' : '--');
  yield '}\n';
}
