import { existsSync } from 'node:fs';
import { buildClientSchema, type IntrospectionQuery, parse, printSchema, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../../src/graphql/schema.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { operations } from '../support/operations.js';
import { builtInGraph } from '../support/stores.js';

const unescaped = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');

describe('the pages', () => {
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
  const get = (address: string, headers: Record<string, string> = {}) =>
    fetch(`http://localhost${address}`, { headers });

  it('of questions has each question with an operation to open, an answer, a table, and a picture where it draws', async () => {
    const text = await (await get('/questions')).text();
    const rows = [...text.matchAll(/<li>(.*?)<\/li>/gs)].map(([, row = '']) => row);
    for (const { name, query } of operations()) {
      const [words = ''] = query.split('\n');
      const row = rows.find((one) => unescaped(one).includes(`<span>${words.replace(/^# /, '')}</span>`)) ?? '';
      const links = [...row.matchAll(/ href="([^"]+)"/g)].map(([, address = '']) => unescaped(address));
      const draws = /^ {2}(paths|neighborhood|graph|coSignatureGraph)\(/m.test(query);
      expect(links, name).toHaveLength(draws ? 4 : 3);
      const [opened = '', ...ways] = links;
      expect(new URL(opened, 'http://localhost').searchParams.get('query'), name).toBe(query);
      for (const way of ways) {
        const response = await get(way, { accept: 'text/html' });
        expect(response.status, way).toBe(200);
        const type = response.headers.get('content-type') ?? '';
        if (way.startsWith('/answer.json')) {
          const { data } = await (
            await fetch('http://localhost/graphql', {
              method: 'POST',
              headers: { 'content-type': 'application/json' },
              body: JSON.stringify({ query }),
            })
          ).json();
          expect(await response.json(), name).toMatchObject({ data });
        } else expect(type).toMatch(way.startsWith('/table.csv') ? 'text/csv' : 'image/svg+xml');
      }
    }
    expect(await (await get('/')).text()).toBe(text);
  });

  it('of questions links to every feed that there is in every format', async () => {
    const text = await (await get('/questions')).text();
    const list: { questions: { name: string }[]; formats: { format: string }[] } = await (await get('/feeds')).json();
    for (const { name } of list.questions) {
      for (const { format } of list.formats) expect(text).toMatch(new RegExp(`href="/${name}\\.${format}\\?`));
    }
  });

  it('are sent once: the second time as nothing, whatever the encoding', async () => {
    for (const address of ['/', '/questions', '/schema.graphql', '/graphiql/schema.json']) {
      const tags = new Set<string>();
      for (const encoding of ['identity', 'gzip', 'br']) {
        const first = await get(address, { 'accept-encoding': encoding });
        expect(first.headers.get('content-encoding')).toBe(encoding === 'identity' ? null : encoding);
        const tag = first.headers.get('etag') ?? '';
        tags.add(tag);
        expect(tag).toMatch(/^"/);
        const again = await get(address, { 'accept-encoding': encoding, 'if-none-match': tag });
        expect([again.status, await again.text()]).toEqual([304, '']);
      }
      expect(tags.size).toBe(3);
    }
  });

  it('load nothing that is not theirs, and say so with every answer', async () => {
    for (const address of [
      '/',
      '/feeds',
      '/graph.svg?limit=5',
      '/graphql?query={__typename}',
      '/nowhere',
      '/healthz',
    ]) {
      const { headers } = await get(address);
      expect(headers.get('content-security-policy'), address).toMatch(/^default-src 'none'; /);
      expect(headers.get('content-security-policy'), address).not.toMatch(/unsafe-eval|script-src|https?:/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
    const page = await (await get('/')).text();
    expect(page).not.toMatch(/<script|<link rel="stylesheet"| (src|href)="(https?:)?\/\//);
    const drawn = await get('/graph.html?limit=5');
    expect(drawn.headers.get('content-security-policy')).toBe("object-src 'none'; base-uri 'none'; form-action 'none'");
  });

  it('lead browsers from GraphQL to GraphiQL with what they ask, and nobody else', async () => {
    const address = '/graphql?query=%7Bdataset%7Btitle%7D%7D&operationName=&variables=%7B%7D';
    const led = await get(address, { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' });
    expect(led.status).toBe(302);
    expect(led.headers.get('location')).toBe(address.replace('/graphql', '/graphiql'));
    expect(led.headers.get('vary')).toContain('accept');
    expect(await (await get(address, { accept: '*/*' })).json()).toMatchObject({ data: { dataset: {} } });
  });

  it('give GraphiQL the schema as GraphQL has it, which begins with where to begin', async () => {
    const { data }: { data: IntrospectionQuery } = await (await get('/graphiql/schema.json')).json();
    expect(printSchema(buildClientSchema(data))).toBe(printSchema(schema));
    const named = [...(schema.description ?? '').matchAll(/`(\w+)`/g)].map(([, name = '']) => name);
    const fields = Object.keys(schema.getQueryType()?.getFields() ?? {});
    expect(fields).toEqual(expect.arrayContaining(named.filter((name) => !ARGUMENTS.includes(name))));
  });

  it.runIf(existsSync(new URL('../../dist/graphiql/index.html.br', import.meta.url)))(
    'of GraphiQL runs only what is served here, which never changes under its address, and asks a valid question',
    async () => {
      const response = await get('/graphiql');
      const policy = response.headers.get('content-security-policy');
      expect(policy).toContain("script-src 'self';");
      expect(policy).not.toContain('unsafe-eval');
      const text = await response.text();
      expect(text).not.toMatch(/<script(?![^>]* src="\/graphiql\/)/);
      const loaded = [...text.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, address = '']) => address);
      expect(loaded).toHaveLength(4);
      for (const address of loaded) {
        const { status, headers } = await get(address, { 'accept-encoding': 'br' });
        expect(status).toBe(200);
        expect(headers.get('cache-control')).toContain('immutable');
        expect(headers.get('content-encoding')).toBe('br');
      }
      const [, question = ''] = /data-question="([^"]+)"/.exec(text) ?? [];
      expect(validate(schema, parse(unescaped(question)))).toEqual([]);
    },
  );
});

/** What the description of the schema names that is no field of Query. */
const ARGUMENTS = ['Query', 'slug', 'where', 'orderBy', 'asOf', 'holds', 'knownBy'];
