import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { printedSchema } from '../../src/graphql/schema.js';
import { post, runCommand, startServer } from '../support/process.js';

describe('the command line', { concurrent: true }, () => {
  it('explains itself', async () => {
    const { code, stdout, stderr } = await runCommand(['--help']);
    expect(code).toBe(0);
    expect(stderr).toBe('');
    for (const word of ['serve', 'import', 'schema', 'NEO4J_URI', 'PORT', '65', '69', '77', '78']) {
      expect(stdout).toContain(word);
    }
  });

  it.each(['serve', 'import', 'validate', 'export', 'get', 'schema'])('explains %s, with examples', async (name) => {
    const { code, stdout, stderr } = await runCommand([name, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^summitgraph ${name}: .+\\n\\nUsage: summitgraph ${name}\\b`));
    expect(stdout).toMatch(new RegExp(`\\nExamples:\\n  (.* )?summitgraph ${name}\\b`));
    expect(stdout).toContain('Exit codes: 0 ok');
  });

  it('says its version', async () => {
    expect((await runCommand(['--version'])).stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  it.each([
    [[], 'a command is missing'],
    [['frobnicate'], 'unknown command frobnicate'],
    [['serve', 'a', 'b'], 'serve takes one PATH at most'],
    [['schema', 'now'], 'schema takes no arguments'],
    [['get'], 'get needs ADDRESS'],
    [['get', 'feeds'], 'must be an address of the server'],
    [['export', '--format', 'xml'], '--format xml: must be one of yaml, jsonl'],
    [['--frobnicate'], '--frobnicate'],
  ])('refuses %j', async (args, says) => {
    const { code, stderr } = await runCommand(args);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
    expect(stderr).toContain('--help');
  });

  it('prints the schema', async () => {
    expect((await runCommand(['schema'])).stdout).toBe(printedSchema());
  });

  it('gets what an address would answer, whole into a file, or the error', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'summitgraph-get-'));
    try {
      const address = '/neighborhood.nodes.csv?of=openai';
      const out = join(folder, 'nodes.csv');
      const [printed, written, wrong] = await Promise.all([
        runCommand(['get', address]),
        runCommand(['get', address, '--out', out]),
        runCommand(['get', '/neighborhood.gexf?of=openaii', '--out', join(folder, 'none')]),
      ]);
      expect(printed).toMatchObject({ code: 0, stderr: '' });
      expect(printed.stdout).toMatch(/^id,label,kind,.*\r\nopenai,OpenAI,COMPANY,/);
      expect(written).toEqual({ code: 0, stdout: '', stderr: '' });
      expect(await readFile(out, 'utf8')).toBe(printed.stdout);
      expect(wrong).toEqual({ code: 2, stdout: '', stderr: 'There is no Entity openaii; the nearest is openai.\n' });
      expect(await readdir(folder)).toEqual(['nodes.csv']);
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('reports every bad setting at once', async () => {
    const { code, stderr } = await runCommand(['serve'], {
      PORT: '99999',
      NEO4J_URI: 'http://x',
      LOG_LEVEL: 'loud',
      LOG_FORMAT: 'xml',
      CORS_ORIGIN: 'https://example.org/page',
    });
    expect(code).toBe(78);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.split(':')[0]),
    ).toEqual(['NEO4J_URI', 'PORT', 'CORS_ORIGIN', 'LOG_LEVEL', 'LOG_FORMAT']);
  });

  it('takes a PATH or a database to serve, not both', async () => {
    const { code, stderr } = await runCommand(['serve', 'data'], { NEO4J_URI: 'neo4j://localhost:1' });
    expect(code).toBe(2);
    expect(stderr).toContain('summitgraph import PATH');
  });

  it('imports into no database only with its address', async () => {
    const { code, stderr } = await runCommand(['import']);
    expect(code).toBe(78);
    expect(stderr).toContain('NEO4J_URI');
  });

  it('reports every fault of a data set with its place', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'summitgraph-data-'));
    try {
      await writeFile(join(folder, 'dataset.yaml'), 'about: { title: T, date: 2024-02-30, licence: L }\n');
      await writeFile(
        join(folder, 'countries.yaml'),
        'Country:\n  - slug: france\n    name: France\n    status: sure\n  - slug: Bad Slug\n    name: Bad\n    status: confirmed\n',
      );
      const { code, stderr } = await runCommand(['serve'], { DATA: folder });
      expect(code).toBe(65);
      expect(stderr).toContain('countries.yaml:4:13: status:');
      expect(stderr).toContain('countries.yaml:5:11: slug:');
      expect(stderr).toContain('dataset.yaml:1:26: date:');
    } finally {
      await rm(folder, { recursive: true });
    }
  });

  it('says so when the port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => taken.once('listening', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const { code, stderr } = await runCommand(['serve'], { PORT: String(port) });
    taken.close();
    expect(code).toBe(1);
    expect(stderr).toBe(`Port ${port} is in use: choose another with PORT, or PORT=0 for a free one.\n`);
  });

  it('serves from memory, and stops when told to', async () => {
    const { base, outcome, child, ended } = await startServer();
    expect(outcome.stdout).toContain('1053 entities, 1955 relations');
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    expect(await (await fetch(`${base}/schema.graphql`)).text()).toBe(printedSchema());
    expect((await post(base, '{ company(slug: "openai") { name } }')).body).toContain(
      '{"data":{"company":{"name":"OpenAI"}},',
    );
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    expect(JSON.parse(outcome.stderr)).toMatchObject({ level: 30, signal: 'SIGTERM', msg: 'stopping' });
  });
});
