import fc from 'fast-check';
import { expect, it } from 'vitest';
import { HOLDS } from '../../src/model/dates.js';
import { ANY, all, type Filter, type Quantifier } from '../../src/store/filter.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { casesOf, seed } from '../support/random.js';
import { edge, edges, graphOf, node, page, select, step } from './rows.js';
import { is, signed } from './starts.js';

const [SIGNATORIES, TEXTS] = [
  ['alpha', 'beta', 'gamma', 'delta'],
  ['one', 'two', 'three'],
];

/** Some signatures, of which some are of the same text by the same signatory. */
const signatures = fc.uniqueArray(
  fc.record({
    from: fc.constantFrom(...SIGNATORIES),
    to: fc.constantFrom(...TEXTS),
    parallel: fc.constantFrom(1, 2, 3),
    status: fc.constantFrom('confirmed', 'uncertain'),
    validFrom: fc.constantFrom(null, '2024', '2024-03-01', '2025-01-01'),
  }),
  { selector: ({ from, to, parallel }) => `${from} ${to} ${parallel}`, minLength: 4, maxLength: 16 },
);
const graph = signatures.map((rows) =>
  graphOf(
    [
      ...SIGNATORIES.map((slug, i) => node(i < 2 ? 'Company' : 'Country', slug)),
      ...TEXTS.map((slug, i) => node(i === 0 ? 'Declaration' : 'Commitment', slug)),
    ],
    rows.map(({ from, to, ...rest }) => edge('SIGNED', from, to, rest)),
  ),
);

const named = fc.oneof(
  fc.constantFrom(...TEXTS, 'missing').map((slug) => is('slug', slug)),
  fc
    .uniqueArray(fc.constantFrom(...TEXTS), { minLength: 1 })
    .map((value): Filter => ({ op: 'compare', property: 'slug', is: 'in', value })),
);
const texts = fc.tuple(named, fc.constantFrom(ANY, ANY, is('kind', 'COMMITMENT'))).map(all);
const quantifier = fc
  .record({
    op: fc.constantFrom<Quantifier['op'][]>('some', 'some', 'atLeast', 'every', 'none'),
    count: fc.constantFrom(1, 2),
    other: fc.constantFrom<Quantifier['other'][]>(undefined, undefined, 'Commitment', 'Declaration'),
    node: texts,
    edge: fc.constantFrom(ANY, ANY, is('status', 'confirmed')),
    holds: fc.constantFrom(undefined, ...HOLDS),
  })
  .map(({ other, holds, ...rest }): Filter => signed({ ...rest, ...(other && { other }), ...(holds && { holds }) }));
const filter = fc.oneof(
  quantifier,
  fc.array(quantifier, { minLength: 1, maxLength: 3 }).map(all),
  fc.array(quantifier, { minLength: 1, maxLength: 2 }).map((of): Filter => ({ op: 'or', of })),
);

/** The same filter, in which no entity seems to be named. */
const unnamed = (where: Filter): Filter => ({ op: 'not', of: { op: 'not', of: where } });

it('memory finds from the entities that a filter names what it finds among all', async () => {
  let found = 0;
  await fc.assert(
    fc.asyncProperty(
      fc.record({
        graph,
        where: filter,
        at: texts,
        label: fc.constantFrom('Company', 'Signatory', 'Entity'),
        holds: fc.constantFrom(...HOLDS),
        limit: fc.integer({ min: 1, max: 4 }),
        reverse: fc.boolean(),
      }),
      async ({ graph, where, at, label, holds, limit, reverse }) => {
        const store = memoryStore();
        await store.import(graph);
        const reads = store.reads();
        const common = { page: page(limit, null, reverse), view: { asOf: '2024-06-01', holds }, total: true } as const;
        const nodesOf = (where: Filter) => reads.select(select(label, { where, ...common }));
        const edgesOf = (where: Filter) => reads.edges(edges('SIGNED', { where, ...common }));
        const stepsOf = (where: Filter) => reads.step(step('SIGNED', 'to', { where, ...common }), TEXTS);
        const ends: Filter = all([
          { op: 'at', end: 'to', node: at },
          { op: 'at', end: 'from', node: where },
        ]);
        const nodes = await nodesOf(where);
        found += nodes.rows.length;
        expect(nodes).toEqual(await nodesOf(unnamed(where)));
        expect(await edgesOf(ends)).toEqual(await edgesOf(unnamed(ends)));
        expect(await stepsOf(where)).toEqual(await stepsOf(unnamed(where)));
      },
    ),
    { seed, numRuns: casesOf(1_500) },
  );
  expect(found).toBeGreaterThan(100);
});
