import { createServer, type Server } from 'node:http';
import type { Logger } from 'pino';
import type { Config } from '../config.js';
import { accessLog } from '../http/observing/access-log.js';
import type { Metrics } from '../http/observing/metrics.js';
import type { Observer } from '../http/observing/observing.js';
import type { Store } from '../store/store.js';
import { version } from '../version.js';

/** What watches a server, as the configuration asks. */
export type Watching = {
  observers: Observer[];
  /** Begins to measure what a server keeps, and what runs there. */
  watch: Metrics['watch'];
  /** Answers `/metrics` once it listens; null where nobody asks for it. */
  metrics: Server | null;
  /** Sends what was not sent yet, and closes. */
  stop: () => Promise<void>;
};

/** A server of its own that answers `/metrics`, and nothing else. */
const metricsServer = ({ read }: Metrics, log: Logger): Server =>
  createServer({ requestTimeout: 10_000 }, (request, response) => {
    if (request.url !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
      response.writeHead(404).end('/metrics is here, by GET.\n');
      return;
    }
    read().then(
      ({ type, text }) => response.writeHead(200, { 'content-type': type }).end(text),
      (error: unknown) => {
        log.error({ err: error }, 'metrics');
        response.writeHead(500).end();
      },
    );
  });

/** Opens what the configuration asks for, and loads the libraries of nothing else. */
export const openWatching = async (config: Config, store: Store, log: Logger): Promise<Watching> => {
  const observers: Observer[] = [];
  if (config.accessLog) observers.push(accessLog((line) => log.info(line, 'request')));
  const metrics =
    config.metricsPort === null ? null : (await import('../http/observing/metrics.js')).openMetrics(store);
  if (metrics !== null) observers.push(metrics.observer);
  const traces =
    config.traces === null
      ? null
      : (await import('../http/observing/traces.js')).openTraces(config.traces, version(), (message) =>
          log.warn({ message }, 'traces'),
        );
  if (traces !== null) observers.push(traces.observer);
  const server = metrics === null ? null : metricsServer(metrics, log);
  return {
    observers,
    watch: (server) => metrics?.watch(server),
    metrics: server,
    stop: async () => {
      server?.close();
      server?.closeAllConnections();
      await traces?.stop();
    },
  };
};
