import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { compileBuiltIn } from '../dataset/built-in.js';
import { BUILT_IN, readDataset } from '../dataset/open.js';
import { ROOT, THREADS } from '../root.js';
import { bundle } from './bundle.js';
import { licencesOf } from './licences.js';

// Writes the program as it ships to `dist`: its modules and those it depends on in few files, their licences, and the
// built-in data set as it is read and checked, so that a server need not do either when it starts.

const DIST = new URL('dist/', ROOT);

/** GraphiQL's page, which is another step: compressing it takes far longer than all of this. */
const GRAPHIQL = 'graphiql';

mkdirSync(DIST, { recursive: true });
for (const name of readdirSync(DIST)) {
  if (name !== GRAPHIQL) rmSync(new URL(name, DIST), { recursive: true });
}
const used = await bundle({ main: 'src/main.ts', ...THREADS }, fileURLToPath(DIST));
// GraphiQL's page holds it whole.
writeFileSync(new URL('licences.txt', DIST), licencesOf([...used, 'node_modules/@graphql-yoga/render-graphiql/']));
await compileBuiltIn(await readDataset(BUILT_IN), DIST);
