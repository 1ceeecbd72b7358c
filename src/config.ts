import { z } from 'zod';
import { SummitgraphError } from './model/errors.js';
import { REQUEST_TIMEOUT } from './questions/consistent.js';
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
  /** Milliseconds that a request may take. */
  requestTimeout: number;
  logLevel: (typeof LOG_LEVELS)[number];
  /** Null for what suits standard error. */
  logFormat: (typeof LOG_FORMATS)[number] | null;
  /** Whether logs for people may be coloured. */
  color: boolean;
};

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
const LOG_FORMATS = ['json', 'pretty'] as const;
const SCHEMES = ['neo4j', 'neo4j+s', 'neo4j+ssc', 'bolt', 'bolt+s', 'bolt+ssc'];

const isUri = (text: string): boolean =>
  URL.canParse(text) && SCHEMES.some((scheme) => text.startsWith(`${scheme}://`)) && new URL(text).password === '';

const isOrigin = (text: string): boolean => URL.canParse(text) && new URL(text).origin === text;

const environment = z.object({
  NEO4J_URI: z
    .string()
    .refine(isUri, `must be an address such as neo4j://localhost:7687 (${SCHEMES.join(', ')}), without credentials`)
    .optional(),
  NEO4J_USERNAME: z.string().default('neo4j'),
  NEO4J_PASSWORD: z.string().default(''),
  NEO4J_DATABASE: z.string().default('neo4j'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port from 0 to 65535')
    .transform(Number)
    .refine((port) => port <= 65_535, 'must be a port from 0 to 65535')
    .default(4000),
  DATA: z.string().optional(),
  CORS_ORIGIN: z
    .string()
    .transform((text) => (text === '*' ? text : text.split(',').map((origin) => origin.trim())))
    .refine(
      (origins) => origins === '*' || origins.every(isOrigin),
      'must be * or origins such as https://example.org, with commas between them',
    )
    .optional(),
  IMPORT_MAX_CHANGES: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, 'must be a number of rows from 1 to 999999999')
    .transform(Number)
    .default(MAX_CHANGES),
  REQUEST_TIMEOUT: z
    .string()
    .regex(/^[1-9]\d{0,3}$/, 'must be a number of seconds from 1 to 9999')
    .transform((seconds) => Number(seconds) * 1_000)
    .default(REQUEST_TIMEOUT),
  LOG_LEVEL: z.enum(LOG_LEVELS, `must be one of ${LOG_LEVELS.join(', ')}`).default('info'),
  LOG_FORMAT: z.enum(LOG_FORMATS, `must be one of ${LOG_FORMATS.join(', ')}`).optional(),
  NO_COLOR: z.string().optional(),
});

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
    requestTimeout: data.REQUEST_TIMEOUT,
    logLevel: data.LOG_LEVEL,
    logFormat: data.LOG_FORMAT ?? null,
    color: data.NO_COLOR === undefined,
  };
};
