import neo4j from 'neo4j-driver';
import { readConfig } from '../src/config.js';
import { BUILT_IN, readDataset } from '../src/dataset/open.js';
import { RELATIONS } from '../src/model/relations.js';
import { ANY } from '../src/store/filter.js';
import { compileStep } from '../src/store/neo4j/cypher/edges.js';
import { statementsOf } from '../test/support/compiled.js';
import { operations } from '../test/support/operations.js';
import { profile } from '../test/support/profile.js';

// Prints the cost of the first page of every relation's largest hub, and the statements, waves and database hits of
// every question. Needs NEO4J_URI of a database with the built-in data set imported.

const config = readConfig(process.env).neo4j;
if (config === null) throw new Error('set NEO4J_URI to a database with the data set imported');
const driver = neo4j.driver(config.uri, neo4j.auth.basic(config.username, config.password), {
  disableLosslessIntegers: true,
});
const graph = await readDataset(BUILT_IN);
const view = { asOf: graph.about.date, holds: 'CERTAINLY' } as const;
const print = (...cells: (string | number)[]) => process.stdout.write(`${cells.join('\t')}\n`);

print('relation', 'end', 'hub', 'edges', 'rows', 'hits', 'hits/row');
for (const relation of RELATIONS) {
  for (const end of ['from', 'to'] as const) {
    const degrees = new Map<string, number>();
    for (const edge of graph.edges) {
      if (edge.relation === relation) degrees.set(edge[end], (degrees.get(edge[end]) ?? 0) + 1);
    }
    const [hub, degree] = [...degrees].sort(([, a], [, b]) => b - a)[0] ?? ['none', 0];
    const page = { limit: 25, reverse: false, start: null };
    const listing = { where: ANY, edge: ANY, order: [], page, view, total: false, nodesOnly: false };
    const step = { relation, end, other: null, ...listing };
    const { hits } = await profile(driver, config.database, compileStep(step, [hub]));
    const rows = Math.min(degree, page.limit + 1);
    print(relation, end, hub, degree, rows, hits, (hits / Math.max(rows, 1)).toFixed(1));
  }
}

print('');
print('question', 'statements', 'waves', 'hits', 'operators that scan');
for (const { name, query } of operations()) {
  const statements = await statementsOf(graph, query);
  const profiles = [];
  // The first and the last read the version, which costs the same for every question.
  for (const statement of statements.slice(1, -1)) profiles.push(await profile(driver, config.database, statement));
  const scans = new Set(profiles.flatMap(({ operators }) => operators.filter((operator) => operator.includes('Scan'))));
  const waves = Math.max(...statements.map(({ wave }) => wave));
  print(
    name,
    statements.length,
    waves,
    profiles.reduce((sum, { hits }) => sum + hits, 0),
    [...scans].join(' '),
  );
}
await driver.close();
