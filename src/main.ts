#!/usr/bin/env node
import { parseArgs } from 'node:util';
import { readConfig } from './config.js';
import { type Code, SummitgraphError } from './model/errors.js';

const HELP = `summitgraph: a GraphQL server over a knowledge graph of AI-safety governance

Usage: summitgraph <command>

Commands:
  serve    answer GraphQL; from memory, or from Neo4j where NEO4J_URI is set
  import   make the data set the content of the Neo4j database at NEO4J_URI
  schema   print the GraphQL schema

Options:
  -h, --help   this text

Environment:
  NEO4J_URI        address of the database, for example neo4j://localhost:7687
  NEO4J_USERNAME   neo4j unless set
  NEO4J_PASSWORD   empty unless set
  NEO4J_DATABASE   neo4j unless set
  HOST             address to listen on: 127.0.0.1 unless set
  PORT             port to listen on: 4000 unless set, 0 for a free one
  DATA             folder of a data set; the built-in one unless set
  IMPORT_MAX_CHANGES  most rows that one import may change in a filled database: 100000 unless set
  LOG_LEVEL        fatal, error, warn, info (unless set), debug or silent

Examples:
  summitgraph serve
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… summitgraph import
  PORT=0 summitgraph serve

Exit codes: 0 ok, 1 failure, 2 usage, 65 bad data, 69 database unavailable, 77 bad credentials, 78 bad configuration
`;

const EXIT: Partial<Record<Code, number>> = {
  USAGE: 2,
  BAD_DATA: 65,
  DATABASE_UNAVAILABLE: 69,
  TIMEOUT: 69,
  BAD_CREDENTIALS: 77,
  BAD_CONFIGURATION: 78,
};

const usage = (message: string) => new SummitgraphError('USAGE', `${message}\nsee: summitgraph --help`);

const run = async (args: string[]): Promise<void> => {
  const { values, positionals } = readArguments(args);
  if (values.help === true) {
    process.stdout.write(HELP);
    return;
  }
  const [command, ...rest] = positionals;
  if (command === undefined) throw usage('a command is missing');
  if (rest.length > 0) throw usage(`${command} takes no arguments`);
  switch (command) {
    // Each command brings its own modules, so that none waits for those of the others.
    case 'serve':
      return (await import('./commands/serve.js')).serve(readConfig(process.env));
    case 'import':
      return (await import('./commands/import.js')).importData(readConfig(process.env));
    case 'schema':
      return (await import('./commands/schema.js')).printSchema();
    default:
      throw usage(`unknown command ${command}`);
  }
};

const readArguments = (args: string[]) => {
  try {
    return parseArgs({ args, allowPositionals: true, options: { help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw usage(error instanceof Error ? error.message : String(error));
  }
};

try {
  await run(process.argv.slice(2));
} catch (error) {
  const expected = error instanceof SummitgraphError;
  process.stderr.write(
    `${expected ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`,
  );
  process.exitCode = expected ? (EXIT[error.code] ?? 1) : 1;
}
