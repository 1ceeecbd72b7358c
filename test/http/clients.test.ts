import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConfig } from '../../src/config.js';
import { trustOf } from '../../src/http/clients/address.js';
import type { Limits } from '../../src/http/clients/limiting.js';
import { counting } from '../../src/http/clients/quotas.js';
import { createServer, type Summitgraph } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { portOf } from '../support/http.js';
import { builtInGraph } from '../support/stores.js';

const store = memoryStore();
let served: Summitgraph | undefined;

/** A server that listens with these limits. */
const serve = async (limits: Partial<Limits>): Promise<Summitgraph> => {
  const bounds = { requests: null, price: null, connections: null, trust: 0, ...limits };
  served = createServer(store, () => undefined, null, undefined, { limits: bounds });
  await once(served.server.listen(0, '127.0.0.1'), 'listening');
  return served;
};

const baseOf = ({ server }: Summitgraph): string => `http://127.0.0.1:${portOf(server)}`;

/** Asks for a client, as the proxy before the server says it. */
const askFor = async (from: string, query = '{ dataset { title } }', accept = 'application/json') => {
  if (served === undefined) throw new Error('nothing is served');
  const headers = { 'content-type': 'application/json', accept, ...(from === '' ? {} : { 'x-forwarded-for': from }) };
  const response = await fetch(`${baseOf(served)}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  const [, left] = /r=(\d+)/.exec(response.headers.get('ratelimit') ?? '') ?? [];
  return { status: response.status, headers: response.headers, left: Number(left), text: await response.text() };
};

describe('what one client may ask for', () => {
  beforeAll(async () => {
    await store.import(await builtInGraph());
  });
  afterEach(async () => {
    vi.restoreAllMocks();
    served?.server.closeAllConnections();
    // The store serves the next test too.
    if (served !== undefined) await new Promise((resolve) => served?.server.close(resolve));
    served = undefined;
  });

  it('is so many requests a minute, which every answer says, and others are not its fault', async () => {
    const { server } = await serve({ requests: 3, trust: 1 });
    for (const left of [2, 1, 0]) {
      const { status, headers } = await askFor('203.0.113.1');
      expect(status).toBe(200);
      expect(headers.get('ratelimit-policy')).toBe('"requests";q=3;w=60');
      expect(headers.get('ratelimit')).toMatch(new RegExp(`^"requests";r=${left};t=(60|5\\d)$`));
    }
    const refused = await askFor('203.0.113.1');
    expect(refused.status).toBe(429);
    expect(refused.headers.get('retry-after')).toMatch(/^(60|[1-5]?\d)$/);
    expect(refused.headers.get('x-request-id')).not.toBeNull();
    expect(refused.text).toContain('"code":"RATE_LIMITED"');
    expect(refused.text).toContain('A client may ask 3 times a minute');
    expect((await askFor('203.0.113.2')).status).toBe(200);
    const base = `http://127.0.0.1:${portOf(server)}`;
    const from = { headers: { 'x-forwarded-for': '203.0.113.1' } };
    expect((await fetch(`${base}/graph.svg?kinds=SUMMIT`, from)).status).toBe(429);
    expect((await fetch(`${base}/readyz`, from)).status).toBe(200);
    const now = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => now() + 61_000);
    expect(await askFor('203.0.113.1')).toMatchObject({ status: 200, left: 2 });
  });

  it('is so much a minute by the price of documents, before they run', async () => {
    const query = '{ companies(first: 10) { nodes { name } } }';
    await serve({ trust: 1 });
    const [, cost = ''] = /"price":(\d+)/.exec((await askFor('203.0.113.1', query)).text) ?? [];
    expect(Number(cost)).toBeGreaterThan(0);
    await new Promise((resolve) => served?.server.close(resolve));

    await serve({ price: 2 * Number(cost) + 1, trust: 1 });
    for (const left of [Number(cost) + 1, 1]) {
      expect(await askFor('203.0.113.1', query)).toMatchObject({ status: 200, left });
    }
    for (const accept of ['application/json', 'application/graphql-response+json']) {
      const { status, headers, text, left } = await askFor('203.0.113.1', query, accept);
      expect([status, left]).toEqual([429, 1]);
      expect(headers.get('ratelimit-policy')).toBe(`"price";q=${2 * Number(cost) + 1};w=60;qu="price"`);
      expect(headers.get('retry-after')).toMatch(/^\d+$/);
      expect(text).toContain('"code":"RATE_LIMITED"');
      expect(text).toContain(`of which 1 are left; this costs ${cost}`);
      expect(text).not.toContain('"nodes"');
    }
    expect((await askFor('203.0.113.2', query)).status).toBe(200);
  });

  it.each([
    ['0', '203.0.113.1', '203.0.113.2', true, 'nobody is believed'],
    ['1', '203.0.113.1', '203.0.113.2', false, 'the proxy is'],
    ['1', '198.51.100.1, 203.0.113.1', '198.51.100.2, 203.0.113.1', true, 'what stands before may be made up'],
    ['2', '203.0.113.1, 10.0.0.1', '203.0.113.2, 10.0.0.1', false, 'two proxies are'],
    ['127.0.0.0/8,10.0.0.0/8', '203.0.113.1, 10.0.0.1', '203.0.113.2, 10.9.9.9', false, 'networks are'],
    ['127.0.0.1', '203.0.113.1, 10.0.0.1', '203.0.113.2, 10.0.0.1', true, 'no proxy of another network is'],
    ['10.0.0.0/8', '203.0.113.1', '203.0.113.2', true, 'nor is a peer of another one'],
    ['1', '203.0.113.1:4711', '::ffff:203.0.113.1', true, 'one address is written in several ways'],
    ['1', '2001:db8:1:2::1', '[2001:db8:1:2:ffff::9]:80', true, 'a network of IPv6 is one client'],
    ['1', '2001:db8:1:2::1', '2001:db8:1:3::1', false, 'and the next another'],
    ['1', 'unknown', '', true, 'what is no address is the proxy itself'],
  ])('TRUST_PROXY=%s: %s and %s are the same client: %s, since %s', async (trust, one, other, same) => {
    await serve({ requests: 100, trust: trustOf(trust) ?? 0 });
    expect((await askFor(one)).left).toBe(99);
    expect((await askFor(other)).left).toBe(same ? 98 : 99);
  });

  it('is so many connections, and those of proxies are not counted', async () => {
    const answerOver = async (agent: Agent, port: number): Promise<IncomingMessage> => {
      const asked = request({ agent, port, host: '127.0.0.1', path: '/healthz' }).end();
      const [answer] = await once(asked, 'response');
      answer.resume();
      await once(answer, 'end');
      return answer;
    };
    const question = `/graphql?query=${encodeURIComponent('{dataset{title}}')}`;
    const { server } = await serve({ connections: 2 });
    const port = portOf(server);
    const agents = [1, 2].map(() => new Agent({ keepAlive: true, maxSockets: 1 }));
    for (const agent of agents) expect((await answerOver(agent, port)).statusCode).toBe(200);
    const refused = await fetch(`http://127.0.0.1:${port}${question}`);
    expect([refused.status, refused.headers.get('connection'), refused.headers.get('retry-after')]).toEqual([
      429,
      'close',
      '1',
    ]);
    expect(await refused.text()).toContain('"code":"RATE_LIMITED"');
    const idle = [3, 4].map(() => connect(port, '127.0.0.1'));
    await Promise.all(idle.map((socket) => once(socket, 'connect')));
    const [dropped] = await Promise.all([once(connect(port, '127.0.0.1').resume(), 'close')]);
    expect(dropped).toEqual([false]);
    const gone = idle.map((socket) => once(socket, 'close'));
    for (const socket of idle) socket.destroy();
    for (const agent of agents) agent.destroy();
    await Promise.all(gone);
    await vi.waitUntil(async () => (await fetch(`http://127.0.0.1:${port}${question}`)).status === 200);

    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await serve({ connections: 1, trust: 1 });
    const proxied = await Promise.all([1, 2, 3].map(() => askFor('203.0.113.1')));
    expect(proxied.map(({ status }) => status)).toEqual([200, 200, 200]);
  });

  it('is remembered of ten thousand clients', () => {
    const uses = counting();
    const first = uses.of('first');
    first.requests = 7;
    for (let i = 0; i < 9_999; i += 1) uses.of(`other-${i}`);
    expect(uses.of('first').requests).toBe(7);
    for (let i = 0; i < 10_000; i += 1) uses.of(`another-${i}`);
    expect(uses.of('first').requests).toBe(0);
  });

  it('is unbounded unless a setting says otherwise, and settings that cannot be read are named', () => {
    expect(readConfig({ TRUST_PROXY: '1' }).limits).toBeNull();
    expect(readConfig({ CLIENT_PRICE: '500', TRUST_PROXY: '2' }).limits).toEqual({
      requests: null,
      price: 500,
      connections: null,
      trust: 2,
    });
    for (const [name, value] of [
      ['TRUST_PROXY', 'everybody'],
      ['TRUST_PROXY', '10.0.0.0/33'],
      ['CLIENT_REQUESTS', '0'],
      ['PUBLIC_URL', 'example.org'],
      ['METRICS_PORT', '70000'],
      ['OTEL_TRACES_EXPORTER', 'zipkin'],
    ] as const) {
      expect(() => readConfig({ [name]: value })).toThrow(new RegExp(`^${name}: must be `));
    }
  });
});
