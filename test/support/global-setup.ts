import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build as bundled } from 'esbuild';
import type { TestProject } from 'vitest/node';
import { z } from 'zod';
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

/** The module by which files get the database of their worker. */
const STORES = 'test/support/stores.ts';

/**
 * Whether a run may need databases, which take ten seconds to start: not where only files were named that import nothing
 * which asks for one. While files are watched others may come.
 */
const needsDatabases = async (project: TestProject): Promise<boolean> => {
  // Vitest tells nobody else which files were named; if it no longer does, databases are started.
  const named = z.array(z.string()).safeParse(Reflect.get(project.vitest, 'filenamePattern'));
  if (!named.success || project.config.watch) return true;
  const { testFiles } = await project.globTestFiles(named.data);
  const options = { bundle: true, metafile: true, write: false, packages: 'external', format: 'esm' } as const;
  const { metafile } = await bundled({ ...options, absWorkingDir: ROOT, entryPoints: testFiles, outdir: ROOT });
  return STORES in metafile.inputs;
};

/** Vitest's global set-up: a database for each worker. The function returned ends them. */
export default async (project: TestProject): Promise<(() => Promise<void>) | undefined> => {
  const provide = async () => ((await needsDatabases(project)) ? provideNeo4j(project.config.maxWorkers ?? 1) : null);
  const [provision] = await Promise.all([provide(), build()]);
  project.provide('databases', provision?.connections ?? []);
  project.onTestsRerun(build);
  return provision?.release;
};
