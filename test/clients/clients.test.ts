import { once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createServer, type Summitgraph } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { portOf } from '../support/http.js';
import { builtInGraph } from '../support/stores.js';
import { type CachingClient, CLIENTS, compiledByRelay } from './clients.js';
import { DOCUMENTS, type DocumentName, PAGINATION } from './documents.js';

const unexpected: unknown[] = [];
let served: Summitgraph;
let address: string;

beforeAll(async () => {
  const store = memoryStore();
  await store.import(await builtInGraph());
  served = createServer(store, (error) => unexpected.push(error));
  await once(served.server.listen(0, '127.0.0.1'), 'listening');
  address = `http://127.0.0.1:${portOf(served.server)}/graphql`;
});
afterAll(async () => {
  await served.stop();
  expect(unexpected).toEqual([]);
});

const response = z.object({ data: z.record(z.string(), z.unknown()) });

/** What the server says itself, without any cache. */
const answered = async (query: unknown, variables: Record<string, unknown>) => {
  const body = JSON.stringify({ query, variables });
  const headers = { 'content-type': 'application/json' };
  return response.parse(await (await fetch(address, { method: 'POST', headers, body })).json()).data;
};

const said = (name: DocumentName, variables: Record<string, unknown> = {}) => answered(DOCUMENTS[name], variables);

const seen = z.object({ id: z.string(), signatories: z.object({ totalCount: z.number() }) });
const ofBoth = z.object({ december: seen, august: seen, today: seen });
const edges = z.object({
  signatories: z.object({ edges: z.array(z.object({ signature: z.object({ id: z.string() }) })) }),
});
const witnesses = z.object({ december: edges, august: edges });
const DECEMBER = { day: '2025-12-31', holds: 'POSSIBLY' };
const AUGUST = { day: '2026-08-01', holds: 'CERTAINLY' };

describe.each(CLIENTS)('$name with its default cache', ({ open }) => {
  let client: CachingClient;
  beforeAll(async () => {
    client = await open(address);
  });

  it('reads two views of one document as they were answered', async () => {
    const both = await client.ask('AppBothQuery');
    expect(ofBoth.parse(both)).toMatchObject({
      december: { signatories: { totalCount: 30 } },
      august: { signatories: { totalCount: 22 } },
    });
    expect(both).toMatchObject(await said('AppBothQuery'));
  });

  it('keeps one view while another is asked for, and the default one beside both', async () => {
    for (const view of [DECEMBER, AUGUST, {}]) await client.ask('AppOnQuery', view);
    for (const [view, totalCount] of [
      [DECEMBER, 30],
      [AUGUST, 22],
      [{}, 22],
    ] as const) {
      expect(client.cached('AppOnQuery', view)).toMatchObject({ commitment: { signatories: { totalCount } } });
      expect(client.cached('AppOnQuery', view)).toMatchObject(await said('AppOnQuery', view));
    }
  });

  it('refetches by id in the same view, entities and relations, one and several', async () => {
    const both = await said('AppBothQuery');
    await client.ask('AppBothQuery');
    const { december, august } = ofBoth.parse(both);
    for (const [{ id }, totalCount] of [
      [december, 30],
      [august, 22],
    ] as const) {
      expect(await client.ask('AppNodeQuery', { id })).toMatchObject({ node: { id, signatories: { totalCount } } });
    }
    const ids = [august.id, december.id];
    expect(await client.ask('AppNodesQuery', { ids })).toMatchObject({
      nodes: [{ signatories: { totalCount: 22 } }, { signatories: { totalCount: 30 } }],
    });
    const of = witnesses.parse(both);
    for (const [{ signatories }, instrument, totalCount] of [
      [of.december, december, 30],
      [of.august, august, 22],
    ] as const) {
      const id = signatories.edges[0]?.signature.id;
      expect(await client.ask('AppNodeQuery', { id })).toMatchObject({
        node: { id, instrument: { id: instrument.id, signatories: { totalCount } } },
      });
    }
    expect(client.cached('AppBothQuery')).toMatchObject(both);
  });

  it('keeps the degrees of a node in two drawings', async () => {
    const drawn = await said('AppDrawnQuery');
    const degrees = z.array(z.object({ nodes: z.array(z.object({ key: z.string(), degree: z.number() })) }));
    const [near, far] = degrees.parse([drawn.near, drawn.far]);
    const elsewhere = new Map(far?.nodes.map(({ key, degree }) => [key, degree]));
    expect(near?.nodes.some(({ key, degree }) => elsewhere.get(key) !== degree)).toBe(true);
    expect(await client.ask('AppDrawnQuery')).toMatchObject(drawn);
  });

  it('keeps what holds at any time apart from what held that day', async () => {
    const ever = await said('AppEverQuery');
    expect(await client.ask('AppEverQuery')).toMatchObject(ever);
  });
});

it('Relay’s compiler takes an entity as refetchable; its pages go on in the view in which it was found', async () => {
  const compiled = await compiledByRelay(PAGINATION, ['AppQuery', 'AppCommitmentRefetch']);
  const { params } = compiled.get('AppCommitmentRefetch') ?? {};
  const { december } = ofBoth.parse(await said('AppBothQuery'));
  const paged = z.object({
    node: z.object({
      signatories: z.object({
        totalCount: z.number(),
        edges: z.array(z.object({ cursor: z.string(), node: z.object({ slug: z.string() }) })),
      }),
    }),
  });
  const found: string[] = [];
  for (let cursor: string | undefined; found.length < 30; ) {
    const { node } = paged.parse(await answered(params?.text, { id: december.id, count: 20, cursor }));
    expect(node.signatories.totalCount).toBe(30);
    found.push(...node.signatories.edges.map((edge) => edge.node.slug));
    cursor = node.signatories.edges.at(-1)?.cursor;
  }
  expect(new Set(found).size).toBe(30);
  expect(found).toContain('accexible');
});
