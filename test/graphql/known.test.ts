import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Store } from '../../src/store/store.js';
import { startEmpty } from '../store/database.js';
import { edge, graphOf, node } from '../store/rows.js';
import { asker } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { ASKED } from '../support/stores.js';

/** Sources by when they were published: on a day, some time in a month or year, or nobody knows. */
const SOURCES = { day: '2020-06-15', month: '2020-07', year: '2021', between: '2022-01/2022-03', undated: null };

const from = (...sources: (keyof typeof SOURCES)[]) => ({ sources });

/**
 * A declaration with a list that is whole, of which two signatures were known late; one that is whole of the year before
 * its first source; one that does not say as of when; and a body with two names.
 */
const GRAPH = graphOf(
  [
    ...Object.entries(SOURCES).map(([slug, published]) => node('Source', slug, { published })),
    ...['early', 'late', 'last', 'never', 'none', 'refused'].map((slug) => node('Country', slug)),
    node('Company', 'acme'),
    node('Summit', 'meeting', { start: '2020-01-01' }),
    node('Declaration', 'whole', {
      adopted: '2020-01-01',
      listComplete: true,
      listAsOf: '2020-07-10',
      ...from('day', 'month', 'undated'),
    }),
    node('Declaration', 'read-later', { adopted: '2020-01-01', listComplete: true, listAsOf: '2021', ...from('year') }),
    node('Declaration', 'timeless', { adopted: '2020-01-01', listComplete: true, ...from('day') }),
    node('Declaration', 'hearsay', { listComplete: true, listAsOf: '2020', ...from('day') }),
    node('Institute', 'body'),
    ...['first', 'second'].map((name) => node('Name', name)),
  ],
  [
    edge('SIGNED', 'early', 'whole', { validFrom: '2020-01-01', ...from('year', 'day') }),
    edge('SIGNED', 'late', 'whole', { validFrom: '2020-01-01', ...from('year', 'undated') }),
    edge('SIGNED', 'last', 'whole', { validFrom: '2020-01-01', validTo: '2023-01-01', ...from('between') }),
    edge('SIGNED', 'early', 'read-later', { validFrom: '2020-01-01', ...from('day') }),
    edge('SIGNED', 'never', 'hearsay', { validFrom: '2020-01-01', ...from('undated') }),
    edge('SIGNED', 'early', 'timeless', { validFrom: '2020-01-01' }),
    edge('DID_NOT_SIGN', 'refused', 'whole', { validFrom: '2020-01-01', ...from('month') }),
    edge('ADOPTED_AT', 'whole', 'meeting', from('undated')),
    edge('NAMED', 'body', 'first', { validFrom: '2019-01-01', validTo: '2020-01-01', ...from('between') }),
    edge('NAMED', 'body', 'second', { validFrom: '2020-01-01', ...from('day') }),
  ],
  { date: '2024-01-01' },
);

describe.each(ASKED)('what was known by a day, on $name', ({ name, available, open }) => {
  describe.runIf(available)('over a small graph', () => {
    startEmpty(name);
    let store: Store;
    let ask: ReturnType<typeof asker>;
    beforeAll(async () => {
      store = open();
      await store.import(GRAPH);
      ask = asker(store);
    });
    afterAll(() => store.close());

    const data = async (query: string): Promise<object> => {
      const { data, errors } = await ask(query);
      expect(errors).toBeUndefined();
      return data ?? {};
    };

    it('is what the earliest of its sources had said, a partial date from its last day on, an undated one never', async () => {
      const keys = z.object({
        declaration: z.object({ signatories: z.object({ nodes: z.array(z.object({ slug: z.string() })) }) }),
      });
      const signatories = async (of: string, view: string) =>
        keys
          .parse(await data(`{ declaration(slug: "${of}", ${view}) { signatories { nodes { slug } } } }`))
          .declaration.signatories.nodes.map(({ slug }) => slug);
      for (const [day, known] of [
        ['2020-06-14', []],
        ['2020-06-15', ['early']],
        ['2021-12-30', ['early']],
        ['2021-12-31', ['early', 'late']],
        ['2022-03-30', ['early', 'late']],
        ['2022-03-31', ['early', 'last', 'late']],
        ['9999-12-31', ['early', 'last', 'late']],
      ] as const) {
        expect(await signatories('whole', `holds: EVER, knownBy: "${day}"`)).toEqual(known);
      }
      expect(await signatories('whole', 'asOf: "2022-06-01", knownBy: "2024-01-01"')).toEqual([
        'early',
        'last',
        'late',
      ]);
      expect(await signatories('whole', 'asOf: "2023-06-01", knownBy: "2024-01-01"')).toEqual(['early', 'late']);
      expect(await signatories('hearsay', 'holds: EVER, knownBy: "9999-12-31"')).toEqual([]);
      expect(await signatories('hearsay', 'holds: EVER')).toEqual(['never']);
    });

    it('counts, filters, joins and names by it', async () => {
      expect(
        await data(`{
          countries(knownBy: "2021-12-31", where: { signed: { some: { node: { slug: { eq: "whole" } } } } }) { totalCount nodes { slug } }
          none: countries(knownBy: "2020-06-15", where: { signed: { none: {} } }) { nodes { slug } }
          signatures(knownBy: "2021-12-31", holds: EVER, where: { instrument: { slug: { eq: "whole" } } }) {
            totalCount
            groups(by: [SIGNATORY]) { groups { signatory { slug } count } }
          }
          paths(from: "early", to: "last", knownBy: "2022-03-31", asOf: "2022-06-01") { paths { hops { key } } }
          cut: paths(from: "early", to: "last", knownBy: "2022-03-30", asOf: "2022-06-01") { paths { nodes { slug } } }
          before: institute(slug: "body", asOf: "2019-06-01", knownBy: "2022-03-30") { nameOn }
          now: institute(slug: "body", asOf: "2019-06-01", knownBy: "2022-03-31") { nameOn }
        }`),
      ).toEqual({
        countries: { totalCount: 2, nodes: [{ slug: 'early' }, { slug: 'late' }] },
        none: { nodes: ['last', 'late', 'never', 'none', 'refused'].map((slug) => ({ slug })) },
        signatures: {
          totalCount: 2,
          groups: {
            groups: [
              { signatory: { slug: 'early' }, count: 1 },
              { signatory: { slug: 'late' }, count: 1 },
            ],
          },
        },
        paths: {
          paths: [{ hops: [{ key: 'signed:early:whole' }, { key: 'signed:last:whole' }] }],
        },
        cut: { paths: [] },
        before: { nameOn: null },
        now: { nameOn: 'first' },
      });
    });

    it('says what changed as it was known: a name renames where the one before it was known', async () => {
      const changed = (knownBy: string) =>
        data(
          `{ changes(from: "2019-01-01", to: "2020-01-01", relations: [NAMED]${knownBy}) { nodes { what fact { key } } } }`,
        );
      const [first, second] = ['named:body:first', 'named:body:second'].map((key) => ({ fact: { key } }));
      const all = {
        nodes: [
          { what: 'BEGAN', ...first },
          { what: 'RENAMED', ...second },
        ],
      };
      expect(await changed('')).toEqual({ changes: all });
      expect(await changed(', knownBy: "2022-03-31"')).toEqual({ changes: all });
      expect(await changed(', knownBy: "2022-03-30"')).toEqual({ changes: { nodes: [{ what: 'BEGAN', ...second }] } });
    });

    it.each([
      ['early', 'whole', '2020-06-15', 'SIGNED', 'signed whole on 2020-01-01'],
      ['late', 'whole', '2020-06-15', 'UNKNOWN', 'the list of whole was not known whole on 2020-06-15'],
      ['none', 'whole', '2020-07-31', 'UNKNOWN', 'the list of whole was not known whole on 2020-07-31'],
      ['none', 'whole', '2022-03-30', 'UNKNOWN', 'the list of whole was not known whole on 2022-03-30'],
      ['none', 'whole', '2022-03-31', 'NOT_LISTED', 'is not on the complete list of whole as of 2020-07-10'],
      ['none', 'whole', '2020-06-14', 'UNKNOWN', 'the list of whole could not tell of 2020-06-15 on 2020-06-14'],
      ['acme', 'whole', '2020-06-15', 'NOT_LISTED', 'companies do not sign declarations such as whole'],
      ['refused', 'whole', '2020-07-30', 'UNKNOWN', 'the list of whole was not known whole on 2020-07-30'],
      ['refused', 'whole', '2020-07-31', 'DID_NOT_SIGN', 'is recorded as not having signed whole on 2020-01-01'],
      ['none', 'read-later', '2021-12-30', 'UNKNOWN', 'the list of read-later was not known whole on 2021-12-30'],
      ['none', 'read-later', '2021-12-31', 'NOT_LISTED', 'is not on the complete list of read-later as of 2021'],
      ['none', 'timeless', '2023-01-01', 'UNKNOWN', 'the list of timeless was not known whole on 2023-01-01'],
      ['none', 'hearsay', '2023-01-01', 'UNKNOWN', 'the list of hearsay was not known whole on 2023-01-01'],
    ])('%s to %s, known by %s, stands %s', async (signatory, instrument, knownBy, stand, reason) => {
      const view = `asOf: "2020-06-15", knownBy: "${knownBy}"`;
      const test = `{ instrument: "${instrument}" }`;
      const answer = stand === 'SIGNED' ? 'YES' : stand === 'UNKNOWN' ? stand : 'NO';
      const only = `where: { slug: { eq: "${signatory}" } }, ${view}, include: [YES, NO, UNKNOWN]`;
      expect(
        await data(`{
          signed(signatory: "${signatory}", instrument: "${instrument}", ${view}) { answer stand reason }
          whoSigned(allOf: [${test}], ${only}) { edges { answer reason } }
          has: whoSigned(allOf: [${test}], include: [${answer}], ${view}, where: { slug: { eq: "${signatory}" } }) { totalCount }
          hasNot: whoSigned(noneOf: [${test}], ${view}, where: { slug: { eq: "${signatory}" } }) { totalCount }
        }`),
      ).toEqual({
        signed: { answer, stand, reason },
        whoSigned: { edges: [{ answer, reason }] },
        has: { totalCount: 1 },
        hasNot: { totalCount: answer === 'NO' ? 1 : 0 },
      });
    });

    it('reads with hindsight which instruments are of a summit', async () => {
      expect(
        await data(`{ whoSigned(allOf: [{ summit: "meeting" }], asOf: "2020-06-15", knownBy: "2020-06-15", include: [YES, UNKNOWN]) {
          edges { node { slug } answer }
        } }`),
      ).toEqual({
        whoSigned: {
          edges: ['early', 'last', 'late', 'never', 'none', 'refused'].map((slug) => ({
            node: { slug },
            answer: slug === 'early' ? 'YES' : 'UNKNOWN',
          })),
        },
      });
    });

    it('says along a chain who is missing as it was known', async () => {
      expect(
        await data(`{ survival(along: ["read-later", "whole"], asOf: "2020-06-15", knownBy: "2021-12-31", kinds: [COUNTRY]) {
          instrument { slug } stayed { slug } joined { slug } missing { signatory { slug } stand }
        } }`),
      ).toEqual({
        survival: [
          { instrument: { slug: 'read-later' }, stayed: [], joined: [{ slug: 'early' }], missing: [] },
          { instrument: { slug: 'whole' }, stayed: [{ slug: 'early' }], joined: [{ slug: 'late' }], missing: [] },
        ],
      });
    });
  });
});

describe('a view that says by which day things had to be known', () => {
  const ask = overBuiltIn(memoryStore);
  const fetched = z.object({ id: z.string(), signed: z.looseObject({ totalCount: z.number() }) });

  it('is part of an id, and comes back with it', async () => {
    const OPENAI = 'signed { totalCount edges { signature { id } } } id';
    const { data } = await ask(`{
      plain: company(slug: "openai") { ${OPENAI} }
      known: company(slug: "openai", knownBy: "2024-06-01") { ${OPENAI} }
      ever: company(slug: "openai", holds: EVER, knownBy: "2024-06-01") { ${OPENAI} }
      changes(from: "2024-05-21", to: "2024-05-21", relations: [SIGNED], first: 1, knownBy: "2024-06-01") { nodes { fact { id } } }
    }`);
    const { plain, known, ever } = z.object({ plain: fetched, known: fetched, ever: fetched }).parse(data);
    expect(new Set([plain.id, known.id, ever.id]).size).toBe(3);
    expect(known.signed.totalCount).toBeLessThan(plain.signed.totalCount);
    expect(atob(known.id)).toBe('Company:openai@2026-11-23@CERTAINLY@2024-06-01');
    const again = await ask(`query ($id: ID!) { node(id: $id) { id ... on Company { ${OPENAI} } } }`, { id: known.id });
    expect(again.data).toEqual({ node: known });
    for (const wrong of ['Company:openai@2024-06-01@EVER@2024', 'Company:openai@2024-06-01@EVER@2024-06-01@x']) {
      const { errors } = await ask('query ($id: ID!) { node(id: $id) { id } }', { id: btoa(wrong) });
      expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_INPUT' });
    }
  });

  it('never makes a no of a yes, nor a yes of a no', async () => {
    const rows = z.object({
      whoSigned: z.object({
        pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
        edges: z.array(z.object({ node: z.object({ slug: z.string() }), answer: z.enum(['YES', 'NO', 'UNKNOWN']) })),
      }),
    });
    const QUERY = `query ($of: String, $asOf: Date, $knownBy: Date, $after: String) {
      whoSigned(allOf: [{ instrument: $of }], include: [YES, NO, UNKNOWN], first: 100, after: $after, asOf: $asOf, knownBy: $knownBy) {
        pageInfo { hasNextPage endCursor } edges { node { slug } answer }
      }
    }`;
    const answers = async (variables: object): Promise<Map<string, string>> => {
      const found = new Map<string, string>();
      for (let after: string | null = null, more = true; more; ) {
        const { whoSigned } = rows.parse((await ask(QUERY, { ...variables, after })).data);
        for (const { node, answer } of whoSigned.edges) found.set(node.slug, answer);
        after = whoSigned.pageInfo.endCursor;
        more = whoSigned.pageInfo.hasNextPage;
      }
      return found;
    };
    const met = new Set<string>();
    for (const of of ['bletchley-declaration', 'frontier-ai-safety-commitments']) {
      for (const asOf of ['2024-06-01', '2026-11-23']) {
        const all = await answers({ of, asOf });
        for (const knownBy of ['2023-10-31', '2024-10-23', '2026-11-23']) {
          for (const [slug, answer] of await answers({ of, asOf, knownBy })) {
            met.add(`${answer} for ${all.get(slug)}`);
          }
        }
      }
    }
    expect([...met].sort()).toEqual([
      'NO for NO',
      'UNKNOWN for NO',
      'UNKNOWN for UNKNOWN',
      'UNKNOWN for YES',
      'YES for YES',
    ]);
  });
});
