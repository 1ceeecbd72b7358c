import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { overBuiltIn } from '../support/built-in.js';
import { ASKED } from '../support/stores.js';

const MANY_TESTS = Array.from({ length: 13 }, () => '{ jurisdiction: HOME }').join(' ');
const MANY_SLUGS = Array.from({ length: 21 }, (_, i) => `"s${i}"`).join(' ');

/** Lists that are read page by page. */
const LISTS: [name: string, total: number, query: string][] = [
  ['whoSigned', 30, 'whoSigned(PAGE, anyOf: [{ instrument: "bletchley-declaration" }])'],
  [
    'whoSigned',
    31,
    'whoSigned(PAGE, anyOf: [{ instrument: "bletchley-declaration" }, { summit: "seoul-2024" }], where: { kind: { ne: COMPANY } })',
  ],
  [
    'whoSigned',
    97,
    'whoSigned(PAGE, allOf: [{ jurisdiction: HOME }], where: { kind: { eq: COMPANY } }, include: [YES, NO, UNKNOWN])',
  ],
  ['common', 10, 'common(PAGE, of: ["france", "germany", "japan"], atLeast: 2)'],
];

const list = z.object({
  totalCount: z.number(),
  edges: z.array(z.object({ cursor: z.string(), node: z.object({ slug: z.string() }) })),
  pageInfo: z.object({ hasNextPage: z.boolean(), hasPreviousPage: z.boolean() }),
});

describe.each(ASKED)('questions of set algebra on $name', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', { concurrent: true }, () => {
    const ask = overBuiltIn(open);

    const pageOf = async (name: string, query: string, page: string) => {
      const selection = 'totalCount edges { cursor node { slug } } pageInfo { hasNextPage hasPreviousPage }';
      const { data, errors } = await ask(`{ ${query.replace('PAGE', page)} { ${selection} } }`);
      expect(errors).toBeUndefined();
      return list.parse(data?.[name]);
    };

    it.each(LISTS)('%s has all of its %i rows on its pages, in both directions', async (name, total, query) => {
      const whole = (await pageOf(name, query, 'first: 100')).edges.map(({ node }) => node.slug);
      expect(whole).toHaveLength(total);
      const size = Math.ceil(total / 3);
      for (const forwards of [true, false]) {
        const met: string[] = [];
        for (let cursor = '', more = true; more; ) {
          const start = cursor === '' ? '' : `, ${forwards ? 'after' : 'before'}: "${cursor}"`;
          const page = await pageOf(name, query, `${forwards ? 'first' : 'last'}: ${size}${start}`);
          expect(page.totalCount).toBe(total);
          const slugs = page.edges.map(({ node }) => node.slug);
          met.splice(forwards ? met.length : 0, 0, ...slugs);
          more = forwards ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage;
          cursor = (forwards ? page.edges.at(-1) : page.edges[0])?.cursor ?? '';
        }
        expect(met).toEqual(whole);
      }
    });

    it.each([
      ['{ whoSigned { totalCount } }', 'BAD_INPUT', 'at least one of allOf, anyOf, noneOf and atLeast'],
      ['{ whoSigned(atLeast: { count: -1, of: [] }) { totalCount } }', 'BAD_INPUT', 'must not be negative'],
      [`{ whoSigned(allOf: [${MANY_TESTS}]) { totalCount } }`, 'LIMIT_EXCEEDED', 'at most 12 tests, not 13'],
      [
        '{ whoSigned(noneOf: [{ instrument: "paris-statment" }]) { totalCount } }',
        'NOT_FOUND',
        'There is no Instrument paris-statment; the nearest is paris-statement.',
      ],
      ['{ whoSigned(allOf: [{ summit: "seoul-declaration" }]) { totalCount } }', 'NOT_FOUND', 'not a Summit'],
      ['{ whoSigned(anyOf: [{ issuer: "frnce" }]) { totalCount } }', 'NOT_FOUND', 'the nearest is france'],
      ['{ whoSigned(allOf: [{}], first: 101) { totalCount } }', 'LIMIT_EXCEEDED', 'at most 100'],
      ['{ whoSigned(allOf: [{}], after: "nonsense") { totalCount } }', 'BAD_CURSOR', 'cursor'],
      ['{ common(of: []) { totalCount } }', 'BAD_INPUT', 'at least one entity'],
      [`{ common(of: [${MANY_SLUGS}]) { totalCount } }`, 'LIMIT_EXCEEDED', 'at most 20 entities, not 21'],
      ['{ common(of: ["openai", "openai"], atLeast: 2) { totalCount } }', 'BAD_INPUT', 'from 1 to 1'],
      ['{ common(of: ["openai", "anthropc"]) { totalCount } }', 'NOT_FOUND', 'the nearest is anthropic'],
    ])('refuses %s', async (query, code, says) => {
      const { errors } = await ask(query);
      expect(errors?.[0]?.extensions?.code).toBe(code);
      expect(errors?.[0]?.message).toContain(says);
    });

    it('means one thing by how well a fact is supported, in a test as in a filter', async () => {
      const { data } = await ask(`{
        tests: whoSigned(allOf: [{ jurisdiction: HOME, minStatus: UNCERTAIN, minJurisdictionStatus: UNCERTAIN }]) { totalCount }
        filter: signatories(where: { signed: { some: { edge: {
          jurisdiction: { eq: HOME }, status: { atLeast: UNCERTAIN }, jurisdictionStatus: { atLeast: UNCERTAIN }
        } } } }) { totalCount }
        signatures: whoSigned(allOf: [{ jurisdiction: HOME, minStatus: CONFIRMED }]) { totalCount }
        filtered: signatories(where: { signed: { some: { edge: {
          jurisdiction: { eq: HOME }, status: { atLeast: CONFIRMED }
        } } } }) { totalCount }
      }`);
      const counts = z.record(z.string(), z.object({ totalCount: z.number().positive() })).parse(data);
      expect(counts.tests).toEqual(counts.filter);
      expect(counts.signatures).toEqual(counts.filtered);
      expect(counts.tests).not.toEqual(counts.signatures);
    });

    it('says of a company that left a code that it did, and when', async () => {
      const [signatory, instrument] = ['accexible', 'eu-gpai-code-of-practice'];
      const reason = `signed ${instrument} between 2025-07-10 and 2025-12, left between 2025-12-02 and 2026-07-31`;
      const witnesses = [{ key: `signed:${signatory}:${instrument}` }];
      const { data } = await ask(`{
        signed(signatory: "${signatory}", instrument: "${instrument}") { answer stand reason witnesses { key } }
        whoSigned(where: { slug: { eq: "${signatory}" } }, allOf: [{ instrument: "${instrument}" }], include: [NO]) {
          edges { answer reason witnesses { key } }
        }
      }`);
      expect(data).toEqual({
        signed: { answer: 'NO', stand: 'LEFT', reason, witnesses },
        whoSigned: { edges: [{ answer: 'NO', reason, witnesses }] },
      });
    });

    it('gives nobody for no tests of which one must hold, and everybody for none that may not', async () => {
      const { data } = await ask(`{
        nobody: whoSigned(anyOf: []) { totalCount }
        everybody: whoSigned(noneOf: []) { totalCount }
        signatories { totalCount }
      }`);
      const counts = z.record(z.string(), z.object({ totalCount: z.number() })).parse(data);
      expect(counts.nobody).toEqual({ totalCount: 0 });
      expect(counts.everybody).toEqual(counts.signatories);
    });
  });
});
