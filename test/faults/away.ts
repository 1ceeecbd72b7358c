import { once } from 'node:events';
import { connect } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import neo4j, { type Driver } from 'neo4j-driver';
import { createServer, type Summitgraph } from '../../src/http/server.js';
import { neo4jStore, openNeo4j } from '../../src/store/neo4j/store.js';
import type { Chance } from '../scale/random.js';
import { portOf, posted } from '../support/http.js';
import { type Neo4jConnection, run, withDriver } from '../support/neo4j/connection.js';
import type { Neo4jProcess } from '../support/neo4j/process.js';
import { proxyTo } from '../support/proxy.js';
import { countingSessions } from '../support/sessions.js';
import { QUESTION } from './graphs.js';
import type { Fault } from './once.js';

/** Milliseconds that a request may take here, and within which a database that comes back must be used again. */
const TIMEOUT = 5_000;
const BACK = 5_000;

const codeOf = async ({ fetch }: Summitgraph): Promise<string> => {
  const response = await fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ signatures(first: 5) { nodes { key } } }' }),
  });
  const { errors } = await response.json();
  return errors === undefined ? `${response.status}` : `${response.status} ${errors[0].extensions.code}`;
};

/** What is wrong with a server whose database goes, which it must say with one of these, and comes back. */
const whileAway = async (
  connection: Neo4jConnection,
  expected: readonly string[],
  go: () => unknown,
  comeBack: () => unknown,
): Promise<string[]> => {
  const server = createServer(openNeo4j(connection), () => undefined, null, undefined, { timeout: TIMEOUT });
  try {
    const before = await codeOf(server);
    await go();
    const away = await Promise.all(Array.from({ length: 60 }, () => codeOf(server)));
    await comeBack();
    const until = performance.now() + BACK;
    let after = await codeOf(server);
    while (after !== '200' && performance.now() < until) after = await codeOf(server);
    return [
      ...(before === '200' ? [] : [`before it was answered ${before}`]),
      ...[...new Set(away)].filter((one) => !expected.includes(one)).map((one) => `meanwhile it was answered ${one}`),
      ...(after === '200' ? [] : [`${BACK} ms after it was answered ${after}`]),
    ];
  } finally {
    await server.stop();
  }
};

setFlagsFromString('--expose-gc');
const collect: unknown = runInNewContext('gc');

const heapMB = (): number => {
  if (typeof collect === 'function') collect();
  return process.memoryUsage().heapUsed / 1e6;
};

/** Statements that a database runs besides the one that asks. */
const statements = (connection: Neo4jConnection): Promise<number> =>
  withDriver(connection, async (driver) => {
    const cypher = "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW'";
    return (await run(driver, connection.database, cypher)).length;
  });

const AT_ONCE = 20;
/** Most milliseconds until a client leaves, and megabytes that may stay in use after all of them did. */
const PATIENCE = 40;
const GROWTH = 5;

/** What is wrong after so many clients asked and left before they were answered, or while they were. */
export const afterLeavers = async (
  connection: Neo4jConnection,
  times: number,
  chance: Chance,
  growth = GROWTH,
): Promise<string[]> => {
  const { uri, username, password, database } = connection;
  const sessions = { now: 0, most: 0 };
  const open = (): Driver => {
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
    return countingSessions(driver, sessions).driver;
  };
  const unexpected: unknown[] = [];
  const served = createServer(neo4jStore(open(), database, uri, open), (error) => unexpected.push(error));
  await once(served.server.listen(0, '127.0.0.1'), 'listening');
  let leaver = 0;
  const leave = async (): Promise<void> => {
    leaver += 1;
    const client = connect(portOf(served.server), '127.0.0.1');
    client.on('error', () => undefined);
    client.write(posted(QUESTION));
    await sleep(chance.whole(PATIENCE, leaver));
    client.destroy();
    if (!client.closed) await once(client, 'close');
  };
  const leavers = async (many: number): Promise<void> => {
    for (let left = 0; left < many; left += AT_ONCE) await Promise.all(Array.from({ length: AT_ONCE }, leave));
  };
  const settled = async (): Promise<number> => {
    for (let i = 0; i < 400 && (sessions.now > 0 || (await statements(connection)) > 0); i += 1) await sleep(100);
    return heapMB();
  };
  try {
    await leavers(Math.min(1_000, times / 5));
    const before = await settled();
    await leavers(times);
    const grown = (await settled()) - before;
    const running = await statements(connection);
    const code = await codeOf(served);
    return [
      ...(sessions.now === 0 ? [] : [`${sessions.now} sessions stay open`]),
      ...(running === 0 ? [] : [`${running} statements still run`]),
      ...(grown < growth ? [] : [`the heap grew by ${grown.toFixed(1)} MB`]),
      ...(unexpected.length === 0 ? [] : [`${unexpected.length} unexpected, such as ${unexpected[0]}`]),
      ...(code === '200' ? [] : [`the next one was answered ${code}`]),
    ];
  } finally {
    await served.stop();
  }
};

/** What happens to servers whose database goes away and comes back, and whose clients do. */
export const away = (neo4j: Neo4jProcess, leavers: number, chance: Chance): Fault[] => [
  {
    name: 'the database is frozen, and thaws',
    attempt: () => whileAway(neo4j, ['504 TIMEOUT', '503 OVERLOADED'], neo4j.freeze, neo4j.thaw),
  },
  {
    name: 'the connection of a server is cut, and mended',
    attempt: async () => {
      const { connection, cut, mend } = await proxyTo(neo4j);
      return whileAway(connection, ['503 DATABASE_UNAVAILABLE'], cut, mend).finally(cut);
    },
  },
  {
    name: 'the connections of a server die unheard, and others can be had',
    attempt: async () => {
      const { connection, strand, cut } = await proxyTo(neo4j);
      return whileAway(connection, ['504 TIMEOUT', '503 OVERLOADED', '200'], strand, () => undefined).finally(cut);
    },
  },
  {
    name: `${leavers} clients leave before they are answered`,
    attempt: () => afterLeavers(neo4j, leavers, chance),
  },
];
