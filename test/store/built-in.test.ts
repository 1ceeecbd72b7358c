import { describe, expect, it } from 'vitest';
import { versionOf } from '../../src/graph/version.js';
import { withBuiltIn } from '../support/built-in.js';
import { all } from '../support/each.js';
import { ordered } from '../support/graphs.js';
import { builtInGraph, STORES } from '../support/stores.js';
import { page, select } from './rows.js';

describe.each(STORES)('$name over the data set that comes with the project', ({ available, open }) => {
  describe.runIf(available)('once it is there', () => {
    const store = withBuiltIn(open);

    it('reads it', async () => {
      const { nodes } = await builtInGraph();
      const view = { asOf: '2026-11-23', holds: 'CERTAINLY' } as const;
      const found = await store()
        .reads()
        .select(select('Company', { page: page(3), view, total: true }));
      expect(found.rows.map(({ slug }) => slug)).toEqual(['01-ai', '360-security', '4paradigm']);
      expect(found.total).toBe(nodes.filter(({ kind }) => kind === 'Company').length);
    });

    it('gives the whole graph back, in the order of slugs and keys', async () => {
      const graph = await builtInGraph();
      const { dataset, graph: content } = await store().reads().content();
      expect(dataset.version).toBe(versionOf(graph));
      expect(content.about).toEqual(graph.about);
      for (let time = 1; time <= 2; time += 1) {
        expect(await all(content.nodes)).toEqual(ordered(graph).nodes);
        expect(await all(content.edges)).toEqual(ordered(graph).edges);
      }
    });
  });
});
