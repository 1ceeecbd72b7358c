import { mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openLog, reportingTo } from '../../src/commands/log.js';
import { createServer } from '../../src/http/server.js';
import { SummitgraphError } from '../../src/model/errors.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { graphOf, node } from '../store/rows.js';

const folder = mkdtempSync(join(tmpdir(), 'summitgraph-log-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What a server logs whose lists fail with what this makes, asked for twenty of them at once, each by itself. */
const loggedOf = async (failure: () => Error): Promise<Record<string, unknown>[]> => {
  const path = join(folder, `${Math.random()}.log`);
  const log = await openLog({ logLevel: 'info', logFormat: 'json', color: false }, openSync(path, 'w'));
  const store = memoryStore();
  await store.import(graphOf([node('Company', 'openai')]));
  const reads = (signal?: AbortSignal) => ({ ...store.reads(signal), step: () => Promise.reject(failure()) });
  const { fetch } = createServer({ ...store, reads }, reportingTo(log));
  const fields = Array.from(
    { length: 20 },
    (_, i) => `a${i}: company(slug: "openai", asOf: "2024-01-${10 + i}") { headquarters { key } }`,
  );
  const response = await fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: `{ ${fields.join(' ')} }` }),
  });
  expect((await response.json()).errors).toHaveLength(20);
  return readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
};

it('what nobody expected is logged once, however many fields it ends', async () => {
  const error = new Error('row 17');
  const lines = await loggedOf(() => error);
  expect(lines).toHaveLength(1);
  expect(lines).toMatchObject([{ level: 50, id: expect.any(String), err: { message: 'row 17' } }]);
});

it('so is what cannot be written down', async () => {
  const unspeakable = new Error('row 17');
  Object.defineProperty(unspeakable, 'detail', {
    enumerable: true,
    get: () => {
      throw new Error('no detail');
    },
  });
  const lines = await loggedOf(() => unspeakable);
  expect(lines).toMatchObject([{ level: 50, id: expect.any(String) }]);
  expect(lines).toHaveLength(1);
});

it('a failing database is logged once for a request, as a warning, by its code and the driver’s alone', async () => {
  const cause = Object.assign(new Error('MATCH (n {secret: "x"})'), { code: 'ServiceUnavailable', secret: 'x' });
  const lines = await loggedOf(() => new SummitgraphError('DATABASE_UNAVAILABLE', 'It cannot be reached.', { cause }));
  expect(lines).toHaveLength(1);
  expect(lines).toMatchObject([{ level: 40, code: 'DATABASE_UNAVAILABLE', driverCode: 'ServiceUnavailable' }]);
  expect(JSON.stringify(lines)).not.toContain('secret');
});
