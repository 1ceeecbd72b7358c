import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { overBuiltIn } from '../../support/built-in.js';
import { ASKED, builtInGraph } from '../../support/stores.js';

const groupsType = z.object({
  totalGroups: z.number(),
  groups: z.array(z.object({ count: z.number(), signatory: z.object({ slug: z.string() }) })),
  pageInfo: z.object({
    hasNextPage: z.boolean(),
    hasPreviousPage: z.boolean(),
    startCursor: z.string(),
    endCursor: z.string(),
  }),
});
type Groups = z.output<typeof groupsType>;

const REFUSED: [query: string, code: string, says: string][] = [
  ['{ signatures { groups(by: [STATUS, YEAR], zeros: true) { totalGroups } } }', 'BAD_INPUT', 'all that YEAR can be'],
  ['{ summits { groups(by: [EDITION], zeros: true) { totalGroups } } }', 'BAD_INPUT', 'all that EDITION can be'],
  [
    '{ signatures { groups(by: [SIGNATORY, INSTRUMENT, COUNTRY], zeros: true) { totalGroups } } }',
    'LIMIT_EXCEEDED',
    'more than 100000 groups',
  ],
  ['{ signatures { groups(by: [STATUS], first: 1, last: 1) { totalGroups } } }', 'BAD_INPUT', 'first or last'],
  ['{ signatures { groups(by: [STATUS], last: 1001) { totalGroups } } }', 'LIMIT_EXCEEDED', 'at most 1000 groups'],
  ['{ signatures { groups(by: [STATUS], after: "nonsense") { totalGroups } } }', 'BAD_CURSOR', 'no cursor'],
];

describe.each(ASKED)('$name groups lists', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', () => {
    const ask = overBuiltIn(open);

    const SIGNERS = `query ($by: GroupOrderBy!, $first: Int, $after: String, $last: Int, $before: String) {
      signatures(first: 0, where: { signatory: { kind: { eq: COMPANY } } }) {
        groups(by: [SIGNATORY], zeros: true, orderBy: { by: $by }, first: $first, after: $after, last: $last, before: $before) {
          totalGroups groups { signatory { slug } count } pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
        }
      }
    }`;
    const signers = async (variables: object): Promise<Groups> => {
      const { data, errors } = await ask(SIGNERS, { ...variables });
      expect(errors).toBeUndefined();
      return z.object({ groups: groupsType }).parse(data?.signatures).groups;
    };
    const walked = async (by: 'COUNT' | 'KEY', backwards: boolean): Promise<string[]> => {
      const met: string[][] = [];
      for (let at: string | null = null, more = true; more; ) {
        const { groups, totalGroups, pageInfo }: Groups = await signers(
          backwards ? { by, last: 50, before: at } : { by, first: 50, after: at },
        );
        expect(totalGroups).toBe(97);
        met.push(groups.map(({ signatory, count }) => `${signatory.slug} ${count}`));
        at = backwards ? pageInfo.startCursor : pageInfo.endCursor;
        more = backwards ? pageInfo.hasPreviousPage : pageInfo.hasNextPage;
      }
      return (backwards ? met.toReversed() : met).flat();
    };

    it('signatures of companies by company, those without any included, in pages both ways', async () => {
      const byCount = await walked('COUNT', false);
      expect(await walked('COUNT', true)).toEqual(byCount);
      expect(byCount.slice(0, 6)).toEqual(['google 7', 'openai 7', 'anthropic 6', 'cohere 6', 'ibm 6', 'microsoft 5']);
      expect(byCount.filter((group) => group.endsWith(' 0'))).toEqual(
        [
          'accexible',
          'ai-alignment-solutions',
          'cyber-institute',
          'euc-inovacao-portugal',
          'humane-technology',
          'lawise',
          're-inventa',
          'virtuo-turing',
        ].map((slug) => `${slug} 0`),
      );
      const byKey = await walked('KEY', false);
      expect(await walked('KEY', true)).toEqual(byKey);
      expect(byKey).toEqual(byCount.toSorted());
    });

    it('companies by the country of their headquarters, and by every country', async () => {
      const { nodes, edges } = await builtInGraph();
      const homes = edges.flatMap(({ relation, to }) => (relation === 'HEADQUARTERED_IN' ? [to] : []));
      const ofKind = (kind: string) => nodes.filter((node) => node.kind === kind).length;
      const { data, errors } = await ask(`{
        companies(first: 0) {
          groups(by: [HEADQUARTERS], first: 3) { totalGroups groups { keys { field value entity { slug name } } count } }
          every: groups(by: [HEADQUARTERS], zeros: true, having: { eq: 0 }, orderBy: { by: KEY }, first: 1) {
            totalGroups groups { keys { value entity { name } } count }
          }
        }
      }`);
      expect(errors).toBeUndefined();
      const keys = (slug: string, name: string) => [{ field: 'HEADQUARTERS', value: slug, entity: { slug, name } }];
      const count = (slug: string) => homes.filter((home) => home === slug).length;
      expect(data).toEqual({
        companies: {
          groups: {
            totalGroups: new Set(homes).size + 1,
            groups: [
              {
                keys: [{ field: 'HEADQUARTERS', value: null, entity: null }],
                count: ofKind('Company') - homes.length,
              },
              { keys: keys('china', 'China'), count: count('china') },
              { keys: keys('united-states', 'United States'), count: count('united-states') },
            ],
          },
          every: {
            totalGroups: ofKind('Country') - new Set(homes).size,
            groups: [{ keys: [{ value: 'albania', entity: { name: 'Albania' } }], count: 0 }],
          },
        },
      });
    });

    it('by every combination of words, and by either end of a relation', async () => {
      const { data, errors } = await ask(`{
        signatures(first: 0) {
          groups(by: [STATUS, JURISDICTION], zeros: true, having: { eq: 0 }) { totalGroups groups { status jurisdiction count } }
        }
        provisions(first: 0) { groups(by: [PART_OF, FORM], first: 1) { groups { keys { value entity { slug } } count } } }
      }`);
      expect(errors).toBeUndefined();
      const none = [
        'UNCERTAIN REGIONAL',
        'UNCERTAIN UNKNOWN',
        'UNCONFIRMED FOREIGN',
        'UNCONFIRMED REGIONAL',
        'UNCONFIRMED UNKNOWN',
      ];
      const whole = 'frontier-ai-safety-commitments-o1';
      expect(data).toEqual({
        signatures: {
          groups: {
            totalGroups: none.length,
            groups: none.map((group) => {
              const [status, jurisdiction] = group.split(' ');
              return { status, jurisdiction, count: 0 };
            }),
          },
        },
        provisions: {
          groups: {
            groups: [
              {
                keys: [
                  { value: whole, entity: { slug: whole } },
                  { value: 'COMMITMENT', entity: null },
                ],
                count: 5,
              },
            ],
          },
        },
      });
    });

    it.each(REFUSED)('%s is refused', async (query, code, says) => {
      const { errors } = await ask(query);
      expect(errors?.map(({ extensions }) => extensions?.code)).toEqual([code]);
      expect(errors?.[0]?.message).toContain(says);
    });

    it('a cursor is of what is grouped by and of its order alone', async () => {
      const { pageInfo } = await signers({ by: 'COUNT', first: 1 });
      for (const asked of ['by: [INSTRUMENT]', 'by: [SIGNATORY], orderBy: { by: KEY }']) {
        const { errors } = await ask(
          `{ signatures { groups(${asked}, after: "${pageInfo.endCursor}") { totalGroups } } }`,
        );
        expect(errors?.map(({ extensions }) => extensions?.code)).toEqual(['BAD_CURSOR']);
      }
    });
  });
});
