import neo4j, { type Driver } from 'neo4j-driver';
import { openNeo4j } from '../../src/store/neo4j/store.js';
import type { Neo4jConnection } from './neo4j/connection.js';
import { builtInGraph } from './stores.js';

/** A driver for statements of a test's own, over a database that holds the built-in data. */
export const builtInDriver = async (connection: Neo4jConnection): Promise<Driver> => {
  const store = openNeo4j(connection);
  await store.import(await builtInGraph());
  await store.close();
  return neo4j.driver(connection.uri, neo4j.auth.basic(connection.username, connection.password), {
    disableLosslessIntegers: true,
  });
};
