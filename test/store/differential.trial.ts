import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Store } from '../../src/store/store.js';
import { shown } from '../fuzz/shown.js';
import { withMemory } from '../fuzz/stores.js';
import { trial } from '../fuzz/trial.js';
import { casesOf, seed } from '../support/random.js';
import { STORES } from '../support/stores.js';
import { startEmpty } from './database.js';

const ALL = 24;
const GRAPHS = casesOf(ALL);
/** How many answers and rows must have been compared: of a few graphs, some are small. */
const LEAST = GRAPHS < ALL ? GRAPHS * 10 : GRAPHS * 21;

const neo4j = STORES.find(({ name }) => name === 'neo4j');

describe.runIf(neo4j?.available)('memory and Neo4j answer alike', () => {
  startEmpty('neo4j');
  let stores: readonly [Store, Store];
  beforeAll(() => {
    if (neo4j !== undefined) stores = [memoryStore(), neo4j.open()];
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it('over random graphs, questions and pages', { timeout: 120_000 + GRAPHS * 30_000 }, async () => {
    const counts = { answers: 0, rows: 0 };
    const comparison = withMemory(stores[0], 'neo4j', stores[1], (what, by) => {
      counts[what] += by;
    });
    for (let one = seed; one < seed + GRAPHS; one += 1) {
      const found = await trial(comparison, one);
      expect(found && (await shown(found))).toBeNull();
    }
    expect(counts.answers).toBeGreaterThanOrEqual(LEAST);
    expect(counts.rows).toBeGreaterThanOrEqual(LEAST);
  });
});
