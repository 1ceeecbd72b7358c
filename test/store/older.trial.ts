import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { readDataset } from '../../src/dataset/open.js';
import { toParameters } from '../../src/store/neo4j/run.js';
import { openNeo4j } from '../../src/store/neo4j/store.js';
import { withDriver } from '../support/neo4j/connection.js';
import { databaseOfWorker } from '../support/stores.js';
import { clear, read, startEmpty, statement } from './database.js';
import { page, select } from './rows.js';

const connection = databaseOfWorker();

/** A file of `apoc`. */
const file = (name: string): string => fileURLToPath(new URL(`../dataset/apoc/${name}`, import.meta.url));

const line = z.object({
  id: z.string(),
  labels: z.array(z.string()).optional(),
  label: z.string().optional(),
  properties: z.record(z.string(), z.unknown()),
  start: z.object({ id: z.string() }).optional(),
  end: z.object({ id: z.string() }).optional(),
});

const CREATE = `
CALL () {
  UNWIND $nodes AS line
  CREATE (n:$(line.labels))
  SET n = line.properties
  RETURN collect([line.id, n]) AS ends
}
UNWIND $edges AS line
WITH line, [end IN ends WHERE end[0] = line.start.id | end[1]][0] AS a, [end IN ends WHERE end[0] = line.end.id | end[1]][0] AS b
CREATE (a)-[r:$(line.label)]->(b)
SET r = line.properties`;

/** Some of the indexes and constraints that forms had. */
const INDEXES = [
  'CREATE CONSTRAINT migration_number FOR (m:Migration) REQUIRE m.number IS UNIQUE',
  'CREATE FULLTEXT INDEX entity_search FOR (n:Entity) ON EACH [n.search, n.kind]',
  'CREATE INDEX order_Company FOR (n:Company) ON (n.orderKey)',
  'CREATE CONSTRAINT key_SIGNED FOR ()-[r:SIGNED]-() REQUIRE r.key IS UNIQUE',
  'CREATE INDEX from_SIGNED FOR ()-[r:SIGNED]-() ON (r.fromKey)',
  'CREATE INDEX _statusDays_SIGNED FOR ()-[r:SIGNED]-() ON (r.status, r.certainlyFrom, r.certainlyUntil, r.possiblyFrom, r.possiblyUntil)',
  'CREATE FULLTEXT INDEX changes_18 FOR ()-[r:SIGNED]-() ON EACH [r.relation]',
];

/** Makes the database of an older form that is in the file. */
const fill = async (name: string): Promise<void> => {
  if (connection === null) return;
  const text = await readFile(file(name), 'utf8');
  const lines = text
    .trim()
    .split('\n')
    .map((one) => line.parse(JSON.parse(one)));
  const [nodes, edges] = [lines.filter(({ labels }) => labels), lines.filter(({ label }) => label)];
  await clear();
  await withDriver(connection, (driver) =>
    driver.executeQuery(CREATE, toParameters({ nodes, edges }), { database: connection.database }),
  );
  for (const index of INDEXES) await statement(index);
};

/** Everything that the database holds, but which import brought it, and the names of its indexes. */
const everything = async () => ({
  nodes: await read(
    `MATCH (n:!SummitgraphTest)
     RETURN {labels: COLLECT { UNWIND labels(n) AS label RETURN label ORDER BY label }, is: CASE WHEN n:Dataset THEN n {.*, _import: null} ELSE properties(n) END} AS it
     ORDER BY n.slug`,
  ),
  edges: await read('MATCH ()-[r]->() WITH r ORDER BY r._key RETURN {type: type(r), is: properties(r)} AS it'),
  indexes: await read('SHOW INDEXES YIELD name RETURN name AS it ORDER BY name'),
});

describe.runIf(connection !== null)('a database of an older form', () => {
  startEmpty('neo4j');
  const store = connection === null ? undefined : openNeo4j(connection);
  afterAll(() => store?.close());

  it.each([
    ['form-6.jsonl', 6, 4],
    ['form-7.jsonl', 7, 0],
    ['form-8.jsonl', 8, 0],
    ['form-9.jsonl', 9, 0],
  ])(
    'of %s is refused by servers, and becomes by an import what an empty one would',
    async (name, form, migrations) => {
      if (store === undefined) return;
      const graph = await readDataset(file('forms.yaml'));
      await clear();
      const { version } = await store.import(graph);
      const fresh = await everything();

      await fill(name);
      expect(await read('MATCH (n:Migration) RETURN n.number AS it')).toHaveLength(migrations);
      await expect(store.reads().dataset()).rejects.toMatchObject({
        code: 'NOT_READY',
        message: expect.stringMatching(new RegExp(`older version .*form ${form}.*summitgraph import`)),
      });
      const changed = { version, added: 0, changed: graph.nodes.length + graph.edges.length, removed: 0 };
      expect(await store.import(graph, { dryRun: true })).toMatchObject(changed);
      expect(await store.import(graph)).toMatchObject(changed);
      expect(await everything()).toEqual(fresh);
      expect(await store.import(graph)).toMatchObject({ version, changed: 0 });
      expect((await store.reads().select(select('Company', { page: page(9) }))).rows.map(({ slug }) => slug)).toEqual([
        'mistral-ai',
        'vector',
      ]);
    },
  );

  it('loses what is not wanted any more', async () => {
    if (store === undefined) return;
    const { about, nodes, edges } = await readDataset(file('forms.yaml'));
    await fill('form-6.jsonl');
    const without = {
      about,
      nodes: nodes.filter(({ slug }) => slug !== 'vector'),
      edges: edges.filter(({ relation }) => relation !== 'DID_NOT_SIGN' && relation !== 'MITIGATES'),
    };
    expect(await store.import(without)).toMatchObject({ added: 0, removed: 3 });
    expect(await read('MATCH ()-[r:DID_NOT_SIGN|MITIGATES]->() RETURN r._key AS it')).toEqual([]);
  });

  it('is cleared where its first import came to no end', async () => {
    if (store === undefined) return;
    const graph = await readDataset(file('forms.yaml'));
    await fill('form-6.jsonl');
    await statement('MATCH (d:Dataset) DELETE d');
    expect(await store.import(graph)).toMatchObject({ added: graph.nodes.length + graph.edges.length, changed: 0 });
    expect(await read('MATCH (n:Migration) RETURN n.number AS it')).toEqual([]);
  });
});

describe.runIf(connection !== null)('whoever opens the database', () => {
  startEmpty('neo4j');

  it('sees entities first, and beside them one node that is none', async () => {
    if (connection === null) return;
    await clear();
    const store = openNeo4j(connection);
    await store.import(await readDataset(file('forms.yaml')));
    await store.close();
    const labels = await read('MATCH (n:!SummitgraphTest) RETURN labels(n) AS it');
    expect(labels.at(-1)).toEqual(['Dataset']);
    expect(labels.filter((some) => !z.array(z.string()).parse(some).includes('Entity'))).toHaveLength(1);
  });
});
