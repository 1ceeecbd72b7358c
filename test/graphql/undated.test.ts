import { describe, expect, it } from 'vitest';
import { overBuiltIn } from '../support/built-in.js';
import { ASKED } from '../support/stores.js';

const FRANCE = `query ($asOf: Date, $holds: Holds) {
  country(slug: "france", asOf: $asOf, holds: $holds) {
    hosted { nodes { slug } }
    institutes { nodes { slug } }
    backed { nodes { slug } }
  }
}`;

/** What France hosts, runs and backs. */
const france = (hosted: string[], institutes: string[], backed: string[]) => {
  const nodes = (slugs: string[]) => ({ nodes: slugs.map((slug) => ({ slug })) });
  return { country: { hosted: nodes(hosted), institutes: nodes(institutes), backed: nodes(backed) } };
};

describe.each(ASKED)('what has no date, on $name', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', { concurrent: true }, () => {
    const ask = overBuiltIn(open);

    it.each([
      ['2000-01-01', 'POSSIBLY', france([], [], [])],
      ['2025-01-30', 'POSSIBLY', france([], [], [])],
      ['2025-01-31', 'CERTAINLY', france([], ['fr-inesia'], [])],
      ['2025-02-09', 'POSSIBLY', france([], ['fr-inesia'], [])],
      ['2025-02-10', 'CERTAINLY', france(['paris-2025'], ['fr-inesia'], ['current-ai'])],
    ])('France on %s %s hosts, runs and backs what is there', async (asOf, holds, expected) => {
      expect((await ask(FRANCE, { asOf, holds })).data).toEqual(expected);
    });

    it('begins in a range where its institute does', async () => {
      const on = (asOf: string, holds: string) =>
        `{ institute(slug: "us-aisi-caisi", asOf: "${asOf}", holds: ${holds}) { operators { totalCount } } }`;
      const totals: unknown[] = [];
      for (const [asOf, holds] of [
        ['2023-10-31', 'POSSIBLY'],
        ['2023-11-01', 'POSSIBLY'],
        ['2024-02-28', 'CERTAINLY'],
        ['2024-02-29', 'CERTAINLY'],
      ] as const) {
        totals.push((await ask(on(asOf, holds))).data);
      }
      expect(totals).toEqual([0, 1, 0, 1].map((totalCount) => ({ institute: { operators: { totalCount } } })));
    });

    it('certainly holds on the day of the data set, and possibly before, where nobody knows since when', async () => {
      const on = (view: string) => `{ institute(slug: "ke-representation"${view}) { operators { nodes { slug } } } }`;
      const kenya = { institute: { operators: { nodes: [{ slug: 'kenya' }] } } };
      expect((await ask(on(''))).data).toEqual(kenya);
      expect((await ask(on(', asOf: "2000-01-01", holds: POSSIBLY'))).data).toEqual(kenya);
      expect((await ask(on(', asOf: "2026-11-22"'))).data).toEqual({ institute: { operators: { nodes: [] } } });
    });

    it('is planned before it begins', async () => {
      const on = (view: string) =>
        `{ summit(slug: "geneva-2027"${view}) { predecessor { key } hosts { nodes { slug } } } }`;
      expect((await ask(on(''))).data).toEqual({ summit: { predecessor: null, hosts: { nodes: [] } } });
      expect((await ask(on(', holds: EVER'))).data).toEqual({
        summit: {
          predecessor: { key: 'precedes:new-delhi-2026:geneva-2027' },
          hosts: { nodes: [{ slug: 'switzerland' }] },
        },
      });
    });
  });
});
