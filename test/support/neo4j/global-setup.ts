import type { TestProject } from 'vitest/node';
import type { Neo4jConnection } from './connection.js';
import { provideNeo4j } from './provide.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The database of this test run; null where there is none, and then the tests that need one are skipped. */
    neo4j: Neo4jConnection | null;
  }
}

/** Vitest's global set-up: `inject('neo4j')` gives a test the connection. The function returned ends the server. */
export default async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const provision = await provideNeo4j();
  project.provide('neo4j', provision?.connection ?? null);
  return provision?.release;
};
