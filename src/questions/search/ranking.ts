import { distance } from 'fastest-levenshtein';
import { MATCHED_ON, type MatchedOn, mayBegin, type Nearness, typosIn, words } from '../../graph/names.js';
import { KINDS } from '../../model/kinds.js';
import { kindsOf, labelsOf } from '../../model/labels.js';
import { compareKeys } from '../../store/keyset.js';
import type { Candidate, KeyValue } from '../../store/queries.js';
import type { Turns } from '../turns.js';

/** An entity that a search found, the name that it matched on, and how well, from 0 to 1. */
export type Hit = Pick<Candidate, 'slug' | 'kind'> & { on: MatchedOn; text: string; score: number; share: number };

/** A hit of a search that was just made, with how to get the whole of it. */
export type FreshHit = Hit & Pick<Candidate, 'whole'>;

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

/** How like the nearest of some words is. */
const nearest = (asked: string, words: readonly string[], nearness: Nearness): number => {
  let most = 0;
  for (const word of words) most = Math.max(most, likeness(asked, word, nearness));
  return most;
};

/**
 * How well a name matches: that much is the same for a name in which the text comes first, last or between many words,
 * since long names are no less meant than short ones.
 */
const match = (asked: readonly string[], name: readonly string[], nearness: Nearness, below: number): number => {
  if (asked.length === name.length && asked.every((word, i) => word === name[i])) return SCORES.same - below;
  const [left, right] = [asked.join(''), name.join('')];
  if (left === right) return SCORES.runTogether;
  let [sum, all] = [0, true];
  for (const word of asked) {
    const alike = nearest(word, name, nearness);
    sum += alike;
    all &&= alike > 0;
  }
  // `deep mind` is one word of `Google DeepMind`.
  const asOne = Math.max(likeness(left, right, nearness), nearest(left, name, nearness));
  return Math.max(all ? (sum / asked.length) * SCORES.words : 0, asOne * SCORES.asOne);
};

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000;

const best = (asked: readonly string[], nearness: Nearness, found: Candidate): FreshHit | undefined => {
  const { slug, kind, whole } = found;
  let top: FreshHit | undefined;
  for (const { on, text } of found.names) {
    const name = words(text);
    const score = rounded(match(asked, name, nearness, BELOW[on] ?? 0));
    const share = on === 'SLUG' || on === 'IDENTIFIER' ? 0 : rounded(Math.min(1, asked.length / name.length));
    const isBetter = score > (top?.score ?? 0) || (score === top?.score && share > top.share);
    if (isBetter) top = { slug, kind, on, text, score, share, whole };
  }
  return top;
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
export const keyOfHit = ({ score, kind, share, slug }: Hit): KeyValue[] => [
  score,
  STANDING.get(kind) ?? KINDS.length,
  share,
  slug,
];

/** Compares two keysets of hits. */
export const compareHits = (a: readonly KeyValue[], b: readonly KeyValue[]): number => compareKeys(DIRECTIONS, a, b);

/** The entities that have a name with words so near to every word of a text, the best first. */
export const rank = async (
  asked: readonly string[],
  nearness: Nearness,
  found: readonly Candidate[],
  turns: Turns,
): Promise<FreshHit[]> => {
  const hits: { hit: FreshHit; key: KeyValue[] }[] = [];
  for (const one of found) {
    const turn = turns.next();
    if (turn !== null) await turn;
    const hit = best(asked, nearness, one);
    if (hit !== undefined) hits.push({ hit, key: keyOfHit(hit) });
  }
  return hits.sort((a, b) => compareHits(a.key, b.key)).map(({ hit }) => hit);
};
