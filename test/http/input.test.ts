import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { runCommand } from '../support/process.js';
import { builtInGraph } from '../support/stores.js';

const refusal = z.object({
  errors: z.array(z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })).min(1),
});

const json = (body: object): RequestInit => ({
  body: JSON.stringify(body),
  headers: { 'content-type': 'application/json' },
});
const asked = (query: string, variables?: object): RequestInit => json({ query, variables });
const typed = (type: string, body: string): RequestInit => ({ body, headers: { 'content-type': type } });

const nested = (depth: number): object =>
  Array.from({ length: depth }).reduce((inner: object) => ({ NOT: inner }), { slug: { eq: 'x' } });

const LONG = 'x'.repeat(90_000);
const WORDS = 'a b '.repeat(20_000);
const FILTERS = `{ companies(where: ${'{ NOT: '.repeat(2_000)}{}${' }'.repeat(2_000)}) { totalCount } }`;
const SLUG = 'query ($slug: String!) { neighborhood(of: [$slug]) { totalNodes } }';
const WHERE = 'query ($where: CompanyWhere) { companies(where: $where) { totalCount } }';
const FIELDS = Array.from({ length: 1_000 }, (_, i) => `f${i}: "a b c"`).join(', ');

/** What is refused before anything looks at it, as what, and a part of the message. */
const REFUSED: [input: string, request: RequestInit, status: number, code: string, says: string][] = [
  ['a slug of 10 MB', asked(`{ entity(slug: "${'x'.repeat(10_000_000)}") { name } }`), 413, 'BAD_REQUEST', '1000000'],
  [
    'a long document',
    asked(`{ entity(slug: "${'x'.repeat(100_000)}") { name } }`),
    200,
    'GRAPHQL_PARSE_FAILED',
    '100000',
  ],
  ['a document of comments', asked(`${'#\n'.repeat(50_000)}{ __typename }`), 200, 'GRAPHQL_PARSE_FAILED', 'comments'],
  ['2,000 nested filters', asked(FILTERS), 200, 'GRAPHQL_PARSE_FAILED', 'nest 100 deep'],
  ['3,000 nested fields', asked('{ a'.repeat(3_000)), 200, 'GRAPHQL_PARSE_FAILED', 'nest 100 deep'],
  ['3,000 nested lists', asked(`{ companies(ids: ${'['.repeat(3_000)}`), 200, 'GRAPHQL_PARSE_FAILED', 'nest 100 deep'],
  ['2,000 filters in variables', asked(WHERE, { where: nested(2_000) }), 200, 'LIMIT_EXCEEDED', 'nest 40 deep'],
  ['variables of 20,000 values', asked(SLUG, { slugs: Array(20_000).fill(1) }), 200, 'LIMIT_EXCEEDED', '10000 values'],
  ['variables of 120 kB', asked(SLUG, { slug: LONG, more: LONG }), 200, 'LIMIT_EXCEEDED', '100000 characters'],
  ['names of 120 kB', asked(SLUG, { [LONG]: 1, [`${LONG}y`]: 1 }), 200, 'LIMIT_EXCEEDED', '100000 characters'],
  ['variables that are no JSON', json({ query: SLUG, variables: '{' }), 400, 'BAD_REQUEST', 'variables'],
  ['variables that are a list', json({ query: SLUG, variables: [] }), 400, 'BAD_REQUEST', 'variables'],
  ['a batch', json([{ query: '{ __typename }' }]), 400, 'BAD_REQUEST', 'one object'],
  ['what a request has not', json({ query: '{ __typename }', [LONG]: 1 }), 400, 'BAD_REQUEST', 'nothing else'],
  ['a form', typed('application/x-www-form-urlencoded', 'query={__typename}'), 415, 'BAD_REQUEST', 'application/json'],
  ['a form of parts', typed('multipart/form-data; boundary=b', '--b--'), 415, 'BAD_REQUEST', 'application/json'],
  ['a document alone', typed('application/graphql', '{ __typename }'), 415, 'BAD_REQUEST', 'application/json'],
  ['JSON in Latin 1', typed('application/json; charset=latin1', '{}'), 415, 'BAD_REQUEST', 'UTF-8'],
  [
    'bytes that are no UTF-8',
    { ...json({}), body: Buffer.from('{"query":"{ entity(slug: \\"\xff\\") { name } }"}', 'latin1') },
    400,
    'BAD_REQUEST',
    'UTF-8',
  ],
];

/** What is refused in its turn, of which the message repeats no more than the beginning. */
const REPEATED: [input: string, request: RequestInit][] = [
  ['a slug', asked(SLUG, { slug: LONG })],
  ['a slug of many words', asked(SLUG, { slug: WORDS })],
  ['an unknown field', asked(`{ ${LONG} }`)],
  ['an unknown argument', asked(`{ companies(${LONG}: 1) { totalCount } }`)],
  ['an unknown value', asked(`{ companies(orderBy: [{ field: ${LONG} }]) { totalCount } }`)],
  ['a literal of another type', asked(`{ companies(first: { ${FIELDS} }) { totalCount } }`)],
  ['a text of another type', asked(`{ companies(first: "${WORDS}") { totalCount } }`)],
  ['a variable of another type', asked('query ($n: Int) { companies(first: $n) { totalCount } }', { n: WORDS })],
  ['a day', asked(`{ companies(asOf: "${WORDS}") { totalCount } }`)],
  ['an operation', json({ query: '{ __typename }', operationName: LONG })],
  ['a syntax error', asked(`{ companies "${WORDS}" }`)],
  ['a type of body', typed(`application/${LONG}`, '{}')],
  ['an end of avoided paths', asked(`{ paths(from: "${LONG}", to: "kenya", avoid: ["${LONG}"]) { truncated } }`)],
];

const LONG_WORD = 'x'.repeat(4_000);

/** The same of addresses. */
const ADDRESSES = [
  `/neighborhood.json?of=${LONG_WORD}`,
  `/neighborhood.json?of=openai&depth=${LONG_WORD}`,
  `/neighborhood.json?${LONG_WORD}=1`,
  `/neighborhood.${LONG_WORD}?of=openai`,
  `/${LONG_WORD}.svg`,
  `/graph.json?where=${LONG_WORD}`,
  `/table.csv?${LONG_WORD}=1`,
  `/table.csv?query={summits{nodes{name}}}&rows=${LONG_WORD}`,
  `/table.csv?query={${LONG_WORD}}`,
  `/table.csv?query={summits{nodes${'{a'.repeat(1_000)}`,
  `/graphql?query={__typename}&variables=${LONG_WORD}`,
  `/answer.json?query={${LONG_WORD}}`,
  `/graphql?query={__typename%ff}`,
  `/neighborhood.json?of=%ff`,
];

/** The longest run of what was given that is repeated. */
const repeated = (message: string): number =>
  Math.max(0, ...[...message.matchAll(/x{2,}|(?:a b ){2,}|(?:f\d+: ?"a b c",? ?){2,}/g)].map(([run]) => run.length));

describe('input', () => {
  const store = memoryStore();
  const unexpected: unknown[] = [];
  const { fetch, stop } = createServer(store, (error) => unexpected.push(error));
  beforeAll(async () => {
    await store.import(await builtInGraph());
  });
  afterAll(async () => {
    await stop();
    expect(unexpected).toEqual([]);
  });

  const errorsOf = async (response: Response) => refusal.parse(await response.json()).errors;
  const post = (init: RequestInit) => fetch('http://localhost/graphql', { method: 'POST', ...init });

  it.each(REFUSED)('%s is refused', async (_, request, status, code, says) => {
    const response = await post(request);
    const [error] = await errorsOf(response);
    expect([response.status, error?.extensions.code]).toEqual([status, code]);
    expect(error?.message).toContain(says);
  });

  it('as large as may be is read', async () => {
    const ask = async (init: RequestInit) => [(await post(init)).status, await (await post(init)).json()];
    const data = { data: { __typename: 'Query' } };
    expect(await ask(asked(`#${' '.repeat(99_982)}\n{ __typename }`))).toMatchObject([200, data]);
    const unknown = { data: { entity: null } };
    const slug = 'é'.repeat(99_996);
    expect(await ask(asked('query ($slug: String!) { entity(slug: $slug) { name } }', { slug }))).toMatchObject([
      200,
      unknown,
    ]);
    expect(await ask(typed('application/JSON; Charset="utf-8"', '{"query":"{ __typename }"}'))).toMatchObject([
      200,
      data,
    ]);
    expect(await ask(asked(WHERE, { where: nested(11) }))).toMatchObject([200, { data: {} }]);
    // Brackets of texts and comments are none.
    const texts = `${'# {{{{\n'.repeat(40)}{ entity(slug: """ \\""" ${'{'.repeat(200)} """) { name } }`;
    expect(await ask(asked(texts))).toMatchObject([200, unknown]);
  });

  it.each(REPEATED)('is repeated by its beginning alone: %s', async (_, request) => {
    for (const { message } of await errorsOf(await post(request))) {
      expect(repeated(message), message).toBeLessThanOrEqual(80);
      expect(message.length).toBeLessThan(600);
    }
  });

  it('of addresses is the fault of the client, and repeated by its beginning alone', async () => {
    for (const address of ADDRESSES) {
      const response = await fetch(`http://localhost${address}`, { headers: { accept: 'application/json' } });
      for (const { message, extensions } of await errorsOf(response)) {
        expect(repeated(message), message).toBeLessThanOrEqual(80);
        expect(extensions.code).not.toBe('INTERNAL');
      }
    }
  });

  it('of command lines is repeated by its beginning alone', { concurrent: true }, async () => {
    const lines = [
      [LONG_WORD],
      ['validate', `--${LONG_WORD}`],
      ['validate', '--format', LONG_WORD],
      ['get', LONG_WORD],
    ];
    for (const { code, stderr } of await Promise.all(lines.map((line) => runCommand(line)))) {
      expect(code).toBe(2);
      expect(repeated(stderr), stderr).toBeLessThanOrEqual(80);
    }
  });
});
