import { readFileSync } from 'node:fs';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/**
 * Files over the built-in data come first, so that they share one import of it, and what a database planned for one of
 * them serves the next: planning takes most of the time. Then those that start processes, then the others, the largest
 * first, so that no worker is left with a long one at the end.
 */
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files
      .map((file) => ({ file, text: readFileSync(file.moduleId, 'utf8') }))
      .toSorted((a, b) => rank(a.text) - rank(b.text) || b.text.length - a.text.length)
      .map(({ file }) => file);
  }
}

const rank = (text: string): number =>
  text.includes('/support/built-in') ? 0 : text.includes('/support/process') ? 1 : 2;

const { NEO4J_URI } = process.env;

export default defineConfig(({ mode }) => ({
  // Two copies of graphql would be loaded otherwise: one as ESM by the tests, one as CommonJS by Yoga.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    // Trials are tests that take long for what they are: thousands of requests, waits, databases that go away, and
    // all that is asked of memory, or goes through it, asked of Neo4j too.
    include:
      mode === 'trials'
        ? ['test/**/*.trial.ts', 'test/{graphql,oracle}/**/*.test.ts', 'test/dataset/round-trip.test.ts']
        : ['test/**/*.test.ts'],
    exclude: mode === 'trials' ? ['test/graphql/{operations,generated,cost,ids}.test.ts'] : [],
    provide: { asked: mode === 'trials' ? 'neo4j' : 'memory' },
    globalSetup: ['test/support/global-setup.ts'],
    // Neo4j Community has one database in a server, so each worker has a server, whose database its files write to.
    maxWorkers: NEO4J_URI ? 1 : 2,
    sequence: { sequencer: LongestFirst },
    // A worker loads the modules and builds the schema once for all its files.
    isolate: false,
    // Tests leave much garbage at once: with room for young objects it is collected seldom, which saves an eighth of a
    // worker's time.
    execArgv: ['--max-semi-space-size=64'],
    // Tests of a file that may run at once: enough for two cores, and none waits long for the others.
    maxConcurrency: 3,
    // All random comparisons, as trials make them, take minutes where the machine does something else as well.
    testTimeout: mode === 'trials' ? 300_000 : 60_000,
    hookTimeout: 120_000,
  },
}));
