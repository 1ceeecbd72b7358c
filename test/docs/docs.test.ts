import { dirname, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { FORMATS } from '../../src/feeds/formats.js';
import { CODES } from '../../src/model/errors.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { overBuiltIn } from '../support/built-in.js';
import { post, runCommand, startServer } from '../support/process.js';
import { builtInGraph } from '../support/stores.js';
import { blocks, codeIn, commandLines, documents, isThere, proseOf, tableOf, textOf } from './docs.js';
import { picture } from './picture.js';

const store = memoryStore();
const ask = overBuiltIn(() => store);

const scripts = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(textOf('package.json'))).scripts;
const of = (language: string) => blocks.filter((block) => block.language === language);
const titled = (language: string) => of(language).map((block) => [`${block.file}:${block.line}`, block] as const);

describe('the queries of the documents', () => {
  const answers = new Map(
    blocks.flatMap((block, i) => {
      const next = blocks[i + 1];
      return block.language === 'graphql' && next?.file === block.file && next.language === 'json'
        ? [[block, next]]
        : [];
    }),
  );

  it.each(titled('graphql'))('%s is answered as it says: its json block is all of the data', async (_, block) => {
    const { data, errors } = await ask(block.text);
    expect(errors).toBeUndefined();
    const answer = answers.get(block);
    if (answer !== undefined) expect(data).toEqual(JSON.parse(answer.text));
  });

  it('say what the one costs that the price is shown by', async () => {
    const [, said = ''] = /^## Price$[^#]*?`("cost": .*?)` in\s+`extensions`/m.exec(textOf('README.md')) ?? [];
    const priced = blocks.find(({ file, line }) => {
      const before = textOf(file).split('\n').slice(0, line);
      return before.findLast((text) => text.startsWith('## ')) === '## Price';
    });
    const { extensions } = await ask(priced?.text ?? '');
    expect(JSON.parse(`{${said}}`)).toEqual({ cost: extensions?.cost });
  });

  it('are the only json blocks’ questions', () => {
    expect(of('graphql').length).toBeGreaterThanOrEqual(4);
    expect([...answers.values()]).toEqual(of('json'));
  });
});

describe('the command commandLines of the documents', { concurrent: true }, () => {
  /** How each sort of command line is known to work. */
  const KNOWN: [pattern: RegExp, how: string][] = [
    [/^npm ci$/, 'a clean checkout is installed before any test'],
    [/^npm start$/, 'below: a server as a process'],
    [/^npm test$/, 'this is it'],
    [
      /^npm run (check|build|generate|dev|trials)$/,
      'below: a script; the first two run before the tests, the third is tested',
    ],
    [/^npx vitest run test\/docs$/, 'this is it'],
    [/^npm run bench -- --factor \d+$/, 'a trial in test/bench'],
    [/^npm run fuzz -- --seconds \d+$/, 'a trial in test/fuzz'],
    [
      /^([A-Z_]+=\S+ )*npx summitgraph (serve|import)$/,
      'test/docs/database.trial.ts, as processes; settings in test/http: observed, published, clients',
    ],
    [/^curl -s http:\/\/127\.0\.0\.1:9464\/metrics$/, 'test/http/observed.test.ts'],
    [
      /^npx summitgraph (export --out|validate|import) my-data( --dry-run)?$/,
      'test/docs/database.trial.ts, one after the other',
    ],
    [/^npx summitgraph get '\/[\w.?={}& -]+' --out \S+$/, 'below: its address is asked'],
    [/^export NEO4J_URI=\S+ NEO4J_PASSWORD=\S+$/, 'below: variables that are read'],
    [/^docker compose up$/, '`npm run containers`, which needs an engine; what needs none is in test/containers'],
    [/^docker run -d -p \S+ -e NEO4J_AUTH=neo4j\/\S+ neo4j:\S+$/, 'below: the image that the tests use'],
    [/^curl -s http:\/\/127\.0\.0\.1:4000\/graphql -H 'content-type: application\/json' -d '/, 'below: asked'],
  ];

  it.each(commandLines)('%s is of a sort that is tested', (line) => {
    expect(KNOWN.filter(([pattern]) => pattern.test(line))).toHaveLength(1);
  });

  it('name scripts that there are', () => {
    const said = documents.flatMap(({ text }) => [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)]);
    const names = said.map(([, script, own]) => script ?? own ?? '');
    expect(names.length).toBeGreaterThan(5);
    for (const name of names) expect(Object.keys(scripts), `npm run ${name}`).toContain(name);
  });

  it('name the image of the tests', () => {
    const [, image] = /^const IMAGE = '(.+)';$/m.exec(textOf('test/support/neo4j/container.ts')) ?? [];
    expect(commandLines.filter((line) => line.startsWith('docker run')).map((line) => line.split(' ').at(-1))).toEqual([
      image,
    ]);
    const [, , , password] = /NEO4J_AUTH=(\w+)\/(\w+)[\s\S]*NEO4J_PASSWORD=(\w+)/.exec(textOf('README.md')) ?? [];
    expect(commandLines.find((line) => line.startsWith('docker run'))).toContain(`neo4j/${password}`);
  });

  it('ask over HTTP of the server that `npm start` starts, which prints what the README shows and stops when told to', async () => {
    expect(scripts.start).toBe('node dist/main.js serve');
    const { base, outcome, child, ended } = await startServer();
    const shown = of('text').find(({ text }) => text.startsWith('Summitgraph answers:'))?.text ?? '';
    await vi.waitUntil(() => outcome.stdout.includes('version '));
    expect(outcome.stdout.replaceAll(base, 'http://127.0.0.1:4000')).toBe(shown);
    const curl = commandLines.filter((line) => line.includes('/graphql '));
    expect(curl).not.toEqual([]);
    for (const line of curl) {
      const [, body = ''] = / -d '(.*)'$/.exec(line) ?? [];
      const { query } = z.object({ query: z.string() }).parse(JSON.parse(body));
      const answer = await post(base, query);
      expect(answer.status).toBe(200);
      expect(answer.body).toMatch(/^\{"data":\{"dataset":\{"title":/);
    }
    for (const [address] of tableOf('README.md', 'Address')) {
      const { status } = await fetch(`${base}${address}`, { headers: { accept: 'text/html' } });
      expect(status, address).toBe(200);
    }
    const got = commandLines.flatMap((line) => /^npx summitgraph get '(.+)' /.exec(line)?.[1] ?? []);
    const feeds = codeIn(textOf('README.md')).filter((code) => /^\/[\w-]+\.[\w.]+\?/.test(code));
    expect([got.length, feeds.length]).toEqual([2, 6]);
    for (const address of [...got, ...feeds]) expect((await fetch(`${base}${address}`)).status, address).toBe(200);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
  });
});

describe('the tables and names of the documents', () => {
  const matches = (text: string, pattern: RegExp): string[] =>
    [...text.matchAll(pattern)].map(([, found = '']) => found);

  it('list the commands, variables and exit codes of --help', async () => {
    const help = (await runCommand(['--help'])).stdout;
    const commands = matches(help.slice(help.indexOf('Commands:'), help.indexOf('Options:')), /^ {2}(\w+) /gm);
    const said = new Set(documents.flatMap(({ text }) => matches(text, /\bsummitgraph (?!answers)(--help|[a-z]+)\b/g)));
    expect([...said].filter((command) => command !== '--help').sort()).toEqual(commands.sort());

    const variables = tableOf('README.md', 'Variable (empty is unset)').map(([name]) => name);
    expect(variables).toEqual(matches(help, /^ {2}([A-Z][A-Z0-9_]+) /gm));
    expect(variables).toEqual(matches(textOf('src/config.ts'), /^ {2}([A-Z][A-Z0-9_]+): (?:z|port|quota)\b/gm));

    const exits = /^Exit codes: (.*?)\.?$/m;
    expect(exits.exec(textOf('README.md'))?.[1]).toBe(exits.exec(help)?.[1]);
  });

  it('list the variables of the tests', () => {
    const support = ['random', 'neo4j/connection', 'neo4j/maven', 'neo4j/process', 'neo4j/provide'].map((name) =>
      textOf(`test/support/${name}.ts`),
    );
    const read = matches(support.join('\n'), /const \{ (.*) \} = process\.env;/g).flatMap((names) => names.split(', '));
    const ours = tableOf('README.md', 'Variable (empty is unset)').map(([name]) => name);
    expect(
      tableOf('CONTRIBUTING.md', 'Variable')
        .map(([name]) => name)
        .sort(),
    ).toEqual([...new Set(read)].filter((name) => !ours.includes(name)).sort());
    const named = documents.flatMap(({ text }) => matches(text, /\b((?:NEO4J|SUMMITGRAPH)_[A-Z_]+)\b/g));
    const known = [...ours, ...read, 'NEO4J_AUTH'];
    expect(named.filter((name) => !known.includes(name))).toEqual([]);
  });

  it('list every error code with its meaning', () => {
    const table = tableOf('README.md', 'Code').map(([code = '', meaning = '']) => [code, meaning]);
    const ours = Object.entries(CODES);
    expect(table.slice(0, ours.length)).toEqual(ours);
    expect(table.slice(ours.length).map(([code]) => code)).toEqual([
      'GRAPHQL_PARSE_FAILED',
      'GRAPHQL_VALIDATION_FAILED',
      'INTERNAL',
    ]);
    for (const [code] of table.slice(ours.length)) expect(textOf('src/graphql/errors.ts')).toContain(`'${code}'`);
  });

  it('set only variables that there are', () => {
    const set = commandLines.flatMap((line) =>
      [...line.matchAll(/(?:^|\s)([A-Z][A-Z0-9_]+)=/g)].map(([, name = '']) => name),
    );
    const variables = tableOf('README.md', 'Variable (empty is unset)').map(([name]) => name);
    expect(set.length).toBeGreaterThan(4);
    expect(set.filter((name) => !variables.includes(name) && name !== 'NEO4J_AUTH')).toEqual([]);
  });

  it('list the formats', () => {
    expect(tableOf('README.md', 'Format')).toEqual(Object.entries(FORMATS).map(([format, { name }]) => [format, name]));
  });

  it('list the limits', () => {
    const bound = (file: string, name: string): string =>
      (
        new RegExp(`\\b${name} = (?:\\{ least: \\d+, most: )?([\\d_]+)[;,]`).exec(textOf(file))?.[1] ?? `no ${name}`
      ).replaceAll('_', '');
    const rows = tableOf('README.md', 'Bound').flatMap(([a = '', b = '', c = '', d = '']) => [
      [a, b],
      [c, d],
    ]);
    expect(Object.fromEntries(rows)).toEqual({
      'Rows of a page, unless asked': bound('src/questions/arguments/page.ts', 'DEFAULT_PAGE'),
      'Rows of a page; ids of `nodes`': bound('src/questions/arguments/page.ts', 'MAX_PAGE'),
      'Depth of a filter': bound('src/questions/arguments/where.ts', 'MAX_DEPTH'),
      'Conditions of a filter': bound('src/questions/arguments/where.ts', 'MAX_CONDITIONS'),
      'Values of an `in`': bound('src/questions/arguments/field-types.ts', 'MAX_VALUES'),
      'Steps of an order': bound('src/questions/arguments/order.ts', 'MAX_TERMS'),
      'Tokens of a document': bound('src/http/input/reading.ts', 'MAX_TOKENS'),
      'Rows of an answer, over all its lists': bound('src/questions/context.ts', 'MAX_ROWS'),
      'Characters of a search': bound('src/questions/search/search.ts', 'MAX_TEXT'),
      'Words of a search': bound('src/questions/search/search.ts', 'MAX_WORDS'),
      'Entities that a search weighs': bound('src/questions/search/find.ts', 'MAX_WEIGHED'),
      'Milliseconds of a statement in Neo4j': bound('src/store/neo4j/run.ts', 'READ_MS'),
      'Tests of `whoSigned`': bound('src/questions/who-signed/who-signed.ts', 'MAX_TESTS'),
      'Entities of `common`': bound('src/questions/together/in-common.ts', 'MAX_OF'),
      'Hops of a path': bound('src/questions/paths/paths.ts', 'LENGTH'),
      Paths: bound('src/questions/paths/paths.ts', 'PATHS'),
      'Steps of a neighborhood': bound('src/questions/drawing/neighborhood.ts', 'DEPTH'),
      'Nodes of a graph': bound('src/questions/drawing/subgraph.ts', 'NODES'),
      'Pairs that `coSignatures` weighs': bound('src/store/bounds.ts', 'MAX_PAIRS'),
      'Groups of an answer': bound('src/questions/arguments/groups.ts', 'GROUPS'),
      'Hints of an answer': bound('src/questions/hints.ts', 'MAX_HINTS'),
      'Slugs looked up for hints': bound('src/questions/hints.ts', 'MAX_GIVEN'),
      'Characters of an address': bound('src/http/guard.ts', 'MAX_ADDRESS'),
      'Price of an operation': bound('src/graphql/price/limit.ts', 'MAX_PRICE'),
      'Characters of documents kept parsed': bound('src/http/input/documents.ts', 'MAX_KEPT'),
      'Bytes of a body': bound('src/http/input/body.ts', 'MAX_BODY'),
      'Characters of a document, comments counted': bound('src/http/input/bounds.ts', 'MAX_DOCUMENT'),
      'Depth of the brackets of a document': bound('src/http/input/bounds.ts', 'MAX_DEPTH'),
      'Depth of variables': bound('src/http/input/bounds.ts', 'MAX_NESTED'),
      'Values of all variables': bound('src/http/input/bounds.ts', 'MAX_VALUES'),
      'Characters of all variables': bound('src/http/input/bounds.ts', 'MAX_TEXT'),
      'Edges of a Mermaid flowchart': bound('src/feeds/text/mermaid.ts', 'MAX_EDGES'),
    });
  });

  it('link only to what is there', () => {
    const targets = documents.flatMap(({ file, text }) =>
      matches(proseOf(text), /\]\(([^)]+)\)/g).map((target) => ({ file, target })),
    );
    expect(targets.length).toBeGreaterThan(10);
    for (const { file, target } of targets) {
      expect(target).not.toMatch(/^[a-z]+:/);
      const [relative = '', anchor] = target.split('#');
      const path = join(dirname(file), relative);
      expect(isThere(path), target).toBe(true);
      if (anchor !== undefined) {
        const headings = matches(textOf(path), /^#+ (.+)$/gm).map((heading) =>
          heading.toLowerCase().replaceAll(' ', '-'),
        );
        expect(headings, target).toContain(anchor);
      }
    }
  });

  it('name only files and folders that are there', () => {
    const paths = documents.flatMap(({ text }) =>
      codeIn(text).filter((code) => /^(src|test|data|docs|cypher|schema|scripts)\/[\w./-]+$/.test(code)),
    );
    expect(paths.length).toBeGreaterThan(10);
    expect(paths.filter((path) => !isThere(path))).toEqual([]);
  });

  it('map every folder of src and test', () => {
    const folders = tableOf('ARCHITECTURE.md', 'Folder').flatMap(([cell = '']) => matches(cell, /(?:^|`)([\w/.]+)/g));
    for (const folder of [
      'model',
      'graph',
      'dataset',
      'store',
      'questions',
      'graphql',
      'feeds',
      'http',
      'commands',
      'build',
    ]) {
      expect(folders).toContain(`src/${folder}`);
    }
  });
});

describe('what the README says of the data', () => {
  const readme = textOf('README.md');

  it('is so', async () => {
    const { data } = await ask(`{
      dataset { licence }
      paris: declaration(slug: "paris-statement") { signatories { totalCount } }
      delhi: declaration(slug: "new-delhi-declaration") { signatories { totalCount } }
      companies { totalCount }
      homeless: companies(where: { NOT: { headquarters: {} } }) { totalCount }
      partial: instruments(where: { listComplete: { eq: false } }) { totalCount }
    }`);
    expect(data).toMatchObject({
      dataset: { licence: 'CC-BY-4.0' },
      paris: { signatories: { totalCount: 68 } },
      delhi: { signatories: { totalCount: 92 } },
      companies: { totalCount: 97 },
      homeless: { totalCount: 44 },
      partial: { totalCount: 5 },
    });
    for (const said of ['68 and 92', '44 of 97', 'Five lists', 'CC-BY-4.0']) expect(readme).toContain(said);
    const { nodes, edges } = await builtInGraph();
    const weak = edges.filter(({ relation, status }) => relation === 'HEADQUARTERED_IN' && status === 'unconfirmed');
    expect(readme).toContain(`${weak.length} are \`UNCONFIRMED\``);
    expect(edges.filter(({ sources }) => sources.length === 0)).toEqual([]);
    expect(nodes.filter(({ kind, sources }) => kind !== 'Source' && sources.length === 0)).toEqual([]);
    expect(textOf('CHANGELOG.md')).toContain(`${nodes.length} entities and ${edges.length} relations`);
  });

  it('is drawn', async () => {
    const drawn = await picture(await builtInGraph());
    expect(drawn.length).toBeLessThan(30_000);
    await expect(drawn).toMatchFileSnapshot('../../docs/summitgraph.svg');
  });
});
