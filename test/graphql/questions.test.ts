import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type StoredEdge, type StoredNode, storedGraph } from '../../src/graph/stored.js';
import { inView, type View } from '../../src/model/dates.js';
import { compareText } from '../../src/model/text.js';
import { overBuiltIn } from '../support/built-in.js';
import { ASKED, builtInGraph } from '../support/stores.js';

const VIEWS: View[] = [
  { asOf: '2026-11-23', holds: 'CERTAINLY' },
  { asOf: '2024-06-01', holds: 'CERTAINLY' },
  { asOf: '2025-12-31', holds: 'POSSIBLY' },
  { asOf: '2020-01-01', holds: 'EVER' },
];

const CHAINS = [
  ['bletchley-declaration', 'seoul-ministerial-statement', 'paris-statement', 'new-delhi-declaration'],
  ['frontier-ai-safety-commitments', 'eu-gpai-code-of-practice'],
  ['paris-statement'],
];

const slugsOf = z.object({ nodes: z.array(z.object({ slug: z.string() })) });

const LEVELS = ['low', 'low-moderate', 'moderate', 'moderate-high', 'high'];

describe.each(ASKED)('questions on $name', ({ available, open }) => {
  describe.runIf(available)('against a plain reading of the graph', { concurrent: true }, () => {
    const ask = overBuiltIn(open);
    let nodes: Map<string, StoredNode>;
    let edges: StoredEdge[];

    beforeAll(async () => {
      const stored = storedGraph(await builtInGraph());
      nodes = new Map(stored.nodes.map((node) => [node.slug, node]));
      edges = stored.edges;
    });

    const seen = (relation: string, view: View) =>
      edges.filter((edge) => edge.relation === relation && inView(edge, view));
    const byName = (slugs: Iterable<string>) =>
      [...new Set(slugs)].sort((a, b) => compareText(nodes.get(a)?.orderKey ?? '', nodes.get(b)?.orderKey ?? ''));

    it('filters by what is not so', async () => {
      const { data } = await ask('{ countries(where: { unMember: { ne: true } }) { nodes { slug } } }');
      // The facts call it a non-UN-member-state, and nobody else.
      expect(data).toEqual({ countries: { nodes: [{ slug: 'holy-see' }] } });
    });

    it('filters signatories by what only some of their kinds have', async () => {
      const { data, errors } = await ask(`{
        members: signatories(first: 100, where: { memberOf: { some: { node: { slug: { eq: "aisi-network" } } } } }) { nodes { slug } }
        network(slug: "aisi-network") { members(first: 100) { nodes { slug } } }
        outside: signatories(where: { unMember: { eq: false } }) { nodes { slug } }
        notSo: signatories(where: { unMember: { ne: true } }) { totalCount }
        without: signatories(where: { unMember: { isNull: true } }) { totalCount }
        companies { totalCount }
        organizations { totalCount }
        whoSigned(first: 100, allOf: [{ instrument: "seoul-declaration" }], where: { institutes: { some: {} } }) { nodes { slug } }
        instrument(slug: "seoul-declaration") {
          running: signatories(first: 100, where: { institutes: { some: {} } }) { nodes { slug } }
          homeless: signatories(where: { NOT: { headquarters: {} }, institutes: { none: {} } }) { totalCount }
        }
        institutes(first: 100) { nodes { operators { nodes { slug } } } }
        told: entities(where: { outcomes: { isEmpty: false }, edition: { lte: 2 } }) { nodes { slug } }
        silent: entities(where: { kind: { eq: COUNTRY }, outcomes: { isEmpty: true }, edition: { isNull: true } }) { totalCount }
        countries { totalCount }
      }`);
      expect(errors).toBeUndefined();
      const slugs = (list: unknown): string[] => slugsOf.parse(list).nodes.map(({ slug }) => slug);
      const total = (list: unknown): number => z.object({ totalCount: z.int() }).parse(list).totalCount;
      const members = slugs(z.object({ members: z.unknown() }).parse(data?.network).members);
      expect(members).toHaveLength(10);
      expect(slugs(data?.members).toSorted()).toEqual(members.toSorted());
      expect(slugs(data?.outside)).toEqual(['holy-see']);
      const others = total(data?.companies) + total(data?.organizations);
      expect([total(data?.notSo), total(data?.without)]).toEqual([others + 1, others]);
      const instrument = z.object({ running: z.unknown(), homeless: z.unknown() }).parse(data?.instrument);
      const operators = z.object({ nodes: z.array(z.object({ operators: slugsOf })) }).parse(data?.institutes);
      const run = new Set(operators.nodes.flatMap((institute) => slugs(institute.operators)));
      const seoul = seen('SIGNED', { asOf: '2026-11-23', holds: 'CERTAINLY' })
        .filter(({ to }) => to === 'seoul-declaration')
        .map(({ from }) => from);
      const both = seoul.filter((slug) => run.has(slug)).toSorted();
      expect(both.length).toBeGreaterThan(3);
      expect(slugs(data?.whoSigned).toSorted()).toEqual(both);
      expect(slugs(instrument.running).toSorted()).toEqual(both);
      expect(total(instrument.homeless)).toBe(seoul.length - both.length);
      expect(slugs(data?.told)).toEqual(['bletchley-2023', 'seoul-2024']);
      expect(total(data?.silent)).toBe(total(data?.countries));
    });

    it('filters by how many sources there are, of an entity and of an edge', async () => {
      const { data, errors } = await ask(`{
        companies(first: 0, where: { sources: { atLeast: 2 } }) { totalCount }
        all: companies(first: 0, where: { sources: { atLeast: 0 } }) { totalCount }
        signatures(first: 0, holds: EVER, where: { sources: { atLeast: 3 } }) { totalCount }
        other: signatures(first: 0, holds: EVER, where: { NOT: { sources: { atLeast: 3 } } }) { totalCount }
        named: entities(first: 0, where: { aliases: { atLeast: 2 } }) { totalCount }
      }`);
      expect(errors).toBeUndefined();
      const companies = [...nodes.values()].filter(({ kind }) => kind === 'Company');
      const signatures = edges.filter(({ relation }) => relation === 'SIGNED');
      const several = signatures.filter(({ sources }) => sources.length >= 3).length;
      expect(several).toBeGreaterThan(0);
      expect(data).toEqual({
        companies: { totalCount: companies.filter(({ sources }) => sources.length >= 2).length },
        all: { totalCount: companies.length },
        signatures: { totalCount: several },
        other: { totalCount: signatures.length - several },
        named: { totalCount: [...nodes.values()].filter(({ aliases }) => aliases.length >= 2).length },
      });
      const refused = await ask('{ companies(where: { sources: { atLeast: -1 } }) { totalCount } }');
      expect(refused.errors).toMatchObject([{ extensions: { code: 'BAD_INPUT' } }]);
    });

    it('tells on or before a day from before it', async () => {
      const { data } = await ask(
        `query ($day: Date!) {
          before: instruments(where: { adopted: { certainlyBefore: $day } }, first: 100) { nodes { slug } }
          until: instruments(where: { adopted: { certainlyOnOrBefore: $day } }, first: 100) { nodes { slug } }
        }`,
        { day: '2024-05-21' },
      );
      const slugs = (list: string) => slugsOf.parse(data?.[list]).nodes.map(({ slug }) => slug);
      const known = new Set(slugs('before'));
      const onTheDay = ['frontier-ai-safety-commitments', 'seoul-declaration', 'seoul-statement-of-intent'];
      expect(known.size).toBeGreaterThan(0);
      expect(slugs('until').filter((slug) => !known.has(slug))).toEqual(onTheDay);
      expect(slugs('until')).toHaveLength(known.size + onTheDay.length);
    });

    it.each(VIEWS)('survival as of $asOf, $holds', async (view) => {
      for (const along of CHAINS) {
        const { data, errors } = await ask(
          `query ($along: [String!]!, $asOf: Date, $holds: Holds) {
            survival(along: $along, asOf: $asOf, holds: $holds) {
              instrument { slug } stayed { slug } joined { slug } missing { signatory { slug } } didNotSign { key manner }
            }
          }`,
          { along, ...view },
        );
        expect(errors).toBeUndefined();
        const signed = along.map((slug) =>
          seen('SIGNED', view)
            .filter(({ to }) => to === slug)
            .map(({ from }) => from),
        );
        const slugs = (list: string[]) => byName(list).map((slug) => ({ slug }));
        const expected = along.map((slug, i) => {
          const [here, before] = [signed[i] ?? [], signed[i - 1] ?? []];
          return {
            instrument: { slug },
            stayed: slugs(here.filter((one) => before.includes(one))),
            joined: slugs(here.filter((one) => !before.includes(one))),
            missing: slugs(before.filter((one) => !here.includes(one))).map((signatory) => ({ signatory })),
            didNotSign: seen('DID_NOT_SIGN', view)
              .filter(({ to }) => to === slug)
              .sort((a, b) => compareText(nodes.get(a.from)?.orderKey ?? '', nodes.get(b.from)?.orderKey ?? ''))
              .map((edge) => ({ key: edge.key, manner: 'manner' in edge ? edge.manner.toUpperCase() : '' })),
          };
        });
        expect(data).toEqual({ survival: expected });
      }
    });

    it.each(VIEWS)('gaps and the gap matrix as of $asOf, $holds', async (view) => {
      const risks = byName([...nodes.values()].filter(({ kind }) => kind === 'Risk').map(({ slug }) => slug));
      const companies = byName([...nodes.values()].filter(({ kind }) => kind === 'Company').map(({ slug }) => slug));
      const mitigating = (company: string, risk: string) => {
        const instruments = seen('SIGNED', view)
          .filter(({ from }) => from === company)
          .map(({ to }) => to);
        return seen('MITIGATES', view)
          .filter(({ from, to }) => to === risk && instruments.includes(from))
          .flatMap((edge) => (edge.relation === 'MITIGATES' ? [LEVELS.indexOf(edge.effectiveness ?? '')] : []));
      };
      for (const company of ['openai', 'mistral-ai', 'tencent']) {
        const { data, errors } = await ask(
          'query ($of: String!, $asOf: Date, $holds: Holds) { gaps(of: $of, asOf: $asOf, holds: $holds) { slug } }',
          { of: company, ...view },
        );
        expect(errors).toBeUndefined();
        expect(data).toEqual({
          gaps: risks.filter((risk) => mitigating(company, risk).length === 0).map((slug) => ({ slug })),
        });
      }
      const { data, errors } = await ask(
        `query ($asOf: Date, $holds: Holds) {
          gapMatrix(kind: COMPANY, first: 100, asOf: $asOf, holds: $holds) {
            totalCount
            nodes { signatory { slug } risks { risk { slug } mitigation { effectiveness instrument { slug } } signature { instrument { slug } } } }
          }
        }`,
        { ...view },
      );
      expect(errors).toBeUndefined();
      const expected = companies.map((slug) => ({
        signatory: { slug },
        risks: risks.map((risk) => {
          const best = Math.max(-1, ...mitigating(slug, risk));
          const level = LEVELS[best]?.toUpperCase().replace('-', '_');
          const proof = level === undefined ? null : { instrument: { slug: 'frontier-ai-safety-commitments' } };
          return {
            risk: { slug: risk },
            mitigation: proof && { effectiveness: level, ...proof },
            signature: proof,
          };
        }),
      }));
      expect(data).toEqual({ gapMatrix: { totalCount: 97, nodes: expected } });
    });

    it.each([
      ['{ gaps(of: "opnai") { slug } }', 'NOT_FOUND', 'There is no Signatory opnai; the nearest is openai.'],
      ['{ gaps(of: "seoul-2024") { slug } }', 'NOT_FOUND', 'seoul-2024 is a Summit, not a Signatory;'],
      ['{ gaps(of: "qqqqqqqqqq") { slug } }', 'NOT_FOUND', 'use `search` to find one'],
      ['{ survival(along: ["bletchley-decleration"]) { instrument { slug } } }', 'NOT_FOUND', 'bletchley-declaration'],
      [
        `{ survival(along: [${'"paris-statement" '.repeat(21)}]) { instrument { slug } } }`,
        'LIMIT_EXCEEDED',
        'at most 20',
      ],
      ['{ gapMatrix(kind: RISK) { totalCount } }', 'BAD_INPUT', 'COMPANY'],
      ['{ search(text: "x", first: 101) { totalCount } }', 'LIMIT_EXCEEDED', 'at most 100'],
      [`{ search(text: "${'x '.repeat(150)}") { totalCount } }`, 'LIMIT_EXCEEDED', '200 characters'],
    ])('refuses %s', async (query, code, says) => {
      const { errors } = await ask(query);
      expect(errors?.[0]?.extensions?.code).toBe(code);
      expect(errors?.[0]?.message).toContain(says);
    });
  });
});
