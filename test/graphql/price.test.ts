import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { schema } from '../../src/graphql/schema.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { asker } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { operations } from '../support/operations.js';
import { recording } from '../support/recorder.js';

const ask = overBuiltIn(memoryStore);

const priceOf = async (query: string, variables?: Record<string, unknown>): Promise<number> => {
  const { errors, extensions } = await ask(query, variables);
  expect(errors).toBeUndefined();
  return extensions?.cost?.price ?? Number.NaN;
};

const times = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');

/** A filter by how many of this are joined to how many of that, and so on. */
const joined = (depth: number): string =>
  depth === 0
    ? '{ slug: { ne: "x" } }'
    : `{ ${depth % 2 === 1 ? 'signed' : 'signatories'}: { atLeast: { count: 1, match: { node: ${joined(depth - 1)} } } } }`;

/** A filter of 199 conditions, each of 500 values. */
const LISTED = {
  OR: Array.from({ length: 18 }, () => ({ slug: { in: Array.from({ length: 500 }, (_, i) => `${i}`) } })),
};

const TYPES = 'types { fields { args { name description } type { name ofType { name ofType { name } } } } }';

/** Documents of a few kilobytes that keep a server busy for long, or fill its memory. */
const ATTACKS: [name: string, query: string, variables?: Record<string, unknown>][] = [
  ['five filters in each other', `{ signatories(where: ${joined(5)}) { totalCount } }`],
  [
    'lists of names under many names',
    `{ ${times(250, (i) => `l${i}: entities { nodes { ...many } }`)} } fragment many on Entity { ${times(100, (i) => `a${i}: name`)} }`,
  ],
  [
    'lists under one another',
    `{ signatories(first: 100) { nodes { ${times(3, () => 'signed(first: 100) { nodes { signatories(first: 100) { nodes {')} slug ${'} } } }'.repeat(3)} } } }`,
  ],
  ['drawings without anything drawn', `{ ${times(600, (i) => `g${i}: coSignatureGraph { totalEdges }`)} }`],
  ['layouts', `{ ${times(9, (i) => `g${i}: graph(limit: ${400 + i}) { nodes { x } }`)} }`],
  ['the schema, again and again', `{ ${times(300, (i) => `s${i}: __schema { ${TYPES} }`)} }`],
  [
    'filters with long lists',
    `query ($where: EntityWhere) { ${times(20, (i) => `f${i}: entities(where: $where) { totalCount }`)} }`,
    { where: LISTED },
  ],
  ['long paths', `{ ${times(100, (i) => `p${i}: paths(from: "openai", to: "france", maxLength: 8) { truncated }`)} }`],
  [
    'groups of none',
    `{ signatures { groups(by: [INSTRUMENT, SIGNATORY, COUNTRY, SUMMIT, STATUS], zeros: true) { totalGroups } ${times(20, (i) => `g${i}: groups(by: [SIGNATORY, COUNTRY, SUMMIT], zeros: true) { totalGroups }`)} } }`,
  ],
  [
    'fragments of fragments',
    `{ signatories { nodes { ...f0 } } } ${times(40, (i) => `fragment f${i} on Signatory { ...f${i + 1} ... on Signatory { ...f${i + 1} } }`)} fragment f40 on Signatory { slug }`,
  ],
];

describe('the price of an operation', () => {
  it('is said with the limit, also of an operation that fails, and not of what does not run', async () => {
    expect((await ask('{ dataset { version } }')).extensions?.cost).toEqual({
      price: expect.any(Number),
      limit: 1_000_000,
    });
    const { errors, extensions } = await ask('{ companies(first: 1000) { totalCount } }');
    expect(errors?.[0]?.extensions?.code).toBe('LIMIT_EXCEEDED');
    expect(extensions?.cost?.price).toBeGreaterThan(0);
    expect((await ask('{ companies( }')).extensions).toBeUndefined();
    expect((await ask('{ nothing }')).extensions).toBeUndefined();
  });

  it('is of what is asked: rows, levels, aliases, arguments, whether written or given', async () => {
    // What is asked alone: a character of the text costs 1.
    const asked = async (query: string, variables?: Record<string, unknown>) =>
      (await priceOf(query, variables)) - query.length;
    const names = (page: string) => asked(`{ companies(${page}) { nodes { name } } }`);
    const [none, ten] = [await names('first: 0'), await names('first: 10')];
    const row = (ten - none) / 10;
    expect(row).toBeGreaterThan(1);
    expect(await names('last: 100')).toBe(none + 100 * row);
    const given = 'query ($n: Int) { companies(first: $n) { nodes { name } } }';
    expect(await asked(given, { n: 100 })).toBe(none + 100 * row);
    expect(await asked(given)).toBe(none + 25 * row);
    expect(await asked('{ companies(first: 10) { ...f } } fragment f on CompanyConnection { nodes { name } }')).toBe(
      ten,
    );
    expect(
      await asked('query ($no: Boolean = true) { companies(first: 10) { __typename nodes @skip(if: $no) { name } } }'),
    ).toBe(none);
    const empty = await asked('{ __typename }');
    const both = '{ companies(first: 10) { nodes { name } } b: companies(first: 10) { nodes { name } } }';
    expect(Math.abs((await asked(both)) - (2 * ten - empty))).toBeLessThanOrEqual(7);
    const below = (first: number) =>
      asked(`{ companies(first: 10) { nodes { signed(first: ${first}) { nodes { name } } } } }`);
    expect((await below(2)) - (await below(1))).toBeCloseTo(10 * row);
    expect(await asked('{ companies(first: 10, where: { signed: { none: {} } }) { nodes { name } } }')).toBeGreaterThan(
      ten,
    );
  });

  it('of every question of schema/operations is far below the limit', async () => {
    for (const { query } of operations()) expect(await priceOf(query)).toBeLessThan(1_000_000 / 10);
  });

  it('lets tools read the whole schema at once', async () => {
    const { data, errors, extensions } = await ask(
      getIntrospectionQuery({ schemaDescription: true, inputValueDeprecation: true }),
    );
    expect(errors).toBeUndefined();
    expect(data?.__schema).toBeDefined();
    const { price = 0, limit = 0 } = extensions?.cost ?? {};
    expect(price).toBeLessThan(limit);
    expect(2 * price).toBeGreaterThan(limit);
  });

  it('has a weight for each field of Query, which its description says', () => {
    const fields = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ name }) => name !== 'dataset');
    for (const { name, description, extensions } of fields) {
      expect({ name, description }).toEqual({ name, description: expect.stringMatching(/ Price: \d+\b.*\.$/) });
      expect(description).toContain(` Price: ${extensions.price?.weight}`);
    }
  });
});

describe('an operation that is too expensive', () => {
  it.each(ATTACKS)('is refused: %s', async (_, query, variables) => {
    const { data, errors, status, extensions } = await ask(query, variables);
    expect(errors).toHaveLength(1);
    expect({ status, code: errors?.[0]?.extensions?.code, data }).toEqual({
      status: 400,
      code: 'QUERY_TOO_EXPENSIVE',
      data: undefined,
    });
    const { price = 0, limit = 0 } = extensions?.cost ?? {};
    expect(price).toBeGreaterThan(limit);
    expect(errors?.[0]?.message).toContain(
      `costs ${price.toLocaleString('en')} and may cost ${limit.toLocaleString('en')};`,
    );
  });

  it('is refused before anything is read, by a limit that is set', async () => {
    const { store, recorded } = recording(memoryStore());
    const asked = asker(store, [], 11_000);
    const { errors, extensions } = await asked('{ companies(first: 100) { nodes { name } } }');
    expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_EXPENSIVE');
    expect(extensions?.cost?.limit).toBe(11_000);
    expect(recorded).toEqual([]);
    expect(readConfig({ MAX_PRICE: '1000' }).maxPrice).toBe(1_000);
    expect(() => readConfig({ MAX_PRICE: '0' })).toThrow('MAX_PRICE: must be a number from 1');
  });
});
