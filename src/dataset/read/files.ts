import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, readdir, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { compareText } from '../../model/text.js';
import type { Fault } from '../fault.js';

/** A file of a data set: its name for people, where it is, and how to read it. */
export type DataFile = { name: string; path: string; format: 'yaml' | 'jsonl' };

const YAML = /\.ya?ml$/;
const JSON_LINES = /\.jsonl$/;
/** What APOC calls its files; in a folder they may be anything. */
const ALONE = /\.(jsonl|json|ndjson)$/;

const WANTED = 'a folder with .yaml or .jsonl files, or one such file';

/**
 * The files that a path names: one YAML or JSON Lines file, those of a folder and its folders in code-point order of their paths (names
 * that begin with a dot are passed over), or with `-` what comes by standard input.
 */
export const filesOf = async (path: string): Promise<{ files: DataFile[]; faults: Fault[] }> => {
  if (path === '-') return { files: [await spooled()], faults: [] };
  const fault = (message: string, name = path): Fault => ({ file: name, line: 1, column: 1, message });
  const found = await sortOf(path);
  if (found === 'missing') return { files: [], faults: [fault(`is not there; must be ${WANTED}`)] };
  if (found === 'file') {
    const format = YAML.test(path) ? 'yaml' : ALONE.test(path) ? 'jsonl' : undefined;
    return format === undefined
      ? { files: [], faults: [fault(`is a file that is neither .yaml nor .jsonl; must be ${WANTED}`)] }
      : { files: [{ name: path, path, format }], faults: [] };
  }
  if (found !== 'folder') return { files: [], faults: [fault(`is no regular file; must be ${WANTED}`)] };
  const files: DataFile[] = [];
  const faults: Fault[] = [];
  for (const name of await namesIn(path)) {
    const format = YAML.test(name) ? 'yaml' : JSON_LINES.test(name) ? 'jsonl' : undefined;
    if (format === undefined) continue;
    const sort = await sortOf(name);
    if (sort === 'file') files.push({ name, path: name, format });
    else
      faults.push(
        fault(`is ${sort === 'folder' ? 'a folder' : 'no regular file'}; must be a file, as its name says`, name),
      );
  }
  if (files.length === 0 && faults.length === 0) faults.push(fault(`is a folder without data; must be ${WANTED}`));
  return { files, faults };
};

const sortOf = async (path: string): Promise<'file' | 'folder' | 'other' | 'missing'> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 'missing';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
};

const namesIn = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (name) =>
        !relative(folder, name)
          .split(/[/\\]/)
          .some((part) => part.startsWith('.')),
    )
    .sort(compareText);
};

/** Keeps standard input in a file, since a data set is read more than once; it goes when the process ends. */
const spooled = async (): Promise<DataFile> => {
  const folder = await mkdtemp(join(tmpdir(), 'summitgraph-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, 'stdin');
  await pipeline(process.stdin, createWriteStream(path));
  const beginning = (await beginningOf(path, 4_096))
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .trimStart();
  const format = beginning.startsWith('{') || beginning === '' ? 'jsonl' : 'yaml';
  await rename(path, `${path}.${format}`);
  return { name: 'stdin', path: `${path}.${format}`, format };
};

/** The first bytes of a file, at most so many. */
export const beginningOf = async (path: string, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: most - 1 })) chunks.push(chunk);
  return Buffer.concat(chunks);
};
