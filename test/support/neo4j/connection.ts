import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';

/** What a test needs to reach a Neo4j: plain data, so that Vitest can hand it from the global set-up to the tests. */
export type Neo4jConnection = {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
};

/** A Neo4j of the tests' own, which can go away and come back at the same address with the same data. */
export type Neo4jServer = Neo4jConnection & {
  /** Shuts the database down in good order. */
  readonly stop: () => Promise<void>;
  /** Starts it again after `stop`; resolves when it answers. */
  readonly start: () => Promise<void>;
  /** Suspends it: its port still takes connections, but nothing answers. */
  readonly freeze: () => Promise<void>;
  /** Ends `freeze`. */
  readonly thaw: () => Promise<void>;
  /** Ends it for good and removes its files. */
  readonly dispose: () => Promise<void>;
};

export type Neo4jOptions = {
  /** The password of the user `neo4j`, at least 8 characters; a random one by default. */
  readonly password?: string;
};

/** Named in every database that the tests may wipe. An index outlives the wiping and is in nobody's way. */
const MARKER = 'summitgraph_test';

/** One driver for the length of `work`. */
export const withDriver = async <T>(connection: Neo4jConnection, work: (driver: Driver) => Promise<T>): Promise<T> => {
  const { uri, username, password } = connection;
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
  });
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
};

/** One auto-commit statement, never retried. */
export const run = async (driver: Driver, database: string, statement: string, parameters = {}) => {
  const session = driver.session({ database });
  try {
    const { records } = await session.run(statement, parameters);
    return records.map((record) => record.toObject());
  } finally {
    await session.close();
  }
};

/** Asks until the database answers, for at most a minute. */
export const untilReady = (connection: Neo4jConnection): Promise<void> =>
  withDriver(connection, async (driver) => {
    const deadline = Date.now() + 60_000;
    for (;;) {
      try {
        await run(driver, connection.database, 'RETURN 1');
        return;
      } catch (error) {
        if (Date.now() > deadline) throw error;
        await sleep(100);
      }
    }
  });

/** Empties a database: nodes, relationships, constraints and indexes, except the tests' own marker. */
export const wipe = async (driver: Driver, database: string): Promise<void> => {
  await run(driver, database, 'MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
  for (const { name } of await run(driver, database, 'SHOW CONSTRAINTS YIELD name')) {
    await run(driver, database, 'DROP CONSTRAINT $name', { name });
  }
  for (const name of await indexes(driver, database)) {
    if (name !== MARKER) await run(driver, database, 'DROP INDEX $name', { name });
  }
};

/** Makes a database ours: empty and marked. Refuses one that holds what the tests did not put there. */
export const claim = (connection: Neo4jConnection): Promise<void> =>
  withDriver(connection, async (driver) => {
    const { uri, database } = connection;
    const { SUMMITGRAPH_TEST_WIPE } = process.env;
    const found = await indexes(driver, database);
    const nodes = await run(driver, database, 'MATCH (n) RETURN 1 AS one LIMIT 1');
    const empty = found.length === 0 && nodes.length === 0;
    if (!empty && !found.includes(MARKER) && SUMMITGRAPH_TEST_WIPE !== 'yes') {
      throw new Error(
        `The database "${database}" at ${uri} is not empty, and the tests would wipe it. ` +
          'Name an empty one, or set SUMMITGRAPH_TEST_WIPE=yes to lose what is in it.',
      );
    }
    await wipe(driver, database);
    await run(driver, database, `CREATE INDEX ${MARKER} IF NOT EXISTS FOR (n:SummitgraphTest) ON (n.name)`);
  });

/** Gives a claimed database back: empty, unmarked, so that data put there later is safe from the next run. */
export const unclaim = (connection: Neo4jConnection): Promise<void> =>
  withDriver(connection, async (driver) => {
    await wipe(driver, connection.database);
    await run(driver, connection.database, `DROP INDEX ${MARKER} IF EXISTS`);
  });

/** The names of all indexes except those that every database is born with and those that a constraint owns. */
const indexes = async (driver: Driver, database: string): Promise<readonly string[]> => {
  const rows = await run(
    driver,
    database,
    "SHOW INDEXES YIELD name, type, owningConstraint WHERE type <> 'LOOKUP' AND owningConstraint IS NULL",
  );
  return rows.map(({ name }) => String(name));
};
