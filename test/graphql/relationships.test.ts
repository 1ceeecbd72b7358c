import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { memoryStore } from '../../src/store/memory/store.js';
import { asker } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { recording } from '../support/recorder.js';
import { ASKED, builtInGraph } from '../support/stores.js';

/** Lists that are read page by page, with what tells their rows apart. */
const LISTS: [name: string, total: number, query: string, row: string][] = [
  ['coSignatures', 20, 'coSignatures(PAGE, kind: COMPANY, minWeight: 4)', 'a { slug } b { slug } weight'],
  ['coSignatures', 28, 'coSignatures(PAGE, kind: COUNTRY, minWeight: 6)', 'a { slug } b { slug } weight'],
  [
    'changes',
    104,
    'changes(PAGE, from: "2025-01-01", to: "2025-07-31", relations: [SIGNED, NAMED, PUBLISHED])',
    'what on { text } fact { key }',
  ],
];

const pageType = z.object({
  totalCount: z.number(),
  edges: z.array(z.object({ cursor: z.string(), node: z.unknown() })),
  pageInfo: z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean() }),
});

const REFUSED: [query: string, code: string, says: string][] = [
  ['{ coSignatures(kind: RISK) { totalCount } }', 'BAD_INPUT', 'COUNTRY, COMPANY or ORGANIZATION'],
  ['{ coSignatures(minWeight: 0) { totalCount } }', 'BAD_INPUT', '1 or more, not 0'],
  [
    `{ coSignatures(first: 1) { nodes { weights(on: [${Array.from({ length: 13 }, (_, i) => `"20${10 + i}-01-01"`)}]) { day } } } }`,
    'LIMIT_EXCEEDED',
    'at most 12 days',
  ],
  ['{ coSignatures(first: 101) { totalCount } }', 'LIMIT_EXCEEDED', 'at most 100'],
  ['{ coSignatures(after: "nonsense") { totalCount } }', 'BAD_CURSOR', 'cursor'],
  ['{ coSignatureGraph(limit: 5001) { version } }', 'LIMIT_EXCEEDED', 'at most 5000 signatories, not 5001'],
  ['{ coSignatureGraph(limit: -1) { version } }', 'BAD_INPUT', 'must not be negative'],
  ['{ coSignatureGraph(kind: SUMMIT) { version } }', 'BAD_INPUT', 'does not sign'],
  ['{ changes(from: "2025-02-01", to: "2025-01-31") { totalCount } }', 'BAD_INPUT', '2025-01-31 is before 2025-02-01'],
  ['{ changes(from: "2025-02", to: "2025-03-31") { totalCount } }', 'BAD_INPUT', 'YYYY-MM-DD'],
  ['{ changes(from: "2025-01-01", to: "2025-01-31", last: 101) { totalCount } }', 'LIMIT_EXCEEDED', 'at most 100'],
  ['{ signatures { groups(by: []) { totalGroups } } }', 'BAD_INPUT', 'at least one'],
  ['{ signatures { groups(by: [YEAR, STATUS, YEAR]) { totalGroups } } }', 'BAD_INPUT', 'by names YEAR twice'],
  ['{ signatures { groups(by: [YEAR], first: 1001) { totalGroups } } }', 'LIMIT_EXCEEDED', 'at most 1000 groups'],
  ['{ signatures { groups(by: [YEAR], first: -1) { totalGroups } } }', 'BAD_INPUT', 'must not be negative'],
  ['{ companies { groups(by: []) { totalGroups } } }', 'BAD_INPUT', 'at least one'],
  ['{ companies { groups(by: [NAME]) { totalGroups } } }', 'GRAPHQL_VALIDATION_FAILED', 'CompanyGroupField'],
];

const ANSWERED: [what: string, query: string, data: object][] = [
  [
    'no instrument, no pair',
    '{ coSignatures(where: { slug: { in: [] } }) { totalCount nodes { weight } } }',
    { coSignatures: { totalCount: 0, nodes: [] } },
  ],
  [
    'no statuses, no pair',
    '{ coSignatureGraph(statuses: []) { totalNodes totalEdges truncated nodes { key } edges { key } } }',
    { coSignatureGraph: { totalNodes: 0, totalEdges: 0, truncated: false, nodes: [], edges: [] } },
  ],
  [
    'pairs join no less than two',
    '{ coSignatureGraph(limit: 1, where: { slug: { eq: "paris-statement" } }, holds: EVER) { truncated nodes { key } } }',
    { coSignatureGraph: { truncated: true, nodes: [] } },
  ],
  [
    'a pair is an edge without a relation',
    `{ coSignatureGraph(where: { slug: { in: ["frontier-ai-safety-commitments", "us-white-house-voluntary-commitments"] } }, minWeight: 2, limit: 2) {
      nodes { key degree entity { slug } } edges { relation fact { key } validFrom { text } validTo { text } weight label }
    } }`,
    {
      coSignatureGraph: {
        nodes: [
          { key: 'amazon', degree: 1, entity: { slug: 'amazon' } },
          { key: 'anthropic', degree: 1, entity: { slug: 'anthropic' } },
        ],
        edges: [{ relation: null, fact: null, validFrom: null, validTo: null, weight: 2, label: 'co-signed' }],
      },
    },
  ],
  [
    'signatures by country count states that are no members of the United Nations, and organizations for none',
    `{
      signatures(first: 0, holds: EVER, where: {
        instrument: { slug: { eq: "paris-statement" } }, signatory: { slug: { in: ["holy-see", "european-union", "france"] } }
      }) { groups(by: [COUNTRY], orderBy: { by: KEY }) { groups { country { slug unMember } count } } }
    }`,
    {
      signatures: {
        groups: {
          groups: [
            { country: { slug: 'france', unMember: true }, count: 1 },
            { country: { slug: 'holy-see', unMember: false }, count: 1 },
            { country: null, count: 1 },
          ],
        },
      },
    },
  ],
  [
    'of relations or kinds that are none nothing changed',
    `{
      relations: changes(from: "2020-01-01", to: "2026-12-31", relations: []) { totalCount nodes { what } }
      kinds: changes(from: "2020-01-01", to: "2026-12-31", kinds: []) { totalCount nodes { what } }
    }`,
    { relations: { totalCount: 0, nodes: [] }, kinds: { totalCount: 0, nodes: [] } },
  ],
  [
    'a name that follows another is one change, and what is asked below it holds at any time',
    `{ changes(from: "2025-02-14", to: "2025-02-28", kinds: [INSTITUTE], relations: [NAMED]) {
      nodes { what certain on { text } fact { key from { names { nodes { slug } } } to { slug } } }
    } }`,
    {
      changes: {
        nodes: [
          {
            what: 'BEGAN',
            certain: false,
            on: { text: '2025-02' },
            fact: {
              key: 'named:cn-cnaisda:cn-cnaisda-name-1',
              from: { names: { nodes: [{ slug: 'cn-cnaisda-name-1' }] } },
              to: { slug: 'cn-cnaisda-name-1' },
            },
          },
          {
            what: 'RENAMED',
            certain: true,
            on: { text: '2025-02-14' },
            fact: {
              key: 'named:uk-aisi:uk-aisi-name-2',
              from: { names: { nodes: [{ slug: 'uk-aisi-name-1' }, { slug: 'uk-aisi-name-2' }] } },
              to: { slug: 'uk-aisi-name-2' },
            },
          },
        ],
      },
    },
  ],
  [
    'groups that are cut say so',
    '{ signatures(first: 0, holds: EVER) { groups(by: [STATUS], first: 1) { totalGroups truncated groups { status year } } } }',
    { signatures: { groups: { totalGroups: 3, truncated: true, groups: [{ status: 'CONFIRMED', year: null }] } } },
  ],
  [
    'no group is large enough',
    '{ signatures(first: 0) { groups(by: [STATUS], having: { gt: 100000 }) { totalGroups truncated groups { count } } } }',
    { signatures: { groups: { totalGroups: 0, truncated: false, groups: [] } } },
  ],
  [
    'a page of no groups',
    '{ summits(first: 0) { groups(by: [START_YEAR], first: 0) { truncated groups { count } } } }',
    { summits: { groups: { truncated: true, groups: [] } } },
  ],
  [
    'groups are of the list that they stand on',
    `{ signatures(first: 0, asOf: "2023-12-31", where: { instrument: { slug: { eq: "bletchley-declaration" } } }) {
      groups(by: [YEAR, SUMMIT], orderBy: { by: KEY }) { groups { year summit { slug name } count } }
    } }`,
    {
      signatures: {
        groups: {
          groups: [{ year: 2023, summit: { slug: 'bletchley-2023', name: 'AI Safety Summit' }, count: 29 }],
        },
      },
    },
  ],
];

describe.each(ASKED)('relationship questions on $name', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', { concurrent: true }, () => {
    const ask = overBuiltIn(open);

    const pageOf = async (name: string, query: string, page: string, row: string) => {
      const selection = `totalCount edges { cursor node { ${row} } } pageInfo { hasNextPage hasPreviousPage }`;
      const { data, errors } = await ask(`{ ${query.replace('PAGE', page)} { ${selection} } }`);
      expect(errors).toBeUndefined();
      return pageType.parse(data?.[name]);
    };

    it.each(LISTS)('%s has all of its %i rows on its pages, in both directions', async (name, total, query, row) => {
      const size = Math.ceil(total / 3);
      const walks: unknown[][] = [];
      for (const forwards of [true, false]) {
        const met: unknown[] = [];
        for (let cursor = '', more = true; more; ) {
          const start = cursor === '' ? '' : `, ${forwards ? 'after' : 'before'}: "${cursor}"`;
          const page = await pageOf(name, query, `${forwards ? 'first' : 'last'}: ${size}${start}`, row);
          expect(page.totalCount).toBe(total);
          met.splice(forwards ? met.length : 0, 0, ...page.edges.map(({ node }) => node));
          more = forwards ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
          cursor = (forwards ? page.edges.at(-1) : page.edges[0])?.cursor ?? '';
        }
        walks.push(met);
      }
      const [forwards = [], backwards] = walks;
      const whole = (await pageOf(name, query, 'first: 100', row)).edges.map(({ node }) => node);
      expect(new Set(forwards.map((one) => JSON.stringify(one))).size).toBe(total);
      expect(forwards.slice(0, 100)).toEqual(whole);
      expect(backwards).toEqual(forwards);
    });

    it.each(REFUSED)('refuses %s', async (query, code, says) => {
      const { errors } = await ask(query);
      expect(errors?.[0]?.extensions?.code).toBe(code);
      expect(errors?.[0]?.message).toContain(says);
    });

    it('weighs pairs on several days as on each of them', async () => {
      const days = ['2023-01-01', '2023-12-31', '2024-06-01', '2026-11-23'];
      const counted = 'kind: COMPANY, statuses: [CONFIRMED, UNCERTAIN], where: { slug: { ne: "eu-ai-pact" } }';
      const onDays = await ask(
        `query ($days: [Date!]!) {
          coSignatures(first: 5, ${counted}) { nodes { a { slug } b { slug } weights(on: $days) { day weight jaccard } } }
        }`,
        { days: [...days, '2024-06-01'] },
      );
      const named = { a: z.object({ slug: z.string() }), b: z.object({ slug: z.string() }) };
      const on = z.object({ day: z.string(), weight: z.int(), jaccard: z.number().nullable() });
      const pairs = z
        .object({ coSignatures: z.object({ nodes: z.array(z.object({ ...named, weights: z.array(on) })) }) })
        .parse(onDays.data).coSignatures.nodes;
      expect(pairs).toHaveLength(5);
      expect(pairs.map(({ weights }) => weights.map(({ day }) => day))).toEqual(pairs.map(() => days));
      const growing = pairs.every(
        ({ weights: [before, then, , now] }) => before?.weight === 0 && (now?.weight ?? 0) > (then?.weight ?? 0),
      );
      expect(growing).toBe(true);
      const pair = z.object({ ...named, weight: z.int(), jaccard: z.number() });
      for (const day of days) {
        const { data } = await ask(
          `query ($day: Date!, $of: [String!]) {
            coSignatures(first: 100, asOf: $day, of: $of, ${counted}) { nodes { a { slug } b { slug } weight jaccard } }
          }`,
          { day, of: pairs.map(({ a }) => a.slug) },
        );
        const { nodes } = z.object({ coSignatures: z.object({ nodes: z.array(pair) }) }).parse(data).coSignatures;
        for (const { a, b, weights } of pairs) {
          const then = nodes.find((one) => one.a.slug === a.slug && one.b.slug === b.slug);
          const weighed = weights.find((one) => one.day === day);
          expect(weighed?.weight).toBe(then?.weight ?? 0);
          if (then !== undefined) expect(weighed?.jaccard).toBe(then.jaccard);
        }
      }
    });

    it.each(ANSWERED)('%s', async (_, query, data) => {
      expect(await ask(query)).toEqual({ data, status: 200, extensions: expect.anything() });
    });
  });
});

/** What the degrees of entities are asked by. */
const anchors = z.array(z.object({ slugs: z.array(z.string()) }));

describe('the statements of relationship questions', () => {
  it.each([
    [
      'pairs, with all their entities read at once',
      '{ coSignatures(first: 100) { nodes { a { slug } b { slug } instruments { slug } } } }',
      2,
    ],
    ['a graph', '{ coSignatureGraph { totalEdges nodes { entity { slug } } edges { key } } }', 2],
    [
      'changes',
      '{ changes(from: "2020-01-01", to: "2026-12-31", first: 100) { totalCount nodes { fact { from { slug } } } } }',
      1,
    ],
    [
      'groups beside their list',
      '{ signatures { groups(by: [COUNTRY, SUMMIT, YEAR], first: 1000) { groups { country { slug } summit { slug } } } } }',
      2,
    ],
  ])('%s', async (_, query, statements) => {
    const { store, recorded } = recording(memoryStore());
    await store.import(await builtInGraph());
    const { errors } = await asker(store)(query);
    expect(errors).toBeUndefined();
    // The version is read first and last.
    expect(recorded).toHaveLength(statements + 2);
  });

  it('a filter that names instruments starts from the one with the fewest signatures, in whatever order', async () => {
    const signed = (slug: string) => `{ signed: { some: { node: { slug: { eq: "${slug}" } } } } }`;
    const both = ['bletchley-declaration', 'seoul-declaration'].map(signed);
    for (const conditions of [both, both.toReversed()]) {
      const { store, recorded } = recording(memoryStore());
      await store.import(await builtInGraph());
      const { errors } = await asker(store)(`{ countries(where: { AND: [${conditions}] }) { nodes { slug } } }`);
      expect(errors).toBeUndefined();
      const [, counts, list] = recorded;
      const slugs = anchors.parse(counts?.params.anchors).flatMap((anchor) => anchor.slugs);
      expect(new Set(slugs)).toEqual(new Set(['bletchley-declaration', 'seoul-declaration']));
      expect(list?.params).toMatchObject({ first: 'seoul-declaration\t' });
    }
  });
});
