import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

// Renders GraphiQL's page with a tab for each question of schema/operations, theme by theme, and compresses it, so that
// the server only sends it.

const ROOT = new URL('../../', import.meta.url);
const OPERATIONS = new URL('schema/operations/', ROOT);
const PAGE = new URL('dist/graphiql.html', ROOT);

const tabs = readdirSync(OPERATIONS, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.graphql'))
  .sort()
  .map((file) => ({ query: readFileSync(new URL(file, OPERATIONS), 'utf8') }));

// The renderer writes its options into a script as they are: an unescaped `<` could end it.
const escaped = JSON.parse(JSON.stringify(tabs).replaceAll('<', '\\u003c'));
const html = renderGraphiQL({ title: 'Summitgraph', defaultTabs: escaped, shouldPersistHeaders: false });

mkdirSync(new URL('dist/', ROOT), { recursive: true });
const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: html.length } };
writeFileSync(new URL(`${PAGE.href}.br`), brotliCompressSync(html, quality));
writeFileSync(new URL(`${PAGE.href}.gz`), gzipSync(html));
