import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Store } from '../../src/store/store.js';
import { edge, graphOf, node } from '../store/rows.js';

const GRAPH = graphOf([node('Commitment', 'pledge'), node('Company', 'acme')], [edge('SIGNED', 'acme', 'pledge')]);
const CHANGED = graphOf([...GRAPH.nodes, node('Company', 'other')], [...GRAPH.edges], { date: '2024-07-01' });

const answer = z.looseObject({ extensions: z.looseObject({ permalink: z.string().optional() }).optional() });

describe('an answer', () => {
  const store = memoryStore();
  const { fetch } = createServer(store, () => undefined);
  let [before, after] = ['', ''];
  beforeAll(async () => {
    before = (await memoryStore().import(GRAPH)).version;
    after = (await store.import(CHANGED)).version;
  });

  const get = async (address: string) => {
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    return answer.parse(await response.json());
  };
  const post = async (query: string, address = 'http://localhost/graphql', to = fetch) => {
    const response = await to(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ query }),
    });
    return answer.parse(await response.json());
  };

  it('says of which data it is, also where it fails once that is known', async () => {
    const dataset = { version: after, date: '2024-07-01' };
    for (const query of [
      '{ company(slug: "acme") { name } }',
      '{ company(slug: "acmee") { name } }',
      '{ signed(signatory: "acme", instrument: "pledgee") { answer } }',
      '{ companies(first: 1000) { totalCount } }',
    ]) {
      expect((await post(query)).extensions?.dataset, query).toEqual(dataset);
    }
    // No data are read for these.
    for (const query of ['{ company', '{ nothing }', '{ __typename }']) {
      expect((await post(query)).extensions?.dataset, query).toBeUndefined();
    }
  });

  it('says so too where an import came between twice, of the data that were read first and last', async () => {
    let reads = 0;
    const moving: Store = {
      ...store,
      reads: (signal) => {
        const real = store.reads(signal);
        return {
          ...real,
          dataset: async () => {
            const dataset = await real.dataset();
            reads += 1;
            return dataset && { ...dataset, version: `v${reads}` };
          },
        };
      },
    };
    const { fetch: asked } = createServer(moving, () => undefined);
    const { errors, extensions } = await post('{ company(slug: "acme") { name } }', undefined, asked);
    expect(errors).toMatchObject([{ extensions: { code: 'DATA_CHANGED' } }]);
    // The first of all told the price.
    expect(extensions?.dataset).toEqual({ version: 'v4', date: '2024-07-01' });
  });

  it('to an address with a version says whether the data have changed since', async () => {
    for (const [version, changed] of [
      [before, true],
      [after, false],
      ['', true],
    ] as const) {
      const search = `?${new URLSearchParams({ query: '{ companies { totalCount } }', version })}`;
      const said = { dataset: { version: after, date: '2024-07-01', changed } };
      expect((await get(`http://localhost/graphql${search}`)).extensions).toMatchObject(said);
      expect((await get(`http://localhost/answer.json${search}`)).extensions).toMatchObject(said);
      expect(
        (await post('{ companies { totalCount } }', `http://localhost/graphql?version=${version}`)).extensions,
      ).toMatchObject(said);
    }
  });

  it('laid out for people has the address that opens the question again, with its variables and the version', async () => {
    const asked = {
      query: 'query Named($slug: String!) { company(slug: $slug) { name } }',
      variables: '{"slug": "a&b=c#é"}',
      operationName: 'Named',
    };
    for (const version of [{}, { version: before }]) {
      const { extensions } = await get(`http://localhost/answer.json?${new URLSearchParams({ ...asked, ...version })}`);
      const permalink = new URL(extensions?.permalink ?? '');
      expect(`${permalink.origin}${permalink.pathname}`).toBe('http://localhost/graphiql');
      expect(Object.fromEntries(permalink.searchParams)).toEqual({ ...asked, version: after });
    }
    expect((await get('http://localhost/answer.json?query={')).extensions).toBeUndefined();
  });

  it('that is too long to read comes as it is', async () => {
    const store = memoryStore();
    await store.import(graphOf([node('Company', 'acme', { note: 'x'.repeat(9_000) })], []));
    const { fetch } = createServer(store, () => undefined);
    const asked = async (path: string, times: number): Promise<string> => {
      const notes = Array.from({ length: times }, (_, i) => `n${i}: note`).join(' ');
      const query = `{ company(slug: "acme") { ${notes} } }`;
      const accept = { headers: { accept: 'application/json' } };
      return (await fetch(`http://localhost${path}?${new URLSearchParams({ query })}`, accept)).text();
    };
    expect(await asked('/answer.json', 2)).toContain('"permalink"');
    expect(await asked('/answer.json', 120)).not.toContain('"permalink"');
    const { data } = JSON.parse(await asked('/graphql', 120));
    expect(JSON.parse(await asked('/answer.json', 120))).toMatchObject({ data });
  });
});
