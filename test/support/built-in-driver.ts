import neo4j, { type Driver } from 'neo4j-driver';
import { afterAll, beforeAll } from 'vitest';
import { openNeo4j } from '../../src/store/neo4j/store.js';
import type { Compiled } from '../../src/store/neo4j/template.js';
import type { Neo4jConnection } from './neo4j/connection.js';
import { type Profile, profile } from './profile.js';
import { builtInGraph } from './stores.js';

/**
 * A driver for statements of a test's own, over a database that holds the built-in data: opened before the tests of a
 * block and closed after them, unless there is no database, and then no test may ask for it.
 */
export const withBuiltInDriver = (connection: Neo4jConnection | null): (() => Driver) => {
  let driver: Driver | undefined;
  beforeAll(async () => {
    if (connection === null) return;
    const { uri, username, password } = connection;
    const store = openNeo4j(connection);
    await store.import(await builtInGraph());
    await store.close();
    driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
  });
  afterAll(() => driver?.close());
  return () => {
    if (driver === undefined) throw new Error('asked before the tests began, or without a database');
    return driver;
  };
};

/** The same, to ask what statements cost. */
export const profilingBuiltIn = (connection: Neo4jConnection | null): ((statement: Compiled) => Promise<Profile>) => {
  const driver = withBuiltInDriver(connection);
  return (statement) => profile(driver(), connection?.database ?? '', statement);
};
