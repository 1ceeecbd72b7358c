import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { posted } from '../support/http.js';
import { startServer } from '../support/process.js';

const ALL = 'types { name description fields { name description args { name description type { name } } } }';

/** A question whose answer is larger than what the sockets of both sides hold together, and that needs no data. */
const LARGE = `{ ${Array.from({ length: 60 }, (_, i) => `a${i}: __schema { ${ALL} }`).join(' ')} }`;

/**
 * Clients that keep a request in flight: what they send, after which the server has all of it as soon as it answers
 * anything.
 */
const CLIENTS: [client: string, sends: string][] = [
  [
    'sent half a body',
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n${posted('{ dataset { title } }').slice(0, -9)}`,
  ],
  ['does not read its answer', posted(LARGE)],
];

describe('a server that is told to stop', { concurrent: true, timeout: 120_000 }, () => {
  it.for(CLIENTS)('ends although a client %s', async ([_, sends], { onTestFinished }) => {
    const { base, outcome, child, ended } = await startServer();
    onTestFinished(() => void child.kill('SIGKILL'));
    const client = connect(Number(new URL(base).port), '127.0.0.1').on('error', () => undefined);
    onTestFinished(() => void client.destroy());
    client.write(sends);
    await once(client, 'readable');
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(outcome.stderr.trim().split('\n')).toEqual([expect.stringContaining('"msg":"stopping"')]);
  });
});
