import { once } from 'node:events';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { portOf } from '../support/http.js';
import { builtInGraph } from '../support/stores.js';
import { attacksBySockets } from './sockets.js';

const TIMES = 500;

describe('a server that is attacked by sockets', { concurrent: true, timeout: 180_000 }, () => {
  const store = memoryStore();
  const unexpected: unknown[] = [];
  const { server, stop } = createServer(store, (error) => unexpected.push(error));
  const open = promisify(server.getConnections.bind(server));
  beforeAll(async () => {
    await store.import(await builtInGraph());
    await once(server.listen(0, '127.0.0.1'), 'listening');
  });
  afterAll(async () => {
    await vi.waitUntil(async () => (await open()) === 0, { timeout: 20_000 });
    await stop();
    expect(unexpected).toEqual([]);
  });

  it.each(attacksBySockets(TIMES))('by $name answers what is right, and others', async ({ answers, attack }) => {
    const port = portOf(server);
    const got = await attack({ port });
    expect(got.length).toBeGreaterThan(0);
    expect([...new Set(got)].filter((one) => !answers.includes(one))).toEqual([]);
    expect((await fetch(`http://127.0.0.1:${port}/graphql?query={__typename}`)).status).toBe(200);
  });
});
