import { SummitgraphError } from '../../model/errors.js';
import type { Feed, FeedEdge } from '../feed.js';
import { aboutLines } from '../fields.js';
import { readable } from '../readable.js';

/** What Mermaid draws unless its page says otherwise. */
const MAX_EDGES = 500;
const MAX_TEXT = 50_000;

/** A label: all but letters, digits and spaces as their codes, since Mermaid reads some of it as its own or Markdown. */
const label = (text: string): string =>
  `"${readable(text)
    .replace(/\s+/g, ' ')
    .replace(/[^\p{L}\p{N} ]/gu, (character) => `#${character.codePointAt(0)};`)}"`;

const tooLarge = (what: string): SummitgraphError =>
  new SummitgraphError(
    'LIMIT_EXCEEDED',
    `Mermaid draws at most ${MAX_EDGES} edges and ${MAX_TEXT} characters; this has ${what}. Ask for less (kinds, relations, depth, limit) or another format.`,
  );

/** A Mermaid flowchart. Fails with LIMIT_EXCEEDED where Mermaid would refuse to draw it. */
export const mermaid = ({ about, nodes, edges }: Feed): Iterable<string> => {
  if (edges.length > MAX_EDGES) throw tooLarge(`${edges.length} edges`);
  const names = new Map(nodes.map(({ key }, i) => [key, `n${i}`]));
  const colors = new Map(nodes.map(({ kind, color }) => [kind, color]));
  const edgeOf = ({ source, target, label: text, directed }: FeedEdge): string =>
    `${names.get(source)} ${directed ? '-->' : '---'}|${label(text)}| ${names.get(target)}`;
  const lines = [
    ...aboutLines({ ...about, sources: [] }).map((line) => `%% ${readable(line).replace(/[\s{}]/g, ' ')}`),
    'flowchart LR',
    ...nodes.map(({ kind, label: text }, i) => `n${i}[${label(text)}]:::${kind}`),
    ...edges.map(edgeOf),
    ...[...colors].map(([kind, color]) => `classDef ${kind} stroke:${color},stroke-width:3px`),
  ].map((line) => `${line}\n`);
  const size = lines.reduce((sum, line) => sum + line.length, 0);
  if (size > MAX_TEXT) throw tooLarge(`${size} characters`);
  return lines;
};
