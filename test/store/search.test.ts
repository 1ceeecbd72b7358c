import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { expect, it } from 'vitest';
import { mayBegin, searchWords, typosIn } from '../../src/graph/names.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Search } from '../../src/store/queries.js';
import { casesOf, seed } from '../support/random.js';
import { graphOf, node } from './rows.js';

/** Letters few enough that words begin alike and are a letter or two off each other, one of them of two units. */
const word = fc.string({ unit: fc.constantFrom('a', 'a', 'b', 'b', '\u{10428}', '7'), minLength: 1, maxLength: 8 });
const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));

/** Whether a word of a name is like one that is looked for, each compared with each. */
const isLike = (other: string, word: string, nearness: Search['nearness']): boolean =>
  other === word ||
  (nearness !== 'WHOLE' && mayBegin(word) && other.startsWith(word)) ||
  (nearness === 'ALIKE' && distance(other, word) <= typosIn(word));

it('a search in memory finds what a comparison of each word with each finds', async () => {
  const sizes = new Set<number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(name, { minLength: 1, maxLength: 60, size: 'max' }),
      fc.array(word, { minLength: 1, maxLength: 2 }),
      fc.constantFrom<Search['nearness'][]>('WHOLE', 'BEGUN', 'ALIKE', 'ALIKE'),
      async (names, asked, nearness) => {
        const nodes = names.map((name, i) => node('Company', `c${i}`, { name }));
        const store = memoryStore();
        await store.import(graphOf(nodes));
        const words = asked.flatMap((word) => searchWords([{ on: 'NAME', text: word }]));
        const reads = store.reads();
        const found = await reads.search({ words, nearness, kinds: ['Company'], limit: 100 });
        const expected = nodes.filter(({ name, slug }) => {
          const own = searchWords([
            { on: 'NAME', text: name },
            { on: 'SLUG', text: slug },
          ]);
          const has = (word: string): boolean => own.some((other) => isLike(other, word, nearness));
          return words.every(has) || (words.length > 1 && has(words.join('')));
        });
        sizes.add(expected.length);
        expect(found?.map(({ slug }) => slug).sort()).toEqual(expected.map(({ slug }) => slug).sort());
      },
    ),
    { seed, numRuns: casesOf(1_500) },
  );
  // Searches that find none and searches that find many were among them.
  expect([Math.min(...sizes) === 0, Math.max(...sizes) > 5]).toEqual([true, true]);
});
