import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { builtInGraph } from '../support/stores.js';

const JSON_TYPE = 'application/json';
const GRAPHQL_TYPE = 'application/graphql-response+json';
const ASKED = '/graphql?query={__typename}';

/** One address of each route. */
const ROUTES = [
  '/questions',
  '/feeds',
  '/healthz',
  '/readyz',
  '/schema.graphql',
  '/graphiql/schema.json',
  '/graph.svg?limit=5',
  '/graph.html?limit=5',
  '/table.csv?query={summits{nodes{name}}}',
  '/answer.json?query={__typename}',
  ASKED,
  '/nowhere',
];

/** Of these, those with a tag. */
const TAGGED = ROUTES.filter((route) => !/healthz|readyz|answer|graphql\?|nowhere/.test(route));

/** What is accepted of an answer, and the type that is sent; null where it is none. */
const ACCEPTED: [accept: string, type: string | null][] = [
  [JSON_TYPE, JSON_TYPE],
  [`${JSON_TYPE};q=0.1, ${GRAPHQL_TYPE}`, GRAPHQL_TYPE],
  [`${GRAPHQL_TYPE}; q=0.2, ${JSON_TYPE}; q=0.9`, JSON_TYPE],
  [`${JSON_TYPE};q=0, */*`, GRAPHQL_TYPE],
  [`application/*, ${GRAPHQL_TYPE};q=0`, JSON_TYPE],
  [`text/html;q=0, ${JSON_TYPE}`, JSON_TYPE],
  [`${JSON_TYPE}, text/html;q=0.1`, JSON_TYPE],
  [`${JSON_TYPE}; charset=utf-8`, JSON_TYPE],
  ['*/*;q=0', null],
  [`${JSON_TYPE};q=0`, null],
  ['image/png', null],
];

/** Questions that are not executed. */
const UNEXECUTED: [query: string, variables?: object][] = [
  ['{'],
  ['{ nothing }'],
  ['mutation { a }'],
  ['subscription { a }'],
  ['{ a'.repeat(200)],
  ['query ($first: Int) { companies(first: $first) { totalCount } }', { first: 'x' }],
];

describe('HTTP', () => {
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
  const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(`http://localhost${address}`, { method, headers: { accept: '*/*', ...headers } });

  it('carries GraphQL as graphql-http audits it', async () => {
    const audits = serverAudits({ url: 'http://localhost/graphql', fetchFn: fetch });
    expect(audits).toHaveLength(61);
    for (const { name, fn } of audits) expect((await fn()).status, name).toBe('ok');
  });

  it('has one address with or without a slash at its end, to GET and to HEAD', async () => {
    for (const route of ROUTES) {
      const get = await ask(route);
      const text = await get.text();
      const slashed = await ask(route.replace(/(?=\?|$)/, '/'));
      expect([slashed.status, (await slashed.text()) === text], route).toEqual([get.status, true]);
      const head = await ask(route, {}, 'HEAD');
      expect([head.status, await head.text()], route).toEqual([get.status, '']);
      const of = (name: string) => [route, name, get.headers.get(name)];
      for (const name of ['content-type', 'etag', 'cache-control', 'vary', 'content-security-policy']) {
        expect([route, name, head.headers.get(name)]).toEqual(of(name));
      }
    }
    expect((await ask('/graph.svg', {}, 'POST')).headers.get('allow')).toBe('GET, HEAD');
  });

  it('sends nothing to who has it, by a tag that is strong, weak or one of several, or by any', async () => {
    for (const route of TAGGED) {
      const tag = (await ask(route)).headers.get('etag');
      for (const known of [`${tag}`, `W/${tag}`, `"a", W/"b" , ${tag}`, '*']) {
        const again = await ask(route, { 'if-none-match': known });
        expect([route, again.status, await again.text(), again.headers.get('etag')]).toEqual([route, 304, '', tag]);
      }
      expect((await ask(route, { 'if-none-match': '"a", W/"b"' })).status).toBe(200);
    }
  });

  it('says of everything what browsers may make of it', async () => {
    for (const route of ROUTES) {
      const { headers } = await ask(route, { accept: JSON_TYPE });
      expect(headers.get('x-content-type-options'), route).toBe('nosniff');
      expect(headers.get('referrer-policy'), route).toBe('no-referrer');
      const policy = headers.get('content-security-policy') ?? '';
      // Pictures may be shown anywhere; no other page may show anything else.
      const isPicture = /^\/graph\.(svg|html)/.test(route);
      expect([policy.includes("frame-ancestors 'none'"), headers.get('x-frame-options')], route).toEqual(
        isPicture ? [false, null] : [true, 'DENY'],
      );
    }
  });

  it.each(ACCEPTED)('answers with what is accepted: %s', async (accept, type) => {
    const { status, headers } = await ask(ASKED, { accept });
    expect([status, headers.get('content-type')]).toEqual(
      type === null ? [406, `${JSON_TYPE}; charset=utf-8`] : [200, `${type}; charset=utf-8`],
    );
  });

  it('says by the status that nothing was executed, to those who ask for the type of GraphQL', async () => {
    for (const [query, variables] of UNEXECUTED) {
      const statuses = [JSON_TYPE, GRAPHQL_TYPE].map(async (accept) => {
        const headers = { accept, 'content-type': JSON_TYPE };
        const response = await fetch('http://localhost/graphql', {
          method: 'POST',
          headers,
          body: JSON.stringify({ query, variables }),
        });
        expect(await response.json()).not.toHaveProperty('data');
        return response.status;
      });
      expect(await Promise.all(statuses), query).toEqual([200, 400]);
    }
  });
});
