import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { overBuiltIn } from '../support/built-in.js';
import { ASKED } from '../support/stores.js';

const named = z.object({ slug: z.string() });
const comparison = z.object({
  finding: z.enum(['AGREES', 'COMPATIBLE', 'DISAGREES', 'UNKNOWN']),
  basis: z.enum(['LIST', 'TABLE', 'DATES', 'RIVAL']),
  quantity: z.string(),
  subject: named.nullable(),
  until: z.string().nullable(),
  claim: named,
  rival: named.nullable(),
  derived: z
    .object({
      low: z.number().nullable(),
      high: z.number().nullable(),
      earliest: z.string().nullable(),
      latest: z.string().nullable(),
      words: z.array(z.string()),
      operation: z.string(),
    })
    .nullable(),
  fits: z.array(z.object({ entity: named, quantity: z.string(), atFirst: z.boolean() })).optional(),
});
type Comparison = z.output<typeof comparison>;
const answered = z.object({
  disagreements: z.object({
    totalCount: z.number(),
    nodes: z.array(comparison),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});

const QUERY = `query ($after: String, $findings: [Finding!], $source: String, $about: String, $quantity: String, $fits: Boolean = false) {
  disagreements(first: 100, after: $after, findings: $findings, source: $source, about: $about, quantity: $quantity) {
    totalCount
    nodes {
      finding basis quantity until
      subject { slug } claim { slug } rival { slug }
      derived { low high earliest latest words operation }
      fits @include(if: $fits) { entity { slug } quantity atFirst }
    }
    pageInfo { hasNextPage endCursor }
  }
}`;

/**
 * The inconsistencies of the page that are found, by the claims that disagree with what the graph gives or with one
 * another; and those that are found as a difference that leaves both right.
 */
const FOUND: Record<string, string[]> = {
  I01: ['seed-c013'],
  I02: ['seed-name-infobox', 'seed-name-title'],
  I03: ['seed-c023-3', 'seed-c024-2', 'seed-c025-3', 'seed-c027-2'],
  I04: ['seed-c025-5', 'seed-c025-6'],
  I05: ['seed-c025-7'],
  I06: ['seed-c031', 'seed-c031-2', 'seed-c081', 'seed-c081-2'],
  I07: ['seed-c063'],
  I13: ['seed-china-signed-commitments'],
  I14: ['seed-broader-participation'],
  I15: ['seed-c003'],
  I16: ['seed-c007'],
  I20: ['seed-network-members-6-5', 'seed-network-members-8-5', 'seed-network-members-10-5'],
  I21: ['seed-c033-2'],
  I23: ['seed-c023', 'seed-c023-2', 'seed-c024', 'seed-c027'],
  I25: ['seed-c080', 'seed-quick-assessment-1-3'],
  I26: ['trends-report-s-ltw-summits'],
  I27: ['seed-c017'],
  I30: [
    'current-ai-funding-100-s-ltw-summits',
    'kr-aisi-begins-s-ltw-summits',
    'paris-statement-countries-58-s-ltw-summits',
    'us-aisi-caisi-begins-s-ltw-summits',
  ],
};
const FOUND_AS_COMPATIBLE: Record<string, string[]> = {
  I08: ['seed-c028', 'seed-c029'],
  I22: ['seed-signatory-companies-3-2'],
};
const SUM = 'I10';
/** Those that stay notes, and why. */
const NOTES: Record<string, string> = {
  I09: 'hedges of one number, of which nothing in the graph tells which is right',
  I11: 'two forecasts under one word, told apart by what they are about',
  I12: 'that nothing promised is measured shows in what the claim is not about',
  I17: 'whether the infobox is a table',
  I18: 'sums of different things, years and currencies',
  I19: 'one is yearly, the other initial',
  I24: 'a framework that came after a tracker looked would be no contradiction',
  I28: 'thirty or more is right where ninety signed; that it is stale is its verdict',
  I29: 'what Limited hides are documents, which the graph lists',
};

/** What of the rest disagrees, and why it does: no false alarm. */
const OTHERS: Record<string, string> = {
  'coalition-sustainable-ai-partners-elysee-s-coalition': '91 or over 100 partners, by one source',
  'iasr-2025-experts-100-s-iasr-2025': '96 or 100 experts, by one source',
  'us-white-house-ai-agreement-2026-companies-s-wh-2026': 'six or seven companies, by one source',
  'network-sf-2024-begins-s-net-csis': 'announced for a day later than it was held',
  'network-sf-2024-ends-s-net-csis': 'announced for a day later than it was held',
  'seed-c032': 'the day that it was held, against the announcement',
  'seed-c032-2': 'the day that it was held, against the announcement',
  'aisi-network-named-since-s-net-casrai': 'renamed in February, by others in December',
  'paris-statement-countries-s-paris-bt': '58 or 61 on the day',
  'paris-statement-countries-s-paris-61': '61 or 58 on the day',
  'paris-statement-signatories-s-paris-politico': 'over 70, of whom the list has 68',
  'seoul-ministerial-statement-countries-s-min-28': '28 countries, of which the list has 27',
  'seed-c014': '27 countries, against 28',
  'seed-c016': '27 countries, against 28',
  'seed-c043': 'the start of the American institute, against the sister page',
  'seed-c045': 'the date of the Trends Report, against the sister page',
};

describe.each(ASKED)('disagreements on $name', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', () => {
    const ask = overBuiltIn(open);

    const all = async (variables: Record<string, unknown>): Promise<Comparison[]> => {
      const found: Comparison[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { data, errors } = await ask(QUERY, { ...variables, after });
        expect(errors).toBeUndefined();
        const { nodes, pageInfo, totalCount } = answered.parse(data).disagreements;
        found.push(...nodes);
        more = pageInfo.hasNextPage;
        after = pageInfo.endCursor;
        if (!more) expect(found).toHaveLength(totalCount);
      }
      return found;
    };

    it('are those that the facts list, and no false alarm', async () => {
      const found = await all({});
      expect(found.every(({ finding }) => finding === 'DISAGREES')).toBe(true);
      const claims = new Set(found.map(({ claim }) => claim.slug));
      const either = new Set(
        found.flatMap(({ claim, rival }) => [claim.slug, ...(rival === null ? [] : [rival.slug])]),
      );
      const expected = [...Object.values(FOUND).flat(), ...Object.keys(OTHERS)];
      expect([...either].filter((slug) => claims.has(slug) && !expected.includes(slug))).toEqual([]);
      for (const [id, slugs] of Object.entries(FOUND)) {
        expect(
          slugs.filter((slug) => !either.has(slug)),
          id,
        ).toEqual([]);
      }
    });

    it('find at least twenty of the thirty inconsistencies of the page; the rest are notes, with a reason', async () => {
      const compatible = await all({ findings: ['COMPATIBLE'] });
      const slugs = new Set(compatible.map(({ claim }) => claim.slug));
      for (const [id, claims] of Object.entries(FOUND_AS_COMPATIBLE)) {
        expect(
          claims.filter((slug) => !slugs.has(slug)),
          id,
        ).toEqual([]);
      }
      const { data } = await ask(
        '{ source(slug: "s-seed") { value(of: "probability-sum", qualifier: "medium-term-evolution") { derived { low high } } } }',
      );
      expect(data).toEqual({ source: { value: { derived: { low: 80, high: 130 } } } });
      const told = [...Object.keys(FOUND), ...Object.keys(FOUND_AS_COMPATIBLE), SUM];
      expect([...told, ...Object.keys(NOTES)].sort()).toEqual(
        Array.from({ length: 30 }, (_, i) => `I${String(i + 1).padStart(2, '0')}`),
      );
      expect(told.length).toBeGreaterThanOrEqual(20);
    });

    it('say of what a number would be right', async () => {
      const found = await all({ source: 's-seed', fits: true });
      const of = (slug: string) => found.find(({ claim, basis }) => claim.slug === slug && basis === 'LIST')?.fits;
      expect(of('seed-c013')).toContainEqual({
        entity: { slug: 'bletchley-declaration' },
        quantity: 'signatory-countries',
        atFirst: true,
      });
      expect(of('seed-c031')).toContainEqual({
        entity: { slug: 'seoul-statement-of-intent' },
        quantity: 'parties',
        atFirst: false,
      });
    });

    it('can each be found by hand, by the document that they give', async () => {
      const every = (await all({ findings: ['AGREES', 'COMPATIBLE', 'DISAGREES', 'UNKNOWN'] })).filter(
        ({ derived }) => derived !== null,
      );
      const counts = z.record(z.string(), z.object({ totalCount: z.number() }));
      const documents = new Map(every.map((one) => [one.derived?.operation ?? '', one]));
      let counted = 0;
      for (const [document, { derived, quantity, claim }] of documents) {
        const { data, errors } = await ask(document);
        expect(errors, claim.slug).toBeUndefined();
        const read = counts.safeParse(data);
        if (!read.success || quantity.startsWith('share') || quantity === 'growth') continue;
        const { certainly, possibly, unknown } = read.data;
        // Where the claim speaks of several days, the document is of the last, and the bounds are those of all.
        expect(derived?.low ?? 0, claim.slug).toBeLessThanOrEqual(certainly?.totalCount ?? -1);
        if (derived?.high !== null) {
          expect(derived?.high ?? 0, claim.slug).toBe((possibly?.totalCount ?? -1) + (unknown?.totalCount ?? 0));
        }
        counted += 1;
      }
      expect(counted).toBeGreaterThan(40);
    });

    it('are told by what they are about, by quantity and by source', async () => {
      const china = await all({ about: 'china', quantity: 'signed', findings: ['AGREES', 'DISAGREES'] });
      expect(china.map(({ claim, finding }) => [claim.slug, finding])).toContainEqual([
        'seed-china-signed-commitments',
        'DISAGREES',
      ]);
      expect(china.every(({ quantity }) => quantity === 'signed')).toBe(true);
      const unknown = await ask('{ disagreements(quantity: "partys") { totalCount } }');
      expect(unknown.errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
      const nobody = await ask('{ disagreements(source: "s-bletchly") { totalCount } }');
      expect(nobody.errors?.[0]?.extensions?.code).toBe('NOT_FOUND');
    });
  });
});
