import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MAX_WEIGHED } from '../../src/questions/search/find.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { graphOf, node } from '../store/rows.js';
import { asker } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { recording } from '../support/recorder.js';
import { ASKED, builtInGraph } from '../support/stores.js';

const QUERY = `query ($text: String!, $kinds: [Kind!], $first: Int, $after: String, $last: Int, $before: String) {
  search(text: $text, kinds: $kinds, first: $first, after: $after, last: $last, before: $before) {
    totalCount
    truncated
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    edges { cursor }
    nodes { score matchedOn matchedText entity { kind slug } }
  }
}`;

const hits = z.object({
  search: z.object({
    totalCount: z.int(),
    truncated: z.boolean(),
    pageInfo: z.object({
      hasNextPage: z.boolean(),
      hasPreviousPage: z.boolean(),
      startCursor: z.string().nullable(),
      endCursor: z.string().nullable(),
    }),
    edges: z.array(z.object({ cursor: z.string() })),
    nodes: z.array(
      z.object({
        score: z.number(),
        matchedOn: z.string(),
        matchedText: z.string(),
        entity: z.object({ kind: z.string(), slug: z.string() }),
      }),
    ),
  }),
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
  ['Google', 'google', 'NAME'],
  ['seoul', 'seoul-2024', 'NAME'],
  ['bletchley', 'bletchley-2023', 'ALIAS'],
  ['summit seoul', 'seoul-2024', 'NAME'],
  ['paris', 'paris-2025', 'ALIAS'],
  ['EU', 'european-union', 'ALIAS'],
  ['uk', 'united-kingdom', 'ALIAS'],
  ['korea', 'south-korea', 'NAME'],
  ['frontier', 'frontier-ai-safety-commitments', 'NAME'],
  ['IASR', 'iasr-2025', 'SLUG'],
  ['METR', 's-metr', 'SLUG'],
  ['bio', 'bioweapons', 'NAME'],
];

/** What is typed, and what of it comes in this order, whatever stands between. */
const IN_ORDER: [text: string, slugs: string[]][] = [
  // A summit, what was adopted there, and what speaks of it.
  ['seoul', ['seoul-2024', 'seoul-declaration', 'frontier-ai-safety-commitments', 's-seoul-decl']],
  // The word itself before words that only begin so.
  ['uk', ['united-kingdom', 'uk-aisi', 'ukraine']],
  ['EU', ['european-union', 'eu-ai-pact', 'euc-inovacao-portugal']],
  // The company before its policy, the policy before its versions, and sources last.
  ['openai', ['openai', 'openai-policy', 'openai-policy-beta', 's-pol-openai']],
  ['india', ['india', 'new-delhi-2026', 'in-aisi']],
];

describe.each(ASKED)('search on $name', ({ available, open }) => {
  describe.runIf(available)('finds by what people type', { concurrent: true }, () => {
    const ask = overBuiltIn(open);
    const search = async (text: string, variables: Record<string, unknown> = {}) => {
      const { data, errors } = await ask(QUERY, { text, ...variables });
      expect(errors).toBeUndefined();
      return hits.parse(data).search;
    };
    const slugsOf = ({ nodes }: Awaited<ReturnType<typeof search>>): string[] => nodes.map(({ entity }) => entity.slug);

    it.each(FIRST)('%s', async (text, slug, on) => {
      const [first] = (await search(text)).nodes;
      expect(first).toMatchObject({ entity: { slug }, matchedOn: on });
    });

    it.each(IN_ORDER)('%s in order', async (text, slugs) => {
      const found = slugsOf(await search(text, { first: 100 }));
      expect(found.filter((slug) => slugs.includes(slug))).toEqual(slugs);
    });

    it('only the kinds that are asked for', async () => {
      expect(slugsOf(await search('seoul', { kinds: ['SUMMIT'] }))).toEqual(['seoul-2024']);
      expect(slugsOf(await search('seoul', { kinds: [] }))).toEqual([]);
      const names = await search('safety institute', { kinds: ['NAME'] });
      expect(new Set(names.nodes.map(({ entity }) => entity.kind))).toEqual(new Set(['NAME']));
    });

    it('words a letter off only where none is as it was written', async () => {
      expect(slugsOf(await search('metr'))).not.toContain('meta');
      expect(slugsOf(await search('mtr'))).toEqual([]);
      expect(slugsOf(await search('2022'))).toEqual([]);
    });

    it('to the last hit, in pages forwards and backwards', async () => {
      const { nodes } = await builtInGraph();
      const named = new Map(nodes.flatMap((node) => (node.kind === 'Name' ? [[node.slug, node] as const] : [])));
      const borne = (await builtInGraph()).edges.filter(({ relation }) => relation === 'NAMED');
      const texts = (node: (typeof nodes)[number]): string[] => [
        ...[node.name, node.slug, ...node.aliases, ...node.identifiers],
        ...borne.flatMap(({ from, to }) => {
          const name = from === node.slug ? named.get(to) : undefined;
          return name === undefined ? [] : [name.name, name.acronym ?? ''];
        }),
      ];
      const expected = nodes
        .filter(({ kind }) => kind !== 'Name')
        .filter((node) => texts(node).some((text) => /(?<![\p{L}\p{N}])(ai|a\.i)/iu.test(text)))
        .map(({ slug }) => slug);
      expect(expected.length).toBeGreaterThan(100);

      const forwards: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const page: Awaited<ReturnType<typeof search>> = await search('ai', { first: 40, after });
        expect(page).toMatchObject({ totalCount: expected.length, truncated: false });
        forwards.push(...slugsOf(page));
        [after, more] = [page.pageInfo.endCursor, page.pageInfo.hasNextPage];
      }
      expect([...forwards].sort()).toEqual([...expected].sort());

      const backwards: string[] = [];
      for (let before: string | null = null, more = true; more; ) {
        const page: Awaited<ReturnType<typeof search>> = await search('ai', { last: 33, before });
        backwards.unshift(...slugsOf(page));
        [before, more] = [page.pageInfo.startCursor, page.pageInfo.hasPreviousPage];
      }
      expect(backwards).toEqual(forwards);
    });

    it('with a cursor of no other text and no other kinds', async () => {
      const { edges } = await search('ai', { first: 1 });
      const [after] = edges.map(({ cursor }) => cursor);
      for (const other of [{ text: 'seoul' }, { text: 'ai', kinds: ['SUMMIT'] }]) {
        const { errors } = await ask(QUERY, { ...other, after });
        expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_CURSOR']);
      }
      expect(slugsOf(await search('AI', { after }))).not.toEqual([]);
    });

    it.each(['', '   ', '!?', 'qqqqqqqq', "' OR 1=1 //", '+a -b (c) *:* "d', 'AND OR NOT'])(
      'nothing harmful in %j',
      async (text) => {
        expect((await search(text)).totalCount).toBeGreaterThanOrEqual(0);
      },
    );
  });
});

it('says that more begin so than are weighed, gives those with the whole word, and refuses too many of them', async () => {
  const store = memoryStore();
  const named = (name: string, count: number) =>
    Array.from({ length: count }, (_, i) => node('Company', `${name}-${i}`, { name: `${name} ${i}` }));
  await store.import(graphOf([...named('aster', MAX_WEIGHED), node('Company', 'aste', {})], []));
  const ask = asker(store);
  const whole = await ask(QUERY, { text: 'aste' });
  expect(whole.data).toMatchObject({
    search: { totalCount: 1, truncated: true, nodes: [{ entity: { slug: 'aste' } }] },
  });
  const all = await ask(QUERY, { text: 'aster', first: 1 });
  expect(all.data).toMatchObject({ search: { totalCount: MAX_WEIGHED, truncated: false } });
  await store.import(graphOf(named('aster', MAX_WEIGHED + 1), []));
  const { errors } = await ask(QUERY, { text: 'aster' });
  expect(errors).toMatchObject([{ extensions: { code: 'LIMIT_EXCEEDED' } }]);
  expect(errors?.[0]?.message).toContain(String(MAX_WEIGHED));
  await store.close();
});

it('ranks what it finds once for all pages of it, and anew after an import', async () => {
  const { store, recorded } = recording(memoryStore());
  const slugs = ['aster-1', 'aster-2', 'aster-3'];
  await store.import(graphOf([...slugs.map((slug) => node('Company', slug, {})), node('Company', 'other', {})], []));
  const ask = asker(store);
  const searches = () => recorded.filter(({ params }) => 'query' in params).length;
  const page = async (after: string | null, text = 'aster') => {
    const { data, errors } = await ask(QUERY, { text, first: 2, after });
    expect(errors).toBeUndefined();
    const { nodes, pageInfo, totalCount } = hits.parse(data).search;
    return { slugs: nodes.map(({ entity }) => entity.slug), end: pageInfo.endCursor, totalCount };
  };
  const first = await page(null);
  expect([first.slugs, first.totalCount, searches()]).toEqual([slugs.slice(0, 2), 3, 1]);
  expect([await page(first.end), searches()]).toMatchObject([{ slugs: ['aster-3'], totalCount: 3 }, 1]);
  expect([(await page(null, 'ASTER')).slugs, searches()]).toEqual([first.slugs, 1]);
  expect([(await page(null, 'other')).slugs, searches()]).toEqual([['other'], 2]);

  await store.import(graphOf([node('Company', 'aster-2', {}), node('Company', 'aster-9', {})], []));
  expect(await page(null)).toMatchObject({ slugs: ['aster-2', 'aster-9'], totalCount: 2 });
  await store.close();
});
