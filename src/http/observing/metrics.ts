import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Store } from '../../store/store.js';
import type { Load } from '../flight/lane.js';
import type { Observer } from './observing.js';

/** Something that keeps what it was asked: how much of it, and how often it could be given again. */
export type Cache = { bytes: () => number; hits: () => number; misses: () => number };

/** What of a server is measured besides its requests, by name. */
type Watched = {
  caches: Readonly<Record<string, Cache>>;
  lanes: Readonly<Record<string, () => Load>>;
};

/** Metrics of a server. */
export type Metrics = {
  observer: Observer;
  /** Begins to measure a server's caches and lanes. */
  watch: (server: Watched) => void;
  /** What Prometheus reads, with its media type. */
  read: () => Promise<{ type: string; text: string }>;
};

/** Most names of operations that are told apart; later ones are all `other`, so that clients cannot make more series. */
const MAX_NAMES = 100;

/** Milliseconds that reading the data version may take; without an answer there is no series of it. */
const PATIENCE = 1_000;

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
const PRICES = [1, 10, 100, 1_000, 10_000, 100_000, 1_000_000];
const STATEMENTS = [1, 2, 5, 10, 20, 50, 100];

/** The names as they are shown: the first so many that came, and `other`; none where an operation has no name. */
const labelling = () => {
  const names = new Set<string>();
  return (name: string | undefined): string => {
    if (name === undefined) return '';
    if (names.size < MAX_NAMES) names.add(name);
    return names.has(name) ? name : 'other';
  };
};

/** Measures the requests of a server, in a registry of its own. */
export const openMetrics = (store: Store): Metrics => {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const labelOf = labelling();
  const requests = new Counter({
    name: 'summitgraph_requests_total',
    help: 'Requests that ended, by operation name, HTTP status and the code of their first error.',
    labelNames: ['operation', 'status', 'code'],
    registers,
  });
  const running = new Gauge({ name: 'summitgraph_requests_running', help: 'Requests that have not ended.', registers });
  const seconds = new Histogram({
    name: 'summitgraph_request_duration_seconds',
    help: 'From the headers of a request until its answer was sent.',
    labelNames: ['operation'],
    buckets: SECONDS,
    registers,
  });
  const price = new Histogram({
    name: 'summitgraph_request_price',
    help: 'What the documents of requests cost, by their price.',
    buckets: PRICES,
    registers,
  });
  const perRequest = new Histogram({
    name: 'summitgraph_request_statements',
    help: 'Statements that were sent to the database for a request.',
    buckets: STATEMENTS,
    registers,
  });
  const statements = new Histogram({
    name: 'summitgraph_statement_duration_seconds',
    help: 'From sending a statement of a request to the database until its rows were there.',
    labelNames: ['failed'],
    buckets: SECONDS,
    registers,
  });
  const sent = new Gauge({
    name: 'summitgraph_statements_running',
    help: 'Statements of requests in the database.',
    registers,
  });
  const { connections } = store;
  new Gauge({
    name: 'summitgraph_connections',
    help: 'Connections to the database that are used, and that may be used besides.',
    labelNames: ['state'],
    registers,
    collect() {
      if (connections === undefined) return;
      const { most, used } = connections();
      this.set({ state: 'used' }, used);
      this.set({ state: 'free' }, most - used);
    },
  });
  new Gauge({
    name: 'summitgraph_connections_waiting',
    help: 'Statements that wait for a connection to the database.',
    registers,
    collect() {
      this.set(connections?.().waiting ?? 0);
    },
  });
  new Gauge({
    name: 'summitgraph_data_info',
    help: 'The version of the data that are served, and from where.',
    labelNames: ['version', 'store'],
    registers,
    async collect() {
      this.reset();
      const dataset = await store
        .reads(AbortSignal.timeout(PATIENCE))
        .dataset()
        .catch(() => null);
      if (dataset !== null) this.set({ version: dataset.version, store: store.place }, 1);
    },
  });
  let watched: Watched = { caches: {}, lanes: {} };
  const lane = (name: string, help: string, of: 'running' | 'waiting') =>
    new Gauge({
      name,
      help,
      labelNames: ['lane'],
      registers,
      collect() {
        for (const [name, load] of Object.entries(watched.lanes)) this.set({ lane: name }, load()[of]);
      },
    });
  lane('summitgraph_lane_running', 'Operations that run and large answers that are sent, by their lane.', 'running');
  lane('summitgraph_lane_waiting', 'Operations and large answers that wait for their lane.', 'waiting');
  new Counter({
    name: 'summitgraph_lane_refused_total',
    help: 'Operations and large answers that found no room on their lane, which is OVERLOADED.',
    labelNames: ['lane'],
    registers,
    collect() {
      this.reset();
      for (const [name, load] of Object.entries(watched.lanes)) this.inc({ lane: name }, load().refused);
    },
  });
  new Gauge({
    name: 'summitgraph_cache_bytes',
    help: 'Bytes of what is kept.',
    labelNames: ['cache'],
    registers,
    collect() {
      for (const [cache, { bytes }] of Object.entries(watched.caches)) this.set({ cache }, bytes());
    },
  });
  new Counter({
    name: 'summitgraph_cache_requests_total',
    help: 'How often something was looked for in what is kept, and whether it was there.',
    labelNames: ['cache', 'found'],
    registers,
    collect() {
      this.reset();
      for (const [cache, { hits, misses }] of Object.entries(watched.caches)) {
        this.inc({ cache, found: 'true' }, hits());
        this.inc({ cache, found: 'false' }, misses());
      }
    },
  });
  return {
    observer: (request) => {
      running.inc();
      request.onStatement.push(() => {
        sent.inc();
        const took = statements.startTimer();
        return (error) => {
          sent.dec();
          took({ failed: String(error !== undefined) });
        };
      });
      return ({ status, milliseconds }) => {
        running.dec();
        const operation = labelOf(request.operation);
        requests.inc({ operation, status: String(status), code: request.code ?? '' });
        seconds.observe({ operation }, milliseconds / 1_000);
        if (request.price > 0) price.observe(request.price);
        perRequest.observe(request.statements);
      };
    },
    watch: (server) => {
      watched = server;
    },
    read: async () => ({ type: registry.contentType, text: await registry.metrics() }),
  };
};
