import { once } from 'node:events';
import { connect } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { FORMATS } from '../../src/feeds/formats.js';
import { createServer, type Summitgraph } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Reads, Store } from '../../src/store/store.js';
import { portOf } from '../support/http.js';
import { builtInGraph } from '../support/stores.js';

const FEED = '/neighborhood.json?of=seoul-2024';
const PAGE = 'https://studio.example';

const unexpected: unknown[] = [];
const store = memoryStore();
let drawn = 0;
/** The same store, which counts how often a neighborhood is read of it. */
const counting: Store = {
  ...store,
  reads: (signal) => {
    const reads = store.reads(signal);
    const neighborhood: Reads['neighborhood'] = (query) => {
      drawn += 1;
      return reads.neighborhood(query);
    };
    return { ...reads, neighborhood };
  },
};
const server = createServer(counting, (error) => unexpected.push(error));
beforeAll(async () => {
  await store.import(await builtInGraph());
});
afterAll(() => expect(unexpected).toEqual([]));

const ask = (address: string, headers: Record<string, string> = {}, method = 'GET', of: Summitgraph = server) =>
  of.fetch(`http://localhost${address}`, { method, headers });

const refused = z.object({
  errors: z.tuple([z.object({ message: z.string(), extensions: z.object({ code: z.string() }) })]),
});

describe('an address of a feed', () => {
  it.each([
    ['/neighborhod.gexf?of=openai', 404, 'BAD_REQUEST', 'the nearest is neighborhood'],
    ['/neighborhood.graphm?of=openai', 404, 'BAD_REQUEST', 'the nearest is graphml'],
    ['/neighborhood?of=openai', 404, 'BAD_REQUEST', '/neighborhood.gexf'],
    ['/neighborhood.json', 400, 'BAD_INPUT', 'needs of. It takes of: [String!]!, asOf: Date, depth: Int = 1, '],
    ['/neighborhood.json?of=openai&dept=2', 400, 'BAD_INPUT', 'no argument dept; the nearest is depth'],
    ['/neighborhood.json?of=openai&depth=two', 400, 'BAD_INPUT', 'depth must be a whole number, not "two"'],
    ['/neighborhood.json?of=openai&depth=1&depth=2', 400, 'BAD_INPUT', 'depth is given 2 times; it takes one Int'],
    ['/neighborhood.json?of=openai&depth=9', 400, 'LIMIT_EXCEEDED', 'depth must be at most 4'],
    [
      '/neighborhood.json?of=openai&holds=EVERR',
      400,
      'BAD_INPUT',
      'one of CERTAINLY, EVER, POSSIBLY (the nearest is EVER)',
    ],
    ['/neighborhood.json?of=openai&asOf=2024-02-30', 400, 'BAD_INPUT', 'is not a day'],
    ['/neighborhood.json?of=openai,', 400, 'BAD_INPUT', 'of must be a String'],
    ['/neighborhood.json?of=open-ai', 404, 'NOT_FOUND', 'the nearest is openai'],
    ['/graph.json?where={"name":1}', 400, 'GRAPHQL_VALIDATION_FAILED', 'TextFilter'],
    ['/graph.json?where=name', 400, 'BAD_INPUT', 'as JSON'],
    ['/graph.mermaid?holds=EVER', 400, 'LIMIT_EXCEEDED', 'at most 500 edges'],
    ['/paths.json?from=openai', 400, 'BAD_INPUT', 'needs to'],
    [`/graph.json?where=${'x'.repeat(8_000)}`, 414, 'BAD_REQUEST', 'may have 8000 characters'],
    ['/table.xlsx?query={summits{nodes{name}}}', 404, 'BAD_REQUEST', '/table.csv'],
    ['/table.csv', 400, 'BAD_INPUT', 'needs query'],
    ['/table.csv?query={', 400, 'GRAPHQL_PARSE_FAILED', 'Syntax Error'],
    ['/table.csv?query={sumits{nodes{name}}}', 400, 'GRAPHQL_VALIDATION_FAILED', 'sumits'],
    ['/table.csv?query={summits{nodes{name}}}&variables=[]', 400, 'BAD_INPUT', 'must be a JSON object'],
    ['/table.csv?query={summits{nodes{name}}}&rows=summit', 400, 'BAD_INPUT', 'rows must be one of summits'],
    ['/table.csv?query={summits(first:101){nodes{name}}}', 400, 'LIMIT_EXCEEDED', '100'],
  ])('%s is refused, saying what would be right', async (address, status, code, says) => {
    const response = await ask(address);
    const [{ message, extensions }] = refused.parse(await response.json()).errors;
    expect({ status: response.status, code: extensions.code }).toEqual({ status, code });
    expect(message).toContain(says);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
  });

  it('is answered to GET and HEAD alone', async () => {
    const head = await ask(FEED, {}, 'HEAD');
    const get = await ask(FEED);
    expect(await head.text()).toBe('');
    const { 'content-length': _, 'x-request-id': __, ...headers } = Object.fromEntries(get.headers);
    expect(Object.fromEntries(head.headers)).toMatchObject(headers);
    expect(headers).toMatchObject({
      'content-type': 'application/json',
      'content-disposition': 'inline; filename="neighborhood-seoul-2024.json"',
      'cache-control': 'public, no-cache',
      'x-content-type-options': 'nosniff',
      link: '<feeds>; rel="index"',
    });
    expect((await ask(FEED, {}, 'POST')).status).toBe(405);
  });

  it('has a strong tag of the data and the question, and is sent once to who keeps it', async () => {
    const first = await ask(FEED);
    const tag = first.headers.get('etag') ?? '';
    expect(tag).toMatch(/^"[\w-]{27}"$/);
    await first.text();
    const before = drawn;
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
      const again = await ask(FEED, { 'if-none-match': known });
      expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', tag]);
    }
    // Arguments in another order or as they are unless given: the same question, kept.
    const same = await ask('/neighborhood.json?of=seoul-2024');
    expect([same.headers.get('etag'), drawn]).toEqual([tag, before]);
    const other = await ask('/neighborhood.json?of=seoul-2024&depth=0');
    expect(other.headers.get('etag')).not.toBe(tag);
    const small = memoryStore();
    await small.import({
      ...(await builtInGraph()),
      about: { title: 'T', date: '2024-06-01', licence: 'L', description: null },
    });
    expect(
      (
        await ask(
          FEED,
          {},
          'GET',
          createServer(small, () => undefined),
        )
      ).headers.get('etag'),
    ).not.toBe(tag);
  });

  it('gives all of the graph, and says what it is and what is left out', async () => {
    const { about, nodes } = z
      .object({ about: z.looseObject({ sources: z.array(z.unknown()) }), nodes: z.array(z.looseObject({})) })
      .parse(await (await ask('/graph.json?limit=50&centrality=true')).json());
    expect(about).toMatchObject({
      licence: 'CC-BY-4.0',
      date: '2026-11-23',
      version: expect.stringMatching(/^[0-9a-f]{32}$/),
      permalink: 'http://localhost/graph.json?limit=50&centrality=true',
      notes: expect.arrayContaining([expect.stringMatching(/^Cut: \d+ of \d+ nodes and \d+ of \d+ edges\.$/)]),
    });
    expect(about.sources.length).toBeGreaterThan(0);
    expect(nodes.length).toBeGreaterThan(10);
    expect(nodes[0]).toMatchObject({ pageRank: expect.any(Number), betweenness: expect.any(Number) });
  });

  it('gives a graph of nothing', async () => {
    for (const format of Object.keys(FORMATS)) {
      const response = await ask(`/graph.${format}?kinds=RISK&relations=HOSTED`);
      expect([response.status, (await response.text()) === ''], format).toEqual([200, false]);
    }
  });

  it('is listed with the others', async () => {
    const { questions, formats } = z
      .object({
        questions: z.array(z.looseObject({ name: z.string() })),
        formats: z.array(z.object({ format: z.string() })),
      })
      .parse(await (await ask('/feeds')).json());
    expect(questions.map(({ name }) => name)).toEqual(['graph', 'neighborhood', 'co-signatures', 'paths']);
    expect(formats.map(({ format }) => format)).toEqual(Object.keys(FORMATS));
  });
});

describe('answers of more than a kilobyte', () => {
  const graphql = `/graphql?query=${encodeURIComponent('{ graph { nodes { key label } } }')}`;
  it.each([
    ['gzip', 'gzip'],
    ['br', 'br'],
    ['gzip, deflate, br, zstd', 'br'],
    ['br;q=0.5, gzip;q=1.0', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['*', 'br'],
    ['*;q=0', null],
    ['identity, gzip;q=0.5', null],
    ['deflate', null],
    ['', null],
  ])('are compressed as asked: %s', async (accepted, encoding) => {
    for (const address of [
      graphql,
      FEED,
      '/schema.graphql',
      '/feeds',
      '/table.csv?query={companies{nodes{name slug}}}',
    ]) {
      const headers = { accept: 'application/json, text/plain' };
      const read = (text: string): string => text.replace(/"kept":\{"age":\d+\},/, '');
      const plain = read(await (await ask(address, headers)).text());
      for (const _ of ['first', 'second']) {
        const response = await ask(address, { ...headers, 'accept-encoding': accepted });
        expect(response.headers.get('content-encoding'), address).toBe(encoding);
        expect(response.headers.get('vary'), address).toContain('accept-encoding');
        const body = Buffer.from(await response.arrayBuffer());
        const text = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body;
        expect(read(text.toString()) === plain, address).toBe(true);
        if (encoding !== null) expect(body.length).toBeLessThan(plain.length * 0.6);
      }
    }
  });

  it('are the only ones', async () => {
    const response = await ask('/graphql?query={dataset{title}}', {
      accept: 'application/json',
      'accept-encoding': 'br',
    });
    expect(response.headers.get('content-encoding')).toBeNull();
    expect(await response.json()).toHaveProperty('data.dataset.title');
  });

  it('have one tag for each encoding', async () => {
    const tags = await Promise.all(
      ['', 'br', 'gzip'].map(async (accepted) =>
        (await ask(FEED, { 'accept-encoding': accepted })).headers.get('etag'),
      ),
    );
    expect(new Set(tags).size).toBe(3);
  });
});

describe('pages of another origin', () => {
  const asking = { origin: PAGE };
  const preflight = {
    ...asking,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type, x-a',
  };
  const allowed = async (address: string, of: Summitgraph, origin = PAGE) => {
    const asked = await ask(address, { ...preflight, origin }, 'OPTIONS', of);
    const answered = await ask(address, { origin, accept: 'application/json' }, 'GET', of);
    return [asked.status, ...[asked, answered].map(({ headers }) => headers.get('access-control-allow-origin'))];
  };
  const QUERY = '/graphql?query={__typename}';
  const quiet = () => undefined;

  it('read feeds, tables and their list, but no GraphQL, unless it is said', async () => {
    for (const address of [FEED, '/feeds', '/table.csv?query={summits{nodes{name}}}']) {
      expect(await allowed(address, server), address).toEqual([204, '*', '*']);
    }
    expect((await ask(FEED, asking)).headers.get('access-control-expose-headers')).toContain('etag');
    for (const address of [QUERY, '/schema.graphql']) {
      expect((await allowed(address, server)).slice(1), address).toEqual([null, null]);
    }
  });

  it('ask everything where any may', async () => {
    const open = createServer(store, quiet, '*');
    for (const address of [QUERY, '/schema.graphql', FEED]) {
      expect(await allowed(address, open), address).toEqual([204, '*', '*']);
    }
    const asked = await ask(QUERY, preflight, 'OPTIONS', open);
    expect(asked.headers.get('access-control-allow-headers')).toBe('content-type, x-a');
    expect(asked.headers.get('access-control-allow-methods')).toContain('POST');
  });

  it('ask where theirs is named', async () => {
    const some = createServer(store, quiet, ['https://other.example', PAGE]);
    for (const address of [QUERY, FEED]) {
      expect(await allowed(address, some), address).toEqual([204, PAGE, PAGE]);
      expect((await allowed(address, some, 'https://third.example')).slice(1), address).toEqual([null, null]);
      expect((await ask(address, asking, 'GET', some)).headers.get('vary')).toContain('origin');
    }
  });
});

describe('a store behind feeds', () => {
  it('that is empty is not ready', async () => {
    const response = await ask(
      FEED,
      {},
      'GET',
      createServer(memoryStore(), () => undefined),
    );
    expect(response.status).toBe(503);
    expect(refused.parse(await response.json()).errors[0].extensions.code).toBe('NOT_READY');
  });

  it('that fails tells an id alone', async () => {
    const reads = (): Reads => ({
      ...store.reads(),
      neighborhood: () => Promise.reject(new Error('row 17 of a secret')),
    });
    const reported: [unknown, string][] = [];
    const failing = createServer({ ...store, reads }, (error, id) => reported.push([error, id]));
    const response = await ask(FEED, {}, 'GET', failing);
    const text = await response.text();
    expect([response.status, reported.length]).toEqual([500, 1]);
    expect(text).not.toContain('secret');
    expect(text).toContain(reported[0]?.[1]);
  });

  it('is not asked on for a client that left', async () => {
    let begun = 0;
    const ended: Promise<unknown>[] = [];
    const reads = (signal?: AbortSignal): Reads => ({
      ...store.reads(signal),
      neighborhood: () => {
        begun += 1;
        const stopped = new Promise<never>((_, reject) => {
          signal?.addEventListener('abort', () => reject(signal.reason));
        });
        ended.push(stopped.catch((reason) => reason));
        return stopped;
      },
    });
    const waiting = createServer({ ...store, reads }, (error) => unexpected.push(error));
    await once(waiting.server.listen(0, '127.0.0.1'), 'listening');
    const client = connect(portOf(waiting.server), '127.0.0.1');
    client.write(`GET ${FEED} HTTP/1.1\r\nHost: localhost\r\n\r\n`);
    await vi.waitUntil(() => begun === 1, { timeout: 30_000 });
    client.destroy();
    expect(await ended[0]).toMatchObject({ name: 'AbortError' });
    await new Promise((resolve) => waiting.server.close(resolve));
  });
});
