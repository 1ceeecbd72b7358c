import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { graph } from '../store/arbitrary.js';
import { clear } from '../store/database.js';
import { asker } from '../support/ask.js';
import { each } from '../support/each.js';
import { STORES } from '../support/stores.js';
import { changes } from './changes.js';
import { coSignatures } from './co-signatures.js';
import { common } from './common.js';
import { graph as graphQuestion } from './graph.js';
import { entityGroups, signatureGroups } from './groups.js';
import { neighborhood } from './neighborhood.js';
import { type Oracle, plainOf } from './oracle.js';
import { paths } from './paths.js';
import { signed } from './signed.js';
import { survival } from './survival.js';
import { whoSigned } from './who-signed.js';

/** Every question that is compared with a plain reading of random graphs. */
const ORACLES: readonly Oracle[] = [
  changes,
  coSignatures,
  common,
  entityGroups,
  graphQuestion,
  neighborhood,
  paths,
  signatureGroups,
  signed,
  survival,
  whoSigned,
];

/** How many graphs there are on each store, and how often each question is asked of one. */
const GRAPHS: Record<string, number> = { memory: 30, neo4j: 6 };
const TIMES = 10;
/** More at once would let the planning of one statement outlast its time. */
const AT_ONCE = 4;
/** Chosen once; another run is asked for with `SEED`. fast-check prints it with what fails. */
const SEED = Number(process.env.SEED ?? 20231101);

const cases = graph.chain((graph) => {
  const plain = plainOf(graph);
  const asked = ORACLES.map((oracle) =>
    fc.array(oracle.cases(plain), { minLength: TIMES, maxLength: TIMES }).map((cases) => ({ oracle, cases })),
  );
  return fc.record({ graph: fc.constant(graph), asked: fc.tuple(...asked) });
});

describe.each(STORES)('$name answers as a plain reading does', ({ name, available, open }) => {
  describe.runIf(available)('over random graphs', () => {
    let store: Store;
    beforeAll(() => {
      store = open();
    });
    afterAll(async () => {
      await store.close();
      if (name === 'neo4j') await clear();
    });

    it('each question', { timeout: 240_000 }, async () => {
      const compared = new Map<string, number>();
      const unexpected: unknown[] = [];
      const ask = asker(store, unexpected);
      await fc.assert(
        fc.asyncProperty(cases, async ({ graph, asked }) => {
          await store.import(graph);
          const asks = asked.flatMap(({ oracle, cases }) => cases.map((one) => ({ oracle, ...one })));
          await each(
            asks,
            async ({ oracle, variables, expected }) => {
              const { data, errors } = await ask(oracle.query, { ...variables });
              const what = `${oracle.name} ${JSON.stringify(variables)}`;
              expect(unexpected, what).toEqual([]);
              expect(errors, what).toBeUndefined();
              expect(data, what).toEqual(expected);
              compared.set(oracle.name, (compared.get(oracle.name) ?? 0) + 1);
            },
            AT_ONCE,
          );
        }),
        // On a database making a failure small takes minutes; memory does it for both.
        { seed: SEED, numRuns: GRAPHS[name] ?? 0, endOnFailure: name !== 'memory' },
      );
      for (const { name: question } of ORACLES) {
        expect(compared.get(question), question).toBeGreaterThanOrEqual((GRAPHS[name] ?? 0) * TIMES);
      }
    });
  });
});
