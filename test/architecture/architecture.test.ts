import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, posix, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Most files of a folder. */
const MOST = 14;

/** What a file may import, and what Biome must refuse it: paths from `src`. */
const FLOORS: [file: string, right: string[], wrong: string[]][] = [
  ['observed/a', ['observed/request'], ['model/dates', 'graph/graph', 'store/filter', 'http/server', 'config']],
  ['model/a', ['model/dates'], ['graph/graph', 'dataset/open', 'store/filter', 'questions/links', 'config']],
  ['graph/a', ['model/dates'], ['dataset/open', 'store/filter', 'questions/links', 'graphql/schema', 'config']],
  ['dataset/read/a', ['graph/graph'], ['store/open', 'questions/links', 'graphql/schema', 'config']],
  ['store/a', ['graph/graph', 'store/filter'], ['dataset/open', 'store/memory/page', 'store/neo4j/run', 'store/open']],
  ['store/open', ['dataset/open', 'store/memory/page', 'store/neo4j/run'], ['questions/links', 'config']],
  ['store/memory/a', ['store/filter'], ['store/neo4j/run', 'dataset/open', 'questions/links', 'config']],
  ['store/neo4j/cypher/a', ['store/filter'], ['store/memory/page', 'dataset/open', 'graphql/schema', 'config']],
  ['questions/paths/a', ['store/filter', 'questions/links'], ['graphql/schema', 'feeds/a', 'http/server', 'config']],
  ['graphql/questions/a', ['questions/links', 'store/filter'], ['feeds/a', 'http/server', 'commands/serve', 'config']],
  ['feeds/a', ['questions/links', 'store/filter'], ['graphql/schema', 'http/server', 'commands/serve', 'config']],
  ['http/a', ['graphql/schema', 'feeds/a', 'store/store'], ['commands/serve', 'store/neo4j/run', 'config']],
  ['commands/a', ['http/server', 'dataset/open', 'store/open', 'config'], ['main']],
];

/** What Biome says, as far as it is read. */
const said = z.object({
  diagnostics: z.array(
    z.object({
      category: z.string(),
      location: z.object({ path: z.string(), start: z.object({ line: z.number() }) }),
    }),
  ),
});

/** Lints a folder; Biome exits with 1 where it has something to say. */
const lint = (folder: string): Promise<string> =>
  new Promise((resolve) => {
    const biome = join(ROOT, 'node_modules/@biomejs/biome/bin/biome');
    const options = ['--only=style/noRestrictedImports', '--reporter=json', '--max-diagnostics=none'];
    execFile(process.execPath, [biome, 'lint', ...options], { cwd: folder }, (_, stdout) => resolve(stdout));
  });

const importOf = (file: string, path: string): string => {
  const relative = posix.relative(posix.dirname(file), path);
  return `import '${relative.startsWith('.') ? relative : `./${relative}`}.js';\n`;
};

it('Biome refuses imports that go up a floor, and no others', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'summitgraph-floors-'));
  try {
    const settings = z.looseObject({}).parse(JSON.parse(readFileSync(join(ROOT, 'biome.json'), 'utf8')));
    writeFileSync(join(folder, 'biome.json'), JSON.stringify({ ...settings, vcs: { enabled: false } }));
    for (const [file, right, wrong] of FLOORS) {
      mkdirSync(dirname(join(folder, 'src', file)), { recursive: true });
      const text = [...wrong, ...right].map((path) => importOf(file, path)).join('');
      writeFileSync(join(folder, 'src', `${file}.ts`), text);
    }
    const { diagnostics } = said.parse(JSON.parse(await lint(folder)));
    expect(new Set(diagnostics.map(({ category }) => category))).toEqual(new Set(['lint/style/noRestrictedImports']));
    const refused = (file: string) =>
      diagnostics.filter(({ location }) => location.path.replaceAll(sep, '/') === `src/${file}.ts`);
    for (const [file, , wrong] of FLOORS) {
      const lines = refused(file).map(({ location }) => location.start.line);
      expect(
        lines.sort((a, b) => a - b).map((line) => wrong[line - 1]),
        file,
      ).toEqual(wrong);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});

/** The files of `src`, as paths from there. */
const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.ts'));

/** What a file imports of the others. */
const importsOf = (file: string): string[] =>
  [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/\b(?:from|import)\b ?\(?'(\.[^']+)\.js'/g)].map(
    ([, path = '']) => posix.join(posix.dirname(file), `${path}.ts`),
  );

it('no file imports itself by way of others', () => {
  const imports = new Map(files.map((file) => [file, importsOf(file)]));
  expect([...imports.values()].flat().filter((file) => !imports.has(file))).toEqual([]);
  expect(imports.get('main.ts')).not.toEqual([]);
  // What imports nothing that is left, or is imported by nothing that is left, is in no circle.
  const left = new Map(imports);
  for (let before = left.size + 1; left.size < before; ) {
    before = left.size;
    const imported = new Set([...left.values()].flat());
    for (const [file, others] of left) {
      if (!imported.has(file) || !others.some((other) => left.has(other))) left.delete(file);
    }
  }
  expect([...left.keys()]).toEqual([]);
});

it(`no folder has more than ${MOST} files`, () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(posix.dirname(file), (counts.get(posix.dirname(file)) ?? 0) + 1);
  expect([...counts].filter(([, count]) => count > MOST)).toEqual([]);
});
