import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect } from 'vitest';
import { listed } from '../../../src/dataset/fault.js';
import { validateDataset } from '../../../src/dataset/open.js';

/** Makes folders for the tests of a file, which are gone after them: each with these files. */
export const folders = () => {
  let root = '';
  let made = 0;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'summitgraph-bad-'));
  });
  afterAll(() => rm(root, { recursive: true }));
  return async (files: Record<string, string | Buffer>): Promise<string> => {
    made += 1;
    const folder = join(root, String(made));
    for (const [name, text] of Object.entries({ '.hidden.yaml': '- no data', ...files })) {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), text);
    }
    return folder;
  };
};

/** The faults of a folder or file as they are printed, without the folder. */
export const faultsIn = async (path: string, folder = path): Promise<string[]> => {
  const report = await validateDataset(path);
  expect(report.version === null).toBe(report.faults.total > 0);
  return listed(report.faults).map((line) => line.replaceAll(`${folder}/`, ''));
};
