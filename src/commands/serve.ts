import { once } from 'node:events';
import type { Config } from '../config.js';
import { totalOf } from '../graph/census.js';
import { createServer } from '../http/server.js';
import { SummitgraphError } from '../model/errors.js';
import { openStore } from '../store/open.js';
import type { Store } from '../store/store.js';
import { openLog, reportingTo } from './log.js';

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

/**
 * Serves until it is told to stop; with a path, the data set there from memory. A database that is down does not keep
 * it from starting, only from being ready.
 */
export const serve = async (config: Config, path?: string): Promise<void> => {
  if (path !== undefined && config.neo4j !== null) {
    throw new SummitgraphError(
      'USAGE',
      'serve takes a PATH only without NEO4J_URI; `summitgraph import PATH` fills the database',
    );
  }
  const log = await openLog(config);
  const store = await openStore({ neo4j: config.neo4j, data: path ?? config.data });
  const report = reportingTo(log);
  const { server, stop } = createServer(store, report, config.corsOrigin, config.requestTimeout);
  server.listen(config.port, config.host);
  try {
    await once(server, 'listening');
  } catch (error) {
    await store.close();
    if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE') {
      throw new SummitgraphError(
        'PORT_IN_USE',
        `Port ${config.port} is in use: choose another with PORT, or PORT=0 for a free one.`,
      );
    }
    throw error;
  }
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : config.port;
  const host = config.host.includes(':') ? `[${config.host}]` : config.host;
  const base = `http://${host}:${port}`;
  const lines = [
    'Summitgraph answers:',
    `  questions  ${base}/questions`,
    `  GraphiQL   ${base}/graphiql`,
    `  GraphQL    ${base}/graphql`,
    `  schema     ${base}/schema.graphql`,
    `  feeds      ${base}/feeds`,
    `  health     ${base}/healthz  ${base}/readyz`,
    `  store      ${store.place}`,
    ...(await counted(store)),
  ];
  process.stdout.write(`${lines.join('\n')}\n`);
  const signal = await Promise.race([once(process, 'SIGTERM'), once(process, 'SIGINT')]);
  log.info({ signal: signal[0] }, 'stopping');
  await stop();
};
