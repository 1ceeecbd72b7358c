import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { validateDataset } from '../../../src/dataset/open.js';
import { SOUND } from './cases.js';
import { faultsIn, folders } from './folder.js';

const folderOf = folders();

describe('what is far too much', () => {
  it('is a line of a gigabyte, which is neither kept nor waited for', async () => {
    const folder = await folderOf({ 'sound.yaml': SOUND, 'x.jsonl': '' });
    const file = await open(join(folder, 'x.jsonl'), 'w');
    await file.truncate(1024 ** 3);
    await file.write('\n5\n', 1024 ** 3);
    await file.close();
    const before = process.memoryUsage().rss;
    expect((await faultsIn(folder)).map((fault) => fault.split(';')[0])).toEqual([
      'x.jsonl:1:1: is longer than 16777216 bytes',
      'x.jsonl:2:1: is no object',
    ]);
    expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000);
  });

  it('is many thousand edges to nowhere, each with a proposal as long as there is patience', async () => {
    const nodes = Array.from(
      { length: 20_000 },
      (_, i) =>
        `{"type":"node","id":"r-${i}","labels":["Risk"],"properties":{"slug":"r-${i}","name":"r","status":"confirmed","sources":["s-one"]}}\n`,
    );
    const edges = Array.from(
      { length: 2_000 },
      (_, i) =>
        `{"type":"relationship","label":"MITIGATES","properties":{"status":"confirmed","sources":["s-one"]},"start":{"id":"code"},"end":{"id":"q-${i}"}}\n`,
    );
    const folder = await folderOf({ 'sound.yaml': SOUND, 'x.jsonl': [...nodes, ...edges].join('') });
    const { faults } = await validateDataset(folder);
    expect(faults.total).toBe(2_000);
    expect(faults.kept.at(0)?.message).toBe('to: there is no entity q-0; the nearest is r-0');
    expect(faults.kept.at(-1)?.message).toBe('to: there is no entity q-999; must be the slug of one');
  });
});
