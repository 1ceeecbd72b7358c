import { distance } from 'fastest-levenshtein';
import { MATCHED_ON, type MatchedOn, type SearchName, typosIn, words } from '../../graph/names.js';
import type { StoredNode } from '../../graph/stored.js';
import { KINDS } from '../../model/kinds.js';
import { compareText } from '../../model/text.js';

/** An entity that a search found, the name that it matched on, and how well, from 0 to 1. */
export type Hit = { node: StoredNode; on: MatchedOn; text: string; score: number };

/** A name counts for more than an alias, and so on down to the slug. */
const WEIGHT = Object.fromEntries(MATCHED_ON.map((on, i) => [on, 1 - i * 0.02]));

/** How like a word of a name is to a word of the query; 0 where it is not. */
const likeness = (asked: string, word: string): number => {
  if (asked === word) return 1;
  if (asked.length >= 2 && word.startsWith(asked)) return 0.85;
  return distance(asked, word) <= typosIn(asked) ? 0.7 : 0;
};

const match = (asked: readonly string[], name: readonly string[]): number => {
  const [left, right] = [asked.join(''), name.join('')];
  if (asked.join(' ') === name.join(' ')) return 1;
  if (left === right) return 0.97;
  const likenesses = asked.map((word) => Math.max(0, ...name.map((other) => likeness(word, other))));
  const quality = likenesses.reduce((sum, value) => sum + value, 0) / asked.length;
  // `deep mind` is one word of `Google DeepMind`.
  const asOne = Math.max(0, ...name.map((other) => likeness(left, other))) * (0.5 + 0.4 / name.length);
  const byWord = likenesses.every((value) => value > 0)
    ? quality * (0.5 + 0.4 * Math.min(1, asked.length / name.length))
    : 0;
  return Math.max(byWord, asOne, likeness(left, right) * 0.8);
};

const best = (asked: readonly string[], names: readonly SearchName[]): Omit<Hit, 'node'> | undefined => {
  const scored = names.map(({ on, text }) => ({ on, text, score: match(asked, words(text)) * (WEIGHT[on] ?? 0) }));
  return scored.reduce<Omit<Hit, 'node'> | undefined>(
    (top, one) => (one.score > (top?.score ?? 0) ? one : top),
    undefined,
  );
};

/** The entities whose names fit every word of a text, the best first; equals by kind and slug. */
export const rank = (text: string, nodes: readonly StoredNode[]): Hit[] => {
  const asked = words(text);
  return nodes
    .flatMap((node): Hit[] => {
      const found = best(asked, node.names);
      return found === undefined ? [] : [{ node, ...found, score: Math.round(found.score * 10_000) / 10_000 }];
    })
    .sort(
      (a, b) =>
        b.score - a.score ||
        KINDS.indexOf(a.node.kind) - KINDS.indexOf(b.node.kind) ||
        compareText(a.node.slug, b.node.slug),
    );
};

/** The words to look for: those of the text and, for names written as one, all of them run together. */
export const lookedFor = (text: string): string[] =>
  [...new Set([...words(text), words(text).join('')])].filter((word) => word !== '');
