import { setTimeout as sleep } from 'node:timers/promises';
import { type Neo4jConnection, type Neo4jServer, untilReady } from './connection.js';
import { freePort } from './process.js';

const IMAGE = 'neo4j:5.26-community';

/** Neo4j in a container, by Testcontainers, which is loaded only here. Throws where no Docker engine serves. */
export const startContainer = async (password: string, heap: string): Promise<Neo4jServer> => {
  const { GenericContainer, getContainerRuntimeClient, Wait } = await import('testcontainers');
  const engine = await within(10_000, getContainerRuntimeClient());
  const port = await freePort();
  const started = await new GenericContainer(IMAGE)
    .withEnvironment({
      NEO4J_AUTH: `neo4j/${password}`,
      NEO4J_dbms_security_auth__max__failed__attempts: '0',
      NEO4J_dbms_usage__report_enabled: 'false',
      NEO4J_dbms_cypher_min__replan__interval: '1d',
      NEO4J_server_memory_heap_max__size: heap,
      NEO4J_server_memory_pagecache_size: '128m',
    })
    .withExposedPorts({ container: 7687, host: port })
    .withWaitStrategy(Wait.forLogMessage('Started.'))
    .withStartupTimeout(180_000)
    .start();
  // Testcontainers' own handle can stop a container only once, so the engine's handle does the rest.
  const container = engine.container.getById(started.getId());
  const connection: Neo4jConnection = {
    uri: `bolt://${started.getHost()}:${port}`,
    username: 'neo4j',
    password,
    database: 'neo4j',
  };
  const dispose = async () => {
    await container.remove({ force: true, v: true });
  };
  try {
    await untilReady(connection);
  } catch (error) {
    await dispose();
    throw error;
  }
  return {
    ...connection,
    stop: async () => {
      await container.stop({ t: 10 });
    },
    start: async () => {
      await container.start();
      await untilReady(connection);
    },
    freeze: async () => {
      await container.pause();
    },
    thaw: async () => {
      await container.unpause();
    },
    dispose,
  };
};

/** An engine that takes the connection and then says nothing must not hold up the tests. */
const within = async <T>(milliseconds: number, promise: Promise<T>): Promise<T> => {
  const late = new AbortController();
  const timeout = sleep(milliseconds, undefined, { signal: late.signal }).then(() => {
    throw new Error(`the Docker engine did not answer within ${milliseconds / 1000} s`);
  });
  try {
    return await Promise.race([promise, timeout]);
  } finally {
    late.abort();
    timeout.catch(() => {});
  }
};
