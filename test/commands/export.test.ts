import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readDataset } from '../../src/dataset/open.js';
import { versionOf } from '../../src/graph/version.js';
import { runCommand } from '../support/process.js';
import { builtInGraph } from '../support/stores.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summitgraph-export-'));
});
afterAll(() => rm(folder, { recursive: true }));

const builtIn = async (): Promise<string> => versionOf(await builtInGraph());

describe('summitgraph export', () => {
  it('prints JSON Lines that import and validate read, the same bytes each time', async () => {
    const { code, stdout, stderr } = await runCommand(['export']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const lines = stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(1 + 1053 + 1955);
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ type: 'node', id: 'dataset', labels: ['Dataset'] });
    const signature = lines.find((line) => line.includes('"id":"signed:openai:frontier-ai-safety-commitments"'));
    expect(JSON.parse(signature ?? '')).toEqual({
      type: 'relationship',
      id: 'signed:openai:frontier-ai-safety-commitments',
      label: 'SIGNED',
      properties: expect.objectContaining({ parallel: 1, validFrom: '2024-05-21', status: 'confirmed', scope: 'full' }),
      start: { id: 'openai', labels: ['Company', 'Entity', 'Signatory'] },
      end: { id: 'frontier-ai-safety-commitments', labels: ['Commitment', 'Entity', 'Instrument'] },
    });
    expect(stdout).not.toContain('jurisdiction');
    const path = join(folder, 'graph.jsonl');
    await writeFile(path, stdout);
    expect((await runCommand(['validate', path])).stdout).toContain(`version ${await builtIn()}`);
    expect((await runCommand(['export'], { DATA: path })).stdout).toBe(stdout);
  });

  it('writes a folder, whole and new, in which each file names its JSON Schema', async () => {
    const out = join(folder, 'yaml');
    await mkdir(out);
    const { code, stdout } = await runCommand(['export', '--out', out]);
    expect(code).toBe(0);
    expect(stdout).toContain(`version ${await builtIn()}`);
    const files = await readdir(out);
    expect(files).toContain('policy-versions.yaml');
    expect(files).toContain('did-not-sign.yaml');
    for (const file of files.filter((name) => name.endsWith('.yaml'))) {
      const [first = ''] = (await readFile(join(out, file), 'utf8')).split('\n');
      expect(first).toBe('# yaml-language-server: $schema=dataset.schema.json');
    }
    expect(versionOf(await readDataset(out))).toBe(await builtIn());
    const again = await runCommand(['export', '--out', out]);
    expect(again).toEqual({ code: 2, stdout: '', stderr: expect.stringContaining('is a folder that holds something') });
    expect((await readdir(folder)).filter((name) => name.includes('.part-'))).toEqual([]);
  });

  it('replaces a file whole', async () => {
    const out = join(folder, 'graph.yaml');
    await writeFile(out, 'before');
    expect((await runCommand(['export', '--out', out])).code).toBe(0);
    expect(versionOf(await readDataset(out))).toBe(await builtIn());
    const before = await stat(out);
    const failed = await runCommand(['export', '--out', out], { DATA: join(folder, 'missing') });
    expect(failed.code).toBe(65);
    expect((await stat(out)).mtimeMs).toBe(before.mtimeMs);
    expect((await readdir(folder)).filter((name) => name.includes('.part-'))).toEqual([]);
  });
});
