import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { css, editorWorkerService, graphqlWorker, js, jsonWorker } from '@graphql-yoga/render-graphiql/graphiql';
import { build } from 'esbuild';
import { HEADLINE } from '../http/pages/headline.js';
import { html } from '../http/pages/html.js';
import { ICON, SIGN } from '../http/pages/layout.js';
import { ROOT } from '../root.js';
import { PAGE } from './page.js';

// Writes GraphiQL's page and what it loads, compressed, so that the server only sends it. What it loads has an address
// with a hash of all of it, which a browser asks for once.

const BUILT = new URL('dist/graphiql/', ROOT);

const start = await build({
  entryPoints: [fileURLToPath(new URL('src/build/start.ts', ROOT))],
  bundle: true,
  format: 'esm',
  target: 'es2022',
  write: false,
});

const files: Record<string, string> = {
  'graphiql.js': js,
  'graphiql.css': css,
  'page.css': PAGE,
  'start.js': start.outputFiles.map(({ text }) => text).join(''),
  'editor.worker.js': editorWorkerService,
  'graphql.worker.js': graphqlWorker,
  'json.worker.js': jsonWorker,
};
const hash = createHash('sha256').update(JSON.stringify(files)).digest('hex').slice(0, 16);

const title = html`<a href="questions">Summitgraph</a>`.html;
const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>GraphiQL: Summitgraph</title>
<link rel="icon" href="${ICON}">
<link rel="stylesheet" href="graphiql/${hash}/graphiql.css">
<link rel="stylesheet" href="graphiql/${hash}/page.css">
<script defer src="graphiql/${hash}/graphiql.js"></script>
<script type="module" src="graphiql/${hash}/start.js"></script>
</head>
<body>
<a class="skip" href="#graphiql">Skip to the question</a>
<main id="graphiql" data-title="${title}" data-logo="${SIGN.html}" data-question="${HEADLINE}">
<noscript>GraphiQL needs JavaScript; <a href="questions">the questions</a> do not.</noscript>
</main>
<p id="data" role="status" hidden></p>
</body>
</html>
`.html;

const write = (path: string, text: string): void => {
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: text.length };
  writeFileSync(new URL(`${path}.br`, BUILT), brotliCompressSync(text, { params }));
  writeFileSync(new URL(`${path}.gz`, BUILT), gzipSync(text));
};

rmSync(BUILT, { recursive: true, force: true });
mkdirSync(new URL(`${hash}/`, BUILT), { recursive: true });
for (const [name, text] of Object.entries(files)) write(`${hash}/${name}`, text);
write('index.html', page);
