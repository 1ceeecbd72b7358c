import { expect, it } from 'vitest';
import { versionOf } from '../../src/graph/version.js';
import { clear } from '../store/database.js';
import { settingsOf } from '../support/neo4j/connection.js';
import { runCommand } from '../support/process.js';
import { builtInGraph, databaseOfWorker } from '../support/stores.js';

const connection = databaseOfWorker();

it.runIf(connection !== null)('summitgraph export reads Neo4j, and can be piped into an import there', async () => {
  const env = settingsOf(connection);
  await clear();
  expect(await runCommand(['export'], env)).toEqual({
    code: 1,
    stdout: '',
    stderr: 'The database holds no data set yet; `npx summitgraph import` fills it.\n',
  });
  const lines = (await runCommand(['export'])).stdout;
  const imported = await runCommand(['import', '-'], env, lines);
  const version = `version ${versionOf(await builtInGraph())}`;
  expect(imported).toEqual({ code: 0, stdout: expect.stringContaining(version), stderr: '' });
  expect((await runCommand(['export'], env)).stdout).toBe(lines);
});
