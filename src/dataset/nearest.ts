import { distance } from 'fastest-levenshtein';

/** Longest word that is compared, in UTF-16 units. */
const LONGEST = 80;

/** The word of some that is most like a word, by letters to change; undefined where none is like it. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  const asked = word.slice(0, LONGEST).toLowerCase();
  let best: string | undefined;
  let least = Math.max(1, Math.floor(asked.length / 3)) + 1;
  for (const candidate of known) {
    if (Math.abs(candidate.length - asked.length) >= least) continue;
    const letters = distance(asked, candidate.toLowerCase());
    if (letters < least) [best, least] = [candidate, letters];
  }
  return best;
};

/** The same words, those most like a word first. */
export const nearestFirst = (word: string, known: readonly string[]): string[] => {
  const asked = word.slice(0, LONGEST).toLowerCase();
  return known
    .map((candidate) => ({ candidate, letters: distance(asked, candidate.toLowerCase()) }))
    .sort((a, b) => a.letters - b.letters)
    .map(({ candidate }) => candidate);
};
