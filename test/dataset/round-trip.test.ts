import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readDataset } from '../../src/dataset/open.js';
import { jsonLines } from '../../src/dataset/write/jsonl.js';
import { yamlDocument, yamlFiles } from '../../src/dataset/write/yaml.js';
import type { Graph, GraphStream } from '../../src/graph/graph.js';
import { versionOf } from '../../src/graph/version.js';
import type { Store } from '../../src/store/store.js';
import { graph } from '../store/arbitrary.js';
import { startEmpty } from '../store/database.js';
import { edge, graphOf, node } from '../store/rows.js';
import { all } from '../support/each.js';
import { ordered } from '../support/graphs.js';
import { casesOf, seed } from '../support/random.js';
import { ASKED, builtInGraph } from '../support/stores.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summitgraph-round-trip-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** How a graph is written, and the path that names what was written. */
const WRITERS: Record<string, (graph: GraphStream) => Promise<string>> = {
  'JSON Lines': async (graph) => {
    const path = join(folder, 'graph.jsonl');
    await writeFile(path, await all(jsonLines(graph)));
    return path;
  },
  'a YAML document': async (graph) => {
    const path = join(folder, 'graph.yaml');
    await writeFile(path, await yamlDocument(graph));
    return path;
  },
  'a folder of YAML files': async (graph) => {
    const path = join(folder, 'graph');
    await rm(path, { recursive: true, force: true });
    await mkdir(path);
    for await (const { name, text } of yamlFiles(graph)) await writeFile(join(path, name), text);
    return path;
  },
};

/** What a store gives of a graph that it was given, read back from each format. */
const expectSame = async (store: Store, graph: Graph, writers = Object.values(WRITERS)): Promise<void> => {
  const { version } = await store.import(graph);
  expect(version).toBe(versionOf(graph));
  for (const write of writers) {
    const { dataset, graph: held } = await store.reads().content();
    expect(dataset.version).toBe(version);
    const again = await readDataset(await write(held));
    expect(ordered(again)).toEqual(ordered(graph));
    expect(versionOf(again)).toBe(version);
    expect(await store.import(again)).toEqual({ version, added: 0, changed: 0, removed: 0, parts: [] });
  }
};

/** Texts that YAML, JSON, Cypher or an editor could take for something else. */
const HOSTILE = [
  '"double" \'single\' `back`',
  "' OR 1=1 //",
  '// comment',
  '# comment',
  'a: b',
  '- item',
  '? key',
  '&anchor *alias !tag',
  '{ "a": 1 }',
  '[1, 2]',
  '%YAML 1.1',
  '---',
  '...',
  '2024-05-21',
  '2024',
  '1.0',
  '0x1F',
  '1e3',
  'null',
  '~',
  'true',
  'yes',
  '.nan',
  '<<',
  '=',
  '😀 family 👨‍👩‍👧‍👦',
  '\u202Eright to left\u202C \u200F\u061C',
  'שלום עולם مرحبا',
  '\u0000\u0001\u001B\u007F',
  '\u0085\u2028\u2029',
  '\uFEFF byte order mark',
  'NO',
  'off',
  'y',
  '12:30',
  '1_000',
  '010',
  '0b1',
  '190:20:30.15',
  '2001-12-14 21:59:43.10 -5',
  'tab\there',
  '\tleading tab',
  ' leading space',
  'trailing space ',
  'line\nbreak',
  '\nleading break',
  'trailing breaks\n\n\n',
  'windows\r\nbreak',
  'old mac\rbreak',
  '  indented\n    more\n\n  less\n',
  '|\n>',
  '\\ back \\n slash \\u0041',
  '$slug {{handlebars}} $(shell)',
  '  \n',
  `${'x'.repeat(81)}\n \ny`,
  "'; MATCH (n) DETACH DELETE n //",
  `${'word '.repeat(60)}end`,
  `${'x'.repeat(300)}`,
  `${'word  two spaces '.repeat(20)}`,
  '\u{10FFFF}\uE000\uFFFD',
];

const hostile = graphOf(
  [
    node('Source', 's', { name: 's' }),
    ...HOSTILE.map((text, i) =>
      node('Summit', `h-${i}`, {
        name: text,
        aliases: [text, 'x', text],
        outcomes: HOSTILE,
        summary: text,
        note: text,
        place: text,
      }),
    ),
    node('Commitment', 'long', {
      name: 'long',
      summary: `${'Ein Satz mit "Zeichen" und 😀. '.repeat(3_400)}`,
      note: '\u0007'.repeat(100_000),
    }),
    node('Company', 'c'),
  ],
  HOSTILE.map((text, i) => edge('SIGNED', 'c', 'long', { parallel: i + 1, note: text, scopeText: text })),
  { title: HOSTILE[0] ?? '', licence: '# none: "x"', description: HOSTILE.join(' ') },
);

describe('exported YAML', () => {
  it.each([
    ['hostile texts', async () => hostile],
    ['the data set that comes with the project', builtInGraph],
  ])('is read by YAML 1.1 as by YAML 1.2: %s', async (_, graphOfCase) => {
    const text = await yamlDocument(await graphOfCase());
    const [newer, older]: unknown[] = [parse(text), parse(text, { version: '1.1' })];
    expect(older).toEqual(newer);
    // What the reader of 1.1 here does not know, others do.
    expect(text).not.toMatch(/^(.*[:,[-] )?(=|<<)(,|\]|$)/m);
    expect(text).not.toMatch(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/);
  });
});

describe.each(ASKED)('$name: what is exported and imported', ({ name, available, open }) => {
  describe.runIf(available)('is the same', () => {
    startEmpty(name);
    let store: Store;
    beforeAll(() => {
      store = open();
    });
    afterAll(() => store.close());

    it('for the data set that comes with the project', async () => {
      await expectSame(store, await builtInGraph());
    });

    it('for hostile texts and long ones', async () => {
      await expectSame(store, hostile);
    });

    it('for a graph without anything', async () => {
      await expectSame(store, graphOf([]));
    });

    it('for random graphs', { timeout: 120_000 }, async () => {
      const memory = name === 'memory';
      await fc.assert(
        fc.asyncProperty(graph, async (graph) => {
          await expectSame(store, graph, memory ? undefined : [WRITERS['JSON Lines'] ?? expect.fail()]);
        }),
        { seed, numRuns: casesOf(memory ? 15 : 4) },
      );
    });
  });
});
