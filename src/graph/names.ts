import type { Node, NodeOf } from '../model/kinds.js';
import { fold } from '../model/text.js';

/** What a search can match on, the most telling first. */
export const MATCHED_ON = ['NAME', 'ALIAS', 'FORMER_NAME', 'ACRONYM', 'SLUG', 'IDENTIFIER'] as const;
export type MatchedOn = (typeof MATCHED_ON)[number];

/** A name under which an entity can be found. */
export type SearchName = { on: MatchedOn; text: string };

/**
 * The names of an entity: its own, its aliases, the dated ones that it bears or bore with their acronyms, its slug and
 * identifiers.
 */
export const searchNames = (node: Node, dated: readonly NodeOf<'Name'>[]): SearchName[] => {
  const names: SearchName[] = [
    { on: 'NAME', text: node.name },
    ...node.aliases.map((text): SearchName => ({ on: 'ALIAS', text })),
    ...dated.map(({ name }): SearchName => ({ on: 'FORMER_NAME', text: name })),
    ...[...dated, node].flatMap((bearer): SearchName[] =>
      bearer.kind === 'Name' && bearer.acronym !== null ? [{ on: 'ACRONYM', text: bearer.acronym }] : [],
    ),
    { on: 'SLUG', text: node.slug.replaceAll('-', ' ') },
    ...node.identifiers.map((text): SearchName => ({ on: 'IDENTIFIER', text })),
  ];
  const seen = new Set<string>();
  return names.filter(({ text }) => {
    const folded = fold(text);
    if (seen.has(folded)) return false;
    seen.add(folded);
    return true;
  });
};

/** The words of a text as searches compare them: folded, split at everything that is neither letter nor digit. */
export const words = (text: string): string[] => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The words of all names of an entity, and each name's words run together: `deep mind` and `deepmind` find each other.
 */
export const searchWords = (names: readonly SearchName[]): string[] => [
  ...new Set(
    names.flatMap(({ text }) => {
      const all = words(text);
      return [...all, all.join('')];
    }),
  ),
];

/** These words as one text. */
export const searchText = (names: readonly SearchName[]): string => searchWords(names).join(' ');

/** How like a word of a name must be to one that is looked for: the same; or begun with it; or a letter or two off. */
export type Nearness = 'WHOLE' | 'BEGUN' | 'ALIKE';

/** Whether words that only begin so are like a word: not like a single letter. */
export const mayBegin = (word: string): boolean => word.length >= 2;

/**
 * How many letters a word may be off: none in short ones and in those with a digit, since another number is another
 * thing; one from four letters on, two from eight.
 */
export const typosIn = (word: string): number => (/\p{N}/u.test(word) || word.length < 4 ? 0 : word.length < 8 ? 1 : 2);
