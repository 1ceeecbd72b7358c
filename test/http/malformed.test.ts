import { once } from 'node:events';
import { existsSync, openSync } from 'node:fs';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createServer, type Summitgraph } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { portOf, posted } from '../support/http.js';
import { startServer } from '../support/process.js';
import { builtInGraph } from '../support/stores.js';

/** What a server sends until it closes the connection. */
const sent = async (port: number, text: string): Promise<string> => {
  const client = connect(port, '127.0.0.1');
  let answer = '';
  client.on('data', (chunk) => {
    answer += chunk.toString();
  });
  client.write(text);
  await once(client, 'close');
  return answer;
};

const get = (target: string, host = 'localhost') =>
  `GET ${target} HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`;
const post = (headers: string, body: string) =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n${headers}\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
const JSON_TYPE = 'Content-Type: application/json';
const ASKED = '{"query":"{ __typename }"}';

/**
 * Requests that cannot be answered, the status that says so and the code beside it; null where Node answers, without a
 * body.
 */
const MALFORMED: [request: string, text: string, status: number, code: string | null][] = [
  ['a Host with a space', get('/healthz', 'a b'), 400, 'BAD_REQUEST'],
  ['a Host that is half an address', get('/graphql', '['), 400, 'BAD_REQUEST'],
  ['a Host with a port that is none', get('/graphql', 'localhost:http'), 400, 'BAD_REQUEST'],
  ['a question to such a Host', posted('{ __typename }').replace('localhost', '['), 400, 'BAD_REQUEST'],
  ['an unknown path', get('/nowhere'), 404, 'BAD_REQUEST'],
  ['a target that is half an address', get('//['), 404, 'BAD_REQUEST'],
  ['a target that is another address', get('http://[/healthz'), 404, 'BAD_REQUEST'],
  ['bytes that are no text in a path', get('/%zz%E0%A4%A'), 400, 'BAD_REQUEST'],
  ['bytes that are no text in a question', get('/graphql?query={__typename%E0%A4}'), 400, 'BAD_REQUEST'],
  ['a method that GraphQL has not', get('/graphql').replace('GET', 'PROPFIND'), 405, 'BAD_REQUEST'],
  ['a method that a page has not', get('/healthz').replace('GET', 'DELETE'), 404, 'BAD_REQUEST'],
  ['half of JSON', post(JSON_TYPE, '{'), 400, 'BAD_REQUEST'],
  ['a body that is an image', post('Content-Type: image/png', ASKED), 415, 'BAD_REQUEST'],
  ['an answer that is to be an image', post(`${JSON_TYPE}\r\nAccept: image/png`, ASKED), 406, 'BAD_REQUEST'],
  ['variables of an address that are half of JSON', get('/graphql?query={__typename}&variables={'), 400, 'BAD_REQUEST'],
  ['variables that are no object', get('/graphql?query={__typename}&variables=[]'), 400, 'BAD_REQUEST'],
  [
    'extensions of an address that are no JSON',
    get('/graphql?query={__typename}&extensions=a%0Ab'),
    400,
    'BAD_REQUEST',
  ],
  ['an operation that is not there', get('/graphql?query={__typename}&operationName=A'), 400, 'BAD_REQUEST'],
  ['an operation of no name', post(JSON_TYPE, '{"query":"{ __typename }","operationName":5}'), 400, 'BAD_REQUEST'],
  ['no question', get('/graphql?variables={}'), 400, 'BAD_REQUEST'],
  ['several operations', get('/graphql?query=query+A{__typename}query+B{__typename}'), 400, 'BAD_REQUEST'],
  ['no Host', get('/healthz').replace('Host: localhost\r\n', ''), 400, null],
  ['a header without end', get('/healthz').replace('localhost', `localhost\r\nX: ${'x'.repeat(20_000)}`), 431, null],
  ['a method that HTTP has not', get('/healthz').replace('GET', 'BREW'), 400, null],
  ['what is not HTTP', '\u0016\u0003\u0001\r\n\r\n', 400, null],
];

const refusal = z.object({ errors: z.tuple([z.object({ message: z.string(), extensions: z.looseObject({}) })]) });

/** The one error of an answer. */
const errorOf = (answer: string) => {
  const body = /\{.*\}/s.exec(answer.slice(answer.indexOf('\r\n\r\n')))?.[0];
  return refusal.parse(JSON.parse(body ?? 'null')).errors[0];
};

/** What only the server's own people should read. */
const SECRET = 'row 17 of /var/lib/secret';

describe('what cannot be answered', () => {
  const unexpected: { error: unknown; id: string }[] = [];
  const opened: Summitgraph[] = [];
  let port: number;
  let failing: number;
  beforeAll(async () => {
    const store = memoryStore();
    await store.import(await builtInGraph());
    const serve = async (summitgraph: Summitgraph): Promise<number> => {
      opened.push(summitgraph);
      await once(summitgraph.server.listen(0, '127.0.0.1'), 'listening');
      return portOf(summitgraph.server);
    };
    port = await serve(createServer(store, (error, id) => unexpected.push({ error, id })));
    const broken = {
      ...memoryStore(),
      reads: () => {
        throw new Error(SECRET);
      },
    };
    failing = await serve(
      createServer(broken, (error, id) => {
        unexpected.push({ error, id });
        throw new Error('the log cannot be written');
      }),
    );
  });
  afterAll(() => Promise.all(opened.map(({ stop }) => stop())));

  it.each(MALFORMED)('%s', async (_, text, status, code) => {
    const answer = await sent(port, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).not.toMatch(/node_modules|\.[jt]s:\d|\n {4}at /);
    if (code === null) expect(answer).not.toContain('{');
    else {
      const { message, extensions } = errorOf(answer);
      expect(extensions.code).toBe(code);
      expect(message).toMatch(/^[^\n]+$/);
    }
    expect(unexpected).toEqual([]);
  });

  it.each([
    ['a question', posted('{ dataset { title } }'), '200'],
    ['readiness', get('/readyz'), '503'],
  ])('%s over a store that fails, to a log that cannot be written, tells the id alone', async (_, text, status) => {
    const answer = await sent(failing, text);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).not.toContain(SECRET);
    expect(answer).not.toContain('cannot be written');
    const [reported] = unexpected.splice(0);
    expect(reported?.error).toMatchObject({ message: SECRET });
    expect(answer).toContain(`has it under ${reported?.id}.`);
    expect(unexpected).toEqual([]);
  });

  it.for([
    ['a disk that is full of logs', '/dev/full'],
    ['a reader of logs that has gone', null],
  ])('%s', async ([, path = null], { onTestFinished, skip }) => {
    if (path !== null && !existsSync(path)) skip();
    const { base, child, ended } = await startServer({}, path === null ? {} : { log: openSync(path, 'w') });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.stderr?.destroy();
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    // That it stops is logged.
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});
