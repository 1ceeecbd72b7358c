import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inThread } from '../../src/commands/checking/apart.js';
import { openDataset } from '../../src/dataset/open.js';
import { type Apart, otherShare } from '../../src/dataset/shares.js';
import { yamlDocument } from '../../src/dataset/write/yaml.js';
import type { Graph } from '../../src/graph/graph.js';
import type { SurveyedGraph } from '../../src/graph/survey.js';
import { ROW_HASH } from '../../src/store/neo4j/import/rows.js';
import { edit, edited, graph } from '../store/arbitrary.js';
import { edge, graphOf, node } from '../store/rows.js';
import { casesOf, seed } from '../support/random.js';
import { leftOf, linesOf } from './hashes.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summitgraph-shares-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a file of the folder. */
const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

/** So many blank lines that what comes after is of the other share. */
const GAP = '\n'.repeat(4_096);

/** Reads the other share without a thread, and notes whether it was found right. */
const beside = (hash = ROW_HASH): { apart: Apart; isRight: () => boolean } => {
  let isRight = false;
  const apart: Apart = (files, _, further) => {
    const told = otherShare(files, hash, further).then((told) => {
      isRight = told !== null;
      return told;
    });
    return { told, end: () => told };
  };
  return { apart, isRight: () => isRight };
};

/** What a data set is found to be, and what is left of it for a store with some rows. */
const found = async (opened: SurveyedGraph, there: Graph): Promise<unknown> => {
  const { derived, ...tally } = opened.survey;
  const left = await leftOf(opened, there);
  return { about: opened.about, tally, left, stored: left.nodes.map(derived.storedNode) };
};

/** Opens a data set; who is told of how many rows. */
const open = async (path: string, apart?: Apart): Promise<{ opened: SurveyedGraph; rows: number[] }> => {
  const rows: number[] = [];
  const opened = await openDataset(path, (more) => rows.push(more), ROW_HASH, apart);
  return { opened, rows };
};

const refused = async (path: string, apart?: Apart): Promise<unknown> =>
  openDataset(path, undefined, ROW_HASH, apart).then(
    () => null,
    (error: unknown) => error,
  );

const [company, pledge, source] = [node('Company', 'a'), node('Commitment', 'pledge'), node('Source', 's-new')];
const signed = [company, node('Company', 'b')].map(({ slug }) => edge('SIGNED', slug, 'pledge'));
const small = graphOf([company, node('Company', 'b'), pledge, source], signed);

describe('a data set that two threads check, each with its share of the units', () => {
  it('is found to be what one finds it to be', async () => {
    const pairs = fc.record({ before: graph, edit, gaps: fc.infiniteStream(fc.nat(3)) });
    const cases = fc.asyncProperty(pairs, async ({ before, edit, gaps }) => {
      const after = edited(before, edit);
      const lines = (await linesOf(after)).map((line) => (gaps.next().value === 0 ? GAP + line : line));
      const path = await file('graph.jsonl', lines.join('\n'));
      const one = await open(path);
      const { apart, isRight } = beside();
      const two = await open(path, apart);
      expect(isRight()).toBe(true);
      expect(await found(two.opened, before)).toEqual(await found(one.opened, before));
      expect(two.rows.at(-1)).toBe(one.rows.at(-1));
      expect(two.rows).toEqual(two.rows.toSorted((a, b) => a - b));
    });
    await fc.assert(cases, { numRuns: casesOf(60), seed });
  });

  it('may be several files, YAML among them', async () => {
    const parts = join(folder, 'parts');
    await mkdir(parts);
    const lines = (await linesOf(small)).filter((line) => !line.includes('"Dataset"'));
    await file('parts/about.yaml', await yamlDocument(graphOf([node('Company', 'c')])));
    await file('parts/edges.jsonl', GAP + lines.slice(-2).join(GAP));
    await file('parts/nodes.jsonl', lines.slice(0, -2).join(GAP));
    const { apart, isRight } = beside();
    const [one, two] = [await open(parts), await open(parts, apart)];
    expect(isRight()).toBe(true);
    expect(one.opened.survey).toMatchObject({ nodes: 5, edges: 2 });
    expect(await found(two.opened, graphOf([], []))).toEqual(await found(one.opened, graphOf([], [])));
  });

  it('knows of a list whose signatures are in both shares from when it was known whole', async () => {
    const published = [1, 3, 2].map((month) => node('Source', `s-${month}`, { published: `2024-0${month}-01` }));
    const list = { listComplete: true, listAsOf: '2024-01', sources: ['s-1'] };
    const companies = [1, 3, 2].map((month) => node('Company', `c-${month}`));
    const signed = [1, 3, 2].map((month) => edge('SIGNED', `c-${month}`, 'pledge', { sources: [`s-${month}`] }));
    const graph = graphOf([...published, ...companies, node('Commitment', 'pledge', list)], signed);
    const lines = await linesOf(graph);
    const path = await file('list.jsonl', [...lines.slice(0, -2), GAP, ...lines.slice(-2)].join('\n'));
    const { apart, isRight } = beside();
    const two = await found((await open(path, apart)).opened, graphOf([]));
    expect(isRight()).toBe(true);
    expect(two).toMatchObject({
      stored: expect.arrayContaining([expect.objectContaining({ slug: 'pledge', listKnownFrom: '2024-03-01' })]),
    });
    expect(two).toEqual(await found((await open(path)).opened, graphOf([])));
  });

  describe.each([
    ['of this share', ''],
    ['of the other share', GAP],
  ])('has every fault where something is wrong %s', (_, before) => {
    it.each<[string, (edge: string, node: string) => string]>([
      [
        'an edge whose status is none',
        (edge) => edge.replace('"confirmed"', '"sure"').replace('"id":"a"', '"id":"s-new"'),
      ],
      ['an edge to nowhere', (edge) => edge.replace('"id":"pledge"', '"id":"nowhere"')],
      ['an edge that cites nothing', (edge) => edge.replace('"status"', '"parallel":2,"sources":["nowhere"],"status"')],
      ['an edge that is given again', (edge) => edge],
      ['an edge that is cut off', (edge) => edge.slice(0, 60)],
      ['an entity that is cut off', (_, node) => node.slice(0, 60)],
      ['an entity that is given again', (_, node) => node],
      ['another kind of line', () => '5'],
    ])('%s', async (_, wrong) => {
      const lines = await linesOf(small);
      const [edge = '', node = ''] = [lines.at(-1), lines.at(1)];
      const path = await file('wrong.jsonl', `${lines.join('\n')}\n${before}${wrong(edge, node)}\n`);
      const one = await refused(path);
      expect(String(one)).toContain('wrong.jsonl:');
      expect(String(await refused(path, beside().apart))).toBe(String(one));
    });
  });

  it('is checked by one where it changes meanwhile', async () => {
    const [before, after] = [await linesOf(small), await linesOf({ ...small, edges: [] })];
    const path = await file('changed.jsonl', [...before.slice(0, -1), GAP, ...before.slice(-1)].join('\n'));
    const { apart, isRight } = beside();
    const changing: Apart = (files, bytes, further) => {
      const other = apart(files, bytes, further);
      const told = other?.told.then(async (told) => {
        await writeFile(path, after.join('\n'));
        return told;
      });
      return { told: told ?? Promise.resolve(null), end: () => Promise.resolve() };
    };
    const { opened } = await open(path, changing);
    expect(isRight()).toBe(true);
    expect(opened.survey.edges).toBe(0);
    expect(await found(opened, small)).toEqual(await found((await open(path)).opened, small));
  });

  it('is checked in a thread, and by one where that ends early', async () => {
    const lines = await linesOf(small);
    const path = await file('thread.jsonl', [...lines.slice(0, -1), GAP, ...lines.slice(-1)].join('\n'));
    const one = await found((await open(path)).opened, graphOf([]));
    const ended: boolean[] = [];
    const inOne =
      (isEnded: boolean): Apart =>
      (files, _, further) => {
        const { told, end } = inThread(files, further);
        if (isEnded) void end();
        const noted = told.then((told) => {
          ended.push(told === null);
          return told;
        });
        return { told: noted, end };
      };
    for (const isEnded of [false, true]) {
      expect(await found((await open(path, inOne(isEnded))).opened, graphOf([]))).toEqual(one);
    }
    expect(ended).toEqual([false, true]);
  });
});
