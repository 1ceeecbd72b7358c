import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { profilingBuiltIn } from '../support/built-in-driver.js';
import { statementsOf } from '../support/compiled.js';
import { builtInGraph, databaseOfWorker } from '../support/stores.js';

const connection = databaseOfWorker();

/** A question and the file of `by-hand` with the statement that a person would write for it. */
const QUESTIONS: [file: string, query: string][] = [
  [
    'who-signed',
    `{ whoSigned(allOf: [{ instrument: "frontier-ai-safety-commitments" }, { jurisdiction: HOME }]) {
      totalCount nodes { slug }
    } }`,
  ],
  [
    'who-signed-both',
    `{ whoSigned(allOf: [{ instrument: "bletchley-declaration" }, { instrument: "seoul-declaration" }]) {
      nodes { slug }
    } }`,
  ],
  ['common', '{ common(of: ["anthropic", "openai"], relations: [SIGNED]) { nodes { slug } } }'],
  ['common-countries', '{ common(of: ["france", "germany"]) { nodes { slug } } }'],
  ['groups-home', '{ signatures(first: 0) { groups(by: [COUNTRY, JURISDICTION]) { totalGroups groups { count } } } }'],
  ['groups-summit', '{ signatures(first: 0) { groups(by: [SUMMIT, YEAR, STATUS]) { totalGroups groups { count } } } }'],
  ['groups-signatory', '{ signatures(first: 0) { groups(by: [SIGNATORY]) { totalGroups groups { count } } } }'],
  ['groups-entities', '{ sources(first: 0) { groups(by: [TIER, STATUS]) { totalGroups groups { count } } } }'],
  ['changes', '{ changes(from: "2026-01-01", to: "2026-12-31", relations: [SIGNED]) { nodes { what } } }'],
  ['co-signatures', '{ coSignatures(kind: COMPANY, where: { kind: { eq: COMMITMENT } }) { nodes { weight } } }'],
];

describe.runIf(connection !== null)('against statements written by hand', { concurrent: true }, () => {
  const profiled = profilingBuiltIn(connection);

  it.each(QUESTIONS)('%s costs at most 1.2 times the database hits', async (file, query) => {
    const graph = await builtInGraph();
    const cypher = readFileSync(new URL(`by-hand/${file}.cypher`, import.meta.url), 'utf8');
    const byHand = await profiled({ cypher, params: { asOf: graph.about.date } });
    // Left out are the version and the slugs, which are read first to say which of them are wrong.
    const ours = (await statementsOf(graph, query)).filter(({ cypher }) => !/:Dataset|node\.row AS node$/.test(cypher));
    const profiles = await Promise.all(ours.map((statement) => profiled(statement)));
    expect(profiles.flatMap(({ operators }) => operators).filter((one) => /AllNodes|AllRelat/.test(one))).toEqual([]);
    const hits = profiles.reduce((sum, one) => sum + one.hits, 0);
    expect(hits, `by hand ${byHand.hits}`).toBeLessThanOrEqual(1.2 * byHand.hits);
    expect(byHand.hits).toBeGreaterThan(10);
  });
});
