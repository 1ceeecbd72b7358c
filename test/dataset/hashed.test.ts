import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDataset } from '../../src/dataset/open.js';
import { yamlDocument } from '../../src/dataset/write/yaml.js';
import type { Graph } from '../../src/graph/graph.js';
import type { Node } from '../../src/model/kinds.js';
import { ROW_HASH } from '../../src/store/neo4j/import/rows.js';
import { edit, edited, graph } from '../store/arbitrary.js';
import { edge, graphOf, node } from '../store/rows.js';
import { all } from '../support/each.js';
import { casesOf, seed } from '../support/random.js';
import { hashesOf, leftOf, linesOf } from './hashes.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summitgraph-hashed-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** Writes a file of the folder. */
const file = async (name: string, text: string): Promise<string> => {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
};

/** The lines of a file in the other direction, with ids that say nothing, as databases give them. */
const turned = (lines: readonly string[]): string[] =>
  lines.toReversed().map((line) => line.replace(/("(?:start|end)":\{|"type":"node",)"id":"([^"]*)"/g, '$1"id":"#$2"'));

describe('a data set that is hashed while it is checked', () => {
  it('has left the rows that a store has not, and besides only those that later rows could still change', async () => {
    const pairs = fc.record({ before: graph, edit, dropped: fc.infiniteStream(fc.nat(9)) });
    const cases = fc.asyncProperty(pairs, fc.nat(2), async ({ before, edit, dropped }, form) => {
      const after = edited(before, edit);
      // A tenth of the edges goes, a tenth is noted anew: signatures, names and what others are derived from among them.
      const edges = after.edges.flatMap((edge) => {
        const { value } = dropped.next();
        return value === 0 ? [] : [value === 1 ? { ...edge, note: 'Noted anew.' } : edge];
      });
      const graph = { ...after, edges };
      const lines = await linesOf(graph);
      const text = [() => yamlDocument(graph), () => lines.join('\n'), () => turned(lines).join('\n')][form]?.() ?? '';
      const path = await file(form === 0 ? 'graph.yaml' : 'graph.jsonl', await text);
      const left = await leftOf(await openDataset(path, undefined, ROW_HASH), before);

      const [old, now] = [hashesOf(before), hashesOf(graph)];
      const isNew = ([hash]: [string, unknown]) => !old.node.has(hash) && !old.edge.has(hash);
      expect(new Set(left.edges)).toEqual(new Set([...now.edge].filter(isNew).map(([, edge]) => edge)));
      const named = new Set(edges.flatMap(({ relation, from }) => (relation === 'NAMED' ? from : [])));
      const mayChange = (row: Node) => named.has(row.slug) || ('listComplete' in row && row.listComplete === true);
      const changed = new Set([...now.node].filter(isNew).map(([, { slug }]) => slug));
      expect(left.nodes.filter(({ slug }) => changed.has(slug)).length).toBe(changed.size);
      expect(left.nodes.filter((row) => !changed.has(row.slug) && !mayChange(row))).toEqual([]);
      for (const row of left.nodes) expect(graph.nodes).toContainEqual(row);
    });
    await fc.assert(cases, { numRuns: casesOf(100), seed });
  });

  it('reads of a file again the lines that are left, and says so where they are others by now', async () => {
    const companies = Array.from({ length: 40 }, (_, i) => node('Company', `company-${i}`));
    const signed = companies.map(({ slug }) => edge('SIGNED', slug, 'pledge'));
    const before = graphOf([node('Commitment', 'pledge'), ...companies], signed);
    const noted = (note: string): Graph => ({
      ...before,
      edges: signed.map((edge, i) => (i % 10 === 3 ? { ...edge, note } : edge)),
    });
    const lines = await linesOf(noted('First.'));
    const path = await file('lines.jsonl', lines.join('\n'));
    const opened = async () => {
      const hashed = (await openDataset(path, undefined, ROW_HASH)).hashed?.();
      const { node, edge } = hashesOf(before);
      for (const hash of [...node.keys(), ...edge.keys()]) hashed?.meet(hash);
      return hashed?.left() ?? { nodes: [], edges: [] };
    };
    const isNoted = (line: string) => line.includes('First.');
    const left = await opened();
    // What is not left may be anything by now.
    await file('lines.jsonl', lines.map((line) => (isNoted(line) ? line : 'nothing')).join('\n'));
    expect(await all(left.nodes)).toEqual([]);
    expect((await all(left.edges)).map(({ from }) => from)).toEqual([3, 13, 23, 33].map((i) => `company-${i}`));
    await file('lines.jsonl', lines.join('\n'));
    const again = await opened();
    await file('lines.jsonl', lines.join('\n').replace('First.', 'Other.'));
    await expect(all(again.edges)).rejects.toThrow(/lines\.jsonl:\d+:1: changed while it was read; try again/);
    await file('lines.jsonl', lines.filter((line) => !isNoted(line)).join('\n'));
    await expect(all(again.edges)).rejects.toThrow('changed while it was read; try again');
  });

  it('is refused with every fault, as one that is not hashed', async () => {
    const lines = await linesOf(
      graphOf([node('Company', 'a'), node('Commitment', 'pledge')], [edge('SIGNED', 'a', 'pledge')]),
    );
    const wrong = (line: string, i: number): string =>
      i === 1 ? line.replace('"confirmed"', '"sure"') : line.replace('"id":"pledge"', '"id":"nowhere"');
    const headquarters = lines.map((line) => line.replace('"SIGNED"', '"HEADQUARTERED_IN"')).at(-1) ?? '';
    const path = await file('wrong.jsonl', [...lines.map(wrong), headquarters, headquarters, '{'].join('\n'));
    const told = async (hash: typeof ROW_HASH | null): Promise<unknown> =>
      openDataset(path, undefined, hash).catch((error: unknown) => error);
    expect(await told(ROW_HASH)).toEqual(await told(null));
    expect(String(await told(ROW_HASH)).split('\n').length).toBeGreaterThan(4);
  });
});
