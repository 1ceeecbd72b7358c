import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { derive } from '../expected/derive.js';
import { factsExist } from '../expected/facts.js';
import { overBuiltIn } from '../support/built-in.js';
import { operations } from '../support/operations.js';
import { STORES } from '../support/stores.js';

const EXPECTED = new URL('../expected/', import.meta.url);
const expectedFile = (name: string): URL => new URL(`${name}.json`, EXPECTED);

const connection = <T>(node: z.ZodType<T>) => z.object({ nodes: z.array(node) });
const signature = z.object({ jurisdiction: z.string(), status: z.string() });
const originals = z.object({
  companies: connection(z.object({ name: z.string(), signed: z.object({ edges: z.array(z.object({ signature })) }) })),
});
const members = z.object({ signatories: connection(z.object({ slug: z.string() })) });
const euCode = z.object({ december: members, august: members });

const ORIGINALS = `query Originals($code: String = "frontier-ai-safety-commitments") {
  companies(where: {
    signed: { some: { node: { slug: { eq: $code } }, edge: { joined: { eq: ORIGINAL } } } }
  }) {
    nodes { name signed { edges { signature { jurisdiction status } } } }
  }
}`;

describe('the questions', () => {
  it('each have an expected answer, and no answer is without its question', () => {
    const answers = readdirSync(EXPECTED).filter((file) => file.endsWith('.json'));
    expect(answers.sort()).toEqual(operations().map(({ name }) => `${name}.json`));
  });

  it('each begin with what they ask and have a name', () => {
    for (const { name, query } of operations()) expect(query, name).toMatch(/^# [A-Z].*\?\nquery [A-Z]\w+[ (]/);
  });

  // After a change of the facts or of a question: `npx vitest run test/graphql/operations.test.ts -u`, which writes the
  // answers when it ends; the next run compares with them.
  it.skipIf(!factsExist())('are answered as the facts say', async () => {
    const derived = derive();
    expect([...derived.keys()]).toEqual(operations().map(({ name }) => name));
    for (const [name, answer] of derived) {
      await expect(`${JSON.stringify(answer, null, 2)}\n`).toMatchFileSnapshot(expectedFile(name).pathname);
    }
  });
});

describe.each(STORES)('the questions on $name', ({ available, open }) => {
  describe.runIf(available)('over the built-in data', { concurrent: true }, () => {
    const ask = overBuiltIn(open);

    it.each(operations())('$name', async ({ name, query }) => {
      const { data, errors } = await ask(query);
      expect(errors).toBeUndefined();
      expect(data).toEqual(JSON.parse(readFileSync(expectedFile(name), 'utf8')));
    });

    it('has the known answer: how many of the original sixteen had published a framework', async () => {
      const sixteen = `signatories(edge: { joined: { eq: ORIGINAL } }) { nodes { slug } }`;
      const { data } = await ask(`{ commitment(slug: "frontier-ai-safety-commitments") { ${sixteen} } }`);
      const slugs = z
        .object({ commitment: members })
        .parse(data)
        .commitment.signatories.nodes.map(({ slug }) => slug);
      expect(slugs).toHaveLength(16);
      const on = (name: string, asOf: string) =>
        `${name}: companies(asOf: "${asOf}", where: { slug: { in: $slugs }, policies: { some: {} } }) { totalCount }`;
      const kept = (name: string, value: boolean) => `${name}: signatories(
        edge: { joined: { eq: ORIGINAL }, publishedByDeadline: { eq: ${value} } }
      ) { totalCount }`;
      const days = [on('before', '2024-05-20'), on('year', '2024-12-31'), on('deadline', '2025-02-10')];
      const answer = await ask(
        `query ($slugs: [String!]) {
            ${days.join('\n')}
            ${on('claimed', '2025-03-31')}
            commitment(slug: "frontier-ai-safety-commitments") { ${kept('did', true)} ${kept('didNot', false)} }
            ibm: company(slug: "ibm") { policies { totalCount } }
          }`,
        { slugs },
      );
      expect(answer.data).toEqual({
        before: { totalCount: 3 },
        year: { totalCount: 4 },
        deadline: { totalCount: 10 },
        claimed: { totalCount: 10 },
        commitment: { did: { totalCount: 10 }, didNot: { totalCount: 6 } },
        ibm: { policies: { totalCount: 0 } },
      });
    });

    it('has the known answers: who had certainly signed in Paris, and who belonged to the network, on the day', async () => {
      const { data } = await ask(`{
        day: declaration(slug: "paris-statement", asOf: "2025-02-11") { signatories { nodes { slug } } }
        now: declaration(slug: "paris-statement") { signatories { totalCount } }
        first: network(slug: "aisi-network", asOf: "2024-11-20") { members { totalCount } roleHolders { nodes { slug } } }
        today: network(slug: "aisi-network") { members { totalCount } roleHolders { totalCount } }
      }`);
      expect(data).toEqual({
        day: { signatories: { nodes: [{ slug: 'african-union-commission' }, { slug: 'european-union' }] } },
        now: { signatories: { totalCount: 68 } },
        first: { members: { totalCount: 10 }, roleHolders: { nodes: [{ slug: 'united-states' }] } },
        today: { members: { totalCount: 10 }, roleHolders: { totalCount: 2 } },
      });
    });

    it('has the known answer: who of the original sixteen also signed at home', async () => {
      const { data } = await ask(ORIGINALS);
      const { nodes } = originals.parse(data).companies;
      expect(nodes).toHaveLength(16);
      const having = (jurisdiction: string, status: string) =>
        nodes
          .filter(({ signed }) =>
            signed.edges.some(
              (edge) => edge.signature.jurisdiction === jurisdiction && edge.signature.status === status,
            ),
          )
          .map(({ name }) => name);
      const only = (jurisdiction: string) =>
        nodes
          .filter(({ signed }) => signed.edges.every((edge) => edge.signature.jurisdiction === jurisdiction))
          .map(({ name }) => name);

      expect(having('HOME', 'CONFIRMED')).toEqual([
        'Amazon',
        'Anthropic',
        'Cohere',
        'Google',
        'IBM',
        'Inflection AI',
        'Meta',
        'Microsoft',
        'Naver',
        'OpenAI',
        'Samsung Electronics',
        'Zhipu AI',
      ]);
      expect(having('REGIONAL', 'CONFIRMED')).toEqual(['Mistral AI']);
      expect(having('HOME', 'UNCERTAIN')).toContain('xAI');
      expect(having('FOREIGN', 'CONFIRMED')).toContain('xAI');
      expect(only('INTERNATIONAL')).toEqual(['G42', 'Technology Innovation Institute']);
    });

    it('has the known answer: eight left the code of the European Union', async () => {
      const question = operations().find(({ name }) => name === '04-left-the-eu-code');
      const { december, august } = euCode.parse((await ask(question?.query ?? '')).data);
      const still = new Set(august.signatories.nodes.map(({ slug }) => slug));
      expect(december.signatories.nodes.filter(({ slug }) => !still.has(slug)).map(({ slug }) => slug)).toEqual([
        'accexible',
        'ai-alignment-solutions',
        'cyber-institute',
        'euc-inovacao-portugal',
        'humane-technology',
        'lawise',
        're-inventa',
        'virtuo-turing',
      ]);
    });
  });
});
