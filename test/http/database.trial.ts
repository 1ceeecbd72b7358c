import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { startEmpty } from '../store/database.js';
import type { Neo4jConnection } from '../support/neo4j/connection.js';
import { post, runCommand, startServer } from '../support/process.js';
import { proxyTo } from '../support/proxy.js';
import { builtInGraph, databaseOfWorker } from '../support/stores.js';

const { nodes, edges } = await builtInGraph();
/** How many rows the built-in data set has. */
const ROWS = nodes.length + edges.length;

const QUERY = '{ company(slug: "openai") { name } }';

/** Waits until a server is ready, for at most a minute, and then for the right answer. */
const untilAnswered = async (base: string): Promise<void> => {
  await vi.waitUntil(async () => (await fetch(`${base}/readyz`)).status === 200, { timeout: 60_000, interval: 100 });
  expect(await post(base, QUERY)).toEqual({
    status: 200,
    body: expect.stringMatching(/^{"data":{"company":{"name":"OpenAI"}},/),
  });
};

const envOf = ({ uri, username, password, database }: Neo4jConnection) => ({
  NEO4J_URI: uri,
  NEO4J_USERNAME: username,
  NEO4J_PASSWORD: password,
  NEO4J_DATABASE: database,
});

const database = databaseOfWorker();

describe.runIf(database !== null)('a database', () => {
  const env = () => (database === null ? {} : envOf(database));
  startEmpty('neo4j');

  describe('that is empty at first', () => {
    it('is not ready while it is empty, and says how to fill it', async () => {
      const { base, outcome, child, ended } = await startServer(env());
      expect(outcome.stdout).toContain('none yet');
      const ready = await fetch(`${base}/readyz`);
      expect(ready.status).toBe(503);
      expect(await ready.text()).toContain('npx summitgraph import');
      const answer = await post(base, QUERY);
      expect(answer.status).toBe(503);
      expect(answer.body).toContain('NOT_READY');
      expect((await post(base, '{ __schema { queryType { name } } }')).status).toBe(200);
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    });

    it('says on a dry run what it would be filled with', async () => {
      const dry = await runCommand(['import', '--dry-run'], env());
      expect(dry).toMatchObject({ code: 0, stderr: '' });
      expect(dry.stdout).toMatch(
        new RegExp(`would be ${ROWS} added, 0 changed, 0 removed; version [0-9a-f]{32}, of which nothing was`),
      );
      expect(dry.stdout).toMatch(/\n {2}Risk: 5 added: [a-z-]+, [a-z-]+, [a-z-]+, …\n/);
    });

    it('is filled once; the same again writes nothing', async () => {
      const first = await runCommand(['import'], env());
      expect(first).toMatchObject({ code: 0, stderr: '' });
      expect(first.stdout).toContain(`${ROWS} added, 0 changed, 0 removed`);
      const second = await runCommand(['import'], env());
      expect(second).toMatchObject({ code: 0, stderr: '' });
      expect(second.stdout).toContain('nothing to write');
    });

    it('keeps what it holds where the difference is more than may be written at once', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'summitgraph-data-'));
      try {
        const row = '{ slug: paris, name: Paris, start: 2025-02, status: confirmed }';
        const about = '{ title: Small, date: 2024-06-01, licence: CC0-1.0 }';
        await writeFile(join(folder, 'all.yaml'), `about: ${about}\nSummit:\n  - ${row}\n`);
        const dry = await runCommand(['import', folder, '--dry-run'], env());
        expect(dry.stdout).toContain(`would be 1 added, 0 changed, ${ROWS} removed`);
        const bound = { ...env(), IMPORT_MAX_CHANGES: '1000' };
        const { code, stdout, stderr } = await runCommand(['import', folder], bound);
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr.trim().split('\n')).toEqual([
          expect.stringMatching(new RegExp(`${ROWS + 1} rows .* the 1000 .*IMPORT_MAX_CHANGES`)),
        ]);
        expect((await runCommand(['import'], env())).stdout).toContain('nothing to write');
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });

  describe('that refuses and goes away', () => {
    it.concurrent('refuses a wrong password in one line that does not hold it', async () => {
      const { code, stdout, stderr } = await runCommand(['import'], { ...env(), NEO4J_PASSWORD: 'not-the-password' });
      expect(code).toBe(77);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stdout + stderr).not.toContain('not-the-password');
    });

    it.concurrent('serves not ready with a wrong password, and does not tell clients why', async () => {
      const { base, outcome, child, ended } = await startServer({ ...env(), NEO4J_PASSWORD: 'not-the-password' });
      expect((await fetch(`${base}/healthz`)).status).toBe(200);
      expect((await fetch(`${base}/readyz`)).status).toBe(503);
      const { status, body } = await post(base, QUERY);
      expect(status).toBe(503);
      expect(body).toContain('DATABASE_UNAVAILABLE');
      expect(body).not.toContain('NEO4J');
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
      expect(outcome.stdout + outcome.stderr).not.toContain('not-the-password');
    });

    it('may go, may be down when a server starts, and is used by all when it comes back', async () => {
      if (database === null) return;
      const { connection, cut, mend } = await proxyTo(database);
      const env = envOf(connection);
      expect((await runCommand(['import'], env)).code).toBe(0);
      const before = await startServer(env);
      expect(before.outcome.stdout).not.toContain(connection.password);
      await untilAnswered(before.base);
      await cut();
      const imported = await runCommand(['import'], env);
      expect(imported.code).toBe(69);
      expect(imported.stderr.trim().split('\n')).toHaveLength(1);

      const servers = [before, await startServer(env)];
      for (const { base } of servers) {
        expect((await fetch(`${base}/healthz`)).status).toBe(200);
        expect((await fetch(`${base}/readyz`)).status).toBe(503);
        const down = await post(base, QUERY);
        expect(down.status).toBe(503);
        expect(down.body).toContain('DATABASE_UNAVAILABLE');
      }
      expect(before.outcome.stderr).toMatch(/"level":40.*"id":"[-0-9a-f]{36}".*"code":"DATABASE_UNAVAILABLE"/);
      expect(before.outcome.stderr).not.toContain(connection.password);
      await mend();
      for (const { base, child, ended } of servers) {
        await untilAnswered(base);
        child.kill('SIGTERM');
        expect(await ended).toBe(0);
      }
      await cut();
    });
  });
});
