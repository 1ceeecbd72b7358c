import { cp, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCommand } from '../support/process.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Asks for what is given and for what is worked out. */
const ADDRESS = `/answer.json?query=${encodeURIComponent(`{
  dataset { version nodes { kind count } }
  search(text: "deepmind") { nodes { entity { slug } matchedText } }
  changes(from: "2024-01-01", to: "2024-12-31") { totalCount nodes { fact { key } } }
}`)}`;

/** What the model of the program says, and nothing else. */
const STATUSES = '"confirmed","uncertain","unconfirmed"';

const moduleOf = (text: string): string => `data:text/javascript,${encodeURIComponent(text)}`;

/** What only the reader of YAML says. */
const OF_YAML = 'block-scalar-header';

/** Has Node refuse to load a module with the reader of YAML. */
const HOOK = moduleOf(`export const load = async (url, context, next) => {
  const found = await next(url, context);
  if (String(found.source).includes('${OF_YAML}')) throw new Error('reads YAML');
  return found;
}`);
const WITHOUT_YAML = [
  '--import',
  moduleOf(`import { register } from 'node:module'; register(${JSON.stringify(HOOK)});`),
];

describe('the built-in data set as the build keeps it', () => {
  let folder = '';
  /** What a copy of the program prints: that of this name, with what was done to it, run by Node with these options. */
  const copy = async (name: string, change?: (path: string) => Promise<unknown>, node: readonly string[] = []) => {
    const path = join(folder, name);
    for (const part of ['dist', 'data', 'package.json'])
      await cp(join(ROOT, part), join(path, part), { recursive: true });
    for (const part of ['schema', 'cypher']) await symlink(join(ROOT, part), join(path, part));
    await change?.(path);
    return (...args: string[]) => runCommand(args, {}, '', { main: join(path, 'dist/main.js'), node });
  };
  const replaced = async (file: string, before: string, after: string): Promise<void> => {
    const text = await readFile(file, 'utf8');
    expect(text).toContain(before);
    await writeFile(file, text.replace(before, after));
  };
  const printed = (copied: Awaited<ReturnType<typeof copy>>) => Promise.all([copied('export'), copied('get', ADDRESS)]);
  let read: Awaited<ReturnType<typeof printed>>;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'summitgraph-built-in-'));
    read = await printed(await copy('read', (path) => rm(join(path, 'dist/data.json'))));
    expect(read.map(({ code, stdout }) => [code, stdout.length > 1_000])).toEqual([
      [0, true],
      [0, true],
    ]);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is what its files say, to the byte, and needs nothing that reads them', async () => {
    expect(await printed(await copy('kept', undefined, WITHOUT_YAML))).toEqual(read);
    const unkept = await copy('unkept', (path) => rm(join(path, 'dist/data.json')), WITHOUT_YAML);
    for (const { code, stderr } of await printed(unkept))
      expect([code, stderr]).toEqual([1, expect.stringContaining('reads YAML')]);
  });

  it.each([
    ['cut short', (path: string) => truncate(path, 500_000)],
    ['emptied', (path: string) => truncate(path)],
    ['of other rows', (path: string) => replaced(path, '"name":"OpenAI"', '"name":"OpenBI"')],
    ['of another hash', async (path: string) => replaced(path, (await readFile(path, 'utf8')).slice(0, 8), '00000000')],
  ])('is read of its files where it is %s', async (name, change) => {
    const changed = await copy(name, (path) => change(join(path, 'dist/data.json')));
    expect(await changed('export')).toEqual(read[0]);
  });

  it('is read of its files where one was changed or added', async () => {
    const changed = await copy('changed', async (path) => {
      await replaced(join(path, 'data/companies.yaml'), 'name: OpenAI\n', 'name: OpenBI\n');
      await writeFile(join(path, 'data/more.yaml'), 'Company: [{slug: new-one, name: New One, status: uncertain}]\n');
    });
    const { code, stdout } = await changed('export');
    expect(code).toBe(0);
    expect(stdout).toContain('"name":"OpenBI"');
    expect(stdout).toContain('"slug":"new-one"');
  });

  it('is refused with its places where a file is wrong by now, also by another model', async () => {
    const [wrong, other] = await Promise.all([
      copy('wrong', (path) => replaced(join(path, 'data/companies.yaml'), 'name: OpenAI\n', 'nom: OpenAI\n')),
      copy('other', async (path) => {
        const modules = (await readdir(join(path, 'dist'))).filter((file) => file.endsWith('.js'));
        const texts = await Promise.all(modules.map((file) => readFile(join(path, 'dist', file), 'utf8')));
        const model = modules.find((_, i) => texts[i]?.includes(STATUSES)) ?? '';
        await replaced(join(path, 'dist', model), STATUSES, STATUSES.replace('uncertain', 'doubtful'));
      }),
    ]);
    const outcomes = await Promise.all([wrong('export'), other('export')]);
    for (const { code, stdout, stderr } of outcomes) {
      expect({ code, stdout }).toEqual({ code: 65, stdout: '' });
      expect(stderr).toMatch(/data\/\S+\.yaml:\d+:\d+: /);
    }
  });
});
