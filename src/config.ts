import * as z from 'zod';
import { MAX_PRICE } from './graphql/price/limit.js';
import { type Trust, trustOf } from './http/clients/address.js';
import type { Limits } from './http/clients/limiting.js';
import { REQUEST_TIMEOUT } from './http/flight/time.js';
import { ANSWER_CACHE } from './http/kept.js';
import { SummitgraphError } from './model/errors.js';
import type { Neo4jSettings } from './store/neo4j/store.js';
import { MAX_CHANGES } from './store/store.js';

/** What the environment decides. */
export type Config = {
  /** The database; null for the memory store. */
  neo4j: Neo4jSettings | null;
  host: string;
  /** 0 lets the system choose a free one. */
  port: number;
  /** Path of the data set, as `openDataset` takes it; null for the built-in one. */
  data: string | null;
  /** From which origins pages may ask: any, these, or what is usual for each address. */
  corsOrigin: '*' | string[] | null;
  /** Most rows that an import into a filled database may add, change and remove. */
  importMaxChanges: number;
  /** The most that an operation may cost. */
  maxPrice: number;
  /** Milliseconds that a server which was told to stop goes on accepting. */
  drainMs: number;
  /** Milliseconds that a request may take. */
  requestTimeout: number;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Null for what suits standard error. */
  logFormat: (typeof LOG_FORMATS)[number] | null;
  /** Whether logs for people may be coloured. */
  color: boolean;
  /** Where clients reach the server, without a slash at the end; null for where it listens. */
  publicUrl: string | null;
  /** How much one client may ask for; null for as much as it likes. */
  limits: Limits | null;
  /** Which proxies say who the client is. */
  trust: Trust;
  /** Most bytes of answers that are kept. */
  answerCache: number;
  /** Whether the log has a line for each request. */
  accessLog: boolean;
  /** Where metrics are served; null for nowhere, 0 lets the system choose. */
  metricsPort: number | null;
  /** Where traces go; null for nowhere. */
  traces: (typeof EXPORTERS)[number] | null;
};

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const LOG_FORMATS = ['json', 'pretty'] as const;
const EXPORTERS = ['otlp', 'console'] as const;
const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

const isUri = (text: string): boolean =>
  URL.canParse(text) && SCHEMES.some((scheme) => text.startsWith(`${scheme}://`)) && new URL(text).password === '';

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const isPublicUrl = (text: string): boolean => {
  if (!URL.canParse(text)) return false;
  const { protocol, username, search, hash } = new URL(text);
  return /^https?:$/.test(protocol) && username === '' && search === '' && hash === '';
};

const port = z
  .string()
  .regex(/^\d{1,5}$/, 'must be a port from 0 to 65535')
  .transform(Number)
  .refine((number) => number <= 65_535, 'must be a port from 0 to 65535');

const quota = z
  .string()
  .regex(/^[1-9]\d{0,11}$/, 'must be a number from 1 to 999999999999')
  .transform(Number);

const environment = z.object({
  NEO4J_URI: z
    .string()
    .refine(isUri, `must be an address such as neo4j://localhost:7687 (${SCHEMES.join(', ')}), without credentials`)
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(4000),
  DATA: z.string().optional(),
  CORS_ORIGIN: z
    .string()
    .transform((text) => (text === '*' ? text : text.split(',').map((origin) => origin.trim())))
    .refine(
      (origins) => origins === '*' || origins.every(isOrigin),
      'must be * or origins such as https://example.org, with commas between them',
    )
    .optional(),
  REQUEST_TIMEOUT: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number of seconds from 1 to 9999')
    .transform((seconds) => Number(seconds) * 1_000)
    .default(REQUEST_TIMEOUT),
  IMPORT_MAX_CHANGES: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a number of rows from 1 to 999999999')
    .transform(Number)
    .default(MAX_CHANGES),
  MAX_PRICE: z
    .string()
    .regex(/^[1-9]\d{0,11}$/, 'must be a number from 1 to 999999999999')
    .transform(Number)
    .default(MAX_PRICE),
  ANSWER_CACHE: z
    .string()
    .regex(/^\d{1,11}$/, 'must be a number of bytes from 0 to 99999999999')
    .transform(Number)
    .default(ANSWER_CACHE),
  DRAIN_MS: z
    .string()
    .regex(/^\d{1,6}$/, 'must be milliseconds from 0 to 999999')
    .transform(Number)
    .default(2_000),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  LOG_FORMAT: z.enum(LOG_FORMATS, `must be one of ${LOG_FORMATS.join(', ')}`).optional(),
  NO_COLOR: z.string().optional(),
  PUBLIC_URL: z
    .string()
    .refine(isPublicUrl, 'must be an address such as https://example.org/graph, without a question or fragment')
    .transform((text) => new URL(text).href.replace(/\/+$/, ''))
    .optional(),
  CLIENT_REQUESTS: quota.optional(),
  CLIENT_PRICE: quota.optional(),
  CLIENT_CONNECTIONS: quota.optional(),
  TRUST_PROXY: z
    .string()
    .default('0')
    .transform((text, context) => {
      const trust = trustOf(text);
      if (trust !== null) return trust;
      const message = 'must be a number of proxies, or addresses and networks such as 10.0.0.0/8,::1';
      context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
  ACCESS_LOG: z.enum(['on', 'off'], 'must be on or off').default('off'),
  METRICS_PORT: port.optional(),
  OTEL_TRACES_EXPORTER: z.enum([...EXPORTERS, 'none'], `must be ${EXPORTERS.join(', ')} or none`).optional(),
  OTEL_EXPORTER_OTLP_ENDPOINT: z.url('must be an address such as http://localhost:4318').optional(),
  OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: z.url('must be an address such as http://localhost:4318/v1/traces').optional(),
  OTEL_SDK_DISABLED: z.string().optional(),
});

/** What one client may ask for, where anything is bounded. */
const limitsOf = (data: z.output<typeof environment>): Limits | null => {
  const { CLIENT_REQUESTS: requests = null, CLIENT_PRICE: price = null, CLIENT_CONNECTIONS: connections = null } = data;
  if (requests === null && price === null && connections === null) return null;
  return { requests, price, connections, trust: data.TRUST_PROXY };
};

/** Where traces go, as OpenTelemetry's variables say it. Unless one asks for traces, there are none. */
const tracesOf = (data: z.output<typeof environment>): Config['traces'] => {
  if (data.OTEL_SDK_DISABLED?.toLowerCase() === 'true' || data.OTEL_TRACES_EXPORTER === 'none') return null;
  const endpoint = data.OTEL_EXPORTER_OTLP_TRACES_ENDPOINT ?? data.OTEL_EXPORTER_OTLP_ENDPOINT;
  return data.OTEL_TRACES_EXPORTER ?? (endpoint === undefined ? null : 'otlp');
};

/** Reads the configuration. An empty variable is an unset one. Fails with BAD_CONFIGURATION and every fault at once. */
export const readConfig = (env: Record<string, string | undefined>): Config => {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = environment.safeParse(set);
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new SummitgraphError('BAD_CONFIGURATION', faults.join('\n'));
  }
  const { data } = parsed;
  return {
    neo4j:
      data.NEO4J_URI === undefined
        ? null
        : {
            uri: data.NEO4J_URI,
            username: data.NEO4J_USERNAME,
            password: data.NEO4J_PASSWORD,
            database: data.NEO4J_DATABASE,
          },
    host: data.HOST,
    port: data.PORT,
    data: data.DATA ?? null,
    corsOrigin: data.CORS_ORIGIN ?? null,
    importMaxChanges: data.IMPORT_MAX_CHANGES,
    maxPrice: data.MAX_PRICE,
    drainMs: data.DRAIN_MS,
    requestTimeout: data.REQUEST_TIMEOUT,
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT ?? null,
    color: data.NO_COLOR === undefined,
    publicUrl: data.PUBLIC_URL ?? null,
    limits: limitsOf(data),
    trust: data.TRUST_PROXY,
    answerCache: data.ANSWER_CACHE,
    accessLog: data.ACCESS_LOG === 'on',
    metricsPort: data.METRICS_PORT ?? null,
    traces: tracesOf(data),
  };
};
