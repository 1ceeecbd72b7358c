import { afterAll, beforeAll } from 'vitest';
import { run, withDriver } from '../support/neo4j/connection.js';
import { databaseOfWorker } from '../support/stores.js';

/** Sends one statement to the database of this run. */
export const statement = async (cypher: string): Promise<void> => {
  const connection = databaseOfWorker();
  if (connection === null) throw new Error('there is no Neo4j for this run');
  await withDriver(connection, (driver) => run(driver, connection.database, cypher));
};

/** What a statement gives under the name `it`, row by row. */
export const read = async (cypher: string): Promise<unknown[]> => {
  const connection = databaseOfWorker();
  if (connection === null) throw new Error('there is no Neo4j for this run');
  return withDriver(connection, async (driver) => {
    const { records } = await driver.executeQuery(cypher, {}, { database: connection.database });
    return records.map((record): unknown => record.get('it'));
  });
};

/** Leaves nothing of what a store put into the database; the mark that it is the tests' own stays. */
export const clear = () => statement('MATCH (n:!SummitgraphTest) DETACH DELETE n');

/**
 * The database is empty before and after the tests of a block that put graphs of their own into it: one that is filled
 * forgets the plans for what it held.
 */
export const startEmpty = (store: string): void => {
  if (store !== 'neo4j') return;
  beforeAll(clear);
  afterAll(clear);
};
