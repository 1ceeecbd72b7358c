import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { jsonSchemaText } from '../src/dataset/json-schema.js';
import { BUILT_IN, readDataset } from '../src/dataset/open.js';
import { printedSchema } from '../src/graphql/schema.js';
import { compiledFile, statementsOf } from '../test/support/compiled.js';
import { operations } from '../test/support/operations.js';

// Writes what is generated and committed: the printed schema, the JSON Schema of data files, the Cypher of every
// question.

const ROOT = new URL('../', import.meta.url);
const COMPILED = new URL('cypher/compiled/', ROOT);

writeFileSync(new URL('schema/schema.graphql', ROOT), printedSchema());
writeFileSync(new URL('schema/dataset.schema.json', ROOT), jsonSchemaText());

const graph = await readDataset(BUILT_IN);
rmSync(COMPILED, { recursive: true, force: true });
mkdirSync(COMPILED);
for (const { name, query } of operations()) {
  writeFileSync(new URL(`${name}.cypher`, COMPILED), compiledFile(name, await statementsOf(graph, query)));
}
