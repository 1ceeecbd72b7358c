import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Graph } from '../../src/graph/graph.js';
import { storedGraph } from '../../src/graph/stored.js';
import { edgeKey } from '../../src/model/relations.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Reads, Store } from '../../src/store/store.js';
import { each } from '../support/each.js';
import { faultsOf } from '../support/faults.js';
import { STORES } from '../support/stores.js';
import { edit, edited, graph } from './arbitrary.js';
import { clear, statement } from './database.js';
import { type Question, question } from './questions.js';
import { listsOf, type PageOf, type Pages, walk } from './walk.js';

const GRAPHS = 24;
/** How many questions each is asked: the database plans all of them anew after an import, which takes most of the time. */
const QUESTIONS = 7;
/** Chosen once; another run is asked for with `SEED`. fast-check prints it with what fails. */
const SEED = Number(process.env.SEED ?? 20231101);
/** How long all graphs may take, and making small what fails, in milliseconds; to be late is a failure. */
const PATIENCE = 600_000;

const neo4j = STORES.find(({ name }) => name === 'neo4j');

describe.runIf(neo4j?.available)('memory and Neo4j answer alike', () => {
  let compared = 0;
  let rows = 0;
  let stores: readonly [Store, Store];
  beforeAll(async () => {
    await clear();
    if (neo4j !== undefined) stores = [memoryStore(), neo4j.open()];
  });
  afterAll(async () => {
    await Promise.all(stores.map((store) => store.close()));
    await clear();
    // What was planned for small graphs would be used for others.
    await statement('CALL db.clearQueryCaches()');
  });

  const alike = <T>(memory: T, other: T, what: string): void => {
    expect(other, what).toEqual(memory);
    compared += 1;
  };
  const pages = (what: string) => (memory: PageOf, other: PageOf) => {
    const brief = ({ rows, more, total }: PageOf) => ({ rows: rows.map(({ id }) => id), more, total });
    expect(brief(other), what).toEqual(brief(memory));
    alike(memory, other, what);
    rows += memory.rows.length;
  };
  const both = (): readonly [Reads, Reads] => [stores[0].reads(), stores[1].reads()];

  const fill = async (graph: Graph): Promise<void> => {
    const [memory, other] = [await stores[0].import(graph), await stores[1].import(graph)];
    alike(memory, other, 'import');
    const [left, right] = both();
    alike(await left.dataset(), await right.dataset(), 'dataset');
    const { nodes, edges } = storedGraph(graph);
    const bySlug = new Map(nodes.map((node) => [node.slug, node]));
    const slugs = [...bySlug.keys(), 'unknown', 'n-0'];
    alike(await left.nodes(slugs), await right.nodes(slugs), 'nodes');
    const links = await right.links([...graph.edges.map(edgeKey), 'signed:unknown:unknown', 'unknown']);
    expect(links).toEqual(
      new Map(edges.map((edge) => [edge.key, { edge, from: bySlug.get(edge.from), to: bySlug.get(edge.to) }])),
    );
    alike(await left.links([...links.keys()]), links, 'links');
  };

  const bothWays = async (list: Pages): Promise<void> => {
    const forwards = await walk(list, both(), false, pages(`${list.name} forwards`));
    const backwards = await walk(list, both(), true, pages(`${list.name} backwards`));
    const ids = forwards.flatMap(({ rows }) => rows.map(({ id }) => id));
    expect(backwards.reverse().flatMap(({ rows }) => rows.map(({ id }) => id))).toEqual(ids);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { total } of [...forwards, ...backwards]) if (total !== null) expect(total).toBe(ids.length);
  };

  const ask = async (question: Question): Promise<void> => {
    if (question.ask !== 'step') {
      for (const list of listsOf(question)) await bothWays(list);
      return;
    }
    // All at once first; then those with more than a page, and one without, are walked each for itself.
    const { query, slugs, limit } = question;
    for (const reverse of [false, true]) {
      const page = { limit, reverse, start: null };
      const [memory, other] = await Promise.all(both().map((reads) => reads.step({ ...query, page }, slugs)));
      alike(memory, other, 'step');
      const long = slugs.filter((slug) => memory?.get(slug)?.more !== reverse).slice(0, 2);
      for (const list of listsOf({ ...question, slugs: reverse ? [] : long })) await bothWays(list);
    }
  };

  it('over random graphs, questions and pages', { timeout: PATIENCE + 60_000 }, async () => {
    const questions = fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS });
    // Half of the graphs are edited, and each is imported over the one before.
    const cases = fc.record({ graph, edit: fc.option(edit, { freq: 1 }), questions });
    await fc.assert(
      fc.asyncProperty(cases, async ({ graph, edit, questions }) => {
        for (const one of edit === null ? [graph] : [graph, edited(graph, edit)]) {
          expect(await faultsOf(one)).toEqual([]);
          await fill(one);
        }
        await each(questions, ask);
      }),
      { seed: SEED, numRuns: GRAPHS, interruptAfterTimeLimit: PATIENCE, markInterruptAsFailure: true },
    );
    expect(compared).toBeGreaterThanOrEqual(500);
    expect(rows).toBeGreaterThanOrEqual(500);
  });
});
