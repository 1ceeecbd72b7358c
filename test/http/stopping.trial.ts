import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, expect, it, vi } from 'vitest';
import { stopsWell } from '../faults/stops.js';
import { posted } from '../support/http.js';
import { startServer } from '../support/process.js';

/** Requests whose answers are larger than what the sockets of both sides hold together. */
const LARGE = 'GET /graph.json?limit=500 HTTP/1.1\r\nHost: localhost\r\n\r\n'.repeat(30);

/**
 * Clients that keep a request in flight: what they send, after which the server has all of it as soon as it answers
 * anything.
 */
const CLIENTS: [client: string, sends: string][] = [
  [
    'sent half a body',
    `GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n${posted('{ dataset { title } }').slice(0, -9)}`,
  ],
  ['does not read its answers', LARGE],
];

/** As npm starts it: by a shell, which passes no signal on. */
const SHELL = ['sh', '-c', 'node dist/main.js serve; true'] as const;

describe('a server that is told to stop', { concurrent: true, timeout: 120_000 }, () => {
  it('says so, goes on answering, and cuts nobody off', async ({ onTestFinished }) => {
    const { base, child, ended } = await startServer({ DRAIN_MS: '3000' });
    onTestFinished(() => void child.kill('SIGKILL'));
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    child.kill('SIGTERM');
    await vi.waitUntil(async () => (await fetch(`${base}/readyz`)).status === 503, { timeout: 2_500, interval: 20 });
    for (const address of ['/healthz', '/graphql?query={__typename}']) {
      const { status, headers } = await fetch(`${base}${address}`);
      expect([status, headers.get('connection')]).toEqual([200, 'close']);
    }
    // Whoever told it once may tell it again.
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(await stopsWell()).toEqual([]);
  });

  it('by Ctrl-C does not wait', async ({ onTestFinished }) => {
    const { child, ended } = await startServer({ DRAIN_MS: '999999' });
    onTestFinished(() => void child.kill('SIGKILL'));
    child.kill('SIGINT');
    expect(await ended).toBe(0);
  });

  it('under npm ends with it', async ({ onTestFinished }) => {
    const [command, ...args] = SHELL;
    const env = { ...process.env, NEO4J_URI: '', npm_execpath: 'npm', PORT: '0', DRAIN_MS: '0' };
    const shell = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
    const closed = once(shell.stdout, 'close');
    onTestFinished(() => void shell.kill('SIGKILL'));
    await once(shell.stdout, 'data');
    shell.stdout.resume();
    shell.kill('SIGTERM');
    // Standard output closes with the last process that has it.
    await closed;
  });

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
