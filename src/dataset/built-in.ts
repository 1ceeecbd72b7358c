import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import type { Graph, GraphStream } from '../graph/graph.js';
import type { RowHash } from '../graph/survey.js';
import { BUILT_IN, filesOf } from './read/files.js';
import type { Apart } from './shares.js';

/** What the build adds to a program: the rows of the built-in data set as they were read and checked. */
const COMPILED = 'data.json';

/** The folder of this module, which is that of the whole program where it was built; sources have no rows beside them. */
const HERE = new URL('.', import.meta.url);

/**
 * A hash of rows, and of all that they depend on: the files of the data set, and a program, which says what a row is;
 * null where a file is wrong.
 */
const digestOf = async (rows: string, program: URL): Promise<string | null> => {
  const { files, faults } = await filesOf(BUILT_IN);
  if (faults.length > 0) return null;
  const sum = createHash('sha256');
  const add = (name: string, content: Buffer | string): void => {
    sum.update(`${name} ${Buffer.byteLength(content)}\n`).update(content);
  };
  for (const { path } of files) add(relative(BUILT_IN, path), readFileSync(path));
  const modules = readdirSync(program).filter((name) => name.endsWith('.js'));
  for (const name of modules.sort()) add(name, readFileSync(new URL(name, program)));
  add('rows', rows);
  return sum.digest('hex');
};

/** Keeps the rows of the built-in data set, which must be those that are read of its files, in the folder of a program. */
export const compileBuiltIn = async (graph: Graph, program: URL): Promise<void> => {
  const rows = JSON.stringify(graph);
  const digest = await digestOf(rows, program);
  if (digest !== null) writeFileSync(new URL(COMPILED, program), `${digest}\n${rows}`);
};

/**
 * The rows of the built-in data set as they were checked when the program was built; null where these are not there,
 * not whole, or of other files than those of today, which must then be read and checked.
 */
const compiledBuiltIn = async (): Promise<Graph | null> => {
  try {
    const text = readFileSync(new URL(COMPILED, HERE), 'utf8');
    const end = text.indexOf('\n');
    const rows = text.slice(end + 1);
    return text.slice(0, end) === (await digestOf(rows, HERE)) ? JSON.parse(rows) : null;
  } catch {
    // Reading the files says what is wrong with them.
    return null;
  }
};

/** Opens the data set at a path, as `openDataset` does; with null the built-in one, checked when the program was built. */
export const openData = async (
  path: string | null,
  told?: (rows: number) => void,
  hash?: RowHash | null,
  apart?: Apart,
): Promise<GraphStream> => {
  const compiled = path === null ? await compiledBuiltIn() : null;
  // What reads files is loaded where files are to be read.
  return compiled ?? (await import('./open.js')).openDataset(path ?? BUILT_IN, told, hash, apart);
};
