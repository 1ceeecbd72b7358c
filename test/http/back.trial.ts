import neo4j from 'neo4j-driver';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openMetrics } from '../../src/http/observing/metrics.js';
import { createServer } from '../../src/http/server.js';
import { neo4jStore, openNeo4j } from '../../src/store/neo4j/store.js';
import type { Store } from '../../src/store/store.js';
import { afterLeavers } from '../faults/away.js';
import { chance } from '../scale/random.js';
import { startEmpty } from '../store/database.js';
import { edge, graphOf, node } from '../store/rows.js';
import { proxyTo, type Proxy as Way } from '../support/proxy.js';
import { countingSessions } from '../support/sessions.js';
import { databaseOfWorker, STORES } from '../support/stores.js';

const range = (length: number) => Array.from({ length }, (_, i) => i);

/** Companies that all signed the same texts: very many paths lead to one that was over before. */
const GRAPH = graphOf(
  [
    ...range(60).flatMap((i) => [node('Company', `company-${i}`), node('Commitment', `text-${i}`)]),
    node('Commitment', 'over'),
  ],
  [
    ...range(3600).map((i) => edge('SIGNED', `company-${i % 60}`, `text-${Math.floor(i / 60)}`, { validFrom: '2024' })),
    edge('SIGNED', 'company-1', 'over', { validFrom: '2019', validTo: '2020' }),
  ],
);
const SHORT = '{ company(slug: "company-0") { name } }';
const LONG = '{ paths(from: "company-0", to: "over", maxLength: 5, timeRespecting: true) { truncated } }';
const ANSWERED = { status: 200, code: undefined };

/** Milliseconds within which a database that comes back is used again. */
const BACK = 5_000;

const asking = (store: Store, timeout?: number) => {
  const reported: unknown[] = [];
  const { fetch } = createServer(store, (error) => reported.push(error), null, undefined, { timeout });
  const ask = async (query: string, signal?: AbortSignal) => {
    const response = await fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
      ...(signal === undefined ? {} : { signal }),
    });
    const { errors = [] } = await response.json();
    const code: unknown = errors[0]?.extensions.code;
    return { answer: { status: response.status, code }, retry: response.headers.get('retry-after') };
  };
  return { ask, reported };
};

const database = databaseOfWorker();

describe.runIf(database !== null)('a database', () => {
  startEmpty('neo4j');
  let way: Way;
  let store: Store;
  beforeAll(async () => {
    if (database === null) return;
    way = await proxyTo(database);
    store = openNeo4j(way.connection);
    await store.import(GRAPH);
  });
  afterAll(async () => {
    await store.close();
    await way.cut();
  });

  it('that is cut off is tried once more, then refused with when to come back, and used again', async () => {
    const { ask, reported } = asking(store);
    expect((await ask(SHORT)).answer).toEqual(ANSWERED);
    await way.cut();
    // More than there are connections: those that wait for one are told at once as well.
    const refused = await Promise.all(range(60).map(() => ask(SHORT)));
    for (const { answer, retry } of refused) {
      expect(answer).toEqual({ status: 503, code: 'DATABASE_UNAVAILABLE' });
      expect(retry).toBe('5');
    }
    expect(reported).toEqual(refused.map(() => expect.objectContaining({ code: 'DATABASE_UNAVAILABLE' })));
    await vi.waitUntil(() => store.connections?.().used === 0, { timeout: 20_000 });
    await way.mend();
    await vi.waitUntil(async () => (await ask(SHORT)).answer.status === 200, { timeout: BACK, interval: 100 });
  });

  it('that is frozen ends requests at their deadline, and is used once it thaws', async () => {
    const { ask, reported } = asking(store, 3_000);
    way.freeze();
    const asked = range(60).map(() => ask(SHORT));
    await vi.waitUntil(() => store.connections?.().waiting === 10, { timeout: 20_000 });
    const { text } = await openMetrics(store).read();
    expect(text).toContain('summitgraph_connections{state="used"} 50\nsummitgraph_connections{state="free"} 0\n');
    expect(text).toContain('summitgraph_connections_waiting 10\n');
    const answers = await Promise.all(asked);
    expect(store.connections?.().waiting).toBe(0);
    expect(new Set(answers.map(({ answer }) => answer.code))).toEqual(new Set(['TIMEOUT']));
    expect(reported.length).toBe(60);
    way.thaw();
    await vi.waitUntil(async () => (await ask(SHORT)).answer.status === 200, { timeout: BACK, interval: 100 });
  });

  it('whose connections die and nobody is told is used through others', async () => {
    const { ask } = asking(store, 500);
    expect((await ask(SHORT)).answer).toEqual(ANSWERED);
    way.strand();
    expect((await ask(SHORT)).answer.status).toBe(504);
    await vi.waitUntil(async () => (await ask(SHORT)).answer.status === 200, { timeout: BACK, interval: 100 });
  });

  it('of which all connections are taken is overloaded', async () => {
    if (database === null) return;
    const { uri, username, password } = database;
    const auth = neo4j.auth.basic(username, password);
    const driver = neo4j.driver(uri, auth, {
      disableLosslessIntegers: true,
      maxConnectionPoolSize: 1,
      connectionAcquisitionTimeout: 300,
    });
    const small = neo4jStore(driver, database.database, uri);
    const { ask } = asking(small);
    const taking = driver.session({ database: database.database });
    await taking.beginTransaction();
    const { answer, retry } = await ask(SHORT);
    expect(answer).toEqual({ status: 503, code: 'OVERLOADED' });
    expect(retry).toBe('1');
    await taking.close();
    await vi.waitUntil(async () => (await ask(SHORT)).answer.status === 200, { timeout: BACK, interval: 100 });
    await small.close();
  });

  it('is left by those who leave', async () => {
    if (database === null) return;
    expect(await afterLeavers(database, 300, chance(1), Number.POSITIVE_INFINITY)).toEqual([]);
  });

  it('gives one request a share of the connections', async () => {
    if (database === null) return;
    const { uri, username, password } = database;
    const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), { disableLosslessIntegers: true });
    const { driver: watched, sessions } = countingSessions(driver);
    const { ask } = asking(neo4jStore(watched, database.database, uri));
    const many = range(40).map((i) => `a${i}: companies(first: ${i + 1}) { totalCount }`);
    expect((await ask(`{ ${many.join(' ')} }`)).answer).toEqual(ANSWERED);
    await vi.waitUntil(() => sessions.now === 0);
    expect(sessions.most).toBeGreaterThan(1);
    expect(sessions.most).toBeLessThan(10);
    await driver.close();
  });
});

describe.each(STORES)('$name', ({ name, available, open }) => {
  describe.runIf(available)('has a deadline for each request', () => {
    startEmpty(name);
    it('ends what takes too long', async () => {
      const store = open();
      await store.import(GRAPH);
      const { ask } = asking(store, 1_000);
      expect((await ask(LONG)).answer).toEqual({ status: 504, code: 'TIMEOUT' });
      expect((await ask(SHORT)).answer).toEqual(ANSWERED);
      await store.close();
    });
  });
});
