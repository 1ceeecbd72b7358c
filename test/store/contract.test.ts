import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ANY } from '../../src/store/filter.js';
import type { Reads, Store } from '../../src/store/store.js';
import { builtInGraph, STORES } from '../support/stores.js';

describe.each(STORES)('$name keeps the contract', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', () => {
    let store: Store;
    let reads: Reads;
    beforeAll(async () => {
      store = open();
      await store.import(await builtInGraph());
      reads = store.reads();
    });
    afterAll(() => store.close());

    it('reads', async () => {
      const view = { asOf: '2026-11-23', holds: 'CERTAINLY' } as const;
      const { rows, total } = await reads.select({
        label: 'Company',
        where: ANY,
        order: [],
        page: { limit: 3, reverse: false, start: null },
        view,
        total: true,
      });
      expect(rows.map(({ slug }) => slug)).toEqual(['01-ai', '360-security', '4paradigm']);
      expect(total).toBe(97);
    });
  });
});
