import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { ORACLES, TIMES, withPlainReading } from '../fuzz/oracles.js';
import { shown } from '../fuzz/shown.js';
import { trial } from '../fuzz/trial.js';
import { startEmpty } from '../store/database.js';
import { casesOf, seed } from '../support/random.js';
import { ASKED } from '../support/stores.js';

/** How often each question is asked of a graph: a database plans most of them anew. */
const times = Math.min(TIMES, casesOf(2 * TIMES));

/** How many graphs there are on each store. */
const GRAPHS: Record<string, number> = { memory: casesOf(30), neo4j: casesOf(6) };

describe.each(ASKED)('$name answers as a plain reading does', ({ name, available, open }) => {
  const graphs = GRAPHS[name] ?? 0;
  describe.runIf(available)('over random graphs', () => {
    startEmpty(name);
    let store: Store;
    beforeAll(() => {
      store = open();
    });
    afterAll(() => store.close());

    it('each question', { timeout: 240_000 + graphs * 60_000 }, async () => {
      const compared = new Map<string, number>();
      const count = (question: string): void => {
        compared.set(question, (compared.get(question) ?? 0) + 1);
      };
      const comparison = withPlainReading(name, store, count, times);
      for (let one = seed; one < seed + graphs; one += 1) {
        const found = await trial(comparison, one);
        expect(found && (await shown(found))).toBeNull();
      }
      for (const { name: question } of ORACLES) {
        expect(compared.get(question), question).toBeGreaterThanOrEqual(graphs * times);
      }
    });
  });
});
