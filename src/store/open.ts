import { openData } from '../dataset/built-in.js';
import { memoryStore } from './memory/store.js';
import type { Neo4jSettings } from './neo4j/store.js';
import type { Store } from './store.js';

/**
 * Where the data are to be kept: a database or, with null, this process; `data` is the path that memory reads, the
 * built-in data set by default.
 */
export type Location = { neo4j: Neo4jSettings | null; data: string | null };

/** Opens the store for a place: Neo4j, or memory with the data set read into it. */
export const openStore = async ({ neo4j, data }: Location): Promise<Store> => {
  // The driver takes memory and time to load, which a server without a database can do without.
  if (neo4j !== null) return (await import('./neo4j/store.js')).openNeo4j(neo4j);
  const store = memoryStore();
  await store.import(await openData(data));
  return store;
};
