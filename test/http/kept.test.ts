import { setImmediate as immediately } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readConfig } from '../../src/config.js';
import { createServer, type Outside } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Reads, Store } from '../../src/store/store.js';
import { startEmpty } from '../store/database.js';
import { edge, graphOf, node } from '../store/rows.js';
import { STORES } from '../support/stores.js';

const signing = (...companies: string[]) =>
  graphOf(
    [node('Commitment', 'pledge'), ...companies.map((slug) => node('Company', slug))],
    companies.map((slug) => edge('SIGNED', slug, 'pledge', { validFrom: '2023' })),
  );

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ extensions: z.looseObject({ code: z.string() }) })).optional(),
  extensions: z.looseObject({
    kept: z.object({ age: z.int().min(0) }).optional(),
    cost: z.unknown().optional(),
    hints: z.unknown().optional(),
    dataset: z.object({ version: z.string() }).optional(),
  }),
});

type Asked = { query: string; variables?: object; operationName?: string };

const over = (store: Store, outside: Outside = {}) => {
  const { fetch, caches } = createServer(store, () => undefined, null, undefined, outside);
  const ask = async (asked: Asked) => {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('http://localhost/graphql', { method: 'POST', headers, body: JSON.stringify(asked) });
    return answer.parse(await response.json());
  };
  return { fetch, ask, caches };
};

/** The same store, which notes what is read of it. */
const noting = (store: Store): { store: Store; read: string[] } => {
  const read: string[] = [];
  const reads = (signal?: AbortSignal): Reads =>
    new Proxy(store.reads(signal), {
      get: (target, name) => {
        read.push(String(name));
        return Reflect.get(target, name);
      },
    });
  return { store: { ...store, reads }, read };
};

const COMPANIES = 'query Companies($where: CompanyWhere) { companies(where: $where) { totalCount nodes { slug } } }';
const WHERE = { name: { contains: 'm' }, slug: { in: ['acme', 'nothing'] } };

describe('an answer', () => {
  it('is kept for who asks the same, which reads the version alone', async () => {
    const memory = memoryStore();
    await memory.import(signing('acme', 'other'));
    const { store, read } = noting(memory);
    const dataset = await memory.reads().dataset();
    // As a store knows its data that has been asked before.
    const { ask } = over({ ...store, known: () => dataset });
    const first = await ask({ query: COMPANIES, variables: { where: WHERE } });
    expect(first.data).toEqual({ companies: { totalCount: 1, nodes: [{ slug: 'acme' }] } });
    expect(first.extensions.hints).toMatchObject([{ slug: 'nothing' }]);
    expect(first.extensions.kept).toBeUndefined();
    const { kept: _, ...said } = first.extensions;
    read.length = 0;
    const inOtherOrder = { slug: WHERE.slug, name: WHERE.name };
    const second = await ask({ query: COMPANIES, variables: { where: inOtherOrder } });
    expect(read).toEqual(['dataset']);
    expect(second.data).toEqual(first.data);
    expect(second.extensions).toEqual({ ...said, kept: { age: 0 } });

    // Other variables, another operation of the document, another text and another address are other questions.
    for (const other of [
      { query: COMPANIES, variables: {} },
      { query: `${COMPANIES} ` },
      { query: `${COMPANIES} query Other { companies { nodes { slug } } }`, operationName: 'Companies' },
      { query: `${COMPANIES} query Other { companies { nodes { slug } } }`, operationName: 'Other' },
    ]) {
      expect((await ask(other)).extensions.kept, JSON.stringify(other)).toBeUndefined();
      expect((await ask(other)).extensions.kept, JSON.stringify(other)).toEqual({ age: expect.any(Number) });
    }
  });

  it('is not kept where it failed, over what is set, or where nothing is kept', async () => {
    const memory = memoryStore();
    await memory.import(signing('acme'));
    const { ask } = over(memory);
    for (const query of [
      '{ companies(first: 1000) { totalCount } }',
      '{ good: companies { totalCount } bad: companies(after: "x") { totalCount } }',
    ]) {
      for (const _ of ['first', 'second']) {
        const { errors, extensions } = await ask({ query });
        expect([errors?.length, extensions.kept], query).toEqual([1, undefined]);
      }
    }
    const { ask: askSmall, caches } = over(memory, { answerCache: 8_000 });
    const long = `{ companies { nodes { ${Array.from({ length: 100 }, (_, i) => `name${i}: name`).join(' ')} } } }`;
    for (let i = 0; i < 20; i += 1) await askSmall({ query: `{ a${i}: companies { totalCount } }` });
    for (const _ of ['first', 'second']) expect((await askSmall({ query: long })).extensions.kept).toBeUndefined();
    expect(caches.answers?.bytes()).toBeGreaterThan(5_000);
    expect(caches.answers?.bytes()).toBeLessThanOrEqual(8_000);
    expect((await askSmall({ query: '{ a19: companies { totalCount } }' })).extensions.kept).toEqual({ age: 0 });
    expect((await askSmall({ query: '{ a0: companies { totalCount } }' })).extensions.kept).toBeUndefined();

    const { ask: askOff } = over(memory, { answerCache: readConfig({ ANSWER_CACHE: '0' }).answerCache });
    for (const _ of ['first', 'second']) expect((await askOff({ query: COMPANIES })).extensions.kept).toBeUndefined();
    expect(() => readConfig({ ANSWER_CACHE: 'much' })).toThrow('ANSWER_CACHE: must be a number of bytes');
  });
});

describe.each(STORES)('while data are imported into $name', ({ name, available, open }) => {
  describe.runIf(available)('an answer', () => {
    startEmpty(name);

    it('is of the version that it says, and of none that was before it was asked', async () => {
      const store = open();
      const contents = [['acme'], ['acme', 'other'], ['third']];
      const slugs = new Map<string, string[]>();
      for (const content of contents) slugs.set((await memoryStore().import(signing(...content))).version, content);
      const current = async () => (await store.import(signing(...(contents[0] ?? [])))).version;
      let version = await current();
      const { ask, fetch } = over(store);
      const question = { query: '{ companies { nodes { slug } } dataset { version } }' };
      const seen = new Map<string, number>();
      let kept = 0;
      let isOver = false;
      const answered = z.object({
        companies: z.object({ nodes: z.array(z.object({ slug: z.string() })) }),
        dataset: z.object({ version: z.string() }),
      });
      const check = ({ data, errors, extensions }: z.output<typeof answer>): string | undefined => {
        // An import that came between twice says so.
        if (errors !== undefined) {
          expect(errors).toMatchObject([{ extensions: { code: 'DATA_CHANGED' } }]);
          return undefined;
        }
        const { companies, dataset } = answered.parse(data);
        expect(extensions.dataset?.version).toBe(dataset.version);
        expect(companies.nodes.map(({ slug }) => slug)).toEqual(slugs.get(dataset.version));
        if (extensions.kept !== undefined) kept += 1;
        seen.set(dataset.version, (seen.get(dataset.version) ?? 0) + 1);
        return dataset.version;
      };
      const client = async () => {
        for (; !isOver; await immediately()) check(await ask(question));
      };
      const reader = async () => {
        for (; !isOver; await immediately()) {
          const response = await fetch('http://localhost/table.json?query={companies{nodes{slug}}}');
          if (response.status === 200)
            expect([...slugs.values()].map((s) => s.length)).toContain((await rows(response)).length);
        }
      };
      const rows = async (response: Response) => z.array(z.unknown()).parse(await response.json());
      const [count, rounds] = name === 'memory' ? [4, 9] : [2, 3];
      const clients = [...Array.from({ length: count }, client), reader()];
      try {
        for (let round = 1; round <= rounds; round += 1) {
          ({ version } = await store.import(signing(...(contents[round % contents.length] ?? []))));
          // Whoever asks once the import is done is answered of it, whatever others had begun to ask.
          expect(check(await ask(question))).toBe(version);
          expect(check(await ask(question))).toBe(version);
        }
      } finally {
        isOver = true;
        await Promise.all(clients);
      }
      expect([...seen.keys()].sort()).toEqual([...slugs.keys()].sort());
      expect(kept).toBeGreaterThan(0);
      await store.close();
    });
  });
});
