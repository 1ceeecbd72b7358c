import { COMMANDS, type Command } from './table.js';

const EXITS =
  'Exit codes: 0 ok, 1 failure, 2 usage, 65 bad data, 69 database unavailable, 77 bad credentials, 78 bad configuration';

/** Rows of two columns, indented. */
const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}   ${right}`).join('\n');
};

/** What `summitgraph --help` prints. */
export const help = (): string => `summitgraph: a GraphQL server over a knowledge graph of AI-safety governance

Usage: summitgraph <command>

Commands:
${columns(Object.entries(COMMANDS).map(([name, { summary }]) => [name, summary]))}

Options:
${columns([
  ['-h, --help', 'this text; after a command, more about it'],
  ['-V, --version', 'the version of this program'],
])}

Environment:
${columns([
  ['NEO4J_URI', 'address of the database, for example neo4j://localhost:7687'],
  ['NEO4J_USERNAME', 'neo4j unless set'],
  ['NEO4J_PASSWORD', 'empty unless set'],
  ['NEO4J_DATABASE', 'neo4j unless set'],
  ['HOST', 'address to listen on: 127.0.0.1 unless set'],
  ['PORT', 'port to listen on: 4000 unless set, 0 for a free one'],
  ['DATA', 'a data set, a folder or file; the built-in one unless set'],
  ['CORS_ORIGIN', 'origins whose pages may ask, or *; unless set, any may read feeds and tables, none GraphQL'],
  ['IMPORT_MAX_CHANGES', 'most rows that an import may change in a filled database: 25000 unless set'],
  ['MAX_PRICE', 'the most that an operation may cost: 1000000 unless set'],
  ['LOG_LEVEL', 'fatal, error, warn, info (unless set), debug or silent'],
  ['LOG_FORMAT', 'json or pretty; unless set, pretty on a terminal'],
  ['NO_COLOR', 'anything: no colours in pretty logs'],
])}

Examples:
  summitgraph serve
  summitgraph validate my-data
  NEO4J_URI=neo4j://localhost:7687 NEO4J_PASSWORD=… summitgraph import

${EXITS}
`;

/** What `summitgraph <command> --help` prints. */
export const helpOf = (name: string, { summary, takes, options, notes, examples }: Command): string => {
  const given: [string, string][] = [
    ...Object.entries(options).map(([option, { value, description }]): [string, string] => [
      `--${option}${value === undefined ? '' : ` ${value}`}`,
      description,
    ]),
    ['-h, --help', 'this text'],
  ];
  const usage = [
    `summitgraph ${name}`,
    ...(takes === undefined ? [] : [takes.optional ? `[${takes.name}]` : takes.name]),
    ...(Object.keys(options).length === 0 ? [] : ['[options]']),
  ];
  return `summitgraph ${name}: ${summary}

Usage: ${usage.join(' ')}
${takes === undefined ? '' : `\n${takes.name}: ${takes.description}\n`}
Options:
${columns(given)}

${notes}

Examples:
${examples.map((example) => `  ${example}`).join('\n')}

${EXITS}
`;
};
