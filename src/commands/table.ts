import type { ParseArgsConfig } from 'node:util';
import { readConfig } from '../config.js';
import { SummitgraphError } from '../model/errors.js';
import { shown } from '../model/shown.js';
import { keepYoungSmall } from './garbage.js';

/** An option of a command: what follows it, if anything, and what it does. */
type Option = { value?: string; description: string };

/** What the command line says after the command. */
type Given = { argument: string | undefined; options: Record<string, string | boolean | undefined> };

/** A command: what `--help` says of it, and what it does. */
export type Command = {
  summary: string;
  /** Its one argument, where it takes one: its name, whether it may be left out, and what it is. */
  takes?: { name: string; optional: boolean; description: string };
  options: Record<string, Option>;
  notes: string;
  examples: string[];
  run(given: Given): Promise<void> | void;
};

const FILES = 'a folder with .yaml or .jsonl files, one such file, or - for standard input';
const DATA_OR = 'DATA unless given, else the built-in data set';

const path = (what: string) => ({ name: 'PATH', optional: true, description: `${what}: ${FILES}; ${DATA_OR}` });

/** The error for a command line that cannot be read. */
export const usage = (message: string, command?: string): SummitgraphError =>
  new SummitgraphError('USAGE', `${message}\nsee: summitgraph ${command === undefined ? '' : `${command} `}--help`);

/** The value of an option that takes one of a few. */
const choice = <const C extends string>(
  command: string,
  { options }: Given,
  name: string,
  choices: readonly C[],
): C | undefined => {
  const { [name]: value } = options;
  const chosen = choices.find((one) => one === value);
  if (value !== undefined && chosen === undefined) {
    throw usage(`--${name} ${shown(value)}: must be one of ${choices.join(', ')}`, command);
  }
  return chosen;
};

const text = (value: string | boolean | undefined): string | undefined =>
  typeof value === 'string' ? value : undefined;

/** Every command. Each loads its own modules, so that none waits for those of the others. */
export const COMMANDS: Record<string, Command> = {
  serve: {
    summary: 'answer GraphQL; from memory, or from Neo4j where NEO4J_URI is set',
    takes: path('the data set that memory serves'),
    options: {},
    notes:
      'Ends when told to by SIGTERM, or by SIGINT (Ctrl-C): SIGTERM turns /readyz off and goes on accepting for DRAIN_MS. Then requests in\n' +
      'flight are answered, for ten seconds at most.',
    examples: [
      'summitgraph serve',
      'PORT=0 summitgraph serve my-data',
      'NEO4J_URI=neo4j://localhost:7687 summitgraph serve',
    ],
    run: async ({ argument }) => {
      const config = readConfig(process.env);
      const letGrow = keepYoungSmall();
      await (await import('./serve.js')).serve(config, argument, letGrow);
    },
  },
  import: {
    summary: 'make a data set the content of the Neo4j database at NEO4J_URI',
    takes: path('the data set'),
    options: { 'dry-run': { description: 'say what would be written, and write nothing' } },
    notes: 'Writes the difference to what is there: the whole of it, or on failure nothing.',
    examples: [
      'NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… summitgraph import',
      'summitgraph import my-data --dry-run',
      'summitgraph export | NEO4J_URI=neo4j://other:7687 summitgraph import -',
    ],
    run: async ({ argument, options }) =>
      (await import('./import.js')).importData(readConfig(process.env), {
        path: argument,
        dryRun: options['dry-run'] === true,
      }),
  },
  validate: {
    summary: 'report all faults of a data set, each with its file, line and column',
    takes: path('the data set'),
    options: { format: { value: 'text|json', description: 'lines for people (the default), or one JSON document' } },
    notes:
      'Warnings are not faults: facts without a source, sources that nothing cites, a status above its sources’, relations that hold on\n' +
      'no day, two entities of a kind with one name, files that are passed over.',
    examples: [
      'summitgraph validate',
      'summitgraph validate my-data --format json',
      'summitgraph validate - < graph.jsonl',
    ],
    run: async (given) =>
      (await import('./validate.js')).validate(readConfig(process.env), {
        path: given.argument,
        format: choice('validate', given, 'format', ['text', 'json']) ?? 'text',
      }),
  },
  export: {
    summary: 'write the graph as JSON Lines in the format of APOC, or as YAML',
    options: {
      format: { value: 'yaml|jsonl', description: 'jsonl, unless --out names a folder or a .yaml file' },
      out: {
        value: 'FILE|FOLDER',
        description: 'a new or empty folder for YAML files, or a file, replaced whole; else standard output',
      },
    },
    notes: 'Exports what `serve` would serve. What is exported is imported as the same graph with the same version.',
    examples: [
      'summitgraph export > graph.jsonl',
      'summitgraph export --out my-data',
      'summitgraph export --format yaml --out graph.yaml',
    ],
    run: async (given) =>
      (await import('./export.js')).exportData(readConfig(process.env), {
        format: choice('export', given, 'format', ['yaml', 'jsonl']),
        out: text(given.options.out),
      }),
  },
  get: {
    summary: 'print what an address of the server would answer, such as a feed or a table',
    takes: {
      name: 'ADDRESS',
      optional: false,
      description: 'a path of the server with its parameters, such as /feeds, which lists what can be drawn',
    },
    options: { out: { value: 'FILE', description: 'a file, replaced whole; else standard output' } },
    notes: 'Asks what `serve` would serve, without a server. The README has the questions and formats under Feeds.',
    examples: [
      "summitgraph get '/neighborhood.gexf?of=openai' --out openai.gexf",
      "summitgraph get '/graph.dot?kinds=SUMMIT,DECLARATION' | dot -Tsvg > summits.svg",
      "summitgraph get '/table.csv?query={summits{nodes{name start{text}}}}'",
    ],
    run: async ({ argument = '', options }) =>
      (await import('./get.js')).get(readConfig(process.env), { address: argument, out: text(options.out) }),
  },
  schema: {
    summary: 'print the GraphQL schema',
    options: {},
    notes: 'The JSON Schema of data files is schema/dataset.schema.json of the package.',
    examples: ['summitgraph schema > schema.graphql'],
    run: async () => (await import('./schema.js')).printSchema(),
  },
};

/** The options of a command as Node reads them. */
export const parseOptions = ({ options }: Command): NonNullable<ParseArgsConfig['options']> => ({
  ...Object.fromEntries(
    Object.entries(options).map(
      ([name, { value }]) => [name, { type: value === undefined ? 'boolean' : 'string' }] as const,
    ),
  ),
  help: { type: 'boolean', short: 'h' },
});
