import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { written } from '../../src/http/plugins/written.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { openNeo4j } from '../../src/store/neo4j/store.js';
import type { Reads } from '../../src/store/store.js';
import { asker } from '../support/ask.js';
import { edge, edges, graphOf, node, select, step } from './rows.js';

const posted = (body: string) => ({ method: 'POST', headers: { 'content-type': 'application/json' }, body });
const range = (length: number) => Array.from({ length }, (_, i) => i);
const GRAPH = graphOf(
  range(30).flatMap((i) => [node('Company', `company-${i}`), node('Commitment', `text-${i}`)]),
  range(900).map((i) => edge('SIGNED', `company-${i % 30}`, `text-${Math.floor(i / 30)}`, { validFrom: '2024-01' })),
);
const VIEW = { asOf: '2024-06-01', holds: 'EVER' } as const;
const PAGE = { limit: 5, reverse: false, start: null };
const SCOPE = {
  relations: null,
  statuses: null,
  relationStatuses: [],
  view: VIEW,
  direction: 'ANY',
  kinds: null,
} as const;
const SLUGS = range(30).map((i) => `company-${i}`);

const signed = { relation: 'SIGNED', edge: { op: 'and', of: [] }, count: 1 } as const;
const never = { op: 'compare', property: 'slug', is: 'eq', value: 'none' } as const;

const READS: Record<string, (reads: Reads) => Promise<unknown>> = {
  'a filter within filters': (reads) =>
    reads.select(
      select('Company', {
        where: {
          ...signed,
          op: 'some',
          end: 'from',
          node: { ...signed, op: 'some', end: 'to', node: { op: 'not', of: { op: 'not', of: never } } },
        },
      }),
    ),
  'an order': (reads) =>
    reads.edges(edges('SIGNED', { order: [{ of: 'edge', property: 'validFromEarliest', direction: 'DESC' }] })),
  'a step': (reads) => reads.step(step('SIGNED', 'from'), SLUGS),
  shared: (reads) =>
    reads.shared({
      of: SLUGS,
      relations: ['SIGNED'],
      kinds: null,
      statuses: ['confirmed'],
      atLeast: 1,
      page: PAGE,
      view: VIEW,
      total: true,
    }),
  neighborhood: (reads) => reads.neighborhood({ ...SCOPE, of: ['company-0'], depth: 3, limit: 9 }),
  between: (reads) => reads.between({ ...SCOPE, slugs: [...SLUGS, 'text-0', 'text-1'], limit: 9 }),
  pairs: (reads) =>
    reads.pairs({
      label: 'Company',
      of: null,
      where: { op: 'and', of: [] },
      edge: { op: 'and', of: [] },
      minWeight: 1,
      page: PAGE,
      view: VIEW,
      total: true,
      shared: true,
    }),
  groups: (reads) =>
    reads.aggregate({
      of: { relation: 'SIGNED' },
      where: { op: 'and', of: [] },
      view: VIEW,
      by: [{ by: 'end', end: 'from' }],
      having: [],
      order: { by: 'COUNT', direction: 'DESC' },
      page: PAGE,
      known: null,
    }),
  changes: (reads) =>
    reads.changes({
      from: '0000-01-01',
      to: '9999-12-31',
      relations: ['SIGNED'],
      kinds: ['Company'],
      page: PAGE,
      total: true,
    }),
  paths: (reads) =>
    reads.shortestPaths({
      ...SCOPE,
      spurs: [{ from: 'company-0', passed: [], without: [] }],
      to: 'company-1',
      avoid: [],
      limit: 5,
      maxLength: 4,
    }),
};

/** Until work is done, how often others have their turn. */
const turnsDuring = async (work: Promise<unknown>): Promise<number> => {
  let [turns, done] = [0, false];
  const end = () => {
    done = true;
  };
  const ended = work.finally(end);
  while (!done) {
    await setImmediate();
    turns += 1;
  }
  await ended;
  return turns;
};

describe('where each look at the clock takes a millisecond', () => {
  beforeAll(() => {
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 1;
      return now;
    });
  });
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it.each(Object.entries(READS))('%s lets others have their turn, and ends with its request', async (_, read) => {
    const store = memoryStore();
    await store.import(GRAPH);
    expect(await turnsDuring(read(store.reads()))).toBeGreaterThan(2);
    const leaving = new AbortController();
    const left = read(store.reads(leaving.signal));
    const ended = expect(left).rejects.toMatchObject({ name: 'AbortError' });
    leaving.abort();
    await ended;
  });

  it('an answer of many rows is made and written in turns', async () => {
    const store = memoryStore();
    await store.import(GRAPH);
    const signatures = 'signatures(first: 100) { nodes { key from { slug name } to { slug name } } }';
    const query = `{ ${range(9)
      .map((i) => `a${i}: ${signatures}`)
      .join(' ')} }`;
    const asked = asker(store)(query);
    // Each row and each end is made after a look at the clock, of which fifteen make a turn.
    expect(await turnsDuring(asked)).toBeGreaterThan((9 * 100 * 3) / 15 / 2);
    expect(Object.keys((await asked).data ?? {})).toHaveLength(9);
    const rows = range(9_000).map((i) => ({ i }));
    const text = written(rows, new AbortController().signal);
    expect(await turnsDuring(text)).toBeGreaterThan(9_000 / 15 / 2);
    expect(await text).toBe(JSON.stringify(rows));
  });

  it('of two that work, neither waits for the end of the other', async () => {
    const store = memoryStore();
    await store.import(GRAPH);
    const ended: string[] = [];
    const long = new AbortController();
    const all = range(20).map(() => READS.pairs?.(store.reads(long.signal)).then(() => ended.push('long')));
    const short = READS.between?.(store.reads(new AbortController().signal)).then(() => ended.push('short'));
    await Promise.all([...all, short]);
    expect(ended.indexOf('short')).toBe(0);
  });

  it('who begins does not wait for a turn of each of those who work long', async () => {
    const store = memoryStore();
    await store.import(GRAPH);
    const leaving = range(20).map(() => new AbortController());
    const long = leaving.map(({ signal }) =>
      Promise.all(range(20).map(() => READS.pairs?.(store.reads(signal)))).catch(() => 'left'),
    );
    for (let turn = 0; turn < 200; turn += 1) await setImmediate();
    const short = store.reads(new AbortController().signal).step(step('SIGNED', 'from'), ['company-0']);
    expect(await turnsDuring(short)).toBeLessThan(leaving.length);
    for (const one of leaving) one.abort();
    expect(await Promise.all(long)).toEqual(leaving.map(() => 'left'));
  });
});

describe('where each statement takes longer to write than a turn', () => {
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it('those that come at once are sent to a database one in each turn', async () => {
    const nowhere = { uri: 'bolt://127.0.0.1:1', username: '', password: '', database: 'neo4j' };
    const store = openNeo4j(nowhere);
    let now = performance.now();
    vi.spyOn(performance, 'now').mockImplementation(() => {
      now += 20;
      return now;
    });
    await setImmediate();
    const asked = range(30).map(() => store.reads().nodes(['company-0']));
    const failed = expect(Promise.allSettled(asked)).resolves.toHaveLength(30);
    await setImmediate();
    expect(store.connections?.().used).toBeLessThan(5);
    await failed;
    await store.close();
  });
});

describe('where each document takes longer to read than a turn', () => {
  afterAll(() => {
    vi.restoreAllMocks();
  });

  it('others have their turn between two that come at once', async () => {
    const store = memoryStore();
    await store.import(GRAPH);
    const { fetch, caches, stop } = createServer(store, () => undefined);
    const read = () => caches.documents?.misses() ?? 0;
    vi.spyOn(performance, 'now').mockImplementation(() => 20 * read());
    // A round that began by the other clock is over.
    await setImmediate();
    await setImmediate();
    const ask = async (i: number): Promise<unknown> => {
      const body = JSON.stringify({ query: `{ a${i}: __typename }` });
      return (await fetch('http://localhost/graphql', posted(body))).json();
    };
    let [most, before, done] = [0, 0, false];
    const asked = Promise.all(range(30).map(ask)).finally(() => {
      done = true;
    });
    while (!done) {
      await setImmediate();
      most = Math.max(most, read() - before);
      before = read();
    }
    expect(await asked).toMatchObject(range(30).map((i) => ({ data: { [`a${i}`]: 'Query' } })));
    expect(before).toBe(30);
    expect(most).toBe(1);
    await stop();
  });
});
