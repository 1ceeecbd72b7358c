import { symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listed } from '../../../src/dataset/fault.js';
import { openDataset, readDataset, validateDataset } from '../../../src/dataset/open.js';
import { SummitgraphError } from '../../../src/model/errors.js';
import { runCommand } from '../../support/process.js';
import { CASES, line, SOUND } from './cases.js';
import { faultsIn, folders } from './folder.js';

const folderOf = folders();

const all = Object.values(CASES).flat();

describe('a data set with faults', () => {
  it('is told apart from the sound one that each case adds to', async () => {
    const report = await validateDataset(await folderOf({ 'sound.yaml': SOUND }));
    expect(report.faults).toEqual({ kept: [], total: 0 });
    expect(report.warnings).toEqual({ kept: [], total: 0 });
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
    expect(all.length).toBeGreaterThanOrEqual(60);
  });

  describe.each(Object.entries(CASES))('in its %s', (_, cases) => {
    it.each(cases)('$name', async ({ files, faults }) => {
      expect(faults).not.toEqual([]);
      expect(await faultsIn(await folderOf({ 'sound.yaml': SOUND, ...files }))).toEqual(faults);
    });
  });

  it('has the faults of all files at once, those between rows too, in the order of files, lines and columns', async () => {
    const folder = await folderOf({
      'sound.yaml': SOUND,
      'b/signatures.yaml': `SIGNED:
  - { from: acme, to: pledge, status: confirmed, sources: [s-one] }
  - { from: acme, to: pledg, validTo: 2024-02-30, status: confirmed, sources: [s-one] }
  - { from: france, to: acme, status: sure, sources: [s-one] }
`,
      'a.jsonl': `{"type":"node","id":"y","labels":["Company"],"properties":{"slug":"y","name":"Y"
${line('SIGNED', '{"id":"y"}', '{"id":"code"}', '"scope":"half","status":"confirmed","sources":["s-one"]')}
`,
      'c.yaml': 'Commitment:\n  - { slug: pledge, name: Pledge, status: confirmed, sources: [s-one], adopted: soon }\n',
    });
    expect((await faultsIn(folder)).map((fault) => fault.split(';')[0])).toEqual([
      'a.jsonl:1:1: is not JSON from column 81 on',
      'a.jsonl:2:72: scope: is half',
      'b/signatures.yaml:3:23: to: there is no entity pledg',
      'b/signatures.yaml:3:39: validTo: 2024-02-30 is not in the calendar',
      'b/signatures.yaml:4:25: to: SIGNED joins Signatory to Instrument, not Country to Company',
      'b/signatures.yaml:4:39: status: is sure',
      'c.yaml:2:81: adopted: is soon',
    ]);
  });
});

describe('a path', () => {
  it.each([
    ['nothing', 'missing', 'missing:1:1: is not there; must be a folder with .yaml or .jsonl files, or one such file'],
    [
      'a file of another sort',
      'x.txt',
      'x.txt:1:1: is a file that is neither .yaml nor .jsonl; must be a folder with .yaml or .jsonl files, or one such file',
    ],
    [
      'a file as a folder',
      'x.txt/',
      'x.txt/:1:1: is not there; must be a folder with .yaml or .jsonl files, or one such file',
    ],
    [
      'a folder without data',
      'empty',
      'empty:1:1: is a folder without data; must be a folder with .yaml or .jsonl files, or one such file',
    ],
  ])('that names %s', async (_, path, fault) => {
    const folder = await folderOf({ 'x.txt': '', 'empty/readme.md': '' });
    expect(await faultsIn(`${folder}/${path}`, folder)).toEqual([fault]);
  });

  it('may be a file, and a link to one', async () => {
    const folder = await folderOf({ 'one.yaml': SOUND });
    await symlink(join(folder, 'one.yaml'), join(folder, 'two.yml'));
    expect(await faultsIn(join(folder, 'one.yaml'))).toEqual([]);
    expect(await faultsIn(join(folder, 'two.yml'))).toEqual([]);
    expect((await faultsIn(folder)).length).toBe(6);
  });

  it('that leads to a device', async () => {
    const folder = await folderOf({ 'sound.yaml': SOUND });
    await symlink('/dev/zero', join(folder, 'zero.yaml'));
    expect(await faultsIn(folder)).toEqual(['zero.yaml:1:1: is no regular file; must be a file, as its name says']);
  });

  it('says what is missing where no file says what the data set is', async () => {
    const folder = await folderOf({ 'risks.yaml': 'Risk: []\n' });
    expect(await faultsIn(folder, dirname(folder))).toEqual([
      `${basename(folder)}:1:1: about: is missing; one file must have it, with title, date and licence`,
    ]);
  });
});

describe('a YAML file', () => {
  it('may say once what its rows share, and the rows of others do not', async () => {
    const folder = await folderOf({
      'sound.yaml': SOUND,
      'x.yaml': `defaults: { status: uncertain, sources: [s-one] }
Source:
  - { slug: s-two, name: Two, publisher: p, tier: press }
Risk:
  - { slug: x, name: X }
  - { slug: y, name: Y, status: confirmed, sources: [s-two] }
  - { slug: z, name: Z, sources: [] }
SIGNED:
  - { from: acme, to: code }
`,
    });
    const { nodes, edges } = await readDataset(folder);
    const said = [...nodes, ...edges].map(({ status, sources }) => [status, ...sources].join(' '));
    expect(said.slice(-5)).toEqual(['uncertain', 'uncertain s-one', 'confirmed s-two', 'uncertain', 'uncertain s-one']);
    expect(nodes.find(({ slug }) => slug === 's-one')?.status).toBe('confirmed');
  });

  it('may hold anchors of its own, be merged and have thousands of aliases', async () => {
    const rows = Array.from({ length: 5_000 }, (_, i) => `  - { <<: [*risk, *other], slug: r-${i}, name: R ${i} }\n`);
    const folder = await folderOf({
      'sound.yaml': SOUND,
      'x.yaml': `x-shared:
  - &one [s-one]
  - &risk { status: confirmed, sources: *one }
  - &other { status: uncertain, note: N }
Risk:
${rows.join('')}`,
    });
    const { nodes } = await readDataset(folder);
    expect(nodes.filter(({ kind }) => kind === 'Risk')).toHaveLength(5_000);
    expect(nodes.at(-1)).toMatchObject({ slug: 'r-4999', status: 'confirmed', sources: ['s-one'], note: 'N' });
  });
});

describe('lines', () => {
  const row = (id: number, kind: string, slug: string) =>
    `{"type":"node","id":"${id}","labels":["${kind}"],"properties":{"slug":"${slug}","name":"${slug}","status":"confirmed","sources":["s-one"]}}\n`;
  const edge = (from: number, to: number) => `${line('SIGNED', `{"id":"${from}"}`, `{"id":"${to}"}`)}\n`;
  const ends = async (files: Record<string, string>) => {
    const { edges } = await readDataset(await folderOf({ 'sound.yaml': SOUND, ...files }));
    return edges.map(({ from, to }) => `${from} ${to}`);
  };

  it('may come in any order', async () => {
    expect(await ends({ 'x.jsonl': edge(1, 2) + row(2, 'Commitment', 'pledge') + row(1, 'Company', 'firm') })).toEqual([
      'firm pledge',
    ]);
  });

  it('may be in any files, in any order, and each file’s own nodes come first', async () => {
    expect(
      await ends({
        'a.jsonl': edge(1, 2),
        'b.ndjson': row(1, 'Company', 'firm') + row(3, 'Company', 'own') + edge(3, 2),
        'c.JSON': row(2, 'Commitment', 'pledge') + row(3, 'Company', 'other') + edge(3, 2),
      }),
    ).toEqual(['firm pledge', 'own pledge', 'other pledge']);
  });
});

describe('what is too much', () => {
  it('is counted where it is not listed', async () => {
    const rows = Array.from(
      { length: 1_200 },
      (_, i) => `  - { slug: r-${i}, name: 5, status: confirmed, sources: [s-one] }\n`,
    );
    const folder = await folderOf({ 'sound.yaml': SOUND, 'x.yaml': `Risk:\n${rows.join('')}` });
    const { faults } = await validateDataset(folder);
    expect(faults.total).toBe(1_200);
    expect(faults.kept).toHaveLength(1_000);
    expect(listed(faults)).toHaveLength(101);
    expect(listed(faults).at(-1)).toBe('… and 1100 more');
  });
});

describe('a warning', () => {
  it('is a relation that holds on no day', async () => {
    const folder = await folderOf({
      'sound.yaml': SOUND,
      'x.yaml': `defaults: { status: confirmed, sources: [s-one] }
SIGNED:
  - { from: acme, to: code, validFrom: 2024-05, validTo: 2024-05-01 }
  - { from: acme, to: code, parallel: 2, validFrom: 2024-05, validTo: 2024-05 }
  - { from: acme, to: code, parallel: 3, validTo: 2023-07-01 }
  - { from: acme, to: code, parallel: 4, validFrom: 2024-05-21, validTo: 2024-05-21 }
  - { from: acme, to: code, parallel: 5, validFrom: 2024-05-21, validTo: 2024-05-22 }
`,
    });
    const { faults, warnings } = await validateDataset(folder);
    expect(faults.total).toBe(0);
    expect(warnings.kept.map(({ line, message }) => [line, message.split(';')[0]])).toEqual([
      [3, 'validTo: 2024-05-01 is no later than the beginning, 2024-05'],
      [5, 'validTo: 2023-07-01 is no later than the beginning, 2023-07-01'],
      [6, 'validTo: 2024-05-21 is no later than the beginning, 2024-05-21'],
    ]);
  });

  it('is two entities of a kind with one name, case and accents aside; dated names, parts and versions may repeat', async () => {
    const folder = await folderOf({
      'sound.yaml': SOUND,
      'x.yaml': `defaults: { status: confirmed, sources: [s-one] }
Company:
  - { slug: acme-2, name: ACMÉ }
  - { slug: acme-3, name: Acme Labs }
Risk:
  - { slug: risk, name: Acme }
Name:
  - { slug: n-1, name: Old }
  - { slug: n-2, name: Old }
`,
    });
    const { faults, warnings } = await validateDataset(folder);
    expect(faults.total).toBe(0);
    expect(listed(warnings).map((line) => line.replaceAll(`${folder}/`, ''))).toEqual([
      'x.yaml:3:27: name: ACMÉ is given again after sound.yaml:7; two entities of a kind should be told apart by name',
    ]);
  });

  it('is no fault: claims about nothing, that nothing states, of an unknown quantity, or that a list contradicts', async () => {
    const claim = (slug: string, more: string) =>
      `  - { slug: ${slug}, name: ${slug}, words: "3", ${more}, low: 3, high: 3, asOf: 2024-05-21, status: confirmed, sources: [s-one] }`;
    const edges = (name: string, pairs: string[][]) =>
      `${name}:\n${pairs.map(([from, to]) => `  - { from: ${from}, to: ${to}, status: confirmed, sources: [s-one] }`).join('\n')}`;
    const folder = await folderOf({
      'sound.yaml': SOUND,
      'x.yaml': [
        'Declaration:',
        '  - { slug: pact, name: Pact, adopted: 2024-05-21, listComplete: true, listAsOf: 2024-05-21, status: confirmed, sources: [s-one] }',
        'Country:',
        '  - { slug: utopia, name: Utopia, status: confirmed, sources: [s-one] }',
        'SIGNED:',
        '  - { from: utopia, to: pact, validFrom: 2024-05-21, status: confirmed, sources: [s-one] }',
        'Claim:',
        claim('pointless', 'quantity: parties'),
        claim('unstated', 'quantity: partys'),
        claim('three', 'quantity: parties'),
        claim('three-so-they-say', 'quantity: parties, verdict: contradicted'),
        edges('STATES', [
          ['s-one', 'pointless'],
          ['s-one', 'three'],
          ['s-one', 'three-so-they-say'],
        ]),
        edges('ABOUT', [
          ['unstated', 'pact'],
          ['three', 'pact'],
          ['three-so-they-say', 'pact'],
        ]),
      ].join('\n'),
    });
    const { stdout, code } = await runCommand(['validate', folder]);
    expect(code).toBe(0);
    expect(stdout.replaceAll(`${folder}/`, '').split('\n').slice(0, -2)).toEqual([
      'x.yaml:8:13: warning: slug: pointless is about nothing; say by ABOUT what it is about',
      'x.yaml:9:13: warning: slug: nothing states unstated; say by STATES which source does',
      'x.yaml:9:61: warning: quantity: is none that is known; the nearest is parties',
      'x.yaml:10:13: warning: slug: three states 3, and the list gives 1 for parties of pact; say so by a verdict, or correct one of them',
    ]);
  });

  it('is no fault: facts without a source, sources that nothing cites, a status above its sources’', async () => {
    const folder = await folderOf({
      'sound.yaml': SOUND,
      'x.yaml': `Source:
  - { slug: s-weak, name: Weak, publisher: p, tier: tertiary, status: unconfirmed }
  - { slug: s-idle, name: Idle, publisher: p, tier: tertiary, status: confirmed }
Risk:
  - { slug: bare, name: Bare, status: confirmed }
  - { slug: bold, name: Bold, status: confirmed, sources: [s-weak] }
  - { slug: modest, name: Modest, status: unconfirmed, sources: [s-weak] }
  - { slug: backed, name: Backed, status: confirmed, sources: [s-weak, s-one] }
SIGNED:
  - { from: acme, to: code, status: uncertain }
`,
      'y.jsonl':
        '{"type":"node","id":"z","labels":["Risk","Danger"],"properties":{"slug":"z","name":"Z","status":"confirmed","sources":["s-one"]}}\n',
    });
    const report = await validateDataset(folder);
    expect(report.faults.total).toBe(0);
    expect(listed(report.warnings, 'warning: ').map((line) => line.replaceAll(`${folder}/`, ''))).toEqual([
      'x.yaml:3:13: warning: slug: nothing cites s-idle; cite it, or leave it out',
      'x.yaml:5:5: warning: sources: are missing; a fact should cite what supports it',
      "x.yaml:6:39: warning: status: confirmed is above its sources', at best unconfirmed; should be unconfirmed, or cite a better source",
      'x.yaml:10:5: warning: sources: are missing; a fact should cite what supports it',
      'y.jsonl:1:34: warning: labels: Danger is no label of the model; it is left out',
    ]);
    await expect(readDataset(folder)).resolves.toMatchObject({ about: { title: 'Small' } });
  });
});

describe('reading', () => {
  it('fails with every fault before the first row', async () => {
    const folder = await folderOf({ 'sound.yaml': SOUND, 'x.yaml': 'Risk:\n  - { slug: x, name: 5 }\n' });
    const error: unknown = await openDataset(folder).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(SummitgraphError);
    expect(error).toMatchObject({
      code: 'BAD_DATA',
      message: expect.stringMatching(
        /x\.yaml:2:22: name:.*\n.*x\.yaml:2:5: status:|x\.yaml:2:5: status:.*\n.*x\.yaml:2:22: name:/,
      ),
    });
  });

  it('fails where a file changes meanwhile', async () => {
    const row = (name: string) =>
      `{"type":"node","id":"x","labels":["Risk"],"properties":{"slug":"x","name":${name},"status":"confirmed","sources":["s-one"]}}\n`;
    const folder = await folderOf({ 'sound.yaml': SOUND, 'x.jsonl': row('"X"') });
    const { nodes } = await openDataset(folder);
    await writeFile(join(folder, 'x.jsonl'), row('5'));
    const drained = (async () => {
      for await (const _ of nodes);
    })();
    await expect(drained).rejects.toMatchObject({
      code: 'BAD_DATA',
      message: expect.stringContaining('x.jsonl:1:1: changed while it was read'),
    });
  });
});

describe('summitgraph validate', () => {
  it('prints faults and warnings as lines and ends with 65', async () => {
    const folder = await folderOf({ 'sound.yaml': SOUND, 'x.yaml': 'Risk:\n  - { slug: x, name: X, status: sure }\n' });
    const { code, stdout, stderr } = await runCommand(['validate', folder]);
    expect(code).toBe(65);
    expect(stdout.replaceAll(`${folder}/`, '')).toBe(
      'x.yaml:2:33: status: is sure; must be one of confirmed, uncertain, unconfirmed\n' +
        'x.yaml:2:5: warning: sources: are missing; a fact should cite what supports it\n',
    );
    expect(stderr).toBe(`${folder}: 1 fault, 1 warning\n`);
  });

  it('prints one JSON document for machines', async () => {
    const folder = await folderOf({
      'sound.yaml': SOUND,
      'x.yaml': 'Risk:\n  - { slug: x, name: X, status: sure, sources: [s-one] }\n',
    });
    const { code, stdout } = await runCommand(['validate', '--format', 'json'], { DATA: folder });
    expect(code).toBe(65);
    expect(JSON.parse(stdout)).toEqual({
      valid: false,
      faults: [
        {
          file: join(folder, 'x.yaml'),
          line: 2,
          column: 33,
          message: 'status: is sure; must be one of confirmed, uncertain, unconfirmed',
        },
      ],
      warnings: [],
      counts: {
        faults: 1,
        warnings: 0,
        nodes: ['Commitment', 'Country', 'Company', 'Network', 'Source'].map((kind) => ({ kind, count: 1 })),
        edges: [],
      },
      version: null,
    });
  });

  it('says what a data set without faults is, also by standard input', async () => {
    const folder = await folderOf({ 'sound.yaml': SOUND });
    const { code, stdout, stderr } = await runCommand(['validate', folder]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(/: 0 faults, 0 warnings; 5 entities, 0 relations, version [0-9a-f]{32}\n$/);
    const piped = await runCommand(['validate', '-'], {}, SOUND);
    expect(piped).toEqual({ code: 0, stdout: stdout.replace(folder, '-'), stderr: '' });
    const lines = await runCommand(['validate', '-'], {}, '{"type":"node"\n');
    expect(lines.code).toBe(65);
    expect(lines.stdout).toMatch(/^stdin:1:1: is not JSON/m);
  });
});
