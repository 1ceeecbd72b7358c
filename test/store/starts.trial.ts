import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { HOLDS, type View } from '../../src/model/dates.js';
import { JURISDICTIONS } from '../../src/model/fields/jurisdiction.js';
import { STATUSES } from '../../src/model/status.js';
import { screaming } from '../../src/model/words.js';
import { ANY, all, type Filter, type Quantifier } from '../../src/store/filter.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { READS } from '../../src/store/neo4j/reads.js';
import { toParameters } from '../../src/store/neo4j/run.js';
import { anchorOf } from '../../src/store/plan.js';
import type { Select } from '../../src/store/queries.js';
import type { Reads } from '../../src/store/store.js';
import { withBuiltInDriver } from '../support/built-in-driver.js';
import { builtInGraph, databaseOfWorker } from '../support/stores.js';
import { is, MANY, named, signed, sizes } from './starts.js';

const comparison = (property: string, words: readonly string[]): fc.Arbitrary<Filter> => {
  const value = fc.constantFrom(...words.map(screaming));
  const base = { op: fc.constant('compare' as const), property: fc.constant(property) };
  return fc.oneof(
    fc.record({ ...base, is: fc.constantFrom('eq', 'ne'), value }),
    fc.record({ ...base, is: fc.constant('in' as const), value: fc.array(value, { minLength: 1, maxLength: 4 }) }),
  );
};
const said = fc.oneof(comparison('jurisdiction', JURISDICTIONS), comparison('status', STATUSES));
const edge = fc.oneof(said, said, fc.tuple(said, comparison('scope', ['full', 'partial'])).map(all));
const node = fc.constantFrom<Filter[]>(
  ANY,
  ANY,
  is('kind', 'COMMITMENT'),
  is('slug', 'frontier-ai-safety-commitments'),
);
const holds = fc.constantFrom(undefined, undefined, ...HOLDS);
const quantifier = (op: Quantifier['op'], edge: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> =>
  fc
    .record({ edge, node, holds, count: fc.integer({ min: 1, max: 3 }) })
    .map(({ holds, ...rest }) => signed({ op, ...rest, ...(holds ? { holds } : {}) }));
const rest = fc.oneof(
  fc.constant(ANY),
  quantifier('every', edge),
  quantifier('none', fc.oneof(edge, fc.constant(ANY))),
  quantifier('some', fc.constant(ANY)),
  fc.constant(named),
  fc.array(quantifier('some', edge), { maxLength: 2 }).map((of): Filter => ({ op: 'or', of })),
);

/** Selections that may start from words. */
const selection: fc.Arbitrary<Select> = fc
  .record({
    label: fc.constantFrom('Signatory', 'Company', 'Entity'),
    start: fc.oneof(quantifier('some', edge), quantifier('atLeast', edge)),
    rest: fc.array(rest, { maxLength: 1 }),
    holds: fc.constantFrom(...HOLDS),
    knownBy: fc.constantFrom(null, null, '2025-01-01'),
    asOf: fc.constantFrom('2024-06-01', '2025-12-31', '2026-06-30'),
    order: fc.constantFrom<Select['order'][]>([], [], [{ of: 'node', property: 'status', direction: 'DESC' }]),
    limit: fc.integer({ min: 1, max: 20 }),
    reverse: fc.boolean(),
  })
  .map(({ label, start, rest, order, limit, reverse, ...view }) => ({
    ...{ label, where: all([start, ...rest]), order, view: view satisfies View, total: true },
    page: { limit, reverse, start: null },
  }));

const connection = databaseOfWorker();

describe.runIf(connection !== null)('a search from edges', () => {
  const driver = withBuiltInDriver(connection);
  let reads: Reads;
  beforeAll(async () => {
    if (connection === null) return;
    const memory = memoryStore();
    await memory.import(await builtInGraph());
    reads = memory.reads();
  });

  it('counts all edges of many as memory does', { timeout: 60_000 }, async () => {
    const dataset = await reads.dataset();
    if (dataset === null) throw new Error('no data');
    const many = { ...dataset, edges: dataset.edges.map((one) => ({ ...one, count: 10_000 })) };
    for (const holds of HOLDS)
      for (const kinds of [['COMPANY', 'COUNTRY', 'ORGANIZATION', 'COMMITMENT', 'DECLARATION', 'RISK'], ['RISK']])
        for (const relations of [null, ['SIGNED', 'MITIGATES', 'MEMBER_OF'] as const]) {
          const passing = {
            ...{ where: { op: 'compare', property: 'kind', is: 'in', value: kinds } as const, relations },
            ...{ statuses: ['confirmed'] as const, view: { asOf: '2025-06-30', holds } },
            relationStatuses: [{ relation: 'MITIGATES', statuses: ['confirmed', 'uncertain'] }] as const,
          };
          const { cypher, params } = READS.countPassing.compile(passing, null, many);
          expect(cypher.startsWith('RETURN COUNT')).toBe(kinds.length > 1);
          const { records } = await driver().executeQuery(cypher, toParameters(params), connection ?? {});
          expect(records.map((record) => record.toObject())).toEqual([{ total: await reads.countBetween(passing) }]);
        }
  });

  it('finds what memory finds, to the order and the total', { timeout: 240_000 }, async () => {
    // Of questions by chance most find nothing; the database plans each anew, which takes long.
    let left = { some: 8, none: 2 };
    let joined = 0;
    for (const [i, chosen] of fc.sample(selection, { seed: 7, numRuns: 300 }).entries()) {
      // Every other time an entity is met with them.
      const met = i % 2 === 0;
      const query = met ? { ...chosen, where: all([chosen.where, named]) } : chosen;
      const expected = await reads.select(query);
      const sort = expected.total === 0 ? 'none' : 'some';
      if (left[sort] === 0) continue;
      left = { ...left, [sort]: left[sort] - 1 };
      const anchor = await anchorOf(query.where, MANY, sizes(100_000, met ? 39_000 : 0));
      if (anchor === null || 'slugs' in anchor.by) throw new Error('it does not start from words');
      if (anchor.met !== undefined) joined += 1;
      const { cypher, params } = READS.select.compile(query, anchor);
      const { records } = await driver().executeQuery(cypher, toParameters(params), connection ?? {});
      const [answer] = z.array(READS.select.row).parse(records.map((record) => record.toObject()));
      const rows = answer?.rows.slice(0, query.page.limit).map(({ slug }) => slug) ?? [];
      expect({ rows: query.page.reverse ? rows.reverse() : rows, total: answer?.total, of: query }).toEqual({
        ...{ rows: expected.rows.map(({ slug }) => slug), total: expected.total, of: query },
      });
    }
    expect(left).toEqual({ some: 0, none: 0 });
    expect(joined).toBeGreaterThan(0);
  });
});
