import type { Feed } from '../feed.js';
import { PREFIXES, resources, type Term } from './resources.js';

const ESCAPES: Record<string, string> = { '"': '\\"', '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

const quoted = (text: string): string =>
  `"${text.replace(
    /["\\\p{Cc}]/gu,
    (character) => ESCAPES[character] ?? `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )}"`;

const written = (term: Term): string => {
  if ('iri' in term) return `<${term.iri}>`;
  if ('name' in term) return term.name;
  return term.type === undefined ? quoted(term.text) : `${quoted(term.text)}^^${term.type}`;
};

/** Turtle, with a statement for each edge. */
export function* turtle(feed: Feed): Generator<string> {
  for (const [prefix, iri] of Object.entries(PREFIXES)) yield `@prefix ${prefix}: <${iri}> .\n`;
  for (const { iri, says } of resources(feed)) {
    yield `\n<${iri}> ${says.map(([name, term]) => `${name} ${written(term)}`).join(' ;\n  ')} .\n`;
  }
}
