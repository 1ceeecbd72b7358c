import { performance } from 'node:perf_hooks';
import { parse, validate } from 'graphql';
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { schema } from '../../src/graphql/schema.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { neo4jStore } from '../../src/store/neo4j/store.js';
import type { Store } from '../../src/store/store.js';
import { asker } from '../support/ask.js';
import type { Neo4jConnection } from '../support/neo4j/connection.js';
import { profiling } from '../support/profiling.js';
import { synthetic } from './graph.js';
import { HUB_TOTAL, hubPage, questions, REFUSED } from './questions.js';

const costs = z.object({ statements: z.int(), hits: z.int() });
const asked = z.object({
  name: z.string(),
  /** The middle of a few runs. */
  ms: z.number(),
  /** What it cost in Neo4j. */
  costs: costs.nullable(),
  /** Why there is no answer, where there is none. */
  fault: z.string().nullable(),
});
type Asked = z.output<typeof asked>;

/** What was measured on one store. */
export const measured = z.object({
  /**
   * What loading took: seconds, those that this process worked, the most memory of the process, and the heap that stays
   * in use.
   */
  load: z.object({
    rows: z.int(),
    edges: z.int(),
    seconds: z.number(),
    cpu: z.number(),
    peakMB: z.number(),
    heapMB: z.number(),
  }),
  asked: z.array(asked),
  hub: z.array(asked.extend({ rows: z.int() })),
});
export type Measured = z.output<typeof measured>;

const RUNS = 5;
/** Milliseconds from which on one run is enough. */
const SLOW = 5_000;
/** Rows of a page of the hub, and of the pages that lead to its middle. */
const PAGE = 50;
const STRIDE = 100;

/** The most that a question may cost which the limit refuses. */
const DEAR = 3_000_000;

type Measurable = { store: Store; costs: (work: () => Promise<unknown>) => Promise<Asked['costs']> };

/** A store to measure: Neo4j where a connection is given. */
const opened = (connection: Neo4jConnection | null): Measurable => {
  if (connection === null) return { store: memoryStore(), costs: async () => null };
  const { uri, username, password, database } = connection;
  const { driver, costsOf } = profiling(
    neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true }),
  );
  return { store: neo4jStore(driver, database, uri), costs: costsOf };
};

const used = ({ user, system }: NodeJS.CpuUsage): number => user + system;

const heapMB = (): number => {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
};

const counted = (rows: Iterable<unknown>): number => {
  let count = 0;
  for (const _ of rows) count += 1;
  return count;
};

const load = async (store: Store, factor: number): Promise<Measured['load']> => {
  const before = heapMB();
  const [began, atBegin] = [performance.now(), process.cpuUsage()];
  const graph = synthetic({ factor });
  const edges = counted(graph.edges);
  counted(graph.nodes);
  const [generated, atGenerated] = [performance.now(), process.cpuUsage()];
  const { added } = await store.import(graph);
  // Making the rows, which the store asks for twice, is no part of the load.
  const seconds = (performance.now() - generated - 2 * (generated - began)) / 1_000;
  const cpu = (used(process.cpuUsage()) - used(atGenerated) - 2 * (used(atGenerated) - used(atBegin))) / 1e6;
  return { rows: added, edges, seconds, cpu, peakMB: process.resourceUsage().maxRSS / 1e3, heapMB: heapMB() - before };
};

const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;

const list = <T extends z.ZodRawShape>(shape: T) =>
  z
    .object({ instrument: z.object({ signatories: z.object(shape) }) })
    .transform(({ instrument }) => instrument.signatories);
const total = list({ totalCount: z.int() });
const page = list({ edges: z.array(z.unknown()), pageInfo: z.object({ endCursor: z.string() }) });

/** Loads the synthetic graph into a store and asks it everything. */
const measure = async ({ store, costs }: Measurable, factor: number): Promise<Measured> => {
  const loaded = await load(store, factor);
  const ask = asker(store);
  const askDear = asker(store, [], DEAR);
  const asked = async (name: string, query: string): Promise<Asked> => {
    const [invalid] = validate(schema, parse(query));
    if (invalid !== undefined) return { name, ms: 0, costs: null, fault: `not there: ${invalid.message}` };
    const times: number[] = [];
    const put = REFUSED.has(name) ? askDear : ask;
    // The first run also plans; what is slow is not asked again and again.
    for (let run = 0; run < RUNS && (times.at(-1) ?? 0) < SLOW; run += 1) {
      const began = performance.now();
      const { errors } = await put(query);
      if (errors !== undefined) return { name, ms: 0, costs: null, fault: errors[0]?.message ?? 'failed' };
      times.push(performance.now() - began);
    }
    return { name, ms: middle(times), costs: await costs(() => put(query)), fault: null };
  };
  const half = total.parse((await ask(HUB_TOTAL)).data).totalCount / 2;
  let cursor = '';
  for (let seen = 0; seen < half; seen += STRIDE) {
    const { data } = await ask(hubPage(cursor === '' ? `first: ${STRIDE}` : `first: ${STRIDE}, after: "${cursor}"`));
    cursor = page.parse(data).pageInfo.endCursor;
  }
  const pages = { start: `first: ${PAGE}`, middle: `first: ${PAGE}, after: "${cursor}"`, end: `last: ${PAGE}` };
  const hub = [];
  for (const [name, which] of Object.entries(pages)) {
    const { edges } = page.parse((await ask(hubPage(which))).data);
    hub.push({ ...(await asked(name, hubPage(which))), rows: edges.length });
  }
  const answers = [];
  for (const { name, query } of questions()) answers.push(await asked(name, query));
  return { load: loaded, hub, asked: answers };
};

/** What the process that measures is told. */
const setting = z.object({
  connection: z
    .object({ uri: z.string(), username: z.string(), password: z.string(), database: z.string() })
    .nullable(),
  factor: z.number(),
});
export type Setting = z.input<typeof setting>;

// Each store is measured in a process of its own, so that its memory is its own.
process.once('message', async (message) => {
  const { connection, factor } = setting.parse(message);
  const subject = opened(connection);
  process.send?.(await measure(subject, factor));
  await subject.store.close();
  process.disconnect();
});
