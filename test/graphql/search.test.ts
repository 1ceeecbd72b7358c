import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { asker } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { each } from '../support/each.js';
import { builtInGraph, STORES } from '../support/stores.js';

const QUERY = `query ($text: String!, $kinds: [Kind!]) {
  search(text: $text, kinds: $kinds) { score matchedOn matchedText entity { slug } }
}`;

const hits = z.object({
  search: z.array(
    z.object({
      score: z.number(),
      matchedOn: z.string(),
      matchedText: z.string(),
      entity: z.object({ slug: z.string() }),
    }),
  ),
});

/** What is typed, the entity that must come first, and what it matches on. */
const FIRST: [text: string, slug: string, on: string][] = [
  ['zipu', 'zhipu-ai', 'NAME'],
  ['deep mind', 'google', 'ALIAS'],
  ['deepmind', 'google', 'ALIAS'],
  ['UK AISI', 'uk-aisi', 'SLUG'],
  ['AI Safety Institute', 'uk-aisi', 'FORMER_NAME'],
  ['NAAIMES', 'aisi-network', 'ALIAS'],
  ['US AISI', 'us-aisi-caisi', 'ACRONYM'],
  ['Séoul Declaration', 'seoul-declaration', 'ALIAS'],
  ['turkiye', 'turkiye', 'NAME'],
  ['openai', 'openai', 'NAME'],
  ['mistrall', 'mistral-ai', 'ALIAS'],
  ['bletchley park sum', 'bletchley-2023', 'ALIAS'],
];

describe.each(STORES)('search on $name', ({ available, open }) => {
  describe.runIf(available)('finds by what people type', { concurrent: true }, () => {
    const ask = overBuiltIn(open);
    const search = async (text: string, kinds?: string[]) => {
      const { data, errors } = await ask(QUERY, { text, kinds });
      expect(errors).toBeUndefined();
      return hits.parse(data).search;
    };

    it.each(FIRST)('%s', async (text, slug, on) => {
      const [first] = await search(text);
      expect(first).toMatchObject({ entity: { slug }, matchedOn: on });
    });

    it('only the kinds that are asked for', async () => {
      const found = await search('seoul', ['SUMMIT']);
      expect(found.map(({ entity }) => entity.slug)).toEqual(['seoul-2024']);
      expect(await search('seoul', [])).toEqual([]);
    });

    it.each(['', '   ', '!?', 'qqqqqqqq', "' OR 1=1 //", '+a -b (c) *:* "d', 'AND OR NOT'])(
      'nothing harmful in %j',
      async (text) => {
        expect(Array.isArray(await search(text))).toBe(true);
      },
    );
  });
});

describe.runIf(STORES.every(({ available }) => available))('search', () => {
  it('finds the same on both stores, for every name whole, begun and mistyped', async () => {
    const graph = await builtInGraph();
    const stores = STORES.map(({ open }) => open());
    for (const store of stores) await store.import(graph);
    const [left, right] = stores.map((store) => asker(store));
    const names = graph.nodes
      .filter(({ kind }) => kind !== 'Source' && kind !== 'Name')
      .map(({ name }) => name.slice(0, 60));
    const typed = names.flatMap((name, i) => [
      name,
      name.slice(0, Math.ceil(name.length / 2)),
      name.slice(0, 2 + (i % 3)) + name.slice(3 + (i % 3)),
    ]);
    const words = typed.filter((text) => text.split(/\s+/).length < 12).filter((_, i) => i % 4 === 0);
    expect(words.length).toBeGreaterThan(150);
    await each(words, async (text) => {
      const [a, b] = await Promise.all([left?.(QUERY, { text }), right?.(QUERY, { text })]);
      expect(b, text).toEqual(a);
    });
    for (const store of stores) await store.close();
  });
});
