import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundle } from '../../src/build/bundle.js';
import { clear } from '../store/database.js';
import { settingsOf } from '../support/neo4j/connection.js';
import { post, runCommand, startServer } from '../support/process.js';
import { databaseOfWorker } from '../support/stores.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** A kind and a relation that the project does not have, each as somebody would declare it. */
const DECLARED: [file: string, before: string, added: string][] = [
  [
    'src/model/kinds.ts',
    '  Name: kind(',
    `  Treaty: kind(
    'Treaty',
    'treaties',
    'A treaty, for example \`chemical-weapons\`.',
    {
      opened: maybe(date('When it was opened for signature.')),
      parties: maybe(integer('How many are party to it.')),
      form: maybe(oneOf('TreatyForm', ['global', 'regional'], 'Who may join.')),
    },
    { orderBy: 'opened' },
  ),
`,
  ],
  [
    'src/model/relations.ts',
    "  NAMED: relation('NAMED'",
    `  INSPIRED: relation('INSPIRED', {
    type: 'Inspiration',
    description: 'A treaty was the model of an instrument.',
    from: 'model',
    to: 'inspired',
    ends: [['Treaty', 'Instrument']],
    undated: ['to'],
    fields: { how: maybe(text('In what.')) },
  }),
`,
  ],
  [
    'src/model/links.ts',
    '  Instrument: {\n',
    "  Treaty: { inspired: many('INSPIRED', 'from', 'Instrument', 'The instruments of which it was the model.') },\n",
  ],
];

const DATA = `about: {title: Treaties, date: 2026-01-01, licence: CC0}
Treaty:
  - {slug: chemical-weapons, name: Chemical Weapons Convention, opened: 1993-01-13, parties: 193, form: global, status: confirmed}
  - {slug: africa-zone, name: Treaty of Pelindaba, opened: 1996-04, form: regional, status: uncertain}
Declaration:
  - {slug: our-declaration, name: Our Declaration, adopted: 2025-02-01, status: confirmed}
INSPIRED:
  - {from: chemical-weapons, to: our-declaration, how: its inspections, validFrom: 2025-02-01, status: confirmed}
`;

const QUERY = `{
  treaties(
    where: { inspired: { some: { edge: { how: { contains: "INSPECT" } } } } }
    orderBy: [{ field: PARTIES }, { field: INSPIRED, direction: DESC }]
  ) {
    totalCount
    nodes { slug opened { earliest } form inspired(orderBy: { field: INSPIRATION_STATUS }) { edges { inspiration { key how model { parties } } node { slug } } } }
    groups(by: [FORM]) { groups { keys { value } count } }
  }
  changes(from: "2025-01-01", to: "2026-01-01", relations: [INSPIRED]) { nodes { fact { key } } }
  search(text: "pelindaba", kinds: [TREATY]) { nodes { entity { slug } } }
}`;

const ANSWER = {
  treaties: {
    totalCount: 1,
    nodes: [
      {
        slug: 'chemical-weapons',
        opened: { earliest: '1993-01-13' },
        form: 'GLOBAL',
        inspired: {
          edges: [
            {
              inspiration: {
                key: 'inspired:chemical-weapons:our-declaration',
                how: 'its inspections',
                model: { parties: 193 },
              },
              node: { slug: 'our-declaration' },
            },
          ],
        },
      },
    ],
    groups: { groups: [{ keys: [{ value: 'GLOBAL' }], count: 1 }] },
  },
  changes: { nodes: [{ fact: { key: 'inspired:chemical-weapons:our-declaration' } }] },
  search: { nodes: [{ entity: { slug: 'africa-zone' } }] },
};

describe('a kind and a relation that only the model declares', () => {
  let folder = '';
  const copy = () => ({ main: join(folder, 'dist/main.js') });
  const build = () => bundle({ main: join(folder, 'src/main.ts') }, join(folder, 'dist'));
  const data = () => join(folder, 'treaties.yaml');
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'summitgraph-model-'));
    for (const name of ['src', 'cypher', 'package.json', 'tsconfig.json']) {
      await cp(join(ROOT, name), join(folder, name), { recursive: true });
    }
    await symlink(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    for (const [name, before, added] of DECLARED) {
      const text = await readFile(join(folder, name), 'utf8');
      expect(text.split(before), name).toHaveLength(2);
      await writeFile(
        join(folder, name),
        text.replace(before, () => added + before),
      );
    }
    // Fails where their types are not right.
    await promisify(execFile)(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', folder]);
    await build();
    await writeFile(data(), DATA);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  const asked = async (env: Record<string, string>): Promise<unknown> => {
    const { base, child, ended } = await startServer(env, copy());
    try {
      return JSON.parse((await post(base, QUERY)).body);
    } finally {
      child.kill('SIGTERM');
      await ended;
    }
  };

  it('is validated', async () => {
    const sound = await runCommand(['validate', data()], {}, '', copy());
    expect(sound.stdout).toContain('0 faults');
    const unsound = await runCommand(
      ['validate', '-'],
      {},
      DATA.replace('to: our-declaration', 'to: africa-zone'),
      copy(),
    );
    expect(unsound.stdout).toContain('INSPIRED joins Treaty to Instrument, not Treaty to Treaty');
  });

  it('is asked for, filtered, grouped and searched from memory', async () => {
    expect(await asked({ DATA: data() })).toMatchObject({ data: ANSWER });
  });

  it('is refused with a field under a name that the stores use', async () => {
    const file = join(folder, 'src/model/kinds.ts');
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace('parties: maybe(', 'hash: maybe('));
    await build();
    try {
      const { code, stderr } = await runCommand(['validate', data()], {}, '', copy());
      expect(code).not.toBe(0);
      expect(stderr).toContain('Treaty: the field hash is a name that the stores use themselves; give it another name');
    } finally {
      await writeFile(file, text);
      await build();
    }
  });

  const neo4j = databaseOfWorker();
  it.runIf(neo4j !== null)('is imported into a database, and asked for likewise', async () => {
    const env = settingsOf(neo4j);
    await clear();
    try {
      const imported = await runCommand(['import', data()], env, '', copy());
      expect(imported.stdout).toContain('4 added');
      expect(await asked(env)).toMatchObject({ data: ANSWER });
      // To the model of the project it is of another one, which its import replaces.
      const own = DATA.replace(/Treaty:[\s\S]*(?=Declaration:)/, '').replace(/INSPIRED:[\s\S]*/, '');
      const { base, child, ended } = await startServer(env);
      expect((await fetch(new URL('/readyz', base))).status).toBe(503);
      const replaced = await runCommand(['import', '-'], env, own);
      expect(replaced.stdout).toContain('0 added, 0 changed, 3 removed');
      expect((await fetch(new URL('/readyz', base))).status).toBe(200);
      child.kill('SIGTERM');
      await ended;
    } finally {
      await clear();
    }
  });
});
