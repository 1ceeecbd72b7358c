import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { filesOf } from '../../src/dataset/read/files.js';
import { otherShare } from '../../src/dataset/shares.js';
import { jsonLines } from '../../src/dataset/write/jsonl.js';
import { ROW_HASH } from '../../src/store/neo4j/import/rows.js';
import { startEmpty } from '../store/database.js';
import { all } from '../support/each.js';
import { settingsOf } from '../support/neo4j/connection.js';
import { post, runCommand, startServer } from '../support/process.js';
import { proxyTo } from '../support/proxy.js';
import { builtInGraph, databaseOfWorker } from '../support/stores.js';

const { nodes, edges } = await builtInGraph();
/** How many rows the built-in data set has. */
const ROWS = nodes.length + edges.length;

const QUERY = '{ company(slug: "openai") { name } }';

/** Has Node say on standard error that a thread begins. */
const TELLING_THREADS = [
  '--import',
  `data:text/javascript,${encodeURIComponent(`import threads from 'node:worker_threads';
    threads.Worker = class extends threads.Worker {
      constructor(...given) {
        super(...given);
        process.stderr.write('a thread');
      }
    };`)}`,
];

/** Waits until a server is ready, for at most a minute, and then for the right answer. */
const untilAnswered = async (base: string): Promise<void> => {
  await vi.waitUntil(async () => (await fetch(`${base}/readyz`)).status === 200, { timeout: 60_000, interval: 100 });
  expect(await post(base, QUERY)).toEqual({
    status: 200,
    body: expect.stringMatching(/^{"data":{"company":{"name":"OpenAI"}},/),
  });
};

const database = databaseOfWorker();

describe.runIf(database !== null)('a database', () => {
  const env = settingsOf(database);
  startEmpty('neo4j');

  describe('that is empty at first', () => {
    it('is not ready while it is empty, and says how to fill it', async () => {
      const { base, outcome, child, ended } = await startServer(env);
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
      const dry = await runCommand(['import', '--dry-run'], env);
      expect(dry).toMatchObject({ code: 0, stderr: '' });
      expect(dry.stdout).toMatch(
        new RegExp(`would be ${ROWS} added, 0 changed, 0 removed; version [0-9a-f]{32}, of which nothing was`),
      );
      expect(dry.stdout).toMatch(/\n {2}Risk: 5 added: [a-z-]+, [a-z-]+, [a-z-]+, …\n/);
    });

    it('is filled once; the same again writes nothing', async () => {
      const first = await runCommand(['import'], env);
      expect(first).toMatchObject({ code: 0, stderr: '' });
      expect(first.stdout).toContain(`${ROWS} added, 0 changed, 0 removed`);
      const second = await runCommand(['import'], env);
      expect(second).toMatchObject({ code: 0, stderr: '' });
      expect(second.stdout).toContain('nothing to write');
    });

    it('is compared with a large file by two threads of the built program, which say the same', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'summitgraph-large-'));
      try {
        const lines = (await all(jsonLines(await builtInGraph()))).join('');
        const [path, wrong] = [join(folder, 'all.jsonl'), join(folder, 'wrong.jsonl')];
        await writeFile(path, lines.replaceAll('\n', `${' '.repeat(Math.ceil(32_000_000 / ROWS))}\n\n\n\n\n`));
        await writeFile(wrong, `${await readFile(path, 'utf8')}{"type":"relationship"`);
        const { default: built } = await import(new URL('../../dist/check.js', import.meta.url).href);
        const [{ files }, told] = [await filesOf(path), vi.fn()];
        expect(await built(files)).toEqual(await otherShare(files, ROW_HASH, told));
        expect(told).toHaveBeenCalled();
        const same = await runCommand(['import', path], env, '', { node: TELLING_THREADS });
        expect(same).toMatchObject({ code: 0, stderr: 'a thread' });
        expect(same.stdout).toContain('nothing to write');
        const refused = await runCommand(['import', wrong], env, '', { node: TELLING_THREADS });
        expect(refused).toMatchObject({ code: 65, stdout: '' });
        expect(refused.stderr).toMatch(/^a thread.*wrong\.jsonl:\d+:1: is not JSON/s);
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    it('keeps what it holds where the difference is more than may be written at once', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'summitgraph-data-'));
      try {
        const row = '{ slug: paris, name: Paris, start: 2025-02, status: confirmed }';
        const about = '{ title: Small, date: 2024-06-01, licence: CC0-1.0 }';
        await writeFile(join(folder, 'all.yaml'), `about: ${about}\nSummit:\n  - ${row}\n`);
        const dry = await runCommand(['import', folder, '--dry-run'], env);
        expect(dry.stdout).toContain(`would be 1 added, 0 changed, ${ROWS} removed`);
        const bound = { ...env, IMPORT_MAX_CHANGES: '1000' };
        const { code, stdout, stderr } = await runCommand(['import', folder], bound);
        expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
        expect(stderr.trim().split('\n')).toEqual([
          expect.stringMatching(new RegExp(`${ROWS + 1} rows .* the 1000 .*IMPORT_MAX_CHANGES`)),
        ]);
        expect((await runCommand(['import'], env)).stdout).toContain('nothing to write');
      } finally {
        await rm(folder, { recursive: true });
      }
    });
  });

  describe('that refuses and goes away', () => {
    it.concurrent('refuses a wrong password in one line that does not hold it', async () => {
      const { code, stdout, stderr } = await runCommand(['import'], { ...env, NEO4J_PASSWORD: 'not-the-password' });
      expect(code).toBe(77);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stdout + stderr).not.toContain('not-the-password');
    });

    it.concurrent('serves not ready with a wrong password, and does not tell clients why', async () => {
      const { base, outcome, child, ended } = await startServer({ ...env, NEO4J_PASSWORD: 'not-the-password' });
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
      const env = settingsOf(connection);
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
