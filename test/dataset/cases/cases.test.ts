import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { listed } from '../../../src/dataset/fault.js';
import { readDataset, validateDataset } from '../../../src/dataset/open.js';
import { yamlDocument } from '../../../src/dataset/write/yaml.js';
import { memoryStore } from '../../../src/store/memory/store.js';
import { asker } from '../../support/ask.js';
import { runCommand } from '../../support/process.js';

/** Data sets of others, each with what is right for it. */
const CASES = new URL('../../../../shared/cases/', import.meta.url);

const pathOf = (name: string): string => fileURLToPath(new URL(name, CASES));

/** What is found at a case, without the names of folders. */
const found = async (name: string) => {
  const { faults, warnings, counts, version } = await validateDataset(pathOf(name));
  const said = (lines: string[]) => lines.map((line) => line.replace(`${pathOf(name)}/`, '').replace(pathOf(''), ''));
  return { faults: said(listed(faults)), warnings: said(listed(warnings)), counts, version };
};

const entities = ({ counts }: Awaited<ReturnType<typeof found>>): number =>
  counts.nodes.reduce((sum, { count }) => sum + count, 0);

describe.skipIf(!existsSync(CASES))('a data set of others', () => {
  it('that APOC imported and exported is read without what APOC adds', async () => {
    const report = await found('03-neo4j-import-id.jsonl');
    expect(report.faults).toEqual([]);
    expect(report.warnings.filter((line) => line.includes('neo4jImportId'))).toEqual([]);
    expect(entities(report)).toBe(2);
    expect(report.counts.edges).toEqual([{ relation: 'SIGNED', status: 'confirmed', count: 1 }]);
  });

  it.each([
    ['04-apoc-array.json', 'export with jsonFormat JSON_LINES'],
    ['04-apoc-json.json', 'export with jsonFormat JSON_LINES'],
    ['04-apoc-id-as-keys.json', 'export with jsonFormat JSON_LINES'],
    ['04-apoc-query.json', 'export with apoc.export.json.all or apoc.export.json.data'],
  ])('in another shape of APOC, %s, gets one hint, from a file and by standard input', async (name, hint) => {
    const { faults } = await found(name);
    expect(faults).toHaveLength(1);
    expect(faults[0]).toContain(hint);
    const piped = await runCommand(['validate', '-'], {}, readFileSync(pathOf(name), 'utf8'));
    expect(piped.code).toBe(65);
    expect(piped.stdout).toBe(`${faults[0]?.replace(name, 'stdin')}\n`);
  });

  it('with texts that YAML 1.1 takes for something else is exported so that it does not', async () => {
    const given = await readDataset(pathOf('05-yaml11.yaml'));
    const text = await yamlDocument(given);
    const read: unknown = parse(text, { version: '1.1' });
    const aliases = ['yes', 'off', '1_000', '12:30', '2024-01-01', '=', '<<', 'y', 'N'];
    expect(read).toMatchObject({ Country: [{ iso2: 'NO', aliases }] });
    for (const alias of aliases) expect(text).toContain(`"${alias}"`);
  });

  it('with merge keys is read as YAML says', async () => {
    expect((await found('12-merge-keys.yaml')).faults).toEqual([]);
    const { edges } = await readDataset(pathOf('12-merge-keys.yaml'));
    expect(edges).toMatchObject(
      ['kenya', 'chad'].map((from) => ({ from, to: 'd', validFrom: '2020-01-01', status: 'confirmed' })),
    );
  });

  it('with addresses and identifiers is read, filtered and searched by them', async () => {
    const report = await found('14-links-and-identifiers.yaml');
    expect(report.faults).toEqual([]);
    const store = memoryStore();
    await store.import(await readDataset(pathOf('14-links-and-identifiers.yaml')));
    const { data, errors } = await asker(store)(`{
      commitments(where: { identifiers: { has: "wikidata:Q1" } }) { nodes { slug url identifiers } }
      entities(where: { identifiers: { has: "wikidata:Q2" } }) { totalCount }
      search(text: "wikidata:Q1") { nodes { entity { slug } matchedOn matchedText } }
    }`);
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      commitments: {
        nodes: [
          {
            slug: 'au-example',
            url: 'https://example.org/framework',
            identifiers: ['wikidata:Q1', 'official:AU-EXAMPLE'],
          },
        ],
      },
      entities: { totalCount: 0 },
      search: { nodes: [{ entity: { slug: 'au-example' }, matchedOn: 'IDENTIFIER', matchedText: 'wikidata:Q1' }] },
    });
  });

  it('in a folder is read whole, and what is passed over is named', async () => {
    const report = await found('06-passed-over');
    expect(report.faults).toEqual([]);
    expect(entities(report)).toBe(4);
    expect(report.warnings.filter((line) => line.includes('passed over'))).toEqual([
      'countries.csv:1:1: is passed over; must end in .yaml, .yml, .jsonl, .ndjson or .json to be read',
    ]);
  });
});
