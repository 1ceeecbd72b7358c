import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { edge, graphOf, node } from '../store/rows.js';
import { operations } from '../support/operations.js';
import { builtInGraph } from '../support/stores.js';

const builtIn = memoryStore();
const crowd = memoryStore();
const FORMULA = '=HYPERLINK("x")';
beforeAll(async () => {
  await builtIn.import(await builtInGraph());
  const companies = Array.from({ length: 250 }, (_, i) => `company-${i}`);
  await crowd.import(
    graphOf(
      [
        node('Commitment', 'text'),
        ...companies.map((slug, i) => node('Company', slug, { name: i === 0 ? FORMULA : slug })),
      ],
      companies.map((slug) => edge('SIGNED', slug, 'text')),
    ),
  );
});

const fail = (error: unknown) => {
  throw error;
};
const asking = (store: typeof builtIn) => {
  const { fetch } = createServer(store, fail);
  const get = async (address: string): Promise<string> => {
    const response = await fetch(`http://localhost${address}`, { headers: { accept: 'application/json' } });
    const text = await response.text();
    expect(response.status, text).toBe(200);
    return text;
  };
  const table = (query: string, more = '', format = 'csv') =>
    get(`/table.${format}?query=${encodeURIComponent(query)}${more}`);
  return {
    table,
    rows: async (query: string, more = '') =>
      z
        .array(z.record(z.string(), z.string()))
        .parse(parse(await table(query, more), { columns: true, record_delimiter: '\r\n' })),
    graphql: async (query: string): Promise<unknown> =>
      z.object({ data: z.unknown() }).parse(JSON.parse(await get(`/graphql?query=${encodeURIComponent(query)}`))).data,
  };
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The items of the outermost lists of an answer. */
const items = (value: unknown): unknown[] =>
  Array.isArray(value) ? value.filter(isObject) : isObject(value) ? Object.values(value).flatMap(items) : [];

/** The texts and numbers of an answer. */
const leaves = (value: unknown): string[] =>
  isObject(value) ? Object.values(value).flatMap(leaves) : value === null ? [] : [String(value)];

describe('a table of the built-in data', () => {
  const { rows, graphql, table } = asking(builtIn);

  it.each(operations())('$name has the rows of its lists and every value of them', async ({ query }) => {
    const data = await graphql(query);
    const read = await rows(query);
    expect(read).toHaveLength(items(data).length);
    const cells = read.flatMap((row) => Object.values(row)).join('\n');
    for (const leaf of leaves(data)) expect(cells).toContain(leaf);
  });

  it('goes on over all pages of a list, unless it is said how many', async () => {
    const all = await rows('{ signatures(holds: EVER) { totalCount nodes { key } } }');
    expect(all.length).toBeGreaterThan(400);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
    expect(all[0]?.['signatures.totalCount']).toBe(String(all.length));
    expect(await rows('{ signatures(holds: EVER, first: 7) { nodes { key } } }')).toHaveLength(7);
    const both = await rows('{ signatures(holds: EVER) { nodes { key } } summits { nodes { slug } } }');
    expect(both.filter(({ list }) => list === 'signatures').map(({ key }) => key)).toEqual(all.map(({ key }) => key));
    expect(both.filter(({ list }) => list === 'summits')).toHaveLength(6);
  });

  it('takes fragments, aliases, variables, one of several operations and of several lists', async () => {
    const query = `
      query A { dataset { title } }
      query B($kind: Kind = COUNTRY) { ...lists }
      fragment lists on Query {
        those: signatories(where: { kind: { eq: $kind } }) { nodes { ...named ... on Company { website: url } } }
        summits { edges { node { ...named } } }
      }
      fragment named on Entity { slug called: name }`;
    const given = `&operationName=B&rows=those&variables=${encodeURIComponent('{"kind":"COMPANY"}')}`;
    const read = await rows(query, given);
    expect(read.length).toBeGreaterThan(90);
    expect(Object.keys(read[0] ?? {})).toEqual(['slug', 'called', 'website']);
    expect(read.map(({ slug }) => slug)).toContain('openai');
    expect(await rows(query, '&operationName=A')).toEqual([{ 'dataset.title': expect.stringContaining('Governance') }]);
  });

  it('has its header where it has no rows', async () => {
    const none = '{ companies(where: { slug: { eq: "nobody" } }) { nodes { slug signed { nodes { slug } } } } }';
    expect(await table(none)).toBe('slug,signed.slug\r\n');
    expect(await table(none, '', 'tsv')).toBe('slug\tsigned.slug\r\n');
    expect(await table(none, '', 'jsonl')).toBe('');
  });
});

describe('a table of 250 signatures', () => {
  const { rows, table } = asking(crowd);

  it('has them all, each once, beside what stands around them', async () => {
    const query = '{ commitment(slug: "text", holds: EVER) { name signatories { edges { node { slug } } } } }';
    const read = await rows(query);
    expect(new Set(read.map((row) => row['node.slug'])).size).toBe(250);
    expect(read.map((row) => row['commitment.name'])).toEqual(Array(250).fill('text'));
  });

  it('says in a cell that a list within a row goes on', async () => {
    const query = '{ commitments(holds: EVER) { nodes { signatories { nodes { slug } } } } }';
    const [row] = await rows(query);
    const cells = row?.['signatories.slug']?.split('; ') ?? [];
    expect([cells.length, cells.at(-1)]).toEqual([101, '…']);
    const [line] = (await table(query, '', 'jsonl')).split('\n');
    expect(Object.values(JSON.parse(line ?? ''))).toEqual([cells]);
  });

  it('holds no formula, but for those who read JSON', async () => {
    const query = '{ company(slug: "company-0") { name } }';
    expect(await table(query)).toBe(`company.name\r\n"'=HYPERLINK(""x"")"\r\n`);
    expect(JSON.parse(await table(query, '', 'jsonl'))).toEqual({ 'company.name': FORMULA });
  });
});
