import { createReadStream, createWriteStream, rmSync } from 'node:fs';
import { mkdtemp, readdir, rename, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { compareText } from '../../model/text.js';
import { ROOT } from '../../root.js';
import type { Fault } from '../fault.js';

/** The data set that comes with the project. */
export const BUILT_IN = fileURLToPath(new URL('data', ROOT));

/** A file of a data set: its name for people, where it is, and how to read it. */
export type DataFile = { name: string; path: string; format: 'yaml' | 'jsonl' };

const YAML = /\.ya?ml$/i;
/** APOC calls its files what it is told to, mostly `all.json`. */
const JSON_LINES = /\.(jsonl|ndjson|json)$/i;
/** What stands beside data without being data: for people, and for editors. */
const BESIDE = /(^|[/\\])((readme|licen[cs]e)(\.\w+)?|[^/\\]*\.schema\.json)$/i;

const WANTED = 'a folder with .yaml or .jsonl files, or one such file';

const formatOf = (path: string): DataFile['format'] | undefined =>
  YAML.test(path) ? 'yaml' : JSON_LINES.test(path) ? 'jsonl' : undefined;

/** The files of a data set, what is wrong with them as files, and which files of a folder are none of it. */
type Files = { files: DataFile[]; faults: Fault[]; warnings: Fault[] };

/**
 * The files that a path names: one YAML or JSON Lines file, those of a folder and its folders in code-point order of
 * their paths, or with `-` what comes by standard input. Whatever else a folder holds is a warning, unless its name
 * begins with a dot.
 */
export const filesOf = async (path: string): Promise<Files> => {
  if (path === '-') return { files: [await spooled()], faults: [], warnings: [] };
  const wrong = (message: string): Files => ({ files: [], faults: [fault(message)], warnings: [] });
  const fault = (message: string, name = path): Fault => ({ file: name, line: 1, column: 1, message });
  const found = await sortOf(path);
  if (found === 'missing') return wrong(`is not there; must be ${WANTED}`);
  if (found === 'file') {
    const format = formatOf(path);
    return format === undefined
      ? wrong(`is a file that is neither .yaml nor .jsonl; must be ${WANTED}`)
      : { files: [{ name: path, path, format }], faults: [], warnings: [] };
  }
  if (found !== 'folder') return wrong(`is no regular file; must be ${WANTED}`);
  const files: DataFile[] = [];
  const faults: Fault[] = [];
  const warnings: Fault[] = [];
  for (const { name, folder } of await entriesIn(path)) {
    const format = BESIDE.test(name) ? undefined : formatOf(name);
    if (format === undefined) {
      if (!folder && !BESIDE.test(name)) {
        warnings.push(fault('is passed over; must end in .yaml, .yml, .jsonl, .ndjson or .json to be read', name));
      }
      continue;
    }
    const sort = await sortOf(name);
    if (sort === 'file') files.push({ name, path: name, format });
    else
      faults.push(
        fault(`is ${sort === 'folder' ? 'a folder' : 'no regular file'}; must be a file, as its name says`, name),
      );
  }
  if (files.length === 0 && faults.length === 0) faults.push(fault(`is a folder without data; must be ${WANTED}`));
  return { files, faults, warnings };
};

/** How many bytes files have of JSON Lines, and a text that is another once they were written to. */
export const stateOf = async (files: readonly DataFile[]): Promise<{ bytes: number; text: string }> => {
  const found = await Promise.all(files.map(({ path }) => stat(path).catch(() => undefined)));
  return {
    bytes: found.reduce((bytes, file, i) => bytes + (files[i]?.format === 'jsonl' ? (file?.size ?? 0) : 0), 0),
    text: found.map((file) => `${file?.ino} ${file?.size} ${file?.mtimeMs} ${file?.ctimeMs}`).join(),
  };
};

const sortOf = async (path: string): Promise<'file' | 'folder' | 'other' | 'missing'> => {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return 'missing';
  return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
};

const entriesIn = async (folder: string): Promise<{ name: string; folder: boolean }[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .map((entry) => ({ name: join(entry.parentPath, entry.name), folder: entry.isDirectory() }))
    .filter(
      ({ name }) =>
        !relative(folder, name)
          .split(/[/\\]/)
          .some((part) => part.startsWith('.')),
    )
    .sort((a, b) => compareText(a.name, b.name));
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
  const format = /^[{[]/.test(beginning) || beginning === '' ? 'jsonl' : 'yaml';
  await rename(path, `${path}.${format}`);
  return { name: 'stdin', path: `${path}.${format}`, format };
};

/** The first bytes of a file, at most so many. */
export const beginningOf = async (path: string, most: number): Promise<Buffer> => {
  const chunks: Buffer[] = [];
  for await (const chunk of createReadStream(path, { end: most - 1 })) chunks.push(chunk);
  return Buffer.concat(chunks);
};
