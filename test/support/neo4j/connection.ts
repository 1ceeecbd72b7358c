import { setTimeout as sleep } from 'node:timers/promises';
import neo4j, { type Driver } from 'neo4j-driver';

/** What a test needs to reach a Neo4j: plain data, so that Vitest can hand it from the global set-up to the tests. */
export type Neo4jConnection = {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
};

/** The settings by which the program finds a database; none for none. */
export const settingsOf = (connection: Neo4jConnection | null): Record<string, string> =>
  connection === null
    ? {}
    : {
        NEO4J_URI: connection.uri,
        NEO4J_USERNAME: connection.username,
        NEO4J_PASSWORD: connection.password,
        NEO4J_DATABASE: connection.database,
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
  /** Its heap as Java writes it; `512m` by default. */
  readonly heap?: string;
  /** That it is asked for long, as people do, and measured: Java compiles thoroughly, and half a gigabyte of pages is kept. */
  readonly lasting?: boolean;
};

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

/** Asks until the database answers, for at most three minutes. */
export const untilReady = (connection: Neo4jConnection): Promise<void> =>
  withDriver(connection, async (driver) => {
    const deadline = Date.now() + 180_000;
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

/** Empties a database for a test: nodes, relationships, constraints and indexes; the mark of `claim` stays. */
const wipe = async (driver: Driver, database: string): Promise<void> => {
  await run(driver, database, 'MATCH (n:!SummitgraphTest) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 1000 ROWS');
  for (const { name } of await run(driver, database, 'SHOW CONSTRAINTS YIELD name')) {
    await run(driver, database, 'DROP CONSTRAINT $name', { name });
  }
  for (const { name } of await run(driver, database, INDEXES)) {
    await run(driver, database, 'DROP INDEX $name', { name });
  }
};

/** Makes a database ours: empty, and marked by a node. Refuses one that holds what the tests did not put there. */
export const claim = (connection: Neo4jConnection): Promise<void> =>
  withDriver(connection, async (driver) => {
    const { uri, database } = connection;
    const { SUMMITGRAPH_TEST_WIPE } = process.env;
    const marked = await run(driver, database, 'MATCH (n:SummitgraphTest) RETURN 1 AS one LIMIT 1');
    if (marked.length === 0 && SUMMITGRAPH_TEST_WIPE !== 'yes' && !(await isEmpty(driver, database))) {
      throw new Error(
        `The database "${database}" at ${uri} is not empty, and the tests would wipe it. ` +
          'Name an empty one, or set SUMMITGRAPH_TEST_WIPE=yes to lose what is in it.',
      );
    }
    await wipe(driver, database);
    await run(driver, database, 'MERGE (:SummitgraphTest)');
  });

/** Gives a claimed database back empty and unmarked, so that data put there later are safe from the next run. */
export const unclaim = (connection: Neo4jConnection): Promise<void> =>
  withDriver(connection, async (driver) => {
    await wipe(driver, connection.database);
    await run(driver, connection.database, 'MATCH (n:SummitgraphTest) DETACH DELETE n');
  });

/** All indexes except those that every database is born with. */
const INDEXES = "SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'";

const isEmpty = async (driver: Driver, database: string): Promise<boolean> => {
  const nodes = await run(driver, database, 'MATCH (n) RETURN 1 AS one LIMIT 1');
  const indexes = await run(driver, database, INDEXES);
  return nodes.length === 0 && indexes.length === 0;
};
