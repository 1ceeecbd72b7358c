import { once } from 'node:events';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createServer, type Summitgraph } from '../../src/http/server.js';
import type { Reads, Store } from '../../src/store/store.js';
import { startEmpty } from '../store/database.js';
import { edge, graphOf, node } from '../store/rows.js';
import { portOf, posted } from '../support/http.js';
import { run, withDriver } from '../support/neo4j/connection.js';
import { databaseOfWorker, STORES } from '../support/stores.js';

const range = (length: number) => Array.from({ length }, (_, i) => i);

/**
 * Companies that all signed the same texts, and a text that was over before: very many paths lead to it, and none has a
 * day.
 */
const TANGLE = graphOf(
  [
    ...range(60).flatMap((i) => [node('Company', `company-${i}`), node('Commitment', `text-${i}`)]),
    node('Commitment', 'over'),
  ],
  [
    ...range(3600).map((i) => edge('SIGNED', `company-${i % 60}`, `text-${Math.floor(i / 60)}`, { validFrom: '2024' })),
    edge('SIGNED', 'company-1', 'over', { validFrom: '2019', validTo: '2020' }),
  ],
);

/** Takes Neo4j half a minute, and memory until it has looked at ten million edges. */
const LONG = '{ paths(from: "company-0", to: "over", maxLength: 5, timeRespecting: true) { truncated } }';
const LONGEST = 5;
const CLIENTS = 3;

/** How many statements Neo4j runs besides the one that asks. */
const statements = async (): Promise<number> => {
  const connection = databaseOfWorker();
  if (connection === null) throw new Error('there is no Neo4j for this run');
  const rows = await withDriver(connection, (driver) =>
    run(driver, connection.database, "SHOW TRANSACTIONS YIELD currentQuery WHERE NOT currentQuery STARTS WITH 'SHOW'"),
  );
  return rows.length;
};

describe.each(STORES)('clients of $name that leave', ({ name, available, open }) => {
  describe.runIf(available)('while it works for them', () => {
    startEmpty(name);
    const unexpected: unknown[] = [];
    const begun: Promise<unknown>[] = [];
    let served: Summitgraph;
    beforeAll(async () => {
      const store = open();
      await store.import(TANGLE);
      const reads = (signal?: AbortSignal): Reads => {
        const inner = store.reads(signal);
        const timedPaths: Reads['timedPaths'] = (query) => {
          const read = inner.timedPaths(query);
          if (query.length === LONGEST) begun.push(read);
          return read;
        };
        return { ...inner, timedPaths };
      };
      const watched: Store = { ...store, reads };
      served = createServer(watched, (error) => unexpected.push(error));
      await once(served.server.listen(0, '127.0.0.1'), 'listening');
    });
    afterAll(() => served.stop());

    it('end it, and are nothing unexpected', async () => {
      const clients = range(CLIENTS).map(() => connect(portOf(served.server), '127.0.0.1'));
      // What is asked in the same words is worked out once.
      for (const [i, client] of clients.entries()) client.write(posted(LONG.replace('paths', `paths${i}: paths`)));
      await vi.waitUntil(() => begun.length === CLIENTS, { timeout: 30_000 });
      if (name === 'neo4j') await vi.waitUntil(async () => (await statements()) === CLIENTS, { timeout: 10_000 });
      for (const client of clients) client.destroy();
      const ended = await Promise.allSettled(begun);
      expect(ended.map((read) => read.status === 'rejected' && read.reason.name)).toEqual(
        Array(CLIENTS).fill('AbortError'),
      );
      if (name === 'neo4j') await vi.waitUntil(async () => (await statements()) === 0, { timeout: 10_000 });
      expect(unexpected).toEqual([]);
    });
  });
});
