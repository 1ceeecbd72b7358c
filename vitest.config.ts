import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Two copies of graphql would be loaded otherwise: one as ESM by the tests, one as CommonJS by Yoga.
  resolve: { alias: { graphql: 'graphql/index.js' } },
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/neo4j/global-setup.ts'],
    // Neo4j Community has one database, so files that write to it run one after another.
    fileParallelism: false,
    // One worker loads the modules and builds the schema for all of them.
    isolate: false,
    // Tests of a file that may run at once: enough for two cores, and none waits long for the others.
    maxConcurrency: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
