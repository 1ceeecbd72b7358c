import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { openDataset } from '../../src/dataset/open.js';
import { jsonLines } from '../../src/dataset/write/jsonl.js';
import type { Graph } from '../../src/graph/graph.js';
import { versionOf } from '../../src/graph/version.js';
import { KINDS } from '../../src/model/kinds.js';
import { edgeKey, RELATIONS } from '../../src/model/relations.js';
import type { Changes, KeyValue } from '../../src/store/queries.js';
import type { Store } from '../../src/store/store.js';
import { all } from '../support/each.js';
import { withDriver } from '../support/neo4j/connection.js';
import { casesOf, seed } from '../support/random.js';
import { databaseOfWorker, STORES } from '../support/stores.js';
import { edit, edited, graph } from './arbitrary.js';
import { clear, read, startEmpty, statement } from './database.js';
import { EVER, edge, edges, graphOf, node, page, placeAt, select, step } from './rows.js';

/** An instrument that these companies signed; their names are their slugs in capitals. */
const hub = (...slugs: string[]): Graph =>
  graphOf(
    [node('Commitment', 'pledge'), ...slugs.map((slug) => node('Company', slug, { name: slug.toUpperCase() }))],
    slugs.map((slug) => edge('SIGNED', slug, 'pledge')),
  );

/** All that began or ended in a year. */
const CHANGES: Omit<Changes, 'page'> = {
  from: '2024-01-01',
  to: '2024-12-31',
  relations: RELATIONS,
  kinds: KINDS,
  total: false,
};

const renamed = (graph: Graph, slug: string, name: string): Graph => ({
  ...graph,
  nodes: graph.nodes.map((node) => (node.slug === slug ? { ...node, name } : node)),
});

/** The signatories of the pledge, read in pages of two; `between` happens after the first page. */
const signatories = async (store: Store, reverse = false, between = async () => {}): Promise<string[][]> => {
  const pages: string[][] = [];
  let start: KeyValue[] | null = null;
  for (let more = true; more; ) {
    const found = await store.reads().step(step('SIGNED', 'to', { page: page(2, start, reverse) }), ['pledge']);
    const slice = found.get('pledge');
    const last = reverse ? slice?.rows.at(0) : slice?.rows.at(-1);
    if (slice === undefined || last === undefined) throw new Error('a page was expected');
    pages.push(slice.rows.map(({ node }) => node.slug));
    start = placeAt(last);
    more = slice.more;
    if (pages.length === 1) await between();
  }
  return pages;
};

describe.each(STORES)('$name takes in graphs', ({ name, available, open }) => {
  describe.runIf(available)('one after another', () => {
    startEmpty(name);
    let store: Store;
    const opened: Store[] = [];
    // A data set of no rows is less work for the database than none, for which it plans everything anew.
    beforeEach(async () => {
      store = open();
      opened.push(store);
      await store.import(graphOf([]));
    });
    afterAll(() => Promise.all(opened.map((store) => store.close())));

    /** Starts without any data set, as before the first import. */
    const fromNothing = async (): Promise<void> => {
      if (name === 'neo4j') await clear();
      else store = open();
    };

    const slugs = async (label: 'Entity' | 'Company' | 'Country' | 'Signatory'): Promise<string[]> => {
      const { rows, total } = await store.reads().select(select(label, { total: true }));
      expect(total).toBe(rows.length);
      return rows.map(({ slug }) => slug);
    };

    it('holds no data set before the first', async () => {
      await fromNothing();
      expect(await store.reads().dataset()).toBeNull();
      await expect(store.reads().content()).rejects.toMatchObject({ code: 'NOT_READY' });
    });

    it('says what it holds', async () => {
      const { version } = await store.import(hub('b', 'a'));
      expect(await store.reads().dataset()).toEqual({
        title: 'Small',
        date: '2024-06-01',
        licence: 'none',
        description: null,
        version,
        nodes: [
          { kind: 'Commitment', count: 1 },
          { kind: 'Company', count: 2 },
        ],
        edges: [{ relation: 'SIGNED', status: 'confirmed', count: 2 }],
      });
    });

    it('holds a graph without anything', async () => {
      await fromNothing();
      const { version, ...counts } = await store.import(graphOf([]));
      expect(counts).toEqual({ added: 0, changed: 0, removed: 0, parts: [] });
      expect(await store.reads().dataset()).toMatchObject({ version, nodes: [], edges: [] });
      expect(await slugs('Entity')).toEqual([]);
    });

    it('writes nothing for the same graph, in whatever order its rows come', async () => {
      await fromNothing();
      const graph = hub('a', 'b', 'c');
      const { version, ...counts } = await store.import(graph);
      expect(counts).toMatchObject({ added: 7, changed: 0, removed: 0 });
      const same = { version, added: 0, changed: 0, removed: 0, parts: [] };
      expect(await store.import(graph)).toEqual(same);
      const turned = { ...graph, nodes: graph.nodes.toReversed(), edges: graph.edges.toReversed() };
      expect(await store.import(turned)).toEqual(same);
    });

    it('gives another version for another word about the data set', async () => {
      const first = await store.import(hub('a'));
      const second = await store.import({ ...hub('a'), about: { ...hub('a').about, description: 'All of it.' } });
      expect(second).toEqual({ version: expect.any(String), added: 0, changed: 0, removed: 0, parts: [] });
      expect(second.version).not.toBe(first.version);
      expect(await store.reads().dataset()).toMatchObject({ description: 'All of it.', version: second.version });
      expect((await store.import(hub('a'))).version).toBe(first.version);
      expect(await store.reads().dataset()).toMatchObject({ description: null });
    });

    it('keeps the pages of a hub when rows come before and after the cursor', async () => {
      await store.import(hub('b', 'd', 'f', 'h'));
      const more = async () => {
        await store.import(hub('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'));
      };
      expect(await signatories(store, false, more)).toEqual([
        ['b', 'd'],
        ['e', 'f'],
        ['g', 'h'],
      ]);
      await store.import(hub('b', 'd', 'f', 'h'));
      expect(await signatories(store, true, more)).toEqual([['f', 'h'], ['d', 'e'], ['b', 'c'], ['a']]);
    });

    it('loses no row when the row of the cursor goes', async () => {
      await store.import(hub('a', 'b', 'c', 'd'));
      const less = async () => {
        await store.import(hub('a', 'c', 'd'));
      };
      expect(await signatories(store, false, less)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
    });

    it('sorts the pages of a hub anew when a name changes', async () => {
      const graph = hub('a', 'b', 'c', 'd');
      await store.import(graph);
      expect(await signatories(store)).toEqual([
        ['a', 'b'],
        ['c', 'd'],
      ]);
      const { version, ...counts } = await store.import(renamed(graph, 'a', 'Zeta'));
      expect(version).not.toBe('');
      expect(counts).toMatchObject({ added: 0, changed: 2, removed: 0 });
      expect(await signatories(store)).toEqual([
        ['b', 'c'],
        ['d', 'a'],
      ]);
      expect(await signatories(store, true)).toEqual([
        ['d', 'a'],
        ['b', 'c'],
      ]);
      expect(await slugs('Company')).toEqual(['b', 'c', 'd', 'a']);
    });

    it('moves what an instrument decides when its adoption moves', async () => {
      const adopted = (day: string) =>
        graphOf(
          [node('Commitment', 'pledge', { adopted: day }), node('Company', 'a')],
          [edge('SIGNED', 'a', 'pledge')],
        );
      const view = { asOf: '2024-06-01', holds: 'POSSIBLY' } as const;
      await store.import(adopted('2024'));
      expect((await store.reads().edges(edges('SIGNED', { view }))).rows).toHaveLength(1);
      expect(await store.import(adopted('2025'))).toMatchObject({ added: 0, changed: 2, removed: 0 });
      expect((await store.reads().edges(edges('SIGNED', { view }))).rows).toEqual([]);
    });

    it('states anew from when edges and lists were known when a source turns out to be of another day', async () => {
      const published = (day: string | null) =>
        graphOf(
          [
            node('Source', 'one', { published: day }),
            node('Source', 'other', { published: '2025' }),
            node('Commitment', 'pledge', { listComplete: true, listAsOf: '2020', sources: ['one'] }),
            ...['a', 'b', 'c'].map((slug) => node('Company', slug)),
          ],
          [
            edge('SIGNED', 'a', 'pledge', { sources: ['one'] }),
            edge('SIGNED', 'b', 'pledge', { sources: ['other'] }),
            edge('SIGNED', 'c', 'pledge', { sources: ['other', 'one'] }),
          ],
        );
      const known = async (knownBy: string): Promise<string[]> => {
        const { rows } = await store.reads().edges(edges('SIGNED', { view: { ...EVER, knownBy } }));
        return rows.map(({ edge }) => edge.from);
      };
      const changed = (slug: string) => ({ count: 1, examples: [slug] });
      const none = { count: 0, examples: [] };
      await store.import(published('2024-03'));
      expect([await known('2024-03-30'), await known('2024-03-31')]).toEqual([[], ['a', 'c']]);
      const earlier = await store.import(published('2024-02'));
      expect(earlier).toEqual({
        version: versionOf(published('2024-02')),
        added: 0,
        changed: 3,
        removed: 0,
        parts: [
          { of: 'Source', added: none, changed: changed('one'), removed: none },
          {
            of: 'SIGNED',
            added: none,
            changed: { count: 2, examples: ['signed:a:pledge', 'signed:c:pledge'] },
            removed: none,
          },
        ],
      });
      expect([await known('2024-02-28'), await known('2024-02-29')]).toEqual([[], ['a', 'c']]);
      expect(await store.import(published(null))).toMatchObject({ changed: 4 });
      expect([await known('9999-12-31'), await known('2025-12-30')]).toEqual([['b', 'c'], []]);
      expect((await store.reads().nodes(['pledge'])).get('pledge')?.listKnownFrom).toBeNull();
      expect(await store.import(published('2024-02'))).toMatchObject({ added: 0, changed: 4, removed: 0 });
      expect((await store.reads().nodes(['pledge'])).get('pledge')?.listKnownFrom).toBe('2025-12-31');
    });

    it('removes a node with its edges', async () => {
      await store.import(hub('a', 'b', 'c'));
      expect(await store.import(hub('a', 'c'))).toMatchObject({ added: 0, changed: 0, removed: 2 });
      expect(await slugs('Entity')).toEqual(['a', 'c', 'pledge']);
      expect(await signatories(store)).toEqual([['a', 'c']]);
      expect(await store.reads().nodes(['b'])).toEqual(new Map());
      expect(await store.reads().links(['signed:b:pledge'])).toEqual(new Map());
    });

    it('removes more nodes and edges than one statement takes', async () => {
      await store.import(hub(...Array.from({ length: 1_100 }, (_, i) => `company-${i}`)));
      expect(await store.import(hub('alpha'))).toMatchObject({ added: 2, removed: 2_200 });
      expect(await slugs('Entity')).toEqual(['alpha', 'pledge']);
    });

    it('says what it adds, changes and removes, by kind and relation, and on a dry run only says so', async () => {
      const before = hub('a', 'b', 'c');
      const after = renamed(hub('b', 'c', 'd', 'e', 'f', 'g'), 'c', 'Sea');
      const { version } = await store.import(before);
      const sample = (...examples: string[]) => ({ count: examples.length, examples });
      const difference = {
        added: 8,
        changed: 2,
        removed: 2,
        parts: [
          {
            of: 'Company',
            added: { count: 4, examples: ['d', 'e', 'f'] },
            changed: sample('c'),
            removed: sample('a'),
          },
          {
            of: 'SIGNED',
            added: { count: 4, examples: ['signed:d:pledge', 'signed:e:pledge', 'signed:f:pledge'] },
            changed: sample('signed:c:pledge'),
            removed: sample('signed:a:pledge'),
          },
        ],
      };
      const dry = await store.import(after, { dryRun: true });
      expect(dry).toEqual({ version: expect.any(String), ...difference });
      expect(await store.reads().dataset()).toMatchObject({ version });
      expect(await slugs('Company')).toEqual(['a', 'b', 'c']);
      expect(await store.import(after)).toEqual(dry);
      expect(await slugs('Company')).toEqual(['b', 'd', 'e', 'f', 'g', 'c']);
      expect((await signatories(store)).flat()).toEqual(['b', 'd', 'e', 'f', 'g', 'c']);
    });

    it('counts all rows as added on a dry run into nothing', async () => {
      await fromNothing();
      expect(await store.import(hub('a'), { dryRun: true })).toMatchObject({ added: 3, changed: 0, removed: 0 });
      expect(await store.reads().dataset()).toBeNull();
      expect(await slugs('Entity')).toEqual([]);
    });

    it('takes rows that come one by one', async () => {
      const { about, nodes, edges } = hub('a', 'b');
      const stream = <T>(rows: readonly T[]) => ({
        async *[Symbol.asyncIterator]() {
          for (const row of rows) yield row;
        },
      });
      const { version } = await store.import({ about, nodes: stream(nodes), edges: stream(edges) });
      expect(await store.import(hub('a', 'b'))).toMatchObject({ version, added: 0, changed: 0, removed: 0 });
      expect(await signatories(store)).toEqual([['a', 'b']]);
    });

    it('lets a node become of another kind', async () => {
      const as = (kind: 'Company' | 'Country' | 'Risk') => graphOf([node(kind, 'a'), node('Company', 'b')]);
      await store.import(as('Company'));
      expect(await slugs('Company')).toEqual(['a', 'b']);
      expect(await store.import(as('Country'))).toMatchObject({ added: 0, changed: 1, removed: 0 });
      expect([await slugs('Company'), await slugs('Country'), await slugs('Signatory')]).toEqual([
        ['b'],
        ['a'],
        ['a', 'b'],
      ]);
      await store.import(as('Risk'));
      expect([await slugs('Signatory'), await slugs('Entity')]).toEqual([['b'], ['a', 'b']]);
    });

    it('keeps parallel edges apart', async () => {
      const graph = hub('a');
      const two = {
        ...graph,
        edges: [...graph.edges, edge('SIGNED', 'a', 'pledge', { parallel: 2, validFrom: '2025' })],
      };
      await store.import(graph);
      expect(await store.import(two)).toMatchObject({ added: 1, changed: 0, removed: 0 });
      expect(await signatories(store)).toEqual([['a', 'a']]);
      expect([...(await store.reads().links(['signed:a:pledge', 'signed:a:pledge:2'])).keys()].sort()).toEqual([
        'signed:a:pledge',
        'signed:a:pledge:2',
      ]);
      expect(await store.import(graph)).toMatchObject({ added: 0, changed: 0, removed: 1 });
      expect(await signatories(store)).toEqual([['a']]);
    });

    if (name !== 'neo4j') return;
    it('says so where an import comes while the graph is read', async () => {
      await store.import(hub('a', 'b'));
      const { graph: content } = await store.reads().content();
      await store.import(hub('a', 'c'));
      await expect(all(content.nodes)).rejects.toMatchObject({ code: 'DATA_CHANGED' });
      await expect(all(content.edges)).rejects.toMatchObject({ code: 'DATA_CHANGED' });
    });

    it('writes of a file what it would write of a graph, whatever differs, and nothing where a last row is wrong', async () => {
      const folder = await mkdtemp(join(tmpdir(), 'summitgraph-import-'));
      onTestFinished(() => rm(folder, { recursive: true }));
      const path = join(folder, 'graph.jsonl');
      const opened = async (...pieces: string[]) => {
        await writeFile(path, pieces);
        return openDataset(path, undefined, await store.hashing?.());
      };
      const stored = async () => ({
        nodes: new Set(await read('MATCH (n:Entity) RETURN properties(n) AS it')),
        edges: new Set(await read('MATCH (:Entity)-[r]->() RETURN properties(r) AS it')),
      });
      const pairs = fc.record({ before: graph, edit, dropped: fc.subarray([0, 1, 2, 3, 4, 5]) });
      const cases = fc.asyncProperty(pairs, async ({ before, edit, dropped }) => {
        const edges = edited(before, edit).edges.filter((_, i) => !dropped.includes(i % 20));
        const after = { ...edited(before, edit), edges };
        const pieces = await all(jsonLines(after));
        await fromNothing();
        expect(await store.hashing?.()).toBeNull();
        await store.import(before);
        const { version } = (await store.reads().dataset()) ?? {};
        await expect(opened(...pieces, '{"type":"node"')).rejects.toMatchObject({ code: 'BAD_DATA' });
        const whole = await store.import(after, { dryRun: true });
        const file = await opened(...pieces);
        expect(file).toHaveProperty('hashed');
        expect(await store.import(file, { dryRun: true })).toEqual(whole);
        expect(await store.reads().dataset()).toMatchObject({ version });
        expect(await store.import(file)).toEqual(whole);
        const written = await stored();
        await fromNothing();
        await store.import(after);
        expect(written).toEqual(await stored());
      });
      await fc.assert(cases, { numRuns: casesOf(10), seed });
    });

    it('gives more rows than one statement reads', async () => {
      const slugs = Array.from({ length: 1_000 }, (_, i) => `n-${i}`);
      await store.import(hub(...slugs));
      const { graph: content } = await store.reads().content();
      expect((await all(content.nodes)).map(({ slug }) => slug)).toEqual([...slugs, 'pledge'].sort());
      expect((await all(content.edges)).map(edgeKey)).toEqual(slugs.map((slug) => `signed:${slug}:pledge`).sort());
    });

    it('clears what an import left that came to no end', async () => {
      await store.import(hub('a', 'b', 'c'));
      await statement('MATCH (d:Dataset) DELETE d');
      expect(await store.reads().dataset()).toBeNull();
      expect(await store.import(hub('b'))).toMatchObject({ added: 3, changed: 0, removed: 0 });
      expect(await slugs('Entity')).toEqual(['b', 'pledge']);
    });

    it('refuses a difference that is too large for one transaction, and changes nothing', async () => {
      const { version } = await store.import(hub('a', 'b', 'c'));
      const large = store.import(hub('b', 'c', 'd', 'e'), { maxChanges: 5 });
      await expect(large).rejects.toMatchObject({
        code: 'LIMIT_EXCEEDED',
        message: expect.stringMatching(
          /6 rows \(4 added, 0 changed, 2 removed\), more than the 5 .*IMPORT_MAX_CHANGES/,
        ),
      });
      expect(await store.reads().dataset()).toMatchObject({ version });
      expect(await slugs('Company')).toEqual(['a', 'b', 'c']);
      expect(await store.import(hub('b', 'c', 'd', 'e'), { maxChanges: 6 })).toMatchObject({ added: 4, removed: 2 });
    });

    it('writes all rows anew where they are stored in an older form, and reads none of them before', async () => {
      await store.import(hub('a'));
      await statement('MATCH (d:Dataset) SET d.form = d.form - 1');
      await statement("MATCH (n:Entity) SET n._hash = 'of the older form', n._orderKey = 'of the older form'");
      await expect(store.reads().dataset()).rejects.toMatchObject({
        code: 'NOT_READY',
        message: expect.stringMatching(/older version .*summitgraph import/),
      });
      expect(await store.import(hub('a'))).toMatchObject({ added: 0, changed: 2, removed: 0 });
      expect(await slugs('Entity')).toEqual(['a', 'pledge']);
    });

    /**
     * Companies that were firms and signatures that were endorsements; the names of their rows are as they would have
     * been.
     */
    const OLDER_NAMES = [
      `MATCH (n:Company) REMOVE n:Company
       SET n:Firm, n.kind = 'FIRM', n._row = replace(n._row, '"kind":"Company"', '"kind":"Firm"')`,
      `MATCH (a)-[r:SIGNED]->(b) CREATE (a)-[s:ENDORSED]->(b)
       SET s = r, s._relation = 'ENDORSED', s._row = replace(r._row, 'SIGNED', 'ENDORSED') DELETE r`,
      'MATCH (d:Dataset) SET d._nodes = \'[{"kind":"Firm","count":2}]\', d._edges = \'[]\'',
    ];
    /** A kind and a relation that are no more, with edges from and to what is. */
    const OLDER_KINDS = [
      "CREATE (:Entity:Treaty {slug: 'zone', kind: 'TREATY', _hash: 'x', _row: '{}'})",
      `MATCH (a:Treaty), (b:Entity {slug: 'pledge'}) CREATE (a)-[:INSPIRED {_relation: 'INSPIRED', _key: 'inspired:zone:pledge', _hash: 'x', _row: '{}'}]->(b)`,
      `MATCH (a:Treaty), (b:Entity {slug: 'pledge'})
       CREATE (b)-[:INSPIRED {_relation: 'INSPIRED', _key: 'inspired:pledge:zone', _hash: 'x', _row: '{}'}]->(a)`,
    ];
    const OLDER_INDEXES = [
      'CREATE INDEX _orderKey_Firm IF NOT EXISTS FOR (n:Firm) ON (n._orderKey)',
      'CREATE CONSTRAINT _key_ENDORSED IF NOT EXISTS FOR ()-[r:ENDORSED]-() REQUIRE r._key IS UNIQUE',
      'CREATE INDEX _fromKey_ENDORSED IF NOT EXISTS FOR ()-[r:ENDORSED]-() ON (r._fromKey)',
      'CREATE FULLTEXT INDEX changes_18 IF NOT EXISTS FOR ()-[r:ENDORSED]-() ON EACH [r._relation]',
    ];
    it.each([
      [
        'of other names',
        OLDER_NAMES,
        { added: 2, changed: 2, removed: 2 },
        [
          { of: 'Company', changed: { count: 2, examples: ['a', 'b'] } },
          { of: 'SIGNED', added: { count: 2, examples: ['signed:a:pledge', 'signed:b:pledge'] } },
          { of: 'ENDORSED', removed: { count: 2, examples: ['signed:a:pledge', 'signed:b:pledge'] } },
        ],
      ],
      [
        'with more kinds and relations',
        OLDER_KINDS,
        { added: 0, changed: 0, removed: 3 },
        [
          { of: 'INSPIRED', removed: { count: 2, examples: ['inspired:pledge:zone', 'inspired:zone:pledge'] } },
          { of: 'TREATY', removed: { count: 1, examples: ['zone'] } },
        ],
      ],
    ])(
      'brings a database of a model %s up to date, and reads nothing of it before',
      async (_, older, counts, parts) => {
        const graph = {
          ...hub('a', 'b'),
          edges: hub('a', 'b').edges.map((edge) => ({ ...edge, validFrom: '2024-05-21' })),
        };
        const { version } = await store.import(graph);
        const before = await store.reads().dataset();
        for (const one of [...older, ...OLDER_INDEXES]) await statement(one);
        await statement("MATCH (d:Dataset) SET d._model = 'of the older model'");
        await statement("MATCH (n:Entity {slug: 'pledge'}) SET n.untouched = true");
        await expect(store.reads().dataset()).rejects.toMatchObject({
          code: 'NOT_READY',
          message: expect.stringMatching(/another model.*summitgraph import/),
        });
        expect(await store.import(graph, { dryRun: true })).toMatchObject({ version, ...counts, parts });
        expect(await store.import(graph)).toMatchObject({ version, ...counts, parts });
        expect(await store.reads().dataset()).toEqual(before);
        expect(await signatories(store)).toEqual([['a', 'b']]);
        expect([await slugs('Company'), await slugs('Entity')]).toEqual([
          ['a', 'b'],
          ['a', 'b', 'pledge'],
        ]);
        const { rows } = await store.reads().changes({ ...CHANGES, page: page(9) });
        expect(rows.map(({ link }) => link.edge.key)).toEqual(['signed:a:pledge', 'signed:b:pledge']);
        expect(await read('MATCH (n:Entity) WHERE n.untouched RETURN n.slug AS it')).toEqual(['pledge']);
        expect(await read('MATCH (n:Firm|Treaty) RETURN n.slug AS it')).toEqual([]);
        const left = ['_orderKey_Firm', '_key_ENDORSED', '_fromKey_ENDORSED', 'changes_18'];
        expect(
          (await read('SHOW INDEXES YIELD name RETURN name AS it')).filter((name) => left.includes(String(name))),
        ).toEqual([]);
        expect(await store.import(graph)).toEqual({ version, added: 0, changed: 0, removed: 0, parts: [] });
      },
    );

    it('neither reads nor replaces what a newer version wrote', async () => {
      onTestFinished(clear);
      await store.import(hub('a'));
      await statement('MATCH (d:Dataset) SET d.form = d.form + 1, d._nodes = \'[{"kind": "Treaty", "count": 1}]\'');
      const newer = { code: 'NOT_READY', message: expect.stringMatching(/newer version .*upgrade/) };
      await expect(store.reads().dataset()).rejects.toMatchObject(newer);
      await expect(store.import(hub('b'))).rejects.toMatchObject(newer);
      await expect(store.import(hub('b'), { dryRun: true })).rejects.toMatchObject(newer);
    });

    it('reads nothing while an import commits, and is not held up by one that ended meanwhile', async () => {
      const { version } = await store.import(hub('a'));
      await statement("CREATE (:Import {version: 'ended while it committed'})");
      expect(await store.reads().dataset()).toMatchObject({ version });
      const connection = databaseOfWorker();
      if (connection === null) throw new Error('there is no Neo4j for this run');
      await withDriver(connection, async (driver) => {
        const session = driver.session({ database: connection.database });
        const commit = await session.beginTransaction({ metadata: { summitgraph: 'import' } });
        await commit.run("MATCH (d:Dataset) SET d.version = 'next'");
        const read = store.reads().dataset();
        await commit.commit();
        expect(await read).toMatchObject({ version: 'next' });
        await session.close();
      });
      await store.import(hub('a', 'b'));
      await expect(statement('MATCH (i:Import) RETURN 1 / (1 - count(i))')).resolves.toBeUndefined();
    });

    it.runIf(name === 'neo4j')('makes the same indexes as another import at the same time', async () => {
      for (const kind of KINDS) await statement(`DROP INDEX _orderKey_${kind} IF EXISTS`);
      const others = Array.from({ length: 3 }, open);
      opened.push(...others);
      const results = await Promise.all(others.map((other) => other.import(hub('a'))));
      expect(new Set(results.map(({ version }) => version)).size).toBe(1);
      expect(await slugs('Company')).toEqual(['a']);
    });

    it('says which index cannot be filled, and makes it anew once it can', async () => {
      onTestFinished(clear);
      const tooLong = 'an index holds no text of so many bytes';
      await statement('DROP INDEX _orderKey_Company');
      await statement(`CREATE (:Company {_orderKey: '${tooLong.repeat(1_000)}'})`);
      await expect(store.import(hub('a'))).rejects.toMatchObject({
        code: 'DATABASE_UNAVAILABLE',
        message: expect.stringMatching(
          /could not fill its index _orderKey_Company: Property value is too large.*import again/,
        ),
      });
      await clear();
      expect(await store.import(hub('a'))).toMatchObject({ added: 3 });
      expect(await slugs('Company')).toEqual(['a']);
    });

    it('waits for another import that is on its way', async () => {
      await fromNothing();
      const other = open();
      opened.push(other);
      const both = await Promise.all([store.import(hub('a', 'b', 'c')), other.import(hub('b', 'd'))]);
      const { version } = (await store.reads().dataset()) ?? {};
      const [last] = both.filter((result) => result.version === version);
      expect(both.filter(({ changed, removed }) => changed + removed === 0)).toHaveLength(1);
      expect(last?.removed).toBeGreaterThan(0);
      expect(await slugs('Company')).toEqual(last === both[0] ? ['a', 'b', 'c'] : ['b', 'd']);
    });
  });
});
