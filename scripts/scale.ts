import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../src/config.js';
import { type Measured, measured, type Setting } from '../test/scale/measure.js';
import { startNeo4j } from '../test/support/neo4j/provide.js';

// Loads the synthetic graph into both stores, each in a process of its own, and prints what that and every question
// took. Neo4j is the one at NEO4J_URI, which must be empty, else one of its own with 1 GB of heap. `--only memory` and
// `--only neo4j` ask one store.

const { values } = parseArgs({ options: { factor: { type: 'string', default: '1' }, only: { type: 'string' } } });
const factor = Number(values.factor);
const print = (...cells: (string | number)[]) => process.stdout.write(`${cells.join('\t')}\n`);

/** Most database hits for a row of a page of the hub, most milliseconds for the path through it. */
const MOST = { hits: 15, path: 1_000 };

const apart = async (connection: Setting['connection']): Promise<Measured> => {
  const child = fork(fileURLToPath(new URL('../test/scale/measure.ts', import.meta.url)), [], {
    execArgv: ['--import', 'tsx', '--expose-gc'],
  });
  child.send({ connection, factor } satisfies Setting);
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(() => Promise.reject(new Error('the process that measures ended'))),
  ]);
  return measured.parse(message);
};

const inNeo4j = async (): Promise<Measured> => {
  const named = readConfig(process.env).neo4j;
  if (named !== null) return apart(named);
  const { uri, username, password, database, dispose } = await startNeo4j({ heap: '1g', lasting: true });
  try {
    return await apart({ uri, username, password, database });
  } finally {
    await dispose();
  }
};

const memory = values.only === 'neo4j' ? null : await apart(null);
const neo4j = values.only === 'memory' ? null : await inNeo4j();

print('store', 'rows', 'edges', 'seconds', 'own CPU s', 'rows/s', 'peak MB', 'bytes/edge');
for (const [name, found] of Object.entries({ memory, neo4j })) {
  if (found === null) continue;
  const { rows, edges, seconds, cpu, peakMB, heapMB } = found.load;
  const each = name === 'memory' ? Math.round((heapMB * 1e6) / edges) : '';
  print(name, rows, edges, seconds.toFixed(1), cpu.toFixed(1), Math.round(rows / seconds), Math.round(peakMB), each);
}

const ms = (found: Measured['asked'][number] | undefined): string =>
  found === undefined ? '' : found.fault === null ? found.ms.toFixed(1) : '-';

print('');
print('page of the hub', 'rows', 'memory ms', 'neo4j ms', 'statements', 'hits', 'hits/row');
for (const name of ['start', 'middle', 'end']) {
  const [inMemory, inDatabase] = [memory, neo4j].map((found) => found?.hub.find((page) => page.name === name));
  const { statements, hits } = inDatabase?.costs ?? { statements: 0, hits: 0 };
  const rows = (inDatabase ?? inMemory)?.rows ?? 0;
  print(name, rows, ms(inMemory), ms(inDatabase), statements, hits, (hits / rows).toFixed(1));
  if (hits / rows > MOST.hits) {
    print(`!!! more than ${MOST.hits} hits a row`);
    process.exitCode = 1;
  }
}

print('');
print('question', 'memory ms', 'neo4j ms', 'statements', 'hits', 'fault');
for (const [i, { name }] of ((memory ?? neo4j)?.asked ?? []).entries()) {
  const [inMemory, inDatabase] = [memory?.asked[i], neo4j?.asked[i]];
  const faults = new Set([inMemory?.fault, inDatabase?.fault].filter((fault) => typeof fault === 'string'));
  const { statements, hits } = inDatabase?.costs ?? { statements: '', hits: '' };
  print(name, ms(inMemory), ms(inDatabase), statements, hits, [...faults].join(' / '));
  if (name.startsWith('paths, four') && Math.max(inMemory?.ms ?? 0, inDatabase?.ms ?? 0) > MOST.path) {
    print(`!!! more than ${MOST.path} ms`);
    process.exitCode = 1;
  }
}
