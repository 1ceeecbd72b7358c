import { inject } from 'vitest';
import { BUILT_IN, readDataset } from '../../src/dataset/open.js';
import type { Graph } from '../../src/graph/graph.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { openNeo4j } from '../../src/store/neo4j/store.js';
import type { Store } from '../../src/store/store.js';
import type { Neo4jConnection } from './neo4j/connection.js';

/** The database of the worker that runs this file; null where the test run has none. */
export const databaseOfWorker = (): Neo4jConnection | null => {
  const { VITEST_POOL_ID } = process.env;
  return inject('databases')[Number(VITEST_POOL_ID) - 1] ?? null;
};

/** The two stores, each opened over what the test run provides; `open` fails where there is no database. */
export const STORES: { name: string; available: boolean; open: () => Store }[] = [
  { name: 'memory', available: true, open: memoryStore },
  {
    name: 'neo4j',
    available: databaseOfWorker() !== null,
    open: () => {
      const connection = databaseOfWorker();
      if (connection === null) throw new Error('there is no Neo4j for this run');
      return openNeo4j(connection);
    },
  },
];

/**
 * The store that questions are asked of one by one: memory, and in trials Neo4j, which plans each of a thousand questions
 * anew.
 */
export const ASKED = STORES.filter(({ name }) => name === inject('asked'));

let builtIn: Promise<Graph> | undefined;

/** The data set that comes with the project, read once. */
export const builtInGraph = (): Promise<Graph> => {
  builtIn ??= readDataset(BUILT_IN);
  return builtIn;
};
