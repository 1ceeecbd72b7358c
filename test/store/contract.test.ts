import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { placesOf } from '../../src/graph/place.js';
import { HOLDS, type View } from '../../src/model/dates.js';
import { KINDS } from '../../src/model/kinds.js';
import { keyText } from '../../src/model/text.js';
import { ANY, type Comparison, type Filter, type Scalar } from '../../src/store/filter.js';
import type { Aggregate, Changes, KeyValue, OrderTerm, Pairing, Search } from '../../src/store/queries.js';
import type { Reads, Store } from '../../src/store/store.js';
import { STORES } from '../support/stores.js';
import { startEmpty } from './database.js';
import { EVER, edge, edges, graphOf, node, page, select, step } from './rows.js';

const compare = (property: string, is: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte', value: Scalar): Filter => ({
  op: 'compare',
  property,
  is,
  value,
});
const text = (property: string, is: 'contains' | 'startsWith' | 'endsWith' | 'has', value: string): Filter => ({
  op: 'compare',
  property,
  is,
  value,
});
const flag = (property: string, is: 'isNull' | 'isEmpty', value: boolean): Filter => ({
  op: 'compare',
  property,
  is,
  value,
});
const among = (property: string, value: Comparison['value'] & readonly Scalar[]): Filter => ({
  op: 'compare',
  property,
  is: 'in',
  value,
});
const not = (of: Filter): Filter => ({ op: 'not', of });

/** Companies with and without what is compared, and one instrument that some of them signed. */
const SMALL = graphOf(
  [
    node('Company', 'alpha', { name: '～ wave', form: 'company', aliases: ['Älpha', 'First'] }),
    node('Company', 'beta', { name: '😀 Labs', form: 'research-institute' }),
    node('Company', 'gamma', { name: 'Gamma', summary: 'A third.' }),
    node('Company', 'delta', { name: 'Delta' }),
    node('Commitment', 'pledge', { adopted: '2024-05-21', listComplete: true }),
    node('Commitment', 'code', { adopted: '2025-07-10' }),
    node('Country', 'here', {}),
  ],
  [
    edge('SIGNED', 'alpha', 'pledge', { validFrom: '2024-05-21' }),
    edge('SIGNED', 'beta', 'pledge', { status: 'uncertain' }),
    edge('SIGNED', 'alpha', 'code', { validFrom: '2025-07-10/2025-12' }),
    edge('SIGNED', 'gamma', 'pledge', { validFrom: '2024-12', validTo: '2025-12' }),
    edge('SIGNED', 'gamma', 'pledge', { parallel: 2, validFrom: '2026' }),
    edge('HEADQUARTERED_IN', 'alpha', 'here'),
    edge('PRECEDES', 'pledge', 'code'),
    edge('PRECEDES', 'pledge', 'pledge'),
    edge('PRECEDES', 'code', 'pledge'),
    ...Array.from({ length: 11 }, (_, i) => edge('DID_NOT_SIGN', 'delta', 'code', { parallel: 11 - i })),
  ],
);

/** All pairs of companies, all groups of signatures by country and year, and all that changed. */
const PAIRS: Pairing = {
  label: 'Company',
  of: null,
  where: ANY,
  edge: ANY,
  minWeight: 1,
  page: page(10),
  view: EVER,
  total: true,
  shared: true,
};
const GROUPS: Aggregate = {
  of: { relation: 'SIGNED' },
  where: ANY,
  view: EVER,
  by: [
    { by: 'step', end: 'from', relation: 'HEADQUARTERED_IN', at: 'from', self: 'Country' },
    { by: 'year', date: 'validFrom' },
  ],
  having: [],
  order: { by: 'COUNT', direction: 'DESC' },
  page: page(10),
  known: null,
};
const CHANGED: Changes = {
  from: '2024-05-21',
  to: '2026-01-01',
  relations: ['SIGNED'],
  kinds: KINDS,
  page: page(10),
  total: true,
};

describe.each(STORES)('$name keeps the contract', ({ name, available, open }) => {
  describe.runIf(available)('over a small graph', { concurrent: true }, () => {
    startEmpty(name);
    let store: Store;
    let reads: Reads;
    beforeAll(async () => {
      store = open();
      await store.import(SMALL);
      reads = store.reads();
    });
    afterAll(() => store.close());

    const companies = async (where: Filter, view: View = EVER): Promise<string[]> => {
      const { rows } = await reads.select(select('Company', { where, view }));
      return rows.map(({ slug }) => slug).sort();
    };
    const ALL = ['alpha', 'beta', 'delta', 'gamma'];

    const signed = (op: 'some' | 'none' | 'every', node: Filter = ANY, edge: Filter = ANY): Filter => ({
      op,
      relation: 'SIGNED',
      end: 'from',
      node,
      edge,
      count: 0,
    });
    const atLeast = (count: number): Filter => ({
      op: 'atLeast',
      relation: 'SIGNED',
      end: 'from',
      node: ANY,
      edge: ANY,
      count,
    });

    it.each<[string, Filter, string[]]>([
      ['eq does not match what is missing', compare('form', 'eq', 'COMPANY'), ['alpha']],
      ['ne matches what is missing', compare('form', 'ne', 'COMPANY'), ['beta', 'delta', 'gamma']],
      ['lt does not match what is missing', compare('form', 'lt', 'z'), ['alpha', 'beta']],
      ['in nothing matches nothing', among('form', []), []],
      ['in does not match what is missing', among('form', ['COMPANY', 'x']), ['alpha']],
      ['isNull', flag('form', 'isNull', true), ['delta', 'gamma']],
      ['isNull false', flag('form', 'isNull', false), ['alpha', 'beta']],
      ['isEmpty', flag('aliases', 'isEmpty', true), ['beta', 'delta', 'gamma']],
      ['isEmpty false', flag('aliases', 'isEmpty', false), ['alpha']],
      ['has is exact', text('aliases', 'has', 'First'), ['alpha']],
      ['has of another case', text('aliases', 'has', 'first'), []],
      ['has of folded text', text('aliases_folded', 'has', 'alpha'), ['alpha']],
      ['contains of what is missing', text('summary_folded', 'contains', 'third'), ['gamma']],
      ['contains of nothing', text('summary_folded', 'contains', ''), ['gamma']],
      ['and of nothing passes all', { op: 'and', of: [] }, ALL],
      ['or of nothing passes none', { op: 'or', of: [] }, []],
      ['keys compare by code point', compare('nameKey', 'lt', keyText('😀')), ['alpha', 'delta', 'gamma']],
      ['keys compare by code point, beyond', compare('nameKey', 'gte', keyText('😀')), ['beta']],
      ['some', signed('some', compare('slug', 'eq', 'code')), ['alpha']],
      ['some edge', signed('some', ANY, compare('status', 'eq', 'UNCERTAIN')), ['beta']],
      ['none', signed('none', compare('slug', 'eq', 'code')), ['beta', 'delta', 'gamma']],
      ['every holds over nothing', signed('every', compare('slug', 'eq', 'code')), ['delta']],
      ['every', signed('every', compare('slug', 'eq', 'pledge')), ['beta', 'delta', 'gamma']],
      ['atLeast none', atLeast(0), ALL],
      ['atLeast counts edges, also parallel ones', atLeast(2), ['alpha', 'gamma']],
      [
        'some at an end',
        signed('some', ANY, { op: 'at', end: 'to', node: compare('listComplete', 'eq', true) }),
        ['alpha', 'beta', 'gamma'],
      ],
    ])('%s, and not is the complement', async (_, where, expected) => {
      expect(await companies(where)).toEqual(expected);
      expect(await companies(not(where))).toEqual(ALL.filter((slug) => !expected.includes(slug)));
      expect(await companies(not(not(where)))).toEqual(expected);
    });

    it('quantifies over the edges in view alone', async () => {
      const view: View = { asOf: '2024-05-21', holds: 'CERTAINLY' };
      expect(await companies(signed('some'), view)).toEqual(['alpha']);
      expect(await companies(signed('none'), view)).toEqual(['beta', 'delta', 'gamma']);
      expect(await companies(atLeast(1), view)).toEqual(['alpha']);
      expect(await companies(signed('every', compare('slug', 'eq', 'code')), view)).toEqual(['beta', 'delta', 'gamma']);
    });

    it.each<[asOf: string, certainly: string[], possibly: string[]]>([
      ['2024-05-20', [], []],
      ['2024-05-21', ['alpha:pledge'], ['alpha:pledge', 'beta:pledge']],
      ['2024-11-30', ['alpha:pledge'], ['alpha:pledge', 'beta:pledge']],
      ['2024-12-01', ['alpha:pledge'], ['alpha:pledge', 'beta:pledge', 'gamma:pledge']],
      ['2024-12-31', ['alpha:pledge', 'gamma:pledge'], ['alpha:pledge', 'beta:pledge', 'gamma:pledge']],
      ['2025-07-10', ['alpha:pledge', 'gamma:pledge'], ['alpha:code', 'alpha:pledge', 'beta:pledge', 'gamma:pledge']],
      ['2025-12-01', ['alpha:pledge'], ['alpha:code', 'alpha:pledge', 'beta:pledge', 'gamma:pledge']],
      ['2025-12-30', ['alpha:pledge'], ['alpha:code', 'alpha:pledge', 'beta:pledge', 'gamma:pledge']],
      ['2025-12-31', ['alpha:code', 'alpha:pledge'], ['alpha:code', 'alpha:pledge', 'beta:pledge']],
      ['2026-01-01', ['alpha:code', 'alpha:pledge'], ['alpha:code', 'alpha:pledge', 'beta:pledge', 'gamma:pledge:2']],
      [
        '2026-12-31',
        ['alpha:code', 'alpha:pledge', 'gamma:pledge:2'],
        ['alpha:code', 'alpha:pledge', 'beta:pledge', 'gamma:pledge:2'],
      ],
    ])('signatures on %s', async (asOf, certainly, possibly) => {
      const signatures = async (holds: View['holds']) => {
        const { rows, total } = await reads.edges(edges('SIGNED', { view: { asOf, holds }, total: true }));
        expect(total).toBe(rows.length);
        return rows.map(({ edge }) => edge.key.replace('signed:', '')).sort();
      };
      expect(await signatures('CERTAINLY')).toEqual(certainly);
      expect(await signatures('POSSIBLY')).toEqual(possibly);
      expect(await signatures('EVER')).toHaveLength(5);
    });

    it('holds structure without dates always', async () => {
      for (const asOf of ['0000-01-01', '9999-12-30']) {
        for (const holds of HOLDS) {
          const { rows } = await reads.edges(edges('HEADQUARTERED_IN', { view: { asOf, holds } }));
          expect(rows).toHaveLength(1);
        }
      }
    });

    /** Companies in an order, read in pages of one in both directions, which give the same. */
    const ordered = async (order: OrderTerm[], view: View = EVER): Promise<string[]> => {
      const walked = async (reverse: boolean): Promise<string[]> => {
        const met: string[] = [];
        let start: KeyValue[] | null = null;
        for (let more = true; more; ) {
          const slice = await reads.select(select('Company', { order, view, page: page(1, start, reverse) }));
          const [row] = slice.rows;
          if (row === undefined) throw new Error('a company was expected');
          met.push(row.slug);
          start = [...(slice.keys[0] ?? []), row.orderKey];
          more = slice.more;
        }
        return reverse ? met.toReversed() : met;
      };
      const forwards = await walked(false);
      expect(await walked(true)).toEqual(forwards);
      return forwards;
    };

    it('puts nulls last in both directions, and words in the sequence that is given', async () => {
      const by = { of: 'node', property: 'form' } as const;
      expect(await ordered([{ ...by, direction: 'ASC' }])).toEqual(['alpha', 'beta', 'delta', 'gamma']);
      expect(await ordered([{ ...by, direction: 'DESC' }])).toEqual(['beta', 'alpha', 'delta', 'gamma']);
      const words = ['RESEARCH_INSTITUTE', 'COMPANY'];
      expect(await ordered([{ ...by, words, direction: 'ASC' }])).toEqual(['beta', 'alpha', 'delta', 'gamma']);
      expect(await ordered([{ ...by, words, direction: 'DESC' }])).toEqual(['alpha', 'beta', 'delta', 'gamma']);
    });

    it('orders by the number of edges in view, parallel ones each, none included', async () => {
      const signed = { count: { relation: 'SIGNED', end: 'from', other: 'Instrument' } } as const;
      const slug = { of: 'node', property: 'slug', direction: 'DESC' } as const;
      // Who knows how many rows there are reads all of these edges at once.
      await reads.dataset();
      expect(await ordered([{ ...signed, direction: 'DESC' }, slug])).toEqual(['gamma', 'alpha', 'beta', 'delta']);
      expect(await ordered([{ ...signed, direction: 'ASC' }, slug])).toEqual(['delta', 'beta', 'gamma', 'alpha']);
      const summer: View = { asOf: '2025-06-01', holds: 'CERTAINLY' };
      expect(await ordered([{ ...signed, direction: 'DESC' }, slug], summer)).toEqual([
        'gamma',
        'alpha',
        'delta',
        'beta',
      ]);
      const order: OrderTerm[] = [{ ...signed, direction: 'DESC' }];
      const asked = { where: text('slug', 'endsWith', 'ta'), order, view: EVER, total: true, page: page(1) };
      const first = await reads.select(select('Company', asked));
      expect(first).toMatchObject({ rows: [{ slug: 'beta' }], keys: [[1]], more: true, total: 2 });
    });

    it('finds and counts what is joined to several entities, of which one may be named more than once', async () => {
      const pledge = compare('slug', 'eq', 'pledge');
      const signedFrom = (validFrom: string) => signed('some', pledge, compare('validFrom', 'eq', validFrom));
      const [one, other] = [signed('some', pledge), signed('some', compare('slug', 'eq', 'code'))];
      const summer: View = { asOf: '2025-06-01', holds: 'CERTAINLY' };
      const cases: [of: Filter[], view: View, slugs: string[]][] = [
        [[one, other], EVER, ['alpha']],
        [[one, other], summer, []],
        [[one, { op: 'and', of: [one, not(other)] }], EVER, ['gamma', 'beta']],
        [[signedFrom('2024-12'), signedFrom('2026')], EVER, ['gamma']],
        [[one, one, signed('some', ANY, compare('status', 'ne', 'REFUTED'))], EVER, ['gamma', 'beta', 'alpha']],
      ];
      const slug = { of: 'node', property: 'slug', direction: 'DESC' } as const;
      for (const [of, view, slugs] of cases) {
        const asked = { where: { op: 'and', of }, view, total: true } as const;
        const ordered = await reads.select(select('Company', { ...asked, order: [slug], page: page(2) }));
        expect({ ...ordered, rows: ordered.rows.map(({ slug }) => slug) }).toMatchObject({
          rows: slugs.slice(0, 2),
          more: slugs.length > 2,
          total: slugs.length,
        });
        const { rows, total } = await reads.select(select('Company', asked));
        expect([total, ...rows.map(({ slug }) => slug).sort()]).toEqual([slugs.length, ...slugs.toReversed()]);
      }
    });

    it.each(HOLDS)('pages edges in an order by what they say, %s', async (holds) => {
      const query = { view: { asOf: '2026-06-30', holds }, total: true };
      const order: OrderTerm[] = [{ of: 'edge', property: 'validFromEarliest', direction: 'DESC' }];
      const whole = await reads.edges(edges('SIGNED', { ...query, order }));
      expect(whole.rows.length).toBeGreaterThan(1);
      const met: string[] = [];
      let start: KeyValue[] | null = null;
      for (let more = true; more; ) {
        const slice = await reads.edges(edges('SIGNED', { ...query, order, page: page(1, start) }));
        const [row] = slice.rows;
        if (row === undefined) throw new Error('an edge was expected');
        met.push(row.edge.key);
        start = [...(slice.keys[0] ?? []), placesOf(row.edge, row.from, row.to).toKey];
        more = slice.more;
      }
      expect(met).toEqual(whole.rows.map(({ edge }) => edge.key));
    });

    it('orders what edges lead to by their facts and its own, and edges by what is at their ends', async () => {
      const order: OrderTerm[] = [
        { of: 'edge', property: 'validFromEarliest', direction: 'DESC' },
        { count: { relation: 'SIGNED', end: 'from', other: 'Commitment' }, direction: 'ASC' },
      ];
      const keys = ['signed:gamma:pledge:2', 'signed:gamma:pledge', 'signed:alpha:pledge', 'signed:beta:pledge'];
      const hops = (await reads.step(step('SIGNED', 'to', { order, view: EVER }), ['pledge'])).get('pledge');
      expect(hops?.rows.map(({ edge }) => edge.key)).toEqual(keys);
      expect(hops?.keys).toEqual([
        ['2026-01-01', 2],
        ['2024-12-01', 2],
        ['2024-05-21', 2],
        [null, 1],
      ]);
      const ends: OrderTerm[] = [
        { of: 'from', property: 'orderKey', direction: 'ASC' },
        { of: 'edge', property: 'status', words: ['UNCERTAIN', 'CONFIRMED'], direction: 'ASC' },
      ];
      const links = await reads.edges(edges('SIGNED', { order: ends.toReversed(), view: EVER, page: page(2) }));
      expect(links.rows.map(({ edge }) => edge.key)).toEqual(['signed:beta:pledge', 'signed:gamma:pledge']);
      const last = await reads.edges(edges('SIGNED', { order: ends, view: EVER, page: page(2, null, true) }));
      expect(last.rows.map(({ edge }) => edge.key)).toEqual(['signed:alpha:pledge', 'signed:beta:pledge']);
    });

    it('puts parallel edges in the order of their keys as text, whatever order they came in', async () => {
      const key = 'did-not-sign:delta:code';
      const keys = [key, ...[10, 11, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => `${key}:${number}`)];
      for (const [end, slug] of [['from', 'delta'] as const, ['to', 'code'] as const]) {
        const found = await reads.step(step('DID_NOT_SIGN', end), [slug]);
        expect(found.get(slug)?.rows.map(({ edge }) => edge.key)).toEqual(keys);
      }
      const all = await reads.edges(edges('DID_NOT_SIGN'));
      expect(all.rows.map(({ edge }) => edge.key)).toEqual(keys);
    });

    it('steps through a node that comes before itself, both ways', async () => {
      const keys = async (end: 'from' | 'to') => {
        const found = await reads.step(step('PRECEDES', end, { total: true }), ['pledge', 'code', 'unknown', 'pledge']);
        expect(found.size).toBe(3);
        expect(found.get('unknown')).toEqual({ rows: [], keys: [], more: false, total: 0 });
        return [...found].map(([slug, { rows, total }]) => [slug, rows.map(({ edge }) => edge.key), total]);
      };
      const [toCode, toPledge, back] = ['precedes:pledge:code', 'precedes:pledge:pledge', 'precedes:code:pledge'];
      expect(await keys('from')).toEqual([
        ['pledge', [toCode, toPledge], 2],
        ['code', [back], 1],
        ['unknown', [], 0],
      ]);
      expect(await keys('to')).toEqual([
        ['pledge', [back, toPledge], 2],
        ['code', [toCode], 1],
        ['unknown', [], 0],
      ]);
    });

    it.each<[string, Filter, number]>([
      ['or of nothing', { op: 'or', of: [] }, 0],
      ['not of anything', not(ANY), 0],
      ['in nothing', among('status', []), 0],
      ['and of or of nothing', { op: 'and', of: [compare('status', 'ne', 'x'), { op: 'or', of: [] }] }, 0],
      ['not of or of nothing', not({ op: 'or', of: [] }), 2],
      ['or of anything', { op: 'or', of: [compare('status', 'eq', 'x'), ANY] }, 2],
    ])('steps, selects and lists by what is decided beforehand: %s', async (_, where, length) => {
      const view: View = { asOf: '2025-12-31', holds: 'CERTAINLY' };
      for (const more of [{ where }, { edge: where }]) {
        const slice = (await reads.step(step('SIGNED', 'from', { ...more, view, total: true }), ['alpha'])).get(
          'alpha',
        );
        expect([slice?.rows.length, slice?.total]).toEqual([length, length]);
      }
      expect((await reads.edges(edges('SIGNED', { where, view }))).rows).toHaveLength(length);
      expect((await reads.select(select('Commitment', { where }))).rows).toHaveLength(length);
    });

    it('tells of steps to nodes only where they lead', async () => {
      const query = step('SIGNED', 'from', { view: EVER, total: true, page: page(2) });
      const whole = (await reads.step(query, ['alpha'])).get('alpha');
      const only = (await reads.step({ ...query, nodesOnly: true }, ['alpha'])).get('alpha');
      expect(whole?.rows).not.toHaveLength(0);
      expect(only?.rows.map(({ node }) => node)).toEqual(whole?.rows.map(({ node }) => node));
      expect([only?.more, only?.total]).toEqual([whole?.more, whole?.total]);
      for (const hop of only?.rows ?? []) expect(() => hop.edge).toThrow('was not asked for');
    });

    it('tells with steps of the nodes from which they lead, where there are any', async () => {
      const query = step('SIGNED', 'from', { view: EVER, total: true, nodesOnly: true });
      const slugs = ['alpha', 'here', 'nobody'];
      const nodes = await reads.nodes(slugs);
      for (const limit of [0, 2]) {
        const asked = { ...query, page: page(limit) };
        const [alone, along] = [await reads.step(asked, slugs), await reads.step({ ...asked, itself: true }, slugs)];
        for (const slug of slugs) {
          const { total = null, more = null, rows = [], itself } = along.get(slug) ?? {};
          expect(itself).toEqual(nodes.get(slug) ?? null);
          expect(alone.get(slug)).toMatchObject({ total, more });
          expect(rows.map(({ node }) => node)).toEqual(alone.get(slug)?.rows.map(({ node }) => node));
          expect(more).toBe((total ?? 0) > limit);
        }
      }
    });

    it('says of a page of no rows whether there are any', async () => {
      const none = { rows: [], keys: [], more: true, total: 4 };
      expect(await reads.select(select('Company', { page: page(0), total: true }))).toEqual(none);
      expect(await reads.select(select('Company', { page: page(0, null, true), total: true }))).toEqual(none);
      expect(await reads.select(select('Risk', { page: page(0) }))).toEqual({
        rows: [],
        keys: [],
        more: false,
        total: null,
      });
    });

    it('answers empty questions', async () => {
      expect(await reads.nodes([])).toEqual(new Map());
      expect(await reads.nodes(['unknown'])).toEqual(new Map());
      expect(await reads.links([])).toEqual(new Map());
      expect(await reads.links(['signed:alpha:unknown', 'SIGNED:alpha:pledge', 'no-relation:a:b', ''])).toEqual(
        new Map(),
      );
      expect(await reads.step(step('SIGNED', 'from'), [])).toEqual(new Map());
      const none = { rows: [], more: false, total: 0 };
      expect(await reads.pairs({ ...PAIRS, minWeight: 3 })).toEqual({ ...none, signatories: 0 });
      expect(await reads.aggregate({ ...GROUPS, where: { op: 'or', of: [] } })).toEqual(none);
      expect(await reads.changes({ ...CHANGED, relations: [] })).toEqual(none);
      expect(await reads.changes({ ...CHANGED, kinds: ['Risk'] })).toEqual(none);
    });

    it('searches for all words of a text or all run together, and gives none of more than the limit', async () => {
      const found = async (words: string[], nearness: Search['nearness'], limit = 10) =>
        (await reads.search({ words, nearness, kinds: ['Company', 'Country'], limit }))?.map(({ slug }) => slug).sort();
      expect(await found(['labs'], 'WHOLE')).toEqual(['beta']);
      expect(await found(['lab'], 'WHOLE')).toEqual([]);
      expect(await found(['lab', 'be'], 'BEGUN')).toEqual(['beta']);
      expect(await found(['lab', 'wave'], 'BEGUN')).toEqual([]);
      expect(await found(['del', 'ta'], 'WHOLE')).toEqual(['delta']);
      expect(await found(['l'], 'BEGUN')).toEqual([]);
      expect(await found(['gamna', 'gama'], 'ALIKE')).toEqual(['gamma']);
      expect(await found(['dleta'], 'ALIKE')).toEqual([]);
      expect(await found(['pledge'], 'BEGUN')).toEqual([]);
      expect(await found([], 'ALIKE')).toEqual([]);
      const everything = { words: ['the'], nearness: 'ALIKE', kinds: [], limit: 10 } as const;
      expect(await reads.search(everything)).toEqual([]);
      // Those of the limit, and none of one more.
      expect(await found(['be'], 'BEGUN', 1)).toEqual(['beta']);
      expect(await found(['be'], 'BEGUN', 0)).toBeUndefined();
    });

    it('pairs those who signed together, and says on a page of none whether there are any', async () => {
      const pair = { a: 'alpha', b: 'beta', weight: 1, shared: ['pledge'], either: 2 };
      expect(await reads.pairs({ ...PAIRS, page: page(1) })).toEqual({
        rows: [pair],
        more: true,
        total: 3,
        signatories: 3,
      });
      expect(await reads.pairs({ ...PAIRS, page: page(1, [1, 'beta', 'gamma'], true), shared: false })).toEqual({
        rows: [{ ...pair, b: 'gamma', shared: [], either: 0 }],
        more: true,
        total: 3,
        signatories: 3,
      });
      const none = { rows: [], more: true, total: null, signatories: null };
      expect(await reads.pairs({ ...PAIRS, page: page(0), total: false })).toEqual(none);
    });

    it('groups by where steps lead, by year and by property, missing values last', async () => {
      const groups = async (order: Aggregate['order']) =>
        (await reads.aggregate({ ...GROUPS, order })).rows.map(({ keys, count }) => [...keys, count]);
      const [here2024, here2025, none2024, none2026, none] = [
        ['here', 2024, 1],
        ['here', 2025, 1],
        [null, 2024, 1],
        [null, 2026, 1],
        [null, null, 1],
      ];
      const up = [here2024, here2025, none2024, none2026, none];
      expect(await groups({ by: 'KEY', direction: 'ASC' })).toEqual(up);
      expect(await groups({ by: 'KEY', direction: 'DESC' })).toEqual([here2025, here2024, none2026, none2024, none]);
      expect(await groups({ by: 'COUNT', direction: 'DESC' })).toEqual(up);
    });

    it('tells what changed by first day, last day, what and key', async () => {
      const { rows, more, total } = await reads.changes({ ...CHANGED, page: page(3) });
      expect(rows.map(({ what, link }) => [what, link.edge.key])).toEqual([
        ['BEGAN', 'signed:alpha:pledge'],
        ['BEGAN', 'signed:gamma:pledge'],
        ['BEGAN', 'signed:alpha:code'],
      ]);
      expect([more, total]).toEqual([true, 5]);
      const before = ['2025-12-01', '2025-12-31', 'ENDED', 'signed:gamma:pledge'];
      const back = await reads.changes({ ...CHANGED, page: page(1, before, true), total: false });
      expect(back.rows.map(({ link }) => link.edge.key)).toEqual(['signed:alpha:code']);
      expect([back.more, back.total]).toEqual([true, null]);
    });

    it('rejects when its signal is aborted', async () => {
      const aborted = store.reads(AbortSignal.abort(new Error('the request ended')));
      for (const read of [
        () => aborted.select(select('Company')),
        () => aborted.step(step('SIGNED', 'from'), ['alpha']),
        () => aborted.edges(edges('SIGNED')),
        () => aborted.nodes(['alpha']),
        () => aborted.links(['signed:alpha:pledge']),
        () => aborted.pairs(PAIRS),
        () => aborted.aggregate(GROUPS),
        () => aborted.changes(CHANGED),
        () => aborted.dataset(),
        () => aborted.select(select('Risk')),
      ]) {
        await expect(read(), String(read)).rejects.toThrow('the request ended');
      }
    });
  });
});
