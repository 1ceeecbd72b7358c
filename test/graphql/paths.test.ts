import { setImmediate } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { MAX_PRICE } from '../../src/graphql/price/limit.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Store } from '../../src/store/store.js';
import { startEmpty } from '../store/database.js';
import { EVER, edge, graphOf, node } from '../store/rows.js';
import { type Answer, asker } from '../support/ask.js';
import { ASKED } from '../support/stores.js';

/** More companies that signed both of two texts than paths of one length are put in order. */
const COMPANIES = Array.from({ length: 1_100 }, (_, i) => `company-${String(i).padStart(4, '0')}`);

const BETWEEN = graphOf(
  [
    node('Commitment', 'left', {}),
    node('Commitment', 'right', {}),
    node('Country', 'seoul-land', { name: 'Seoul Land' }),
    ...COMPANIES.map((slug) => node('Company', slug)),
    ...['a', 'b', 'c', 'd', 'e'].map((slug) => node('Declaration', slug)),
  ],
  [
    ...COMPANIES.flatMap((slug) => [
      edge('SIGNED', slug, 'left', { validFrom: '2024-01-01' }),
      edge('SIGNED', slug, 'right', { validFrom: '2024-02-01' }),
    ]),
    // The short way from a to e ended before its end began; the long one goes through b too, from the other side.
    edge('PRECEDES', 'a', 'b', { validTo: '2020' }),
    edge('PRECEDES', 'b', 'e', { validFrom: '2025-03', status: 'unconfirmed' }),
    edge('PRECEDES', 'b', 'c'),
    edge('PRECEDES', 'd', 'c'),
    edge('PRECEDES', 'a', 'd'),
  ],
);

const many = (count: number): string => `[${'"left" '.repeat(count)}]`;

/**
 * Questions that are refused: what is asked, the code of the refusal and a part of its message that says what would be
 * right.
 */
const REFUSED: [question: string, query: string, code: string, says: string][] = [
  ['paths that are too long', 'paths(from: "left", to: "right", maxLength: 9) { ties }', 'LIMIT_EXCEEDED', 'at most 8'],
  ['paths of no length', 'paths(from: "left", to: "right", maxLength: 0) { ties }', 'BAD_INPUT', 'at least 1'],
  ['too many paths', 'paths(from: "left", to: "right", maxPaths: 101) { ties }', 'LIMIT_EXCEEDED', 'at most 100'],
  ['a negative number of paths', 'paths(from: "left", to: "right", maxPaths: -1) { ties }', 'BAD_INPUT', 'at least 1'],
  ['paths from nowhere', 'paths(from: "lefft", to: "right") { ties }', 'NOT_FOUND', 'the nearest is left'],
  ['paths to nowhere', 'paths(from: "left", to: "seoul-lnad") { ties }', 'NOT_FOUND', 'the nearest is seoul-land'],
  [
    'avoiding what is unknown',
    'paths(from: "left", to: "right", avoid: ["company-00001"]) { ties }',
    'NOT_FOUND',
    'There is no Entity company-00001',
  ],
  [
    'avoiding an end',
    'paths(from: "left", to: "right", avoid: ["right"]) { ties }',
    'BAD_INPUT',
    'must not list right',
  ],
  [
    'avoiding too many',
    `paths(from: "left", to: "right", avoid: ${many(101)}) { ties }`,
    'LIMIT_EXCEEDED',
    'at most 100 slugs',
  ],
  [
    'two sets of statuses for one relation',
    'paths(from: "left", to: "right", relationStatuses: [{ relation: SIGNED, statuses: [] }, { relation: SIGNED, statuses: [CONFIRMED] }]) { ties }',
    'BAD_INPUT',
    'names SIGNED twice',
  ],
  ['too deep a neighborhood', 'neighborhood(of: ["left"], depth: 5) { truncated }', 'LIMIT_EXCEEDED', 'at most 4'],
  ['a negative depth', 'neighborhood(of: ["left"], depth: -1) { truncated }', 'BAD_INPUT', 'at least 0'],
  [
    'too large a neighborhood',
    'neighborhood(of: ["left"], limit: 5001) { truncated }',
    'LIMIT_EXCEEDED',
    'at most 5000',
  ],
  ['a neighborhood of none', 'neighborhood(of: ["left"], limit: 0) { truncated }', 'BAD_INPUT', 'at least 1'],
  ['around too many', `neighborhood(of: ${many(21)}) { truncated }`, 'LIMIT_EXCEEDED', 'at most 20 slugs'],
  ['around the unknown', 'neighborhood(of: ["left", "rightt"]) { truncated }', 'NOT_FOUND', 'the nearest is right'],
  ['too large a graph', 'graph(limit: 5001) { truncated }', 'LIMIT_EXCEEDED', 'at most 5000'],
  ['a graph of none', 'graph(limit: 0) { truncated }', 'BAD_INPUT', 'at least 1'],
  [
    'more graphs than a request may deliver',
    `${Array.from({ length: 8 }, (_, i) => `g${i}: graph(limit: 5000) { truncated }`).join(' ')}`,
    'LIMIT_EXCEEDED',
    'at most 25000 rows',
  ],
];

const found = z.object({
  paths: z.object({
    paths: z.array(z.object({ nodes: z.array(z.object({ slug: z.string() })), from: z.string().nullish() })),
    ties: z.boolean(),
    truncated: z.boolean(),
  }),
});

const PATHS = `query ($avoid: [String!], $timeRespecting: Boolean, $kinds: [Kind!], $relations: [RelationName!]) {
  paths(from: "left", to: "right", avoid: $avoid, timeRespecting: $timeRespecting, kinds: $kinds, relations: $relations) {
    paths { nodes { slug } from } ties truncated
  }
}`;

describe.each(ASKED)('graphs and paths on $name', ({ name, available, open }) => {
  describe.runIf(available)('between two hubs', { concurrent: true }, () => {
    startEmpty(name);
    let store: Store;
    let ask: (query: string, variables?: Record<string, unknown>) => Promise<Answer>;
    const unexpected: unknown[] = [];

    beforeAll(async () => {
      store = open();
      await store.import(BETWEEN);
      ask = asker(store, unexpected, 2 * MAX_PRICE);
    });
    afterAll(async () => {
      expect(unexpected).toEqual([]);
      await store.close();
    });

    const paths = async (variables: object) => found.parse((await ask(PATHS, { ...variables })).data).paths;

    it.each(REFUSED)('%s', async (_, query, code, says) => {
      const { errors } = await ask(`{ ${query} }`);
      expect(errors).toHaveLength(1);
      expect(errors?.[0]?.extensions?.code).toBe(code);
      expect(errors?.[0]?.message).toContain(says);
    });

    it.each([false, true])(
      'says that which of more than a thousand paths are given is open: %s',
      async (timeRespecting) => {
        const { paths: given, ...flags } = await paths({ timeRespecting });
        expect(flags).toEqual({ ties: true, truncated: true });
        expect(given).toHaveLength(10);
        for (const { nodes, from } of given) {
          expect(nodes.map(({ slug }) => slug)).toEqual(['left', expect.stringMatching(/^company-/), 'right']);
          expect(from).toBe(timeRespecting ? '2024-02-01' : null);
        }
      },
    );

    it('gives the first of a thousand', async () => {
      const { paths: given, ...flags } = await paths({ avoid: COMPANIES.slice(50, 150) });
      expect(flags).toEqual({ ties: false, truncated: true });
      expect(given.map(({ nodes }) => nodes[1]?.slug)).toEqual(COMPANIES.slice(0, 10));
    });

    it.each([false, true])('finds none by way of no kind or no relation: %s', async (timeRespecting) => {
      const none = { paths: [], ties: false, truncated: false };
      expect(await paths({ timeRespecting, kinds: [] })).toEqual(none);
      expect(await paths({ timeRespecting, relations: [] })).toEqual(none);
    });

    it('passes on the long way where the short one met no common day', async () => {
      const { data } = await ask(
        '{ paths(from: "a", to: "e", maxLength: 4, timeRespecting: true) { paths { nodes { slug } from until } truncated } }',
      );
      const nodes = ['a', 'd', 'c', 'b', 'e'].map((slug) => ({ slug }));
      expect(data).toEqual({ paths: { paths: [{ nodes, from: '2025-03-31', until: null }], truncated: false } });
    });

    it('counts all paths, and says where there are more than it counts', async () => {
      const { data } = await ask(
        `{
          some: paths(from: "a", to: "e", holds: EVER, maxPaths: 1) { paths { length } truncated totalPaths totalIsExact }
          short: paths(from: "a", to: "e", holds: EVER, maxLength: 2) { totalPaths totalIsExact }
          timely: paths(from: "a", to: "e", maxPaths: 1, timeRespecting: true) { totalPaths totalIsExact }
          none: paths(from: "a", to: "left") { totalPaths totalIsExact }
          many: paths(from: "left", to: "right", maxPaths: 1) { totalPaths totalIsExact }
        }`,
      );
      const exactly = (totalPaths: number) => ({ totalPaths, totalIsExact: true });
      expect(data).toEqual({
        some: { paths: [{ length: 2 }], truncated: true, ...exactly(2) },
        short: exactly(1),
        timely: exactly(1),
        none: exactly(0),
        many: { totalPaths: 1_000, totalIsExact: false },
      });
    });

    it('takes other statuses for some relations', async () => {
      const own = (statuses: string) => `relationStatuses: [{ relation: PRECEDES, statuses: ${statuses} }]`;
      const { data } = await ask(
        `{
          weak: paths(from: "a", to: "e", holds: EVER, ${own('[CONFIRMED, UNCONFIRMED]')}, statuses: []) { totalPaths }
          strong: paths(from: "a", to: "e", holds: EVER, ${own('[CONFIRMED]')}) { totalPaths }
          other: paths(from: "a", to: "e", holds: EVER, relationStatuses: [{ relation: SIGNED, statuses: [] }]) { totalPaths }
          near: neighborhood(of: ["b"], holds: EVER, ${own('[UNCONFIRMED]')}) { nodes { key } totalEdges }
          drawn: graph(kinds: [DECLARATION, COMMITMENT, COMPANY], limit: 5, holds: EVER, ${own('[UNCONFIRMED]')}, statuses: []) { totalEdges }
        }`,
      );
      expect(data).toEqual({
        weak: { totalPaths: 2 },
        strong: { totalPaths: 0 },
        other: { totalPaths: 2 },
        near: { nodes: [{ key: 'b' }, { key: 'e' }], totalEdges: 1 },
        drawn: { totalEdges: 1 },
      });
    });

    it('draws as many as are asked for, also where the cut leaves no edge between them', async () => {
      const { data } = await ask('{ graph(limit: 3) { nodes { key } truncated leftOut { reason } } }');
      expect(data).toEqual({ graph: { nodes: ['a', 'b', 'c'].map((key) => ({ key })), truncated: true, leftOut: [] } });
      const three = await ask(
        '{ graph(where: { slug: { in: ["a", "b", "right"] } }) { nodes { key } leftOut { reason count } } }',
      );
      expect(three.data).toEqual({ graph: { nodes: [], leftOut: [{ reason: 'UNCONNECTED', count: 3 }] } });
    });

    it('finds the one path from an entity to itself', async () => {
      const { data } = await ask(
        '{ paths(from: "left", to: "left", timeRespecting: true) { paths { length nodes { slug } hops { key } from until } truncated } }',
      );
      const itself = { length: 0, nodes: [{ slug: 'left' }], hops: [], from: null, until: null };
      expect(data).toEqual({ paths: { paths: [itself], truncated: false } });
    });

    it('stays where it is without kinds, relations or steps', async () => {
      for (const args of ['kinds: []', 'relations: []', 'depth: 0']) {
        const { data } = await ask(
          `{ neighborhood(of: ["left", "left"], ${args}) { nodes { key } totalNodes totalEdges truncated } }`,
        );
        expect(data).toEqual({
          neighborhood: { nodes: [{ key: 'left' }], totalNodes: 1, totalEdges: 0, truncated: false },
        });
      }
    });

    it('counts what it cuts', async () => {
      const total = '{ nodes { key degree } edges { key } totalNodes totalEdges truncated }';
      const { data } = await ask(
        `{ neighborhood(of: ["left"], depth: 2, limit: 2) ${total} graph(limit: 2, kinds: [COMPANY, COMMITMENT]) ${total} }`,
      );
      const edges = [{ key: 'signed:company-0000:left' }];
      expect(data).toEqual({
        neighborhood: {
          nodes: [
            { key: 'left', degree: 1 },
            { key: 'company-0000', degree: 1 },
          ],
          edges,
          totalNodes: 1_102,
          totalEdges: 2_200,
          truncated: true,
        },
        graph: {
          nodes: [
            { key: 'company-0000', degree: 0 },
            { key: 'company-0001', degree: 0 },
          ],
          edges: [],
          totalNodes: 1_102,
          totalEdges: 2_200,
          truncated: true,
        },
      });
    });
  });
});

describe('a search in memory that has no end in sight', () => {
  const side = (name: string) => Array.from({ length: 40 }, (_, i) => `${name}-${i}`);
  const [companies, texts] = [side('company'), side('text')];
  const store = memoryStore();
  const query = {
    from: 'company-0',
    to: 'past',
    length: 8,
    relations: null,
    statuses: null,
    relationStatuses: [],
    kinds: null,
    direction: 'ANY',
    view: EVER,
    avoid: [],
    limit: 10,
  } as const;

  // Every way leads to a country by an edge that ended before all others began.
  beforeAll(() =>
    store.import(
      graphOf(
        [
          node('Country', 'past'),
          ...companies.map((slug) => node('Company', slug)),
          ...texts.map((slug) => node('Commitment', slug)),
        ],
        [
          ...companies.flatMap((company) => texts.map((text) => edge('SIGNED', company, text, { validFrom: '2024' }))),
          ...texts.map((text) => edge('ISSUED_BY', text, 'past', { validTo: '2000' })),
        ],
      ),
    ),
  );

  it('lets others work and stops when its request does', async () => {
    const request = new AbortController();
    const search = store.reads(request.signal).timedPaths(query);
    await setImmediate();
    request.abort(new Error('the request ended'));
    await expect(search).rejects.toThrow('the request ended');
  });

  it('is given up', async () => {
    await expect(store.reads().timedPaths(query)).rejects.toThrow('10000000 edges');
  });
});
