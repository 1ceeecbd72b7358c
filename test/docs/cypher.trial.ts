import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { KINDS } from '../../src/model/kinds.js';
import { INTERFACES, kindsOf, type Label } from '../../src/model/labels.js';
import { RELATIONS, type RelationName, relations } from '../../src/model/relations.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { overBuiltIn } from '../support/built-in.js';
import { withBuiltInDriver } from '../support/built-in-driver.js';
import { databaseOfWorker } from '../support/stores.js';
import { tableOf, textOf } from './docs.js';

const connection = databaseOfWorker();

/** The questions of the document, each with its statement and the table under it. */
const QUESTIONS = [
  ...textOf('docs/cypher.md').matchAll(/^### (\d+)\. (.*)\n\n```cypher\n([\s\S]*?)```\n\n((?:\|.*\n)+)/gm),
].map(([, number = '', question = '', cypher = '', table = '']) => {
  const [keys = [], , ...rows] = table
    .trim()
    .split('\n')
    .map((line) =>
      line
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  return { number, question, cypher, keys, rows };
});

const shown = (value: unknown): string => {
  if (value === null) return '';
  return Array.isArray(value) ? value.join(', ') : String(value);
};

/** The same questions to the API, as far as it answers them, and where in the table its answers stand. */
const ASKED: Record<string, { query: string; column: number; answers: (data: unknown) => string[] }> = {
  1: {
    query: `{ whoSigned(first: 100, allOf: [{ instrument: "frontier-ai-safety-commitments" }, { jurisdiction: [HOME] }]) {
      nodes { name }
    } }`,
    column: 2,
    answers: (data) => names.parse(data).whoSigned.nodes.map(({ name }) => name),
  },
  2: {
    query: `{ whoSigned(
      allOf: [{ instrument: "bletchley-declaration" }, { instrument: "seoul-declaration" }]
      noneOf: [{ instrument: "paris-statement" }]
    ) { nodes { name } } }`,
    column: 0,
    answers: (data) => names.parse(data).whoSigned.nodes.map(({ name }) => name),
  },
  3: {
    query: `{ signatures(first: 100, holds: EVER, where: {
      instrument: { slug: { eq: "eu-gpai-code-of-practice" } } validTo: { isNull: false }
    }) { nodes { from { name } validTo { text earliest latest } } } }`,
    column: 0,
    answers: (data) =>
      z
        .object({ signatures: z.object({ nodes: z.array(z.object({ from: z.object({ name: z.string() }) })) }) })
        .parse(data)
        .signatures.nodes.map(({ from }) => from.name),
  },
  5: {
    query: `{
      certainly: signatures(first: 0, asOf: "2025-02-11", where: { instrument: { slug: { eq: "paris-statement" } } }) { totalCount }
      possibly: signatures(first: 0, asOf: "2025-02-11", holds: POSSIBLY, where: { instrument: { slug: { eq: "paris-statement" } } }) { totalCount }
      ever: signatures(first: 0, holds: EVER, where: { instrument: { slug: { eq: "paris-statement" } } }) { totalCount }
    }`,
    column: -1,
    answers: (data) =>
      Object.values(z.record(z.string(), z.object({ totalCount: z.int() })).parse(data)).map(({ totalCount }) =>
        String(totalCount),
      ),
  },
  7: {
    query:
      '{ declaration(slug: "seoul-declaration") { mitigates { edges { node { name } mitigation { effectiveness } } } } }',
    column: 0,
    answers: (data) =>
      z
        .object({
          declaration: z.object({
            mitigates: z.object({ edges: z.array(z.object({ node: z.object({ name: z.string() }) })) }),
          }),
        })
        .parse(data)
        .declaration.mitigates.edges.map(({ node }) => node.name),
  },
  8: {
    query: '{ network(slug: "aisi-network", asOf: "2024-11-20") { members { nodes { name } } } }',
    column: 0,
    answers: (data) =>
      z
        .object({ network: z.object({ members: z.object({ nodes: z.array(z.object({ name: z.string() })) }) }) })
        .parse(data)
        .network.members.nodes.map(({ name }) => name),
  },
  10: {
    query: `{ companies(first: 100, holds: EVER, where: { policies: { some: { node: { versions: { some: { node: {
      form: { eq: FRAMEWORK } published: { certainlyOnOrBefore: "2025-02-10" }
    } } } } } } }) { nodes { name } } }`,
    column: 0,
    answers: (data) =>
      z
        .object({ companies: z.object({ nodes: z.array(z.object({ name: z.string() })) }) })
        .parse(data)
        .companies.nodes.map(({ name }) => name),
  },
  13: {
    query: `{ claims(where: {
      quantity: { eq: "signatory-countries" } about: { some: { node: { slug: { eq: "seoul-ministerial-statement" } } } }
    }) { nodes { statedBy { source { slug } } } } }`,
    column: 1,
    answers: (data) => [
      ...new Set(
        z
          .object({
            claims: z.object({
              nodes: z.array(z.object({ statedBy: z.object({ source: z.object({ slug: z.string() }) }) })),
            }),
          })
          .parse(data)
          .claims.nodes.map(({ statedBy }) => statedBy.source.slug),
      ),
    ],
  },
};
const names = z.object({ whoSigned: z.object({ nodes: z.array(z.object({ name: z.string() })) }) });

describe('docs/cypher.md', () => {
  const ask = overBuiltIn(memoryStore);

  it('has thirteen questions', () => {
    expect(QUESTIONS.map(({ number }) => Number(number))).toEqual(Array.from({ length: 13 }, (_, i) => i + 1));
  });

  it.each(QUESTIONS.filter(({ number }) => Object.hasOwn(ASKED, number)))(
    'question $number is answered alike by the API: $question',
    async ({ number, rows }) => {
      const asked = ASKED[number];
      if (asked === undefined) return;
      const { data, errors } = await ask(asked.query);
      expect(errors).toBeUndefined();
      const said = asked.column < 0 ? rows.flat() : rows.flatMap((row) => row[asked.column]?.split(', ') ?? []);
      expect(said.length).toBeGreaterThan(0);
      expect(said.toSorted()).toEqual(asked.answers(data).toSorted());
    },
  );

  it('names the ends of every relation', () => {
    const kindsNamed = (cell = ''): string[] =>
      cell.split(', ').flatMap((word) => LABELS.filter((label) => label === word).flatMap((label) => kindsOf(label)));
    const table = tableOf('docs/cypher.md', 'From');
    const ends = (name: RelationName, end: 0 | 2): Set<string> =>
      new Set(
        table.filter(([, named = '']) => named.split(', ').includes(name)).flatMap((row) => kindsNamed(row[end])),
      );
    for (const name of RELATIONS) {
      const [from, to] = ([0, 1] as const).map(
        (at) => new Set(relations[name].ends.flatMap((pair) => kindsOf(pair[at]))),
      );
      expect([ends(name, 0), ends(name, 2)], name).toEqual([from, to]);
    }
    expect(
      table.flatMap(([, named = '']) => named.split(', ')).filter((name) => !RELATIONS.some((one) => one === name)),
    ).toEqual([]);
  });
});

const LABELS: readonly Label[] = [...INTERFACES, ...KINDS];

describe.runIf(connection !== null)('docs/cypher.md on Neo4j', () => {
  const driver = withBuiltInDriver(connection);

  it.each(QUESTIONS)('question $number is answered as it says: $question', async ({ cypher, keys, rows }) => {
    const { records } = await driver().executeQuery(cypher, {}, { database: connection?.database ?? '' });
    expect(records[0]?.keys).toEqual(keys);
    expect(records.map((record) => record.keys.map((key) => shown(record.get(key))))).toEqual(rows);
  });

  it('is right about its traps', async () => {
    const ask = async (cypher: string): Promise<unknown> => {
      const { records } = await driver().executeQuery(cypher, {}, { database: connection?.database ?? '' });
      return records[0]?.get('it');
    };
    expect(await ask("MATCH (n:Country) WHERE toLower(n.name) CONTAINS 'turkiye' RETURN count(n) AS it")).toBe(0);
    expect(await ask("MATCH (n:Country {slug: 'turkiye'}) RETURN n.name AS it")).toBe('Türkiye');
    expect(await ask("RETURN '2025-02' <= '2025-02-11' AND NOT '2025-02-11/2026-10-01' <= '2025-02-11' AS it")).toBe(
      true,
    );
    expect(
      await ask(
        "MATCH ()-[r:SIGNED]->() WHERE r.validFrom IN ['2025-02', '2025-02-11/2026-10-01'] RETURN count(r) > 60 AS it",
      ),
    ).toBe(true);
    const unconfirmed = await ask(
      "MATCH ()-[r:HEADQUARTERED_IN]->() RETURN toFloat(count(CASE r.status WHEN 'UNCONFIRMED' THEN 1 END)) / count(r) AS it",
    );
    expect(Math.abs(z.number().parse(unconfirmed) - 2 / 3)).toBeLessThan(0.05);
  });
});

describe('docs/summitgraph.grass', () => {
  const text = textOf('docs/summitgraph.grass');
  /**
   * What Neo4j's Browser reads: selectors and properties. In its two readers only single quotes keep the braces of a caption,
   * a value holds no colon, and there are no comments.
   */
  const rules = new Map(
    [...text.matchAll(/([\w.]+) \{\n((?: {2}[\w-]+: (?:'[^':;]*'|[^'"{}:;\n]+);\n)+)\}\n/g)].map(
      ([, selector = '', body = '']) => [
        selector,
        new Map(
          [...body.matchAll(/ {2}([\w-]+): (.*);/g)].map(([, name = '', value = '']) => [
            name,
            value.replaceAll("'", ''),
          ]),
        ),
      ],
    ),
  );
  const OKABE_ITO = ['#e69f00', '#56b4e9', '#009e73', '#f0e442', '#0072b2', '#d55e00', '#cc79a7', '#999999'];

  it('is nothing but rules', () => {
    const left = text.replace(/([\w.]+) \{\n((?: {2}[\w-]+: (?:'[^':;]*'|[^'"{}:;\n]+);\n)+)\}\n/g, '');
    expect(left.trim()).toBe('');
  });

  it('has one for every kind and relation, and for none else', () => {
    expect([...rules.keys()].sort()).toEqual(
      [
        ...['node', 'relationship', 'node.Dataset'],
        ...KINDS.map((kind) => `node.${kind}`),
        ...RELATIONS.map((name) => `relationship.${name}`),
      ].sort(),
    );
  });

  it('captions nodes by name and edges by type, in the colours of Okabe and Ito', () => {
    for (const [selector, rule] of rules) {
      expect(OKABE_ITO, selector).toContain(rule.get('color'));
      const [sort, label] = selector.split('.');
      if (sort === 'relationship') expect(rule.get('caption'), selector).toBe('<type>');
      else if (label !== undefined)
        expect(rule.get('caption'), selector).toBe(label === 'Dataset' ? '{title}' : '{name}');
    }
  });
});
