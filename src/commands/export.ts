import { mkdir, readdir, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Config } from '../config.js';
import { jsonLines } from '../dataset/write/jsonl.js';
import { totalOf } from '../graph/census.js';
import type { GraphStream } from '../graph/graph.js';
import { SummitgraphError } from '../model/errors.js';
import { openStore } from '../store/open.js';
import { collectOften } from './garbage.js';
import { progress } from './progress.js';
import { partOf, writeWhole } from './whole.js';

/** What to write, and where; without `out` to standard output. */
export type ExportOptions = { format: 'yaml' | 'jsonl' | undefined; out: string | undefined };

/** Loaded where YAML is to be written. */
const asYaml = () => import('../dataset/write/yaml.js');

const YAML_FILE = /\.ya?ml$/;
const JSON_FILE = /\.(jsonl|json|ndjson)$/;

/** Writes the graph of the store that the configuration names. Files and folders appear whole or not at all. */
export const exportData = async (config: Config, { format, out }: ExportOptions): Promise<void> => {
  collectOften();
  const wanted = format ?? (out === undefined || JSON_FILE.test(out) ? 'jsonl' : 'yaml');
  const bar = progress();
  const store = await openStore(config);
  try {
    const { dataset, graph: whole } = await store.reads().content();
    const size = totalOf([...dataset.nodes, ...dataset.edges]);
    // On one terminal the two would be mixed.
    const show = out !== undefined || !process.stdout.isTTY;
    const graph = counted(whole, (rows) => show && bar.show('writing', rows, size));
    if (out === undefined) {
      await pipeline(Readable.from(textOf(graph, wanted)), process.stdout, { end: false });
      return;
    }
    if (wanted === 'yaml' && !YAML_FILE.test(out)) await writeFolder(out, graph);
    else await writeWhole(out, textOf(graph, wanted));
    bar.end();
    process.stdout.write(`${out}: ${dataset.title}, version ${dataset.version}\n`);
  } finally {
    bar.end();
    await store.close();
  }
};

/** The same graph, which tells how many of its rows were read. */
const counted = ({ about, nodes, edges }: GraphStream, told: (rows: number) => void): GraphStream => {
  let rows = 0;
  const counting = <T>(all: Iterable<T> | AsyncIterable<T>): AsyncIterable<T> => ({
    async *[Symbol.asyncIterator]() {
      for await (const row of all) {
        yield row;
        rows += 1;
        told(rows);
      }
    },
  });
  return { about, nodes: counting(nodes), edges: counting(edges) };
};

async function* textOf(graph: GraphStream, format: 'yaml' | 'jsonl'): AsyncGenerator<string> {
  if (format === 'yaml') yield await (await asYaml()).yamlDocument(graph);
  else yield* jsonLines(graph);
}

const writeFolder = async (path: string, graph: GraphStream): Promise<void> => {
  const present = await readdir(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw new SummitgraphError(
      'USAGE',
      `--out ${path}: is no folder; must be a new or empty one, or end in .yaml or .jsonl`,
    );
  });
  if (present !== undefined && present.length > 0) {
    throw new SummitgraphError('USAGE', `--out ${path}: is a folder that holds something; must be a new or empty one`);
  }
  const part = partOf(path);
  try {
    await mkdir(part, { recursive: true });
    for await (const { name, text } of (await asYaml()).yamlFiles(graph)) await writeFile(join(part, name), text);
    if (present !== undefined) await rmdir(path);
    await rename(part, path);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
};
