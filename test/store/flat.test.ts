import { afterEach, expect, it, vi } from 'vitest';
import type { Filter } from '../../src/store/filter.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Reads } from '../../src/store/store.js';
import { EVER, edge, edges, graphOf, node, page, select, step } from './rows.js';

/** All of so many companies signed the hub, every third another text, five a third one, which mitigates the risk. */
const graph = (companies: number) => {
  const slugs = Array.from({ length: companies }, (_, i) => `company-${String(i).padStart(5, '0')}`);
  return graphOf(
    [
      ...slugs.map((slug) => node('Company', slug)),
      ...['hub', 'third', 'few', 'complication'].map((slug) => node('Commitment', slug)),
      node('Risk', 'risk'),
    ],
    [
      ...slugs.map((slug) => edge('SIGNED', slug, 'hub', { validFrom: '2024-01' })),
      ...slugs.filter((_, i) => i % 3 === 0).map((slug) => edge('SIGNED', slug, 'third')),
      ...slugs.slice(20, 25).map((slug) => edge('SIGNED', slug, 'few')),
      edge('MITIGATES', 'few', 'risk'),
    ],
  );
};

const VIEW = { ...EVER, holds: 'CERTAINLY' } as const;
const named = (slug: string): Filter => ({ op: 'compare', property: 'slug', is: 'eq', value: slug });
const some = (relation: 'SIGNED' | 'MITIGATES', other: Filter): Filter => ({
  ...{ op: 'some', relation, end: 'from', node: other, edge: { op: 'and', of: [] }, count: 1 },
});
const signed = (slug: string): Filter => some('SIGNED', named(slug));
const SCOPE = {
  relations: null,
  statuses: null,
  relationStatuses: [],
  view: EVER,
  direction: 'ANY',
  kinds: null,
} as const;
const spur = { from: 'company-00001', passed: [], without: [] };
const PATHS = { ...SCOPE, spurs: [spur], to: 'company-00002', avoid: [], limit: 5, maxLength: 6 };

const MISTYPED = 'what is called like a word with two letters off';

const READS: Record<string, (reads: Reads) => Promise<unknown>> = {
  'a page of the hub, with its total': (reads) =>
    reads.step(step('SIGNED', 'to', { page: page(20), view: VIEW, total: true }), ['hub']),
  'its last page': (reads) => reads.step(step('SIGNED', 'to', { page: page(20, null, true), view: VIEW }), ['hub']),
  'a page of all signatures, with the total': (reads) =>
    reads.edges(edges('SIGNED', { page: page(20), view: VIEW, total: true })),
  'a page of all companies, with the total': (reads) =>
    reads.select(select('Company', { page: page(20), total: true })),
  'who signed both, a page': (reads) =>
    reads.select(select('Company', { where: { op: 'and', of: [signed('hub'), signed('third')] }, page: page(20) })),
  'the same from the hub': (reads) =>
    reads.step(step('SIGNED', 'to', { where: signed('third'), page: page(20) }), ['hub']),
  'who signed both of which one has few': (reads) =>
    reads.select(select('Company', { where: { op: 'and', of: [signed('hub'), signed('few')] }, total: true })),
  'the same from the hub, with the total': (reads) =>
    reads.step(step('SIGNED', 'to', { where: signed('few'), total: true }), ['hub']),
  'who signed what mitigates a risk': (reads) =>
    reads.select(select('Company', { where: some('SIGNED', some('MITIGATES', named('risk'))), total: true })),
  'one by its slug': (reads) => reads.select(select('Entity', { where: named('hub'), total: true })),
  'the signatures of one text': (reads) =>
    reads.edges(edges('SIGNED', { where: { op: 'at', end: 'to', node: named('few') }, total: true })),
  'what one company signed': (reads) =>
    reads.edges(edges('SIGNED', { where: { op: 'at', end: 'from', node: named('company-00001') }, total: true })),
  'the shortest path through the hub': (reads) => reads.shortestPaths(PATHS),
  [MISTYPED]: async (reads) => {
    const found = await reads.search({ words: ['complicatoin'], nearness: 'ALIKE', kinds: ['Commitment'], limit: 10 });
    return found?.map(({ slug }) => slug);
  },
};

afterEach(() => {
  vi.restoreAllMocks();
});

/** How often reads look at the clock, which they do for each row; what is kept of the graph is made before. */
const looksOf = async (companies: number): Promise<Record<string, { looks: number; answer: unknown }>> => {
  const store = memoryStore();
  await store.import(graph(companies));
  let looks = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    looks += 1;
    return 0;
  });
  const found: Record<string, { looks: number; answer: unknown }> = {};
  for (const [name, read] of Object.entries(READS)) {
    const first = await read(store.reads());
    looks = 0;
    const answer = await read(store.reads());
    expect(answer).toEqual(first);
    found[name] = { looks, answer };
  }
  vi.restoreAllMocks();
  return found;
};

it('ten times the data make no read of memory look at more than 1.3 times the rows', async () => {
  const [small, large] = [await looksOf(300), await looksOf(3_000)];
  for (const [name, { looks }] of Object.entries(large)) {
    // A mistyped word is compared with the beginnings of words, which become more, though far from ten times as many.
    const most = name === MISTYPED ? 50 : 1.3 * (small[name]?.looks ?? 0);
    expect(looks, name).toBeLessThanOrEqual(most);
    expect(looks, name).toBeLessThan(200);
  }
  expect(large['a page of the hub, with its total']?.answer).toEqual(
    new Map([['hub', expect.objectContaining({ more: true, total: 3_000 })]]),
  );
  expect(large['who signed both of which one has few']?.answer).toMatchObject({ total: 5, more: false });
  expect(large['who signed what mitigates a risk']?.answer).toMatchObject({ total: 5 });
  expect(large['the signatures of one text']?.answer).toMatchObject({ total: 5 });
  expect(large[MISTYPED]?.answer).toEqual(['complication']);
  expect(large['the shortest path through the hub']?.answer).toMatchObject([{ candidates: 1 }]);
});
