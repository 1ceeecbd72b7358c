import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { storedGraph } from '../../../src/graph/stored.js';
import { inView, type View } from '../../../src/model/dates.js';
import { overBuiltIn } from '../../support/built-in.js';
import { ASKED, builtInGraph } from '../../support/stores.js';

/** The companies with the most signatures on the day of the data set, and those with none, by name. */
const MOST = [
  'google 7',
  'openai 7',
  'anthropic 6',
  'cohere 6',
  'ibm 6',
  'microsoft 5',
  'amazon 4',
  'adobe 3',
  'meta 3',
];
const NONE = [
  'accexible',
  'ai-alignment-solutions',
  'cyber-institute',
  'euc-inovacao-portugal',
  'humane-technology',
  'lawise',
  're-inventa',
  'virtuo-turing',
];

const page = z.object({
  totalCount: z.number(),
  nodes: z.array(z.object({ slug: z.string(), signed: z.object({ totalCount: z.number() }) })),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string(),
    endCursor: z.string(),
  }),
});

describe.each(ASKED)('$name orders lists', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', () => {
    const ask = overBuiltIn(open);

    const COMPANIES = `query ($first: Int, $after: String, $last: Int, $before: String) {
      companies(first: $first, after: $after, last: $last, before: $before, orderBy: [{ field: SIGNED, direction: DESC }]) {
        totalCount nodes { slug signed { totalCount } } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
      }
    }`;
    const companies = async (variables: object) => {
      const { data, errors } = await ask(COMPANIES, { ...variables });
      expect(errors).toBeUndefined();
      const { totalCount, nodes, pageInfo } = page.parse(data?.companies);
      expect(totalCount).toBe(97);
      return { rows: nodes.map(({ slug, signed }) => `${slug} ${signed.totalCount}`), pageInfo };
    };

    it('companies by how many instruments they signed, none included, in pages both ways', async () => {
      const forwards: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { rows, pageInfo }: Awaited<ReturnType<typeof companies>> = await companies({ first: 50, after });
        forwards.push(...rows);
        [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
      }
      const backwards: string[] = [];
      for (let before: string | null = null, more = true; more; ) {
        const { rows, pageInfo }: Awaited<ReturnType<typeof companies>> = await companies({ last: 50, before });
        backwards.unshift(...rows);
        [before, more] = [pageInfo.startCursor, pageInfo.hasPreviousPage];
      }
      expect(forwards).toEqual(backwards);
      expect(new Set(forwards).size).toBe(97);
      expect(forwards.slice(0, MOST.length)).toEqual(MOST);
      expect(forwards.slice(-9)).toEqual(['writer 1', ...NONE.map((slug) => `${slug} 0`)]);
      const { nodes, edges, about } = await builtInGraph().then(({ about, ...graph }) => ({
        ...storedGraph({ about, ...graph }),
        about,
      }));
      const view: View = { asOf: about.date, holds: 'CERTAINLY' };
      const signed = edges.filter((edge) => edge.relation === 'SIGNED' && inView(edge, view));
      const counted = nodes
        .filter(({ kind }) => kind === 'Company')
        .map(({ slug }) => `${slug} ${signed.filter(({ from }) => from === slug).length}`);
      expect(forwards.toSorted()).toEqual(counted.toSorted());
    });

    it('the order is that of the view, and goes with conditions and other terms', async () => {
      const { data, errors } = await ask(`{
        first: companies(first: 8, orderBy: { field: SIGNED, direction: DESC }, asOf: "2023-07-21") { nodes { slug } }
        none: companies(first: 3, where: { signed: { none: {} } }, orderBy: [{ field: SIGNED }, { field: SLUG, direction: DESC }]) {
          nodes { slug }
        }
        canadian: companies(
          where: { headquarters: { slug: { eq: "canada" } } }
          orderBy: [{ field: SIGNED, direction: DESC }, { field: NAME, direction: DESC }]
        ) { nodes { slug } }
        countries(first: 2, orderBy: { field: COMPANIES, direction: DESC }) { nodes { slug companies { totalCount } } }
      }`);
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        first: {
          nodes: ['amazon', 'anthropic', 'google', 'inflection-ai', 'meta', 'microsoft', 'openai', '01-ai'].map(
            (slug) => ({ slug }),
          ),
        },
        none: {
          nodes: NONE.toReversed()
            .slice(0, 3)
            .map((slug) => ({ slug })),
        },
        canadian: {
          nodes: ['cohere', 'telus', 'opentext', 'coveo', 'blackberry', 'ada'].map((slug) => ({ slug })),
        },
        countries: {
          nodes: [
            { slug: 'china', companies: { totalCount: 17 } },
            { slug: 'united-states', companies: { totalCount: 16 } },
          ],
        },
      });
    });

    it('entities along a link by the facts of the edge, and signatures by theirs and their ends', async () => {
      const { data, errors } = await ask(`{
        commitment(slug: "frontier-ai-safety-commitments") {
          signatories(first: 4, orderBy: [{ field: SIGNED_ON, direction: DESC }, { field: SIGNED, direction: DESC }]) {
            edges { node { slug } signature { signedOn { text } } }
          }
          mitigates(orderBy: { field: EFFECTIVENESS, direction: DESC }) { edges { mitigation { effectiveness } } }
        }
        signatures(
          first: 4
          where: { status: { ne: CONFIRMED } }
          orderBy: [{ field: STATUS, direction: DESC }, { field: INSTRUMENT }, { field: SIGNATORY, direction: DESC }]
        ) { nodes { key } }
      }`);
      expect(errors).toBeUndefined();
      expect(data).toEqual({
        commitment: {
          signatories: {
            edges: [
              ['nvidia', '2025-02'],
              ['01-ai', '2025-02'],
              ['minimax', '2025-02'],
              ['magic', '2025-02'],
            ].map(([slug, text]) => ({ node: { slug }, signature: { signedOn: { text } } })),
          },
          mitigates: {
            edges: ['MODERATE', 'MODERATE', 'LOW_MODERATE', 'LOW_MODERATE', 'LOW'].map((effectiveness) => ({
              mitigation: { effectiveness },
            })),
          },
        },
        signatures: {
          nodes: [
            'united-arab-emirates:paris-statement',
            'south-africa:paris-statement',
            'telus:canada-voluntary-code',
            'international-fund-for-agricultural-development:new-delhi-declaration',
          ].map((key) => ({ key: `signed:${key}` })),
        },
      });
    });

    it('a cursor is of its order alone', async () => {
      const { pageInfo } = await companies({ first: 1 });
      for (const orderBy of ['{ field: SIGNED }', '{ field: POLICIES, direction: DESC }']) {
        const { errors } = await ask(
          `{ companies(first: 1, after: "${pageInfo.endCursor}", orderBy: ${orderBy}) { totalCount } }`,
        );
        expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_CURSOR']);
      }
    });
  });
});
