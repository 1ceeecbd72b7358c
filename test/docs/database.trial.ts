import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { overBuiltIn } from '../support/built-in.js';
import { settingsOf } from '../support/neo4j/connection.js';
import { post, runCommand, startServer } from '../support/process.js';
import { databaseOfWorker, STORES } from '../support/stores.js';
import { commandLines } from './docs.js';

const connection = databaseOfWorker();
const settings = settingsOf(connection);

describe.runIf(connection !== null)(
  'the command lines of the documents that are for a database',
  { concurrent: true },
  () => {
    // They find the built-in data there.
    for (const { name, open } of STORES) if (name === 'neo4j') overBuiltIn(open);

    it('export a data set, find it valid and the same as what was imported', async () => {
      const own = commandLines.filter((line) => line.includes(' my-data')).map((line) => line.split(' ').slice(2));
      expect(own.map(([command]) => command)).toEqual(['export', 'validate', 'import']);
      const folder = await mkdtemp(join(tmpdir(), 'summitgraph-docs-'));
      try {
        for (const command of own) {
          const args = command.map((word) => (word === 'my-data' ? join(folder, word) : word));
          const outcome = await runCommand(args, args.includes('--dry-run') ? settings : {});
          expect(outcome.code, outcome.stderr).toBe(0);
          if (args.includes('--dry-run')) expect(outcome.stdout).toContain('nothing to write');
        }
      } finally {
        await rm(folder, { recursive: true });
      }
    });

    it('import into Neo4j and serve from it', async () => {
      const imported = await runCommand(['import'], settings);
      expect(imported).toMatchObject({ code: 0, stderr: '' });
      expect(imported.stdout).toContain('nothing to write');
      const { base, child, ended } = await startServer(settings);
      expect((await post(base, '{ summit(slug: "seoul-2024") { name } }')).body).toContain(
        '{"data":{"summit":{"name":"AI Seoul Summit"}},',
      );
      child.kill('SIGTERM');
      expect(await ended).toBe(0);
    });
  },
);
