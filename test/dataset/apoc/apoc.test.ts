import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { listed } from '../../../src/dataset/fault.js';
import { readDataset, validateDataset } from '../../../src/dataset/open.js';
import { jsonLines } from '../../../src/dataset/write/jsonl.js';
import { versionOf } from '../../../src/graph/version.js';
import { all } from '../../support/each.js';
import { ordered } from '../../support/graphs.js';
import { builtInGraph } from '../../support/stores.js';

// Written by apoc.export.json.all of APOC 5.26 from a Neo4j 5.26: `ours` after an import of ours.yaml by an early version,
// `form-6` and `form-7` after one of forms.yaml by versions that stored rows in these forms, `form-8` and `form-9` in
// their manner, `plain` from one that knows nothing of this program, `without-properties` from the same with
// writeNodeProperties: false.
const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'summitgraph-apoc-'));
});
afterAll(() => rm(folder, { recursive: true }));

const faultsOf = async (name: string): Promise<string[]> =>
  listed((await validateDataset(file(name))).faults).map(
    (line) => line.replace(file(name), name).split(/; |\. /)[0] ?? '',
  );

describe('what APOC exports', () => {
  it.each([
    ['ours.jsonl', 'ours.yaml'],
    ['form-6.jsonl', 'forms.yaml'],
    ['form-7.jsonl', 'forms.yaml'],
    ['form-8.jsonl', 'forms.yaml'],
    ['form-9.jsonl', 'forms.yaml'],
  ])('from our own database, %s, is read as what was imported there', async (theirs, ours) => {
    const [given, exported] = [await readDataset(file(ours)), await readDataset(file(theirs))];
    expect(ordered(exported)).toEqual(ordered(given));
    expect(versionOf(exported)).toBe(versionOf(given));
    const [before, after] = [await validateDataset(file(ours)), await validateDataset(file(theirs))];
    expect(after.warnings.total).toBe(before.warnings.total);
  });

  it('from a database into which APOC imported our export is the data set of before', async () => {
    const graph = await builtInGraph();
    const ours = (await all(jsonLines(graph))).join('').trim().split('\n');
    // What apoc.import.json and then apoc.export.json.all of APOC 5.26 make of it: fresh ids, the old ones as a
    // property.
    const ids = new Map(ours.map((line, i) => [z.object({ id: z.string() }).parse(JSON.parse(line)).id, String(i)]));
    const theirs = ours.map((line) =>
      JSON.stringify(JSON.parse(line), function (key, value: unknown) {
        if (key === 'id') return ids.get(String(value));
        if (key !== 'properties' || Object(this).type !== 'node') return value;
        return { ...Object(value), neo4jImportId: Object(this).id };
      }),
    );
    const path = join(folder, 'all.json');
    await writeFile(path, theirs.join('\n'));
    const { faults, warnings, version } = await validateDataset(path);
    expect(listed(faults)).toEqual([]);
    expect(listed(warnings).filter((line) => line.includes('neo4jImportId'))).toEqual([]);
    expect(version).toBe(versionOf(graph));
  });

  it('from a plain Neo4j is read, or said line by line why not', async () => {
    expect(await faultsOf('plain.jsonl')).toEqual([
      'plain.jsonl:5:35: labels: Person is no kind',
      'plain.jsonl:6:1: labels: are missing',
      'plain.jsonl:7:60: slug: is missing',
      'plain.jsonl:7:60: status: is missing',
      'plain.jsonl:10:41: label: WORKS_FOR is no relation',
      'plain.jsonl:11:94: start: the node with the id 17 has no slug',
      'plain.jsonl:12:1: status: is missing',
    ]);
    const { warnings, counts } = await validateDataset(file('plain.jsonl'));
    expect(listed(warnings).join('\n')).toContain('labels: Startup is no label of the model; it is left out');
    expect(counts.edges).toEqual([
      { relation: 'SIGNED', status: 'confirmed', count: 1 },
      { relation: 'HEADQUARTERED_IN', status: 'confirmed', count: 1 },
    ]);
  });

  it('without properties has nothing that could be read', async () => {
    const faults = await faultsOf('without-properties.jsonl');
    expect(faults).toContain('without-properties.jsonl:2:1: slug: is missing');
    expect(faults).toContain('without-properties.jsonl:9:68: start: the node with the id 13 has no slug');
    const lines = new Set(faults.map((fault) => Number(fault.split(':')[1])));
    expect([...lines]).toEqual(Array.from({ length: 12 }, (_, i) => i + 1));
  });
});
