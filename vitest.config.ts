import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files that empty the database come last, so that those over the built-in data share one import of it, and what the
 * database planned for one of them serves the next: planning takes most of the time.
 */
class EmptyingLast extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const empties = ({ moduleId }: TestSpecification) => readFileSync(moduleId, 'utf8').includes("/database.js'");
    return files.toSorted((a, b) => Number(empties(a)) - Number(empties(b)) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

export default defineConfig({
  // Two copies of graphql would be loaded otherwise: one as ESM by the tests, one as CommonJS by Yoga.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    // Neo4j Community has one database, so files that write to it run one after another.
    fileParallelism: false,
    sequence: { sequencer: EmptyingLast },
    // One worker loads the modules and builds the schema for all of them.
    isolate: false,
    // Tests of a file that may run at once: enough for two cores, and none waits long for the others.
    maxConcurrency: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
