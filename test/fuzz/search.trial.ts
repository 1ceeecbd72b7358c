import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { node } from '../store/rows.js';
import { asker } from '../support/ask.js';
import { each } from '../support/each.js';
import { casesOf } from '../support/random.js';
import { builtInGraph, STORES } from '../support/stores.js';

const QUERY = `query ($text: String!) {
  search(text: $text) {
    totalCount
    truncated
    nodes { score matchedOn matchedText entity { kind slug } }
  }
}`;

const counted = z.object({ search: z.object({ totalCount: z.int() }) });

describe.runIf(STORES.every(({ available }) => available))('search', () => {
  it('finds the same on both stores, for every name whole, begun and mistyped', async () => {
    const { about, nodes, edges } = await builtInGraph();
    // More words that are one letter off than Lucene tries by itself.
    const alike = [...'abcdefghijklmnopqrstuvwxy'].flatMap((letter) =>
      [0, 1, 2, 3].map((i) => `zzzz`.slice(0, i) + letter + `zzzz`.slice(i + 1)),
    );
    const graph = { about, edges, nodes: [...nodes, ...alike.map((name) => node('Company', name, { name }))] };
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
    const searched = typed.filter((text) => text.split(/\s+/).length < 12);
    const step = searched.length / casesOf(searched.length);
    const words = searched.filter((_, i) => i % step < 1);
    expect(words.length).toBeGreaterThanOrEqual(casesOf(700));
    await each(words, async (text) => {
      const [a, b] = await Promise.all([left?.(QUERY, { text }), right?.(QUERY, { text })]);
      expect(b, text).toEqual(a);
    });
    const [most, more] = await Promise.all([left?.(QUERY, { text: 'zzzz' }), right?.(QUERY, { text: 'zzzz' })]);
    expect(counted.parse(most?.data).search.totalCount).toBe(alike.length);
    expect(more).toEqual(most);
    for (const store of stores) await store.close();
  });
});
