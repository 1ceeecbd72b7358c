import { randomUUID } from 'node:crypto';
import { claim, type Neo4jConnection, type Neo4jOptions, type Neo4jServer, unclaim } from './connection.js';
import { startContainer } from './container.js';
import { startProcess } from './process.js';
import { note, reason } from './report.js';

/** The databases of a test run, and how to give them back. */
export type Neo4jProvision = {
  readonly connections: readonly Neo4jConnection[];
  readonly release: () => Promise<void>;
};

/**
 * A real Neo4j for each worker of a test run, empty: the one that `NEO4J_URI` names, else ours. Without any, null and
 * one line that says so; under `CI=true` an error, and likewise where `NEO4J_URI` names one that cannot be used.
 */
export const provideNeo4j = async (workers: number): Promise<Neo4jProvision | null> => {
  const named = namedConnection();
  if (named !== null) return provideNamed(named);
  try {
    return await provideOwn(workers);
  } catch (error) {
    const fault = `none available: ${reason(error)}. Set NEO4J_URI, or provide Docker, or Java 17 and Maven`;
    const { CI } = process.env;
    if (CI === 'true') throw new Error(`Neo4j for tests: ${fault}.`, { cause: error });
    note(`!!! SKIPPING EVERY TEST THAT NEEDS ONE !!! ${fault}.`);
    return null;
  }
};

/**
 * A Neo4j of the caller's own, in a container where a Docker engine serves, else as a process. The caller disposes of
 * it; if it cannot, because its process was ended, the container's reaper or the process's guard does.
 */
export const startNeo4j = async (options: Neo4jOptions = {}): Promise<Neo4jServer> => {
  const { password = randomUUID(), heap = '512m', lasting = false } = options;
  try {
    return await startContainer(password, heap);
  } catch (error) {
    note(`no container (${reason(error)}), so a server from Maven Central`);
    return startProcess(password, { heap, lasting });
  }
};

const namedConnection = (): Neo4jConnection | null => {
  const { NEO4J_URI, NEO4J_USERNAME, NEO4J_PASSWORD, NEO4J_DATABASE } = process.env;
  if (!NEO4J_URI) return null;
  return {
    uri: NEO4J_URI,
    username: NEO4J_USERNAME || 'neo4j',
    password: NEO4J_PASSWORD || '',
    database: NEO4J_DATABASE || 'neo4j',
  };
};

const provideNamed = async (connection: Neo4jConnection): Promise<Neo4jProvision> => {
  try {
    await claim(connection);
  } catch (error) {
    throw new Error(`Neo4j for tests: NEO4J_URI cannot be used: ${reason(error)}`, { cause: error });
  }
  return { connections: [connection], release: () => unclaim(connection) };
};

const provideOwn = async (workers: number): Promise<Neo4jProvision> => {
  const starting = Array.from({ length: workers }, () => startNeo4j());
  const disposeAll = async (): Promise<void> => {
    for (const one of await Promise.allSettled(starting)) if (one.status === 'fulfilled') await one.value.dispose();
  };
  try {
    const servers = await Promise.all(starting);
    return {
      connections: servers.map(({ uri, username, password, database }) => ({ uri, username, password, database })),
      release: disposeAll,
    };
  } catch (error) {
    await disposeAll();
    throw error;
  }
};
