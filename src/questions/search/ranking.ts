import { distance } from 'fastest-levenshtein';
import {
  MATCHED_ON,
  type MatchedOn,
  mayBegin,
  type Nearness,
  type SearchName,
  typosIn,
  words,
} from '../../graph/names.js';
import type { StoredNode } from '../../graph/stored.js';
import { KINDS } from '../../model/kinds.js';
import { kindsOf, labelsOf } from '../../model/labels.js';
import { compareKeys } from '../../store/keyset.js';
import type { KeyValue } from '../../store/queries.js';
import type { Turns } from '../turns.js';

/** An entity that a search found, the name that it matched on, and how well, from 0 to 1. */
export type Hit = { node: StoredNode; on: MatchedOn; text: string; score: number; share: number };

/** A very name counts for more than a very alias, and so on down to the slug. */
const BELOW = Object.fromEntries(MATCHED_ON.map((on, i) => [on, i * 0.02]));

/** How like a word of a name is to one that is looked for: 0 where it is not. */
const likeness = (asked: string, word: string, nearness: Nearness): number => {
  if (asked === word) return 1;
  if (nearness === 'WHOLE') return 0;
  if (mayBegin(asked) && word.startsWith(asked)) return 0.75;
  return nearness === 'ALIKE' && distance(asked, word) <= typosIn(asked) ? 0.5 : 0;
};

/** The very name, the same run together, every word of the text in it, and one of its words like all of the text. */
const SCORES = { same: 1, runTogether: 0.89, words: 0.8, asOne: 0.78 };

/**
 * How well a name matches: that much is the same for a name in which the text comes first, last or between many words,
 * since long names are no less meant than short ones.
 */
const match = (asked: readonly string[], name: readonly string[], nearness: Nearness, below: number): number => {
  if (asked.join(' ') === name.join(' ')) return SCORES.same - below;
  const [left, right] = [asked.join(''), name.join('')];
  if (left === right) return SCORES.runTogether;
  const nearest = (word: string): number => Math.max(0, ...name.map((other) => likeness(word, other, nearness)));
  const likenesses = asked.map(nearest);
  const mean = likenesses.reduce((sum, value) => sum + value, 0) / asked.length;
  // `deep mind` is one word of `Google DeepMind`.
  const asOne = Math.max(likeness(left, right, nearness), nearest(left));
  return Math.max(likenesses.every((value) => value > 0) ? mean * SCORES.words : 0, asOne * SCORES.asOne);
};

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const best = (asked: readonly string[], nearness: Nearness, node: StoredNode): Hit | undefined => {
  const hitOn = ({ on, text }: SearchName): Hit => {
    const name = words(text);
    const share = on === 'SLUG' || on === 'IDENTIFIER' ? 0 : rounded(Math.min(1, asked.length / name.length));
    return { node, on, text, score: rounded(match(asked, name, nearness, BELOW[on] ?? 0)), share };
  };
  const isBetter = (a: Hit, b: Hit): boolean => a.score > b.score || (a.score === b.score && a.share > b.share);
  const top = node.names.map(hitOn).reduce((one, other) => (isBetter(other, one) ? other : one));
  return top.score > 0 ? top : undefined;
};

/**
 * Where the kinds of an interface stand, or one that has none: as early as the model declares them, which is the order
 * in which people mean them.
 */
const STANDING = new Map(
  KINDS.map((kind) => {
    const [own, narrowest = own] = labelsOf(kind).filter((label) => label !== 'Entity');
    const together = narrowest === undefined ? [kind] : kindsOf(narrowest);
    return [kind, Math.min(...together.map((one) => KINDS.indexOf(one)))];
  }),
);

/**
 * The order of hits: by score, then by kind, a summit before what was adopted there, then who signs, and sources last.
 * Then by the share of the name that the text is, where it is a name, and by slug.
 */
export const ORDER = [
  { property: 'score', direction: 'DESC' },
  { property: 'kind', direction: 'ASC' },
  { property: 'share', direction: 'DESC' },
] as const;

const DIRECTIONS = [...ORDER.map(({ direction }) => direction), 'ASC' as const];

/** The keyset of a hit. */
export const keyOfHit = ({ score, node, share }: Hit): KeyValue[] => [
  score,
  STANDING.get(node.kind) ?? KINDS.length,
  share,
  node.slug,
];

/** Compares two keysets of hits. */
export const compareHits = (a: readonly KeyValue[], b: readonly KeyValue[]): number => compareKeys(DIRECTIONS, a, b);

/** The entities that have a name with words so near to every word of a text, the best first. */
export const rank = async (
  asked: readonly string[],
  nearness: Nearness,
  nodes: readonly StoredNode[],
  turns: Turns,
): Promise<Hit[]> => {
  const hits: { hit: Hit; key: KeyValue[] }[] = [];
  for (const node of nodes) {
    await turns.next();
    const hit = best(asked, nearness, node);
    if (hit !== undefined) hits.push({ hit, key: keyOfHit(hit) });
  }
  return hits.sort((a, b) => compareHits(a.key, b.key)).map(({ hit }) => hit);
};
