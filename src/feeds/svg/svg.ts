import { widthOf } from '../../model/label.js';
import type { Feed, FeedEdge, FeedNode } from '../feed.js';
import { attributes, xml } from '../xml/escape.js';
import { type Box, type Disc, LINE, type PlacedLabel, placeLabels, wrapped } from './place.js';
import { described, edgeInWords, kindsOf, nodeInWords, pluralInWords, titleOf } from './words.js';

const MARGIN = 28;
const HEADING = 30;
const LEAST_WIDTH = 560;

/** Most edges that are drawn with their names and an arrow: more would hide what they say. */
const FEW = 40;

const STYLE = `
svg { --paper: #fff; --ink: #1b2430; --soft: #5b6675; --line: #8b95a3; --no: #b3261e; background: var(--paper) }
@media (prefers-color-scheme: dark) { svg { --paper: #11161f; --ink: #e6ebf2; --soft: #a3afbf; --line: #6b7787; --no: #ff8a80 } }
text { font: 12px ui-sans-serif, system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: var(--ink); unicode-bidi: isolate }
.paper { fill: var(--paper) } .title { font-size: 18px; font-weight: 600 } .soft { fill: var(--soft) }
.label { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round } .start { font-weight: 600 }
.guide { stroke: var(--line); stroke-opacity: .3; stroke-dasharray: 1 4 }
line { stroke: var(--line); stroke-opacity: .6 } .doubted { stroke-dasharray: 5 3 } .no { stroke: var(--no); stroke-dasharray: 2 3 }
circle { stroke: var(--paper) } .start circle { stroke: var(--ink); stroke-width: 2.5 } .letter { font-size: 10px; font-weight: 600; text-anchor: middle }
a:hover circle, a:focus circle { stroke: var(--ink) } line:hover { stroke-opacity: 1 }
#arrow path { fill: var(--line) } .few .to { marker-end: url(#arrow) }`;

const ARROW =
  '<marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 1 8 4 0 7z"/></marker>\n';

type Point = { x: number; y: number };

const round = (value: number): number => Math.round(value * 10) / 10;

/** Whether black is easier to read on a colour than white. */
const isLight = (color: string): boolean => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179;
};

/** An element with a text that pointers and readers of screens find. */
const element = (name: string, of: Record<string, string | number | null>, inside: string): string =>
  `<${name}${attributes(of)}>${inside}</${name}>`;

const title = (text: string): string => `<title>${xml(text)}</title>`;

/** A line from the rim of one disc to that of another. */
const lineOf = (edge: FeedEdge, from: FeedNode & Point, to: FeedNode & Point): string => {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  const length = Math.hypot(dx, dy);
  if (length === 0) return '';
  const at = (node: Point, off: number) => ({
    x: round(node.x + (dx / length) * off),
    y: round(node.y + (dy / length) * off),
  });
  const [a, b] = [at(from, from.size), at(to, -to.size)];
  const doubted = edge.status !== null && edge.status !== 'CONFIRMED';
  const sort = edge.relation === 'DID_NOT_SIGN' ? 'no' : doubted ? 'doubted' : '';
  const width = edge.weight > 1 ? round(Math.min(9, Math.sqrt(edge.weight))) : null;
  const of = {
    class: `${sort}${edge.directed ? ' to' : ''}`.trim() || null,
    x1: a.x,
    y1: a.y,
    x2: b.x,
    y2: b.y,
    'stroke-width': width,
  };
  return element('line', of, title(edgeInWords(edge, from.label, to.label)));
};

const letterOf = (letter: string, color: string, { x, y }: Point): string =>
  element(
    'text',
    { class: 'letter', x: round(x), y: round(y + 3.6), style: `fill:${isLight(color) ? '#111' : '#fff'}` },
    xml(letter),
  );

const discOf = ({ size, color, letter, x, y }: Pick<FeedNode, 'size' | 'color' | 'letter'> & Point): string =>
  `<circle${attributes({ cx: round(x), cy: round(y), r: round(size), fill: color })}/>${letterOf(letter, color, { x, y })}`;

const nodeOf = (node: FeedNode & Point): string => {
  const url = node.entity?.url ?? '';
  const inside = `${title(nodeInWords(node))}${discOf(node)}`;
  const linked = /^https?:/.test(url) ? element('a', { href: url }, inside) : inside;
  return element('g', { class: node.start ? 'start' : null }, linked);
};

const labelOf = ({ lines, x, y, anchor }: PlacedLabel, sort: string): string =>
  lines
    .map((line, i) => {
      const of = {
        class: sort,
        x: round(x),
        y: round(y + i * LINE + 11),
        'text-anchor': anchor,
      };
      return element('text', of, xml(line));
    })
    .join('');

/** Signs of kinds in rows that are no wider than the picture. */
const legendOf = (feed: Feed, width: number, top: number): { drawn: string; height: number } => {
  let [x, y] = [0, top];
  const drawn = kindsOf(feed).map(({ kind, letter, color, count }) => {
    const text = `${pluralInWords(kind)} ${count}`;
    const wide = widthOf(text) + 34;
    if (x + wide > width) [x, y] = [0, y + 22];
    const sign = discOf({ size: 8, color, letter, x: x + 8, y });
    const words = element('text', { x: round(x + 21), y: y + 4 }, xml(text));
    x += wide;
    return sign + words;
  });
  return { drawn: drawn.join('\n'), height: y - top + 22 };
};

/** Everything that is drawn lies within this. */
const boundsOf = (boxes: readonly Box[]): Box => ({
  left: boxes.reduce((least, { left }) => Math.min(least, left), 0),
  top: boxes.reduce((least, { top }) => Math.min(least, top), 0),
  right: boxes.reduce((most, { right }) => Math.max(most, right), 0),
  bottom: boxes.reduce((most, { bottom }) => Math.max(most, bottom), 0),
});

const around = ({ x, y, size }: Disc): Box => ({ left: x - size, top: y - size, right: x + size, bottom: y + size });

/** A picture that stands by itself: readable, in light and dark, with links, and with words for who does not see it. */
export function* svg(feed: Feed): Generator<string> {
  const { about, edges, guides } = feed;
  const nodes = feed.nodes.map((node) => ({ ...node, x: node.x ?? 0, y: node.y ?? 0 }));
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const joined = edges.flatMap((edge) => {
    const [from, to] = [byKey.get(edge.source), byKey.get(edge.target)];
    return from === undefined || to === undefined ? [] : [{ edge, label: edge.label, from, to }];
  });
  const few = joined.length <= FEW;
  const { nodes: labels, links } = placeLabels(nodes, few ? joined : []);
  const guideBoxes = guides.map(({ label, x, y }) => ({
    left: x - 4,
    top: y - 14,
    right: x + widthOf(label),
    bottom: y,
  }));
  const { left, top, right, bottom } = boundsOf([
    ...nodes.map(around),
    ...labels.flatMap((label) => label?.box ?? []),
    ...guideBoxes,
  ]);
  const width = Math.max(LEAST_WIDTH, right - left);
  const legend = legendOf(feed, width, HEADING + 22);
  const head = HEADING + 22 + legend.height;
  const said = [
    `${about.title}, ${about.date}, ${about.licence}, version ${about.version.slice(0, 12)}`,
    ...about.notes,
  ];
  const foot = said.flatMap((line) => wrapped(line, width));
  const height = head + bottom - top + 20 + foot.length * 17;
  const [x, y] = [-MARGIN, -MARGIN];
  const size = { width: Math.ceil(width + 2 * MARGIN), height: Math.ceil(height + 2 * MARGIN) };
  yield `<svg${attributes({
    xmlns: 'http://www.w3.org/2000/svg',
    ...size,
    viewBox: `${x} ${y} ${size.width} ${size.height}`,
    'aria-labelledby': 'title',
    'aria-describedby': 'desc',
  })}>\n`;
  yield `<title id="title">${xml(titleOf(feed))}</title>\n<desc id="desc">${xml(described(feed))}</desc>\n`;
  yield `<metadata>${xml(about.permalink)}</metadata>\n<style>${STYLE}\n</style>\n`;
  yield `<rect${attributes({ class: 'paper', x, y, ...size })}/>\n`;
  yield `<text class="title" y="14">${xml(titleOf(feed))}</text>\n${legend.drawn}\n`;
  if (few) yield ARROW;
  yield `<g${few ? ' class="few"' : ''} transform="translate(${round(-left)} ${round(head - top)})">\n`;
  for (const guide of guides) {
    const at = round(guide.x);
    yield `<line${attributes({ class: 'guide', x1: at, x2: at, y1: round(guide.y + 4), y2: round(bottom) })}/>`;
    yield `${element('text', { class: 'soft', x: at, y: round(guide.y) }, xml(guide.label))}\n`;
  }
  for (const { edge, from, to } of joined) yield `${lineOf(edge, from, to)}\n`;
  for (const link of links) if (link !== null) yield `${labelOf(link, 'label soft')}\n`;
  for (const node of nodes) yield `${nodeOf(node)}\n`;
  for (const [i, label] of labels.entries())
    if (label !== null) yield `${labelOf(label, nodes[i]?.start ? 'label start' : 'label')}\n`;
  yield '</g>\n';
  for (const [i, line] of foot.entries()) {
    yield `${element('text', { class: 'soft', y: round(height - (foot.length - 1 - i) * 17) }, xml(line))}\n`;
  }
  yield '</svg>\n';
}
