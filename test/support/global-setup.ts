import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import type { Neo4jConnection } from './neo4j/connection.js';
import { provideNeo4j } from './neo4j/provide.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** The database of this test run; null where there is none, and then the tests that need one are skipped. */
    neo4j: Neo4jConnection | null;
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Compiles the program to `dist`, for the tests that run it as a process: as it ships, and started in a third of the
 * time.
 */
const compile = async (): Promise<void> => {
  // What is wrong with its types is for `npm run check` to say.
  await promisify(execFile)('node_modules/.bin/tsc', ['-p', 'tsconfig.build.json', '--noCheck'], { cwd: ROOT });
};

/** Vitest's global set-up: `inject('neo4j')` gives a test the connection. The function returned ends the server. */
export default async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const [provision] = await Promise.all([provideNeo4j(), compile()]);
  project.provide('neo4j', provision?.connection ?? null);
  project.onTestsRerun(compile);
  return provision?.release;
};
