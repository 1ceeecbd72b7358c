import { once } from 'node:events';
import { connect } from 'node:net';
import { setImmediate as immediately } from 'node:timers/promises';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { costOfText } from '../../src/http/plugins/price.js';
import { createServer, type Outside, type Summitgraph } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Reads, Store } from '../../src/store/store.js';
import { edge, graphOf, node } from '../store/rows.js';
import { portOf } from '../support/http.js';

const GRAPH = graphOf(
  [
    node('Commitment', 'pledge'),
    ...['acme', 'other'].map((slug) => node('Company', slug)),
    ...Array.from({ length: 98 }, (_, i) => node('Company', `another-${i}`)),
  ],
  [edge('SIGNED', 'acme', 'pledge', { validFrom: '2023' }), edge('SIGNED', 'other', 'pledge', { validFrom: '2023' })],
);

/** So much that a list that may hold a hundred companies is large, and one company is small. */
const MAX_PRICE = 200_000;
const SMALL = '{ company(slug: "acme") { name } }';

/** A large question, in other words for each number, and short enough for an address. */
const large = (i: number): string =>
  `{ c${i}: companies(first: 100, where: { slug: { in: ["acme", "other"] } }) { nodes { ${fields(300)} } } }`;
const fields = (count: number): string => Array.from({ length: count }, (_, i) => `n${i}: name`).join(' ');

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }) })).optional(),
  extensions: z.looseObject({ kept: z.object({ age: z.int() }).optional() }).optional(),
});

/** Reads of lists and of drawings, which wait until they are told to go on. */
type Gate = { begun: number; ended: number; open: () => void };

const gated = (store: Store): { store: Store; gate: Gate } => {
  const waiting: (() => void)[] = [];
  let isOpen = false;
  const gate: Gate = {
    begun: 0,
    ended: 0,
    open: () => {
      isOpen = true;
      for (const go of waiting.splice(0)) go();
    },
  };
  const pass = async (signal: AbortSignal | undefined): Promise<void> => {
    gate.begun += 1;
    if (isOpen) return;
    await new Promise<void>((resolve, reject) => {
      waiting.push(resolve);
      signal?.addEventListener('abort', () => {
        gate.ended += 1;
        reject(signal.reason);
      });
    });
  };
  const reads = (signal?: AbortSignal): Reads => {
    const real = store.reads(signal);
    return {
      ...real,
      select: async (query) => {
        await pass(signal);
        return real.select(query);
      },
      neighborhood: async (query) => {
        await pass(signal);
        return real.neighborhood(query);
      },
    };
  };
  return { store: { ...store, reads }, gate };
};

/** Who asks, and where. */
type Asked = { signal?: AbortSignal; from?: string; at?: string };

const addressOf = (at: string, query: string): string => `${at}?query=${encodeURIComponent(query)}`;

/** Where operations are asked. */
const AT = ['/graphql', '/answer.json'];

const opened: Summitgraph[] = [];
afterEach(async () => {
  for (const one of opened.splice(0)) {
    one.server.closeAllConnections();
    await one.stop();
  }
});

/** A server over such a store: how to ask it by sockets, and how many operations it has priced. */
const start = async (outside: Outside = {}) => {
  const memory = memoryStore();
  await memory.import(GRAPH);
  const { store, gate } = gated(memory);
  const unexpected: unknown[] = [];
  let [priced, left] = [0, 0];
  const observers: Outside['observers'] = [
    (request) => {
      request.onPrice.push(() => {
        priced += 1;
      });
      return () => undefined;
    },
  ];
  const served = createServer(store, (error) => unexpected.push(error), null, MAX_PRICE, { observers, ...outside });
  opened.push(served);
  served.server.on('request', (_, response) => {
    response.once('close', () => {
      if (!response.writableFinished) left += 1;
    });
  });
  await once(served.server.listen(0, '127.0.0.1'), 'listening');
  const port = portOf(served.server);
  const base = `http://127.0.0.1:${port}`;
  const ask = async (query: string, { signal, from, at = '/graphql' }: Asked = {}) => {
    const headers = from === undefined ? {} : { 'x-forwarded-for': from };
    const left = signal === undefined ? {} : { signal };
    const response =
      at === '/graphql'
        ? await fetch(`${base}${at}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', ...headers },
            body: JSON.stringify({ query }),
            ...left,
          })
        : await fetch(`${base}${addressOf(at, query)}`, { headers, ...left });
    const { data, errors, extensions } = answer.parse(await response.json());
    const code = errors?.[0]?.extensions.code;
    return { status: response.status, code, data, kept: extensions?.kept, retry: response.headers.get('retry-after') };
  };
  /** Waits until so many operations were asked, and all that follows without a wait was done. */
  const asked = async (count: number): Promise<void> => {
    await vi.waitUntil(() => priced >= count, { timeout: 20_000, interval: 5 });
    await immediately();
  };
  /** Waits until the server has seen so many clients leave. */
  const seenLeaving = async (count: number): Promise<void> => {
    await vi.waitUntil(() => left === count, { timeout: 20_000, interval: 5 });
    await immediately();
  };
  return { base, port, ask, asked, seenLeaving, gate, unexpected };
};

/** The statuses that come on one connection on which all this is sent at once. */
const pipelined = (port: number, addresses: readonly string[]) => {
  const socket = connect(port, '127.0.0.1');
  let text = '';
  socket.on('data', (chunk) => {
    text += chunk.toString('latin1');
  });
  socket.write(addresses.map((address) => `GET ${address} HTTP/1.1\r\nHost: localhost\r\n\r\n`).join(''));
  const statuses = () => [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map(([, status]) => status);
  return {
    socket,
    statuses,
    all: () => vi.waitUntil(() => statuses().length === addresses.length && statuses(), { timeout: 30_000 }),
  };
};

const OK = { status: 200, code: undefined };
const FULL = { status: 503, code: 'OVERLOADED', retry: '1' };
const many = <T>(count: number, one: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => one(i));

it('what is large and small here is so by its price', async () => {
  const store = memoryStore();
  await store.import(GRAPH);
  const dataset = await store.reads().dataset();
  if (dataset === null) throw new Error('nothing was imported');
  const price = (query: string): number => costOfText(query, {}, dataset);
  expect(price(SMALL)).toBeLessThan(MAX_PRICE / 10);
  expect(price(large(10))).toBeGreaterThan(MAX_PRICE / 10);
  expect(price(large(10))).toBeLessThan(MAX_PRICE);
});

describe('what is asked at once', () => {
  it('in the same words is worked out once, for operations and feeds', async () => {
    const { base, ask, gate } = await start();
    const operations = many(20, () => ask(large(1)));
    const feeds = many(20, async () => (await fetch(`${base}/neighborhood.json?of=acme&limit=10`)).text());
    await vi.waitUntil(() => gate.begun === 2, { timeout: 20_000 });
    gate.open();
    const [first, ...others] = await Promise.all(operations);
    expect(first).toMatchObject({ ...OK, data: { c1: { nodes: [{ n0: 'acme' }, { n0: 'other' }] } } });
    for (const { status, data } of others) expect({ status, data }).toEqual({ status: 200, data: first?.data });
    const texts = new Set(await Promise.all(feeds));
    expect([texts.size, [...texts][0]]).toEqual([1, expect.stringContaining('"pledge"')]);
    // A feed reads its neighborhood twice.
    expect(gate.begun).toBe(3);
  });

  it('goes on when one of those who ask it leaves, and ends when all have', async () => {
    const { ask, asked, seenLeaving, gate, unexpected } = await start();
    const clients = many(3, () => new AbortController());
    const [first, second, third] = clients.map(({ signal }) => ask(large(1), { signal }).catch(() => 'left'));
    await asked(3);
    clients[0]?.abort();
    expect(await first).toBe('left');
    await seenLeaving(1);
    // Whoever comes now joins the others still.
    const fourth = ask(large(1));
    await asked(4);
    gate.open();
    for (const one of [second, third, fourth]) expect(await one).toMatchObject(OK);
    expect([gate.begun, gate.ended]).toEqual([1, 0]);

    const again = await start();
    const leavers = many(2, () => new AbortController());
    const left = leavers.map(({ signal }) => again.ask(large(1), { signal }).catch(() => 'left'));
    await again.asked(2);
    for (const one of leavers) one.abort();
    expect(await Promise.all(left)).toEqual(['left', 'left']);
    await vi.waitUntil(() => again.gate.ended === 1, { timeout: 20_000 });
    expect(again.gate.begun).toBe(1);
    expect([...unexpected, ...again.unexpected]).toEqual([]);
  });
});

describe('what is large', () => {
  it('waits for its place, while small questions are answered, and a place that is left goes to the next', async () => {
    const { ask, asked, seenLeaving, gate, unexpected } = await start();
    const leaver = new AbortController();
    const running = many(2, (i) => ask(large(i)));
    await asked(2);
    const left = ask(large(2), { signal: leaver.signal }).catch(() => 'left');
    await asked(3);
    const waiting = many(2, (i) => ask(large(i + 3)));
    await asked(5);
    expect(gate.begun).toBe(2);
    for (const slug of ['acme', 'other', 'acme']) expect(await ask(SMALL.replace('acme', slug))).toMatchObject(OK);
    leaver.abort();
    expect(await left).toBe('left');
    await seenLeaving(1);
    expect(gate.begun).toBe(2);
    gate.open();
    for (const one of [...running, ...waiting]) expect(await one).toMatchObject(OK);
    // Of those who left before they had a place nothing was ever read.
    expect([gate.begun, unexpected]).toEqual([4, []]);
  });

  it.each(AT)('at %s finds the line full one day, which is no fault, and others still find room', async (at) => {
    const { ask, asked, gate, unexpected } = await start({ trust: 1 });
    const got: { status: number; code: string | undefined; retry: string | null }[] = [];
    const greedy = many(40, (i) => ask(large(i), { from: '10.0.0.1', at }).then((one) => void got.push(one)));
    await asked(40);
    await vi.waitUntil(() => got.length > 0, { timeout: 20_000 });
    await immediately();
    const refused = got.length;
    for (const one of got) expect(one).toMatchObject(FULL);
    expect(refused).toBeLessThan(40);
    expect(gate.begun).toBe(2);
    const bystander = ask(large(50), { from: '10.0.0.2', at });
    await asked(41);
    // The last of the others made room.
    await vi.waitUntil(() => got.length === refused + 1, { timeout: 20_000 });
    expect(got.at(-1)).toMatchObject(FULL);
    gate.open();
    expect(await bystander).toMatchObject(OK);
    await Promise.all(greedy);
    expect(got.slice(refused + 1).every(({ status }) => status === 200)).toBe(true);
    expect([got.length, unexpected]).toEqual([40, []]);
  });

  it.each(AT)('at %s is begun one after the other on a connection, and of too much the rest refused', async (at) => {
    const { port, ask, gate, unexpected } = await start();
    const addresses = many(120, (i) => addressOf(at, i < 3 ? large(i) : SMALL));
    const { socket, statuses, all } = pipelined(port, addresses);
    await vi.waitUntil(() => gate.begun === 1, { timeout: 20_000 });
    // Another connection finds the lane as if there were one request.
    const other = ask(large(9));
    await vi.waitUntil(() => gate.begun === 2, { timeout: 20_000 });
    expect(statuses()).toEqual([]);
    gate.open();
    expect(await other).toMatchObject(OK);
    expect(await all()).toEqual([...many(101, () => '200'), ...many(19, () => '503')]);
    socket.destroy();
    expect(unexpected).toEqual([]);
  });
});

it('feeds that are asked many times on one connection are all answered', async () => {
  const { port, gate, unexpected } = await start();
  const { socket, all } = pipelined(
    port,
    many(60, () => '/neighborhood.gexf?of=acme&limit=10'),
  );
  await vi.waitUntil(() => gate.begun === 1, { timeout: 20_000 });
  gate.open();
  expect(new Set(await all())).toEqual(new Set(['200']));
  socket.destroy();
  expect([gate.begun, unexpected]).toEqual([2, []]);
});
