import { mayBegin, typosIn } from '../../graph/names.js';
import type { WordIndex } from '../../graph/words.js';
import type { Candidate, Search } from '../queries.js';
import { isOver, taken } from '../turns.js';
import { firstFrom } from './adjacent.js';
import type { Content } from './content.js';
import { filtered } from './page.js';

/** Sorts behind whatever a word can go on with. */
const LAST = '\uFFFF';

/** The place in ordered words of the first that does not come before a text. */
const placeOf = (words: readonly string[], text: string): number =>
  firstFrom(words.length, (i) => (words[i] ?? '') >= text);

/** How many letters two texts have in common at their beginning, of so many at the most. */
const begunAlike = (a: string, b: string, most: number): number => {
  let shared = 0;
  while (shared < most && shared < b.length && a[shared] === b[shared]) shared += 1;
  return shared;
};

/** How far some letters are off each beginning of a word, by how far they were without the last of them. */
const furtherOff = (before: readonly number[], word: string, letter: string | undefined): number[] => {
  const off = [(before[0] ?? 0) + 1];
  for (let i = 0; i < word.length; i += 1) {
    const swapped = (before[i] ?? 0) + Number(word[i] !== letter);
    off.push(Math.min(swapped, (before[i + 1] ?? 0) + 1, (off[i] ?? 0) + 1));
  }
  return off;
};

/**
 * The places of the words that are so many letters off one at the most. Words that begin alike follow each other: their
 * beginning is compared once, and where it is too far off already, all of them are passed over.
 */
function* alike(words: readonly string[], word: string, typos: number): Generator<void, number[]> {
  const places: number[] = [];
  // How far each beginning of the last word is off those of the one that is looked for.
  let offs = [Array.from({ length: word.length + 1 }, (_, i) => i)];
  let last = '';
  for (let place = 0; place < words.length; ) {
    if (isOver()) yield;
    const other = words[place] ?? '';
    offs = offs.slice(0, begunAlike(last, other, offs.length - 1) + 1);
    last = other;
    let off = offs.at(-1) ?? [];
    while (offs.length <= other.length && Math.min(...off) <= typos) {
      off = furtherOff(off, word, other[offs.length - 1]);
      offs.push(off);
    }
    if (Math.min(...off) > typos) {
      const beyond = other.slice(0, offs.length - 1) + LAST;
      const next = place + 1;
      place = next + firstFrom(words.length - next, (i) => (words[next + i] ?? '') > beyond);
      continue;
    }
    if ((off[word.length] ?? 0) <= typos) places.push(place);
    place += 1;
  }
  return places;
}

/** The entities with a word that is like one: as places in what was indexed. */
const bearersOf = async (
  { words, bearers }: WordIndex,
  word: string,
  nearness: Search['nearness'],
  signal: AbortSignal | undefined,
): Promise<Set<number>> => {
  const typos = nearness === 'ALIKE' ? typosIn(word) : 0;
  const places = typos === 0 ? [] : await taken(alike(words, word, typos), signal);
  const found = new Set(places.flatMap((place) => [...bearers(place)]));
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
