import type { Config } from '../config.js';
import { BUILT_IN, readDataset } from '../dataset/read.js';
import { SummitgraphError } from '../model/errors.js';
import { openNeo4j } from '../store/neo4j/store.js';

const STEPS = 20;

/** Makes a data set the content of the database that the configuration names. */
export const importData = async ({ neo4j, data }: Pick<Config, 'neo4j' | 'data'>): Promise<void> => {
  if (neo4j === null) {
    throw new SummitgraphError(
      'BAD_CONFIGURATION',
      'NEO4J_URI: names no database to import into; the memory store needs no import',
    );
  }
  const graph = await readDataset(data ?? BUILT_IN);
  const store = openNeo4j(neo4j);
  let shown = 0;
  const progress = (done: number, of: number): void => {
    const step = Math.floor((done / of) * STEPS);
    if (!process.stderr.isTTY || step === shown) return;
    shown = step;
    process.stderr.write(`\r${'█'.repeat(step)}${'░'.repeat(STEPS - step)} ${done} of ${of}${done === of ? '\n' : ''}`);
  };
  try {
    const { version, added, changed, removed } = await store.import(graph, progress);
    const written =
      added + changed + removed === 0 ? 'nothing to write' : `${added} added, ${changed} changed, ${removed} removed`;
    process.stdout.write(`${store.place}: ${written}; version ${version}\n`);
  } finally {
    await store.close();
  }
};
