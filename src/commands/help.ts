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
  ['REQUEST_TIMEOUT', 'seconds that a request may take: 30 unless set'],
  ['IMPORT_MAX_CHANGES', 'most rows that an import may change in a filled database: 25000 unless set'],
  ['MAX_PRICE', 'the most that an operation may cost: 500000 unless set'],
  ['ANSWER_CACHE', 'most bytes of answers that are kept: 33554432 unless set, 0 for none'],
  ['DRAIN_MS', 'milliseconds for which a server told to stop goes on accepting: 2000 unless set'],
  ['LOG_LEVEL', 'fatal, error, warn, info (unless set), debug or silent'],
  ['LOG_FORMAT', 'json or pretty; unless set, pretty on a terminal'],
  ['NO_COLOR', 'anything: no colours in pretty logs'],
  ['PUBLIC_URL', 'where clients reach the server, such as https://example.org/graph; where it listens unless set'],
  ['CLIENT_REQUESTS', 'most requests of one client in a minute; no bound unless set'],
  ['CLIENT_PRICE', 'most that the requests of one client may cost in a minute; no bound unless set'],
  ['CLIENT_CONNECTIONS', 'most connections of one client at once; no bound unless set'],
  ['TRUST_PROXY', 'how many proxies say who the client is, or their networks; 0 unless set'],
  ['ACCESS_LOG', 'on: a line of the log for each request; off unless set'],
  ['METRICS_PORT', 'a port of its own for /metrics, which Prometheus reads; none unless set'],
  ['OTEL_TRACES_EXPORTER', 'otlp, console or none; otlp where one of the next two is set'],
  ['OTEL_EXPORTER_OTLP_ENDPOINT', 'where traces go, for example http://localhost:4318'],
  ['OTEL_EXPORTER_OTLP_TRACES_ENDPOINT', 'the same, with the path: http://localhost:4318/v1/traces'],
  ['OTEL_SDK_DISABLED', 'true: no traces'],
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
