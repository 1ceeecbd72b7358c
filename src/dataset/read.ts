import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SummitgraphError } from '../model/errors.js';
import type { Graph } from '../model/graph.js';
import { compareText } from '../model/text.js';
import { check } from './check.js';
import { badData, type Fault } from './fault.js';
import { type Parsed, parseYaml } from './yaml.js';

/** The data set that comes with the project. */
export const BUILT_IN = fileURLToPath(new URL('../../data/', import.meta.url));

/** The YAML files of a folder and its folders, in code-point order of their paths. */
const filesOf = async (folder: string): Promise<string[]> => {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.yaml'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort(compareText);
};

/** Text of a file, or the fault that it is not UTF-8. */
const textOf = async (path: string, file: string): Promise<string | Fault> => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await readFile(path));
  } catch (error) {
    if (error instanceof TypeError) return { file, line: 1, column: 1, message: 'is not UTF-8 text' };
    throw error;
  }
};

/** Reads a folder of YAML files whole. Fails with BAD_DATA and every fault with its place, or where there is no such folder. */
export const readDataset = async (folder: string): Promise<Graph> => {
  const found = await stat(folder).catch(() => undefined);
  if (found?.isDirectory() !== true) {
    throw new SummitgraphError('BAD_DATA', `${folder}: is ${found === undefined ? 'not there' : 'not a folder'}`);
  }
  const parsed: Parsed = { about: [], nodes: [], edges: [], faults: [] };
  for (const path of await filesOf(folder)) {
    const file = relative(folder, path);
    const text = await textOf(path, file);
    if (typeof text !== 'string') {
      parsed.faults.push(text);
      continue;
    }
    const one = parseYaml(file, text);
    parsed.about.push(...one.about);
    for (const node of one.nodes) parsed.nodes.push(node);
    for (const edge of one.edges) parsed.edges.push(edge);
    parsed.faults.push(...one.faults);
  }
  // Rows that could not be read would make every edge to them look dangling, so the rows are compared only when all are there.
  const faults = parsed.faults.length > 0 ? parsed.faults : check(parsed);
  const [about] = parsed.about;
  if (faults.length > 0 || about === undefined) throw badData(faults);
  return {
    about: about.row,
    nodes: parsed.nodes.map(({ row }) => row),
    edges: parsed.edges.map(({ row }) => row),
  };
};
