import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { startEmpty } from '../store/database.js';
import { edge, graphOf, node } from '../store/rows.js';
import { type Answer, asker } from '../support/ask.js';
import { STORES } from '../support/stores.js';

const range = (length: number) => Array.from({ length }, (_, i) => i);

/**
 * Two companies whose parallel signatures make many pairs, and one signature in the groups of many countries and
 * summits.
 */
const LARGE = graphOf(
  [
    ...['a', 'b', 'everywhere'].map((slug) => node('Company', slug)),
    ...['pledge', 'treaty'].map((slug) => node('Commitment', slug)),
    ...range(400).map((i) => node('Country', `country-${i}`)),
    ...range(260).map((i) => node('Summit', `summit-${i}`, { start: '2024-05' })),
  ],
  [
    ...['a', 'b'].flatMap((slug) =>
      range(501).map((i) => edge('SIGNED', slug, 'pledge', { parallel: i + 1, validFrom: '2024-01' })),
    ),
    edge('SIGNED', 'everywhere', 'treaty', { validFrom: '2024-05-01' }),
    ...range(400).map((i) => edge('HEADQUARTERED_IN', 'everywhere', `country-${i}`)),
    ...range(260).map((i) => edge('ADOPTED_AT', 'treaty', `summit-${i}`)),
  ],
);

describe.each(STORES)('what is too large for $name', ({ name, available, open }) => {
  describe.runIf(available)('is refused, naming the bound', { concurrent: true }, () => {
    startEmpty(name);
    let store: Store;
    let ask: (query: string) => Promise<Answer>;
    beforeAll(async () => {
      store = open();
      await store.import(LARGE);
      ask = asker(store);
    });
    afterAll(() => store.close());

    it('refuses more pairs than it can weigh, and weighs those of other instruments', async () => {
      const { errors } = await ask('{ coSignatures { totalCount } }');
      expect(errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
      expect(errors?.[0]?.message).toContain('make more than 500000 pairs');
      const { data } = await ask('{ coSignatures(where: { slug: { ne: "pledge" } }) { totalCount } }');
      expect(data).toEqual({ coSignatures: { totalCount: 0 } });
    });

    it('refuses more groups than it can order, and counts fewer', async () => {
      const groups = (by: string, more = '') =>
        ask(`{ signatures(first: 0) { groups(by: [${by}]${more}) { totalGroups groups { count } } } }`);
      const { errors } = await groups('COUNTRY, SUMMIT');
      expect(errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
      expect(errors?.[0]?.message).toContain('more than 100000 groups');
      const { data } = await groups('COUNTRY, SUMMIT', ', having: { gt: 1 }');
      expect(data).toEqual({ signatures: { groups: { totalGroups: 1, groups: [{ count: 1002 }] } } });
    });
  });
});
