import { once } from 'node:events';
import { createServer as createHttpServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { type AccessLine, accessLog } from '../../src/http/observing/access-log.js';
import { type Metrics, openMetrics } from '../../src/http/observing/metrics.js';
import { createServer, type Summitgraph } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Store } from '../../src/store/store.js';
import { tableOf } from '../docs/docs.js';
import { portOf } from '../support/http.js';
import { settingsOf } from '../support/neo4j/connection.js';
import { startServer } from '../support/process.js';
import { builtInGraph, databaseOfWorker, STORES } from '../support/stores.js';

const asking = (query: string, more: { variables?: object; headers?: Record<string, string> } = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...more.headers },
  body: JSON.stringify({ query, variables: more.variables }),
});

describe('a request seen from outside', () => {
  const lines: AccessLine[] = [];
  const store: Store = memoryStore();
  let metrics: Metrics;
  let served: Summitgraph;
  const ask = (path: string, init?: RequestInit) => served.fetch(`http://localhost${path}`, init);
  beforeAll(async () => {
    await store.import(await builtInGraph());
    metrics = openMetrics(store);
    const observers = [accessLog((line) => lines.push(line)), metrics.observer];
    served = createServer(store, () => undefined, null, undefined, { observers });
    metrics.watch(served);
  });
  afterAll(() => served.stop());

  it('has an id, its own where that is short and plain, which every answer says', async () => {
    const named = await ask('/graphql', asking('{ dataset { title } }', { headers: { 'x-request-id': 'a.b:c-1_2' } }));
    expect(named.headers.get('x-request-id')).toBe('a.b:c-1_2');
    const ids = new Set<string | null>();
    for (const given of [null, '', 'two words', 'a'.repeat(65), '{"a":1}']) {
      for (const path of ['/healthz', '/nothing', '/questions', '/graph.svg?kinds=NONE', '/schema.graphql']) {
        const { headers } = await ask(path, given === null ? {} : { headers: { 'x-request-id': given } });
        ids.add(headers.get('x-request-id'));
      }
    }
    expect(ids.size).toBe(25);
    for (const id of ids) expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('is a line of the access log, which has its name, and neither its document nor its variables', async () => {
    const company = 'query Secret($slug: String!) { company(slug: $slug) { name } } # unspeakable';
    const answer = await ask('/graphql', asking(company, { variables: { slug: 'openai' } }));
    const id = answer.headers.get('x-request-id');
    const [, price] = /"price":(\d+)/.exec(await answer.text()) ?? [];
    expect(
      tableOf('docs/operating.md', 'Field')
        .map(([field]) => field)
        .sort(),
    ).toEqual(Object.keys(lines.at(-1) ?? {}).sort());
    expect(lines.at(-1)).toEqual({
      id,
      method: 'POST',
      path: '/graphql',
      status: 200,
      milliseconds: expect.any(Number),
      operation: 'Secret',
      price: Number(price),
      statements: 0,
      code: undefined,
    });
    await ask('/graphql', asking('query Wrong { unspeakable }'));
    expect(lines.at(-1)).toMatchObject({ status: 200, code: 'GRAPHQL_VALIDATION_FAILED' });
    await ask('/table.csv?query={companies(where:{slug:{eq:"openai"}}){nodes{name}}}');
    expect(lines.at(-1)).toMatchObject({ path: '/table.csv', status: 200 });
    await ask(`/${'unspeakable'.repeat(100)}`);
    expect(lines.at(-1)).toMatchObject({ status: 404, code: 'BAD_REQUEST' });
    expect(lines.at(-1)?.path).toHaveLength(100);
    const { path: _, ...last } = lines.at(-1) ?? {};
    expect(JSON.stringify([...lines.slice(0, -1), last])).not.toMatch(/unspeakable|openai|\{ ?company/);
  });

  it('is counted by name and code; clients cannot make more than a hundred names', async () => {
    for (let i = 0; i < 120; i += 1) await ask('/graphql', asking(`query Name${i} { dataset { title } }`));
    // What was read to its end is kept for the next.
    for (let i = 0; i < 2; i += 1) await (await ask('/graph.dot?kinds=SUMMIT')).text();
    const { type, text } = await metrics.read();
    expect(type).toMatch(/^text\/plain/);
    expect(text).toContain('summitgraph_requests_total{operation="Name1",status="200",code=""} 1\n');
    expect(text).toMatch(/^summitgraph_requests_total\{operation="other",status="200",code=""\} (2\d|3\d)$/m);
    expect(text).toMatch(/^summitgraph_requests_total\{operation="",status="404",code="BAD_REQUEST"\} \d+$/m);
    const names = [...text.matchAll(/_requests_total\{operation="(\w*)"/g)].map(([, name]) => name);
    expect(new Set(names).size).toBeLessThanOrEqual(102);
    const { version = '' } = (await store.reads().dataset()) ?? {};
    expect(text).toContain(`summitgraph_data_info{version="${version}",store="memory"} 1\n`);
    expect(text).toContain('summitgraph_cache_requests_total{cache="answers",found="true"} 1\n');
    expect(text).toMatch(/^summitgraph_cache_bytes\{cache="answers"\} [1-9]\d*$/m);
    expect(text).toContain('summitgraph_requests_running 0\n');
    for (const of of ['running', 'waiting', 'refused_total'])
      for (const lane of ['small', 'large', 'sending'])
        expect(text).toContain(`summitgraph_lane_${of}{lane="${lane}"} 0\n`);
    const ours = [...text.matchAll(/^# TYPE (summitgraph_\w+) /gm)].map(([, name]) => name);
    expect(tableOf('docs/operating.md', 'Metric').map(([name]) => name)).toEqual(ours);
    expect(text).toMatch(/^process_resident_memory_bytes \d+$/m);
  });

  it('that its client leaves before it is answered has ended with it, with the status 499', async () => {
    let begun = () => {};
    const isBegun = new Promise<void>((resolve) => {
      begun = resolve;
    });
    const silent: Store = {
      ...store,
      reads: () => ({ ...store.reads(), nodes: () => new Promise<never>(() => begun()) }),
    };
    const left: AccessLine[] = [];
    const { observer, read } = openMetrics(silent);
    const { server, stop } = createServer(silent, () => undefined, null, undefined, {
      observers: [accessLog((line) => left.push(line)), observer],
    });
    await once(server.listen(0, '127.0.0.1'), 'listening');
    const leave = new AbortController();
    const { signal } = leave;
    const asked = fetch(`http://127.0.0.1:${portOf(server)}/graphql`, {
      ...asking('{ company(slug: "openai") { name } }'),
      signal,
    });
    await isBegun;
    leave.abort();
    await expect(asked).rejects.toThrow();
    await vi.waitUntil(() => left.length > 0, { timeout: 20_000 });
    expect(left.map(({ path, status }) => ({ path, status }))).toEqual([{ path: '/graphql', status: 499 }]);
    expect((await read()).text).toContain('summitgraph_requests_running 0\n');
    await stop();
  });

  it('that fails as nobody expected is logged under its id, which the answer has twice', async () => {
    const broken: Store = {
      ...store,
      reads: () => ({ ...store.reads(), nodes: () => Promise.reject(new Error('odd')) }),
    };
    const reported: string[] = [];
    const { fetch } = createServer(broken, (_, id) => reported.push(id));
    const headers = { 'x-request-id': 'once-1' };
    const response = await fetch(
      'http://localhost/graphql',
      asking('{ company(slug: "openai") { name } }', { headers }),
    );
    expect(response.headers.get('x-request-id')).toBe('once-1');
    expect(await response.text()).toContain('"code":"INTERNAL","id":"once-1"');
    expect(reported).toEqual(['once-1']);
  });
});

const attribute = z.object({ key: z.string(), value: z.record(z.string(), z.unknown()) });
const span = z.object({
  traceId: z.string(),
  spanId: z.string(),
  parentSpanId: z.string().optional(),
  name: z.string(),
  attributes: z.array(attribute),
});
const traces = z.object({
  resourceSpans: z.array(
    z.object({
      resource: z.object({ attributes: z.array(attribute) }),
      scopeSpans: z.array(z.object({ spans: z.array(span) })),
    }),
  ),
});
const logLine = z.looseObject({ msg: z.string() });

/** A collector of OpenTelemetry's on this machine, and what it was sent. */
const startCollector = async () => {
  const received: string[] = [];
  const collector = createHttpServer(async (request, response) => {
    let body = '';
    for await (const piece of request) body += piece;
    if (request.url === '/v1/traces') received.push(body);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  await once(collector.listen(0, '127.0.0.1'), 'listening');
  return { collector, received, address: `http://127.0.0.1:${portOf(collector)}` };
};

describe('a server that is watched', () => {
  const connection = databaseOfWorker();
  const fromDatabase = connection !== null;

  it('logs, counts and traces a request and each statement of it, without its values', async () => {
    const { collector, received, address } = await startCollector();
    const env: Record<string, string> = {
      ACCESS_LOG: 'on',
      METRICS_PORT: '0',
      LOG_FORMAT: 'json',
      OTEL_EXPORTER_OTLP_ENDPOINT: address,
      OTEL_SERVICE_NAME: 'graph-of-ours',
      PUBLIC_URL: 'http://graph.example.org/safety/',
    };
    if (connection !== null) {
      const filled = STORES.find(({ name }) => name === 'neo4j')?.open();
      await filled?.import(await builtInGraph());
      await filled?.close();
      Object.assign(env, settingsOf(connection));
    }
    const { base: published, outcome, child, ended } = await startServer(env);
    expect(published).toBe('http://graph.example.org/safety');
    const [, base] = /^ {2}listens +(http:\S+)$/m.exec(outcome.stdout) ?? [];
    const trace = '0af7651916cd43dd8448eb211c80319c';
    const query = 'query Signed($of: String!) { company(slug: $of) { signed(first: 1) { nodes { slug } } } }';
    const headers = { traceparent: `00-${trace}-b7ad6b7169203331-01`, 'x-request-id': 'watched-1' };
    const answer = await fetch(`${base}/graphql`, asking(query, { variables: { of: 'openai' }, headers }));
    expect(await answer.text()).toMatch(/^\{"data":\{"company":\{"signed":\{"nodes":\[\{"slug":"/);
    const lines = () =>
      outcome.stderr
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => logLine.parse(JSON.parse(line)));
    const line = await vi.waitUntil(() => lines().find(({ msg }) => msg === 'request'));
    // The company with what it signed, and the version, of which nothing was known yet but by one reading.
    const statements = fromDatabase ? 2 : 0;
    expect(line).toMatchObject({ id: 'watched-1', operation: 'Signed', status: 200, statements });

    const [metricsAddress = ''] = /http:\S+\/metrics/.exec(outcome.stdout) ?? [];
    const metrics = await (await fetch(metricsAddress)).text();
    expect(metrics).toContain('summitgraph_requests_total{operation="Signed",status="200",code=""} 1\n');
    expect(metrics).toContain(`summitgraph_request_statements_sum ${statements}\n`);
    expect((await fetch(metricsAddress.replace('/metrics', '/graphql'))).status).toBe(404);
    expect((await fetch(`${base}/metrics`)).status).toBe(404);

    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    collector.close();
    const [{ resourceSpans } = { resourceSpans: [] }] = received.map((body) => traces.parse(JSON.parse(body)));
    const resource = resourceSpans.flatMap((one) => one.resource.attributes);
    expect(resource).toContainEqual({ key: 'service.name', value: { stringValue: 'graph-of-ours' } });
    const spans = resourceSpans.flatMap((one) => one.scopeSpans.flatMap((scope) => scope.spans));
    const request = spans.find(({ parentSpanId }) => parentSpanId === 'b7ad6b7169203331');
    expect(request).toMatchObject({ traceId: trace, name: 'POST /graphql' });
    const sent = spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
    expect(sent.map(({ name, traceId }) => [name, traceId])).toEqual(
      Array.from({ length: statements }, () => ['statement', trace]),
    );
    for (const seen of [outcome.stderr, metrics, ...received]) expect(seen).not.toContain('openai');
  });
});
