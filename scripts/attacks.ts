import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { jsonLines } from '../src/dataset/write/jsonl.js';
import { underAttack } from '../test/attacks/attacked.js';
import { flooded } from '../test/attacks/memory.js';
import { takenBy } from '../test/attacks/prices.js';
import { THEMES } from '../test/attacks/themes.js';
import { synthetic } from '../test/scale/graph.js';

// Attacks a server of the compiled program, over memory or the Neo4j at NEO4J_URI with the data imported, and prints
// for each attack what was answered, CPU and memory of the process, and how a small request fared that was asked every
// 20 ms meanwhile, by somebody who had asked before. `--only expensive` is one theme; `--heap` the megabytes of heap that
// the process has; `--factor 0.2` holds so much of the synthetic graph in memory instead of the built-in data. With
// `--prices 1000` it attacks nothing, and prints what the questions and so many random documents take for a unit of their
// price. `--flood 5000` only asks so many megabytes of documents, each another, and prints the memory of the process
// meanwhile.

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    heap: { type: 'string', default: '512' },
    factor: { type: 'string' },
    prices: { type: 'string' },
    flood: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const print = (...cells: (string | number)[]) => process.stdout.write(`${cells.join('\t')}\n`);

/** Most by which what a unit takes may differ between the twentieth and the last but nineteen of a hundred documents. */
const SPREAD = 10;

const prices = async (documents: number, seed: number): Promise<void> => {
  const taken = await takenBy(documents, seed);
  const at = (share: number) => taken[Math.floor(share * (taken.length - 1))]?.each ?? Number.NaN;
  print('documents', 'p1', 'p5', 'p50', 'p95', 'p99', 'p95 / p5', 'microseconds of CPU for a unit of the price');
  const spread = at(0.95) / at(0.05);
  print(taken.length, ...[0.01, 0.05, 0.5, 0.95, 0.99].map((share) => at(share).toFixed(3)), spread.toFixed(1));
  if (spread > SPREAD) process.exitCode = 1;
  print('microseconds', 'milliseconds', 'price', 'document');
  for (const { name, query, price, milliseconds, each } of [...taken.slice(0, 5), ...taken.slice(-5)]) {
    print(each.toFixed(3), milliseconds.toFixed(1), price, `${name}: ${query.replace(/\s+/g, ' ').slice(0, 100)}`);
  }
};

/** Writes so much of the synthetic graph into a file of a folder. */
const written = async (folder: string, factor: number): Promise<string> => {
  const file = join(folder, 'synthetic.jsonl');
  await pipeline(Readable.from(jsonLines(synthetic({ factor }))), createWriteStream(file));
  return file;
};

const attacks = async (heap: number): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'attacks-'));
  const { NEO4J_URI, NEO4J_USERNAME = 'neo4j', NEO4J_PASSWORD = '', NEO4J_DATABASE = 'neo4j' } = process.env;
  const env: Record<string, string> = NEO4J_URI ? { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } : {};
  if (values.factor !== undefined) env.DATA = await written(folder, Number(values.factor));
  print('theme', 'attack', 'answers', 'CPU s a request', 'MB', 'bystander p99 ms', 'worst ms', 'failed', 'faults');
  for (const [theme, table] of Object.entries(THEMES)) {
    if (values.only !== undefined && values.only !== theme) continue;
    const { suffer, stop } = await underAttack(env, heap);
    for (const attack of table) {
      const { name, answers, faults, requests, cpuSeconds, megabytes, bystander } = await suffer(attack);
      const said = Object.entries(answers).map(([one, count]) => `${count} × ${one}`);
      const cost = [(cpuSeconds / requests).toFixed(3), megabytes.toFixed(0)];
      const { p99, worst, failed } = bystander;
      print(theme, name, said.join(', '), ...cost, p99.toFixed(0), worst.toFixed(0), failed, faults.join('; '));
      if (faults.length > 0) process.exitCode = 1;
    }
    await stop();
  }
  await rm(folder, { recursive: true });
};

/** Milliseconds between two lines about a flood. */
const LINE = 10_000;

const flood = async (megabytes: number, heap: number): Promise<void> => {
  print('seconds', 'MB asked', 'documents', 'heap MB', 'RSS MB');
  const began = performance.now();
  let lines = 0;
  const faults = await flooded(megabytes, heap, ({ asked, documents, ...memory }) => {
    const now = performance.now() - began;
    if (now < lines * LINE && asked < megabytes) return;
    lines += 1;
    print((now / 1_000).toFixed(0), asked.toFixed(0), documents, memory.heap.toFixed(0), memory.rss.toFixed(0));
  });
  print(faults.length === 0 ? 'ok' : `FAILED: ${faults.join('; ')}`);
  if (faults.length > 0) process.exitCode = 1;
};

const [heap, seed] = [Number(values.heap), Number(values.seed)];
if (values.prices !== undefined) await prices(Number(values.prices), seed);
else if (values.flood !== undefined) await flood(Number(values.flood), heap);
else await attacks(heap);
