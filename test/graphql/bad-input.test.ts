import { describe, expect, it } from 'vitest';
import { overBuiltIn } from '../support/built-in.js';
import { ASKED } from '../support/stores.js';

const nested = (depth: number): string => `${'{ NOT: '.repeat(depth)}{ slug: { eq: "x" } }${' }'.repeat(depth)}`;

/**
 * Questions that are refused: what is asked, the code of the refusal and a part of its message that says what would be
 * right.
 */
const REFUSED: [question: string, query: string, code: string, says: string][] = [
  ['a page that is too long', '{ companies(first: 1000) { totalCount } }', 'LIMIT_EXCEEDED', 'at most 100'],
  ['a negative page', '{ companies(first: -1) { totalCount } }', 'BAD_INPUT', 'negative'],
  ['a page both ways', '{ companies(first: 1, last: 1) { totalCount } }', 'BAD_INPUT', 'not both'],
  ['a cursor in the wrong place', '{ companies(first: 1, before: "x") { totalCount } }', 'BAD_INPUT', 'last'],
  ['something that is no cursor', '{ companies(after: "no cursor") { totalCount } }', 'BAD_CURSOR', 'as it was given'],
  ['an empty cursor', '{ companies(after: "") { totalCount } }', 'BAD_CURSOR', 'as it was given'],
  ['an impossible day', '{ company(slug: "xai", asOf: "2024-02-30") { slug } }', 'BAD_INPUT', 'YYYY-MM-DD'],
  ['a month for a day', '{ company(slug: "xai", asOf: "2024-02") { slug } }', 'BAD_INPUT', 'YYYY-MM-DD'],
  ['an unknown enum', '{ company(slug: "xai", holds: SOMETIMES) { slug } }', 'GRAPHQL_VALIDATION_FAILED', 'Holds'],
  ['an unknown field', '{ company(slug: "xai") { sluug } }', 'GRAPHQL_VALIDATION_FAILED', 'slug'],
  ['a syntax error', '{ company(', 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
  ['too many tokens', `{ ${'a: __typename '.repeat(2_000)}}`, 'GRAPHQL_PARSE_FAILED', '2000 tokens'],
  [
    'a filter nested 50 deep',
    `{ companies(where: ${nested(50)}) { totalCount } }`,
    'LIMIT_EXCEEDED',
    'at most 12 deep',
  ],
  [
    'a filter with too many values',
    `{ companies(where: { slug: { in: [${'"x" '.repeat(501)}] } }) { totalCount } }`,
    'LIMIT_EXCEEDED',
    'at most 500',
  ],
  [
    'a filter with too many conditions',
    `{ companies(where: { OR: [${'{ slug: { eq: "x" } } '.repeat(201)}] }) { totalCount } }`,
    'LIMIT_EXCEEDED',
    'at most 200',
  ],
  [
    'too long an order',
    `{ companies(orderBy: [${'{ field: NAME } '.repeat(6)}]) { totalCount } }`,
    'LIMIT_EXCEEDED',
    'at most 5',
  ],
  [
    'a negative count',
    '{ companies(where: { signed: { atLeast: { count: -1 } } }) { totalCount } }',
    'BAD_INPUT',
    'negative',
  ],
  [
    'an answer that fans out without end',
    `{ signatories(first: 100) { nodes { ${'signed(first: 100) { nodes { signatories(first: 100) { nodes { '.repeat(3)} slug ${'} } } }'.repeat(3)} } } }`,
    'QUERY_TOO_EXPENSIVE',
    'shorter pages',
  ],
  ['something that is no id', '{ node(id: "no id") { id } }', 'BAD_INPUT', 'global id'],
  [
    'an id of no possible day',
    `{ node(id: "${btoa('Company:openai@2024-02-30@EVER')}") { id } }`,
    'BAD_INPUT',
    'possible day',
  ],
  [
    'an id that holds in no way',
    `{ node(id: "${btoa('Company:openai@2024-06-01@NEVER')}") { id } }`,
    'BAD_INPUT',
    'or EVER',
  ],
  [
    'an id with half a view',
    `{ nodes(ids: ["${btoa('Company:openai@2024-06-01')}"]) { id } }`,
    'BAD_INPUT',
    'ids: its view',
  ],
  [
    'an id with two views',
    `{ node(id: "${btoa('Company:openai@2024-06-01@EVER@EVER')}") { id } }`,
    'BAD_INPUT',
    'its view',
  ],
  ['too many ids', `{ nodes(ids: [${'"x" '.repeat(101)}]) { id } }`, 'LIMIT_EXCEEDED', 'at most 100'],
];

/** Questions with an honest empty answer. */
const EMPTY: [question: string, query: string, data: object][] = [
  ['an unknown slug', '{ company(slug: "nobody") { slug } }', { company: null }],
  ['a slug of another kind', '{ company(slug: "seoul-2024") { slug } }', { company: null }],
  ['a hostile slug', `{ entity(slug: "' OR 1=1 //") { slug } }`, { entity: null }],
  [
    'an empty in',
    '{ companies(where: { slug: { in: [] } }) { totalCount nodes { slug } } }',
    { companies: { totalCount: 0, nodes: [] } },
  ],
  ['an id of nothing', `{ node(id: "${btoa('Company:nobody')}") { id } }`, { node: null }],
  ['an id of no type', `{ node(id: "${btoa('Nobody:x')}") { id } }`, { node: null }],
  ['an id of no edge', `{ node(id: "${btoa('Signature:signed:a:b')}") { id } }`, { node: null }],
  ['a page of none', '{ companies(first: 0) { nodes { slug } } }', { companies: { nodes: [] } }],
];

describe.each(ASKED)('bad input on $name', ({ available, open }) => {
  describe.runIf(available)('is refused with a code', { concurrent: true }, () => {
    const ask = overBuiltIn(open);

    it.each(REFUSED)('%s', async (_, query, code, says) => {
      const { errors, data } = await ask(query);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions?.code).toBe(code);
      expect(errors?.[0]?.message).toContain(says);
      expect(Object.values(data ?? {}).filter((value) => value !== null)).toEqual([]);
    });

    it.each(EMPTY)('%s has an empty answer', async (__, query, data) => {
      const { extensions: _, ...answer } = await ask(query);
      expect(answer).toEqual({ data, status: 200 });
    });

    it('a cursor of another order, or of another list', async () => {
      const { data } = await ask('{ companies(first: 1) { pageInfo { endCursor } } }');
      const cursor = JSON.stringify(data?.companies).match(/"endCursor":"([^"]+)"/)?.[1];
      for (const query of [
        '($after: String) { companies(after: $after, orderBy: [{ field: SLUG }]) { totalCount } }',
        '($after: String) { countries(after: $after) { totalCount } }',
      ]) {
        const { errors } = await ask(`query ${query}`, { after: cursor });
        expect(errors?.[0]?.extensions?.code).toBe('BAD_CURSOR');
        expect(errors?.[0]?.message).toContain('another list or order');
      }
    });

    it('an impossible day in a variable', async () => {
      const { errors } = await ask('query ($day: Date) { company(slug: "xai", asOf: $day) { slug } }', {
        day: '2023-02-29',
      });
      expect(errors?.[0]?.extensions?.code).toBe('BAD_INPUT');
    });
  });
});
