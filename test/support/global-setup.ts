import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import type { Neo4jConnection } from './neo4j/connection.js';
import { provideNeo4j } from './neo4j/provide.js';

declare module 'vitest' {
  interface ProvidedContext {
    /** A database for each worker; none where there is none, and then the tests that need one are skipped. */
    databases: readonly Neo4jConnection[];
    /** The store that questions are asked of one by one. */
    asked: 'memory' | 'neo4j';
  }
}

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

const run = promisify(execFile);

/**
 * Builds the program and its data in `dist`, for the tests that run it as a process: as it ships, and started in a
 * third of the time. What is wrong with its types is for `npm run check` to say.
 */
const build = async (): Promise<void> => {
  await run(process.execPath, ['--import', 'tsx', 'src/build/program.ts'], { cwd: ROOT });
};

/** Vitest's global set-up: a database for each worker. The function returned ends them. */
export default async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const [provision] = await Promise.all([provideNeo4j(project.config.maxWorkers ?? 1), build()]);
  project.provide('databases', provision?.connections ?? []);
  project.onTestsRerun(build);
  return provision?.release;
};
