import { once } from 'node:events';
import type { Server } from 'node:http';
import type { Config } from '../config.js';
import { totalOf } from '../graph/census.js';
import { createServer } from '../http/server.js';
import { SummitgraphError } from '../model/errors.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { openLog, reportingTo } from './log.js';
import { told } from './told.js';
import { openWatching } from './watching.js';

const counted = async (store: Store): Promise<string[]> => {
  try {
    const dataset = await store.reads().dataset();
    if (dataset === null) return ['  data       none yet: `npx summitgraph import` fills the database'];
    return [
      `  data       ${dataset.title} (${dataset.date})`,
      `             ${totalOf(dataset.nodes)} entities, ${totalOf(dataset.edges)} relations, version ${dataset.version}`,
    ];
  } catch (error) {
    if (!(error instanceof SummitgraphError)) throw error;
    return [`  data       not now: ${error.message}`];
  }
};

/** Listens on the port that a variable says, and says at which address. */
const listen = async (
  server: Server,
  host: string,
  wanted: number,
  variable: 'PORT' | 'METRICS_PORT',
): Promise<string> => {
  server.listen(wanted, host);
  try {
    await once(server, 'listening');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new SummitgraphError(
        'PORT_IN_USE',
        `Port ${wanted} is in use: choose another with ${variable}, or ${variable}=0 for a free one.`,
      );
    }
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : wanted;
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
};

/**
 * Serves until it is told to stop; with a path, the data set there from memory. A database that is down does not keep
 * it from starting, only from being ready. `started` is called before it listens.
 */
export const serve = async (config: Config, path: string | undefined, started: () => void): Promise<void> => {
  if (path !== undefined && config.neo4j !== null) {
    throw new SummitgraphError(
      'USAGE',
      'serve takes a PATH only without NEO4J_URI; `summitgraph import PATH` fills the database',
    );
  }
  const log = await openLog(config);
  const store = await openStore({ neo4j: config.neo4j, data: path ?? config.data });
  const report = reportingTo(log);
  const watching = await openWatching(config, store, log);
  const served = createServer(store, report, config.corsOrigin, config.maxPrice, {
    observers: watching.observers,
    publicUrl: config.publicUrl,
    limits: config.limits,
    trust: config.trust,
    answerCache: config.answerCache,
    timeout: config.requestTimeout,
  });
  const { server, stop } = served;
  const { metrics } = watching;
  watching.watch(served);
  const end = async (drain = 0) => {
    await stop(drain);
    await watching.stop();
  };
  started();
  let listens: string;
  let measured: string | null;
  try {
    listens = await listen(server, config.host, config.port, 'PORT');
    measured = metrics === null ? null : await listen(metrics, config.host, config.metricsPort ?? 0, 'METRICS_PORT');
  } catch (error) {
    await end();
    throw error;
  }
  const base = config.publicUrl ?? listens;
  const lines = [
    'Summitgraph answers:',
    `  questions  ${base}/questions`,
    `  GraphiQL   ${base}/graphiql`,
    `  GraphQL    ${base}/graphql`,
    `  schema     ${base}/schema.graphql`,
    `  feeds      ${base}/feeds`,
    `  health     ${base}/healthz  ${base}/readyz`,
    ...(base === listens ? [] : [`  listens    ${listens}`]),
    ...(measured === null ? [] : [`  metrics    ${measured}/metrics`]),
    `  store      ${store.place}`,
    ...(await counted(store)),
  ];
  const stopping = told();
  process.stdout.write(`${lines.join('\n')}\n`);
  const signal = await stopping;
  log.info({ signal }, 'stopping');
  // Whoever presses Ctrl-C sends nobody elsewhere.
  await end(signal === 'SIGINT' ? 0 : config.drainMs);
};
