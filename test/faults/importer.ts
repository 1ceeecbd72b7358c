import { SummitgraphError } from '../../src/model/errors.js';
import { openNeo4j } from '../../src/store/neo4j/store.js';
import { graphOf, order } from './graphs.js';

// An importer of its own process, which can be killed: it says when it begins to write, and ends as the command does.

const { connection, graph } = order.parse(JSON.parse(process.argv[2] ?? ''));
const store = openNeo4j(connection);
let writing = false;
const progress = (_: number, of: number | null): void => {
  if (of === null || writing) return;
  writing = true;
  process.stdout.write('writing\n');
};
try {
  const { version } = await store.import(graphOf(graph), { progress });
  process.stdout.write(`${version}\n`);
} catch (error) {
  if (!(error instanceof SummitgraphError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
} finally {
  await store.close();
}
