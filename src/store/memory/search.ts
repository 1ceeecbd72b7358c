import { distance } from 'fastest-levenshtein';
import { mayBegin, typosIn } from '../../graph/names.js';
import type { WordIndex } from '../../graph/words.js';
import type { Candidate, Search } from '../queries.js';
import { firstFrom } from './adjacent.js';
import type { Content } from './content.js';
import { filtered } from './page.js';

/** Sorts behind whatever a word can go on with. */
const LAST = '\uFFFF';

/** The place in ordered words of the first that does not come before a text. */
const placeOf = (words: readonly string[], text: string): number =>
  firstFrom(words.length, (i) => (words[i] ?? '') >= text);

/** The entities with a word that is like one: as places in what was indexed. */
const bearersOf = async (
  { words, bearers }: WordIndex,
  word: string,
  nearness: Search['nearness'],
  signal: AbortSignal | undefined,
): Promise<Set<number>> => {
  const typos = nearness === 'ALIKE' ? typosIn(word) : 0;
  const isAlike = (other: string): boolean =>
    Math.abs(other.length - word.length) <= typos && distance(other, word) <= typos;
  const alike = typos === 0 ? [] : await filtered(words, isAlike, signal);
  const found = new Set(alike.flatMap((other) => [...bearers(placeOf(words, other))]));
  const begun = nearness !== 'WHOLE' && mayBegin(word);
  for (let place = placeOf(words, word); place < words.length; place += 1) {
    if (begun ? (words[place] ?? '') > word + LAST : words[place] !== word) break;
    for (const bearer of bearers(place)) found.add(bearer);
  }
  return found;
};

/** The entities that a search finds; null where there are more than its limit. */
export const search = async (
  { words: index, searched }: Content,
  { words, nearness, kinds, limit }: Search,
  signal: AbortSignal | undefined,
): Promise<Candidate[] | null> => {
  let all: Set<number> | undefined;
  for (const word of words) {
    const bearers = await bearersOf(index, word, nearness, signal);
    all = all === undefined ? bearers : new Set([...all].filter((bearer) => bearers.has(bearer)));
  }
  const run = words.length > 1 ? await bearersOf(index, words.join(''), nearness, signal) : [];
  const places = [...new Set([...(all ?? []), ...run])];
  const nodes = places.flatMap((place) => searched[place] ?? []);
  const found = await filtered(nodes, ({ kind }) => kinds.includes(kind), signal);
  if (found.length > limit) return null;
  return found.map((node) => ({ slug: node.slug, kind: node.kind, names: node.names, whole: () => node }));
};
