import { getIntrospectionQuery, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../src/config.js';
import { MAX_PRICE } from '../../src/graphql/price/limit.js';
import { pricing } from '../../src/graphql/price/price.js';
import { sizesOf } from '../../src/graphql/price/sizes.js';
import { schema } from '../../src/graphql/schema.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { READS } from '../../src/store/neo4j/reads.js';
import { asker } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { operations } from '../support/operations.js';
import { recording } from '../support/recorder.js';
import { builtInGraph } from '../support/stores.js';

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
    `{ ${times(150, (i) => `l${i}: entities { nodes { ...many } }`)} } fragment many on Entity { ${times(100, (i) => `a${i}: name`)} }`,
  ],
  [
    'lists under one another',
    `{ signatories(first: 100) { nodes { ${times(3, () => 'signed(first: 100) { nodes { signatories(first: 100) { nodes {')} slug ${'} } } }'.repeat(3)} } } }`,
  ],
  ['drawings without anything drawn', `{ ${times(300, (i) => `g${i}: coSignatureGraph { totalEdges }`)} }`],
  ['layouts', `{ ${times(9, (i) => `g${i}: graph(limit: ${400 + i}) { nodes { x } }`)} }`],
  ['the schema, again and again', `{ ${times(50, (i) => `s${i}: __schema { ${TYPES} }`)} }`],
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
      limit: MAX_PRICE,
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
    const names = (page: string) => asked(`{ countries(${page}) { nodes { name } } }`);
    const [none, ten] = [await names('first: 0'), await names('first: 10')];
    const row = (ten - none) / 10;
    expect(row).toBeGreaterThan(1);
    expect(await names('last: 100')).toBe(none + 100 * row);
    const given = 'query ($n: Int) { countries(first: $n) { nodes { name } } }';
    expect(await asked(given, { n: 100 })).toBe(none + 100 * row);
    expect(await asked(given)).toBe(none + 25 * row);
    expect(await asked('{ countries(first: 10) { ...f } } fragment f on CountryConnection { nodes { name } }')).toBe(
      ten,
    );
    expect(
      await asked('query ($no: Boolean = true) { countries(first: 10) { __typename nodes @skip(if: $no) { name } } }'),
    ).toBe(none);
    const empty = await asked('{ __typename }');
    const both = '{ countries(first: 10) { nodes { name } } b: countries(first: 10) { nodes { name } } }';
    expect(Math.abs((await asked(both)) - (2 * ten - empty))).toBeLessThanOrEqual(7);
    const below = (first: number) =>
      asked(`{ countries(first: 10) { nodes { signed(first: ${first}) { nodes { name } } } } }`);
    expect((await below(2)) - (await below(1))).toBeCloseTo(10 * row);
    expect(await asked('{ countries(first: 10, where: { signed: { none: {} } }) { nodes { name } } }')).toBeGreaterThan(
      ten,
    );
  });

  it('is the same whatever a text says, but not whether it is given or is one', async () => {
    const query = 'query ($about: String) { disagreements(about: $about, first: 1) { totalCount } }';
    const of = async (about?: unknown) => (await ask(query, { about })).extensions?.cost?.price;
    const [all, some] = [await of(), await of('openai')];
    expect(some).toBeLessThan(all ?? Number.NaN);
    expect([await of('paris-statement'), await of(null), await of(5), await of('xai')]).toEqual([
      some,
      all,
      undefined,
      some,
    ]);
  });

  it('grows with the data that a question looks at, and not with those that it passes by', () => {
    const priced = pricing(schema);
    const dataOf = (times: number) =>
      sizesOf({
        nodes: [
          { kind: 'Company', count: 8_000 * times },
          { kind: 'Declaration', count: 30 },
        ],
        edges: [{ relation: 'SIGNED', count: 80_000 * times }],
      });
    const growth = (question: string): number => {
      const [small = 0, large = 0] = [1, 10].map((times) => priced(parse(question), null, {}, dataOf(times))?.data);
      return large / small;
    };
    for (const one of [
      'companies(first: 1, where: { name: { contains: "a" } }) { totalCount }',
      'companies(first: 1, orderBy: [{ field: SIGNED }]) { totalCount }',
      'signatures(first: 0) { groups(by: [COUNTRY]) { totalGroups } }',
      'whoSigned(first: 1, allOf: [{ summit: "s" }]) { totalCount }',
      'changes(from: "2020-01-01", to: "2030-01-01") { totalCount }',
      'graph(limit: 1) { truncated }',
      'neighborhood(of: ["a"], depth: 2, limit: 1) { truncated }',
      'paths(from: "a", to: "b") { truncated }',
      'instruments { nodes { signatories(first: 1) { totalCount } } }',
    ]) {
      expect(growth(`{ ${one} }`), one).toBeGreaterThan(2);
    }
    expect(
      growth('{ companies(first: 1, where: { signed: { some: { node: { slug: { eq: "d" } } } } }) { totalCount } }'),
    ).toBeLessThan(
      growth('{ companies(first: 1, where: { signed: { some: { node: { url: { eq: "d" } } } } }) { totalCount } }'),
    );
    for (const one of [
      'companies(first: 1) { totalCount }',
      'declarations { totalCount }',
      'company(slug: "a") { name }',
    ])
      expect(growth(`{ ${one} }`)).toBe(1);
  });

  it('of a filter that names an entity, however deep, is of those that are joined to it', () => {
    const sizes = sizesOf({
      nodes: [
        { kind: 'Company', count: 40_000 },
        { kind: 'Commitment', count: 300 },
        { kind: 'Country', count: 200 },
        { kind: 'Risk', count: 20 },
      ],
      edges: [
        { relation: 'SIGNED', count: 400_000 },
        { relation: 'HEADQUARTERED_IN', count: 40_000 },
        { relation: 'MITIGATES', count: 600 },
      ],
    });
    const priced = pricing(schema);
    const of = (list: string, where: string): number =>
      priced(parse(`{ ${list}(first: 1, where: ${where}) { totalCount } }`), null, {}, sizes)?.data ?? Number.NaN;
    const all = of('companies', '{ name: { contains: "a" } }');
    const named = '{ slug: { eq: "a" } }';
    const deep = `{ signed: { some: { node: { mitigates: { some: { node: ${named} } } } } } }`;
    for (const one of [
      named,
      '{ slug: { in: ["a", "b"] } }',
      `{ headquarters: ${named} }`,
      `{ OR: [{ headquarters: ${named} }, ${named}] }`,
      `{ AND: [{ headquarters: ${named} }, ${deep}] }`,
    ])
      expect(of('companies', one), one).toBeLessThan(all);
    expect(of('signatures', `{ signatory: ${named} }`)).toBeLessThan(
      of('signatures', '{ status: { eq: CONFIRMED } }') / 2,
    );
    for (const one of [
      `{ NOT: ${named} }`,
      `{ signed: { none: { node: ${named} } } }`,
      `{ signed: { atLeast: { count: 0, match: { node: ${named} } } } }`,
      `{ OR: [${named}, { name: { contains: "a" } }] }`,
    ])
      expect(of('companies', one), one).toBeGreaterThanOrEqual(all);
    expect(of('companies', `{ AND: [{ headquarters: ${named} }, ${deep}] }`)).toBeLessThan(MAX_PRICE / 5);
  });

  it('of paths grows with the data where many, long ones, those of one day or all are asked for', () => {
    const sizes = sizesOf({ nodes: [], edges: [{ relation: 'SIGNED', count: 400_000 }] });
    const priced = pricing(schema);
    const of = (args: string, fields = 'truncated'): number =>
      priced(parse(`{ paths(from: "a", to: "b", ${args}) { ${fields} } }`), null, {}, sizes)?.data ?? Number.NaN;
    for (const args of ['maxLength: 6', 'maxLength: 4, maxPaths: 100', 'maxLength: 4, timeRespecting: true'])
      expect(of(args), args).toBeLessThan(MAX_PRICE);
    for (const args of ['maxLength: 5, maxPaths: 100', 'maxLength: 6, timeRespecting: true'])
      expect(of(args), args).toBeGreaterThan(MAX_PRICE);
    expect(of('maxLength: 4', 'totalPaths')).toBeGreaterThan(MAX_PRICE);
  });

  it('counts a layout once, whether one of its coordinates is asked for or both', async () => {
    const of = async (fields: string) => (await priceOf(`{ graph { nodes { ${fields} } } }`)) - fields.length;
    const [one, both] = [await of('x'), await of('x y')];
    expect(one - (await of('key'))).toBeGreaterThan(100_000);
    expect(both - one).toBeLessThan(5_000);
    expect(await of('y')).toBe(one);
  });

  it('of every question of schema/operations is far below the limit', async () => {
    for (const { query } of operations()) expect(await priceOf(query)).toBeLessThan(MAX_PRICE / 5);
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

  it('is refused before anything but the census is read, by a limit that is set', async () => {
    const memory = memoryStore();
    await memory.import(await builtInGraph());
    const { store, recorded } = recording(memory);
    const asked = asker(store, [], 11_000);
    const { errors, extensions } = await asked('{ companies(first: 100) { nodes { name } } }');
    expect(errors?.[0]?.extensions?.code).toBe('QUERY_TOO_EXPENSIVE');
    expect(extensions?.cost?.limit).toBe(11_000);
    expect(recorded.map(({ cypher }) => cypher)).toEqual([READS.dataset.compile({}).cypher]);
    expect(readConfig({ MAX_PRICE: '1000' }).maxPrice).toBe(1_000);
    expect(() => readConfig({ MAX_PRICE: '0' })).toThrow('MAX_PRICE: must be a number from 1');
  });
});
