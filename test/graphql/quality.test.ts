import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { startEmpty } from '../store/database.js';
import { edge, graphOf, node } from '../store/rows.js';
import { asker } from '../support/ask.js';
import { ASKED } from '../support/stores.js';

/** Sources that nothing cites, more than are named. */
const IDLE = Array.from({ length: 120 }, (_, i) => `idle-${String(i).padStart(3, '0')}`);

const SUPPORTED = [
  node('Source', 'text', { tier: 'primary', published: '2024' }),
  node('Source', 'page', { tier: 'tertiary' }),
  node('Source', 'judge', { tier: 'press' }),
  node('Company', 'acme', { sources: ['page', 'text'] }),
  node('Company', 'other', { status: 'uncertain' }),
  node('Commitment', 'pledge', { adopted: '2024', sources: ['page'] }),
  node('Commitment', 'code', { sources: ['page'] }),
  node('Claim', 'said', { words: 'much', sources: ['page'], verdictSources: ['judge'] }),
];
const EDGES = [
  edge('SIGNED', 'acme', 'pledge', { validFrom: '2024', sources: ['page', 'text'] }),
  edge('SIGNED', 'acme', 'code', { sources: ['page'] }),
  edge('SIGNED', 'other', 'code', { status: 'unconfirmed' }),
  edge('ABOUT', 'said', 'pledge', { sources: ['page'] }),
];

const QUERY = `query ($first: Int) { dataset { quality {
  entities { kind status count undated } relations { relation status count undated neverKnown }
  tiers { tier entities relations } idleSources { totalCount sources(first: $first) { slug } }
} } }`;

describe.each(ASKED)('the quality of the data on $name', ({ name, available, open }) => {
  describe.runIf(available)('of a small graph', () => {
    startEmpty(name);
    let store: Store;
    let ask: ReturnType<typeof asker>;
    beforeAll(async () => {
      store = open();
      ask = asker(store);
      await store.import(graphOf([...SUPPORTED, ...IDLE.map((slug) => node('Source', slug))], EDGES));
    });
    afterAll(() => store.close());

    it('counts what is supported how well, by whom, and what is not dated', async () => {
      const { data, errors } = await ask(QUERY, { first: 2 });
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        dataset: {
          quality: {
            entities: [
              { kind: 'COMMITMENT', status: 'CONFIRMED', count: 2, undated: 1 },
              { kind: 'COMPANY', status: 'CONFIRMED', count: 1, undated: null },
              { kind: 'COMPANY', status: 'UNCERTAIN', count: 1, undated: null },
              { kind: 'SOURCE', status: 'CONFIRMED', count: 123, undated: 122 },
              { kind: 'CLAIM', status: 'CONFIRMED', count: 1, undated: null },
            ],
            relations: [
              { relation: 'SIGNED', status: 'CONFIRMED', count: 2, undated: 1, neverKnown: 1 },
              { relation: 'SIGNED', status: 'UNCONFIRMED', count: 1, undated: 1, neverKnown: 1 },
              { relation: 'ABOUT', status: 'CONFIRMED', count: 1, undated: null, neverKnown: 1 },
            ],
            tiers: [
              { tier: 'PRIMARY', entities: 1, relations: 1 },
              { tier: 'TERTIARY', entities: 3, relations: 2 },
              { tier: null, entities: 1, relations: 1 },
            ],
            idleSources: { totalCount: 120, sources: [{ slug: 'idle-000' }, { slug: 'idle-001' }] },
          },
        },
      });
    });

    it('names at most a hundred idle sources, and says so', async () => {
      const named = async (first: number) =>
        await ask(`{ dataset { quality { idleSources { sources(first: ${first}) { slug } } } } }`);
      expect((await named(100)).data).toEqual({
        dataset: { quality: { idleSources: { sources: IDLE.slice(0, 100).map((slug) => ({ slug })) } } },
      });
      expect((await named(101)).errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED' });
      expect((await named(-1)).errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT' });
    });

    it('is that of the data after another import', async () => {
      await store.import(graphOf(SUPPORTED, EDGES.slice(0, 2)));
      const { data } = await ask('{ dataset { quality { relations { count } idleSources { totalCount } } } }');
      expect(data).toEqual({ dataset: { quality: { relations: [{ count: 2 }], idleSources: { totalCount: 0 } } } });
    });
  });
});
