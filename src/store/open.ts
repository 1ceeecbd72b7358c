import type { Config } from '../config.js';
import { BUILT_IN, readDataset } from '../dataset/read.js';
import { memoryStore } from './memory/store.js';
import { openNeo4j } from './neo4j/store.js';
import type { Store } from './store.js';

/** Opens the store that the configuration names: Neo4j, or memory with the data set read into it. */
export const openStore = async ({ neo4j, data }: Pick<Config, 'neo4j' | 'data'>): Promise<Store> => {
  if (neo4j !== null) return openNeo4j(neo4j);
  const store = memoryStore();
  await store.import(await readDataset(data ?? BUILT_IN));
  return store;
};
