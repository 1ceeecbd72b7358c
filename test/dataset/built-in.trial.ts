import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, truncate, writeFile } from 'node:fs/promises';
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

describe('the built-in data set as the build keeps it', () => {
  let folder = '';
  /** What a copy of the program prints: that of this name, with these libraries and what was done to it. */
  const copy = async (name: string, without: string | null, change?: (path: string) => Promise<unknown>) => {
    const path = join(folder, name);
    await mkdir(join(path, 'node_modules'), { recursive: true });
    for (const part of ['dist', 'data', 'package.json'])
      await cp(join(ROOT, part), join(path, part), { recursive: true });
    for (const part of ['schema', 'cypher']) await symlink(join(ROOT, part), join(path, part));
    for (const library of await readdir(join(ROOT, 'node_modules'))) {
      if (library !== without) await symlink(join(ROOT, 'node_modules', library), join(path, 'node_modules', library));
    }
    await change?.(path);
    return (...args: string[]) => runCommand(args, {}, '', { main: join(path, 'dist/main.js') });
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
    read = await printed(await copy('read', null, (path) => rm(join(path, 'dist/data.json'))));
    expect(read.map(({ code, stdout }) => [code, stdout.length > 1_000])).toEqual([
      [0, true],
      [0, true],
    ]);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('is what its files say, to the byte, and needs nothing that reads them', async () => {
    expect(await printed(await copy('kept', 'yaml'))).toEqual(read);
  });

  it.each([
    ['cut short', (path: string) => truncate(path, 500_000)],
    ['emptied', (path: string) => truncate(path)],
    ['of other rows', (path: string) => replaced(path, '"name":"OpenAI"', '"name":"OpenBI"')],
    ['of another hash', async (path: string) => replaced(path, (await readFile(path, 'utf8')).slice(0, 8), '00000000')],
  ])('is read of its files where it is %s', async (name, change) => {
    const changed = await copy(name, null, (path) => change(join(path, 'dist/data.json')));
    expect(await changed('export')).toEqual(read[0]);
  });

  it('is read of its files where one was changed or added', async () => {
    const changed = await copy('changed', null, async (path) => {
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
      copy('wrong', null, (path) => replaced(join(path, 'data/companies.yaml'), 'name: OpenAI\n', 'nom: OpenAI\n')),
      copy('other', null, (path) => replaced(join(path, 'dist/model/status.js'), "'uncertain'", "'doubtful'")),
    ]);
    const outcomes = await Promise.all([wrong('export'), other('export')]);
    for (const { code, stdout, stderr } of outcomes) {
      expect({ code, stdout }).toEqual({ code: 65, stdout: '' });
      expect(stderr).toMatch(/data\/\S+\.yaml:\d+:\d+: /);
    }
  });
});
