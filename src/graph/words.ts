import { compareText } from '../model/text.js';
import { type SearchName, searchWords } from './names.js';

/** In the names of which entities each word stands; as flat lists, since there are as many words as entities, or more. */
export type WordIndex = {
  /** Every word once, in the order of code units. */
  words: readonly string[];
  /** The entities with the word at a place of `words`, as their places in what was indexed. */
  bearers: (place: number) => Iterable<number>;
};

/** Looks up the words of the names of some entities. */
export const indexed = (entities: readonly { names: readonly SearchName[] }[]): WordIndex => {
  const borne = new Map<string, number[]>();
  for (const [entity, { names }] of entities.entries()) {
    for (const word of searchWords(names)) {
      const before = borne.get(word);
      if (before === undefined) borne.set(word, [entity]);
      else before.push(entity);
    }
  }
  const words = [...borne.keys()].sort(compareText);
  const ends = new Uint32Array(words.length);
  let end = 0;
  for (const [place, word] of words.entries()) {
    end += borne.get(word)?.length ?? 0;
    ends[place] = end;
  }
  const all = new Uint32Array(end);
  for (const [place, word] of words.entries()) all.set(borne.get(word) ?? [], ends[place - 1] ?? 0);
  return { words, bearers: (place) => all.subarray(ends[place - 1] ?? 0, ends[place]) };
};
