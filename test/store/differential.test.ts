import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { check } from '../../src/dataset/check.js';
import type { Graph } from '../../src/model/graph.js';
import { edgeKey } from '../../src/model/relations.js';
import { storedGraph } from '../../src/model/stored.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Reads, Store } from '../../src/store/store.js';
import { STORES } from '../support/stores.js';
import { edit, edited, graph } from './arbitrary.js';
import { type Question, question } from './questions.js';
import { listsOf, type PageOf, type Pages, walk } from './walk.js';

const GRAPHS = 24;
const QUESTIONS = 25;
/** Chosen once; another run is asked for with `SEED`. fast-check prints it with what fails. */
const SEED = Number(process.env['SEED'] ?? 20231101);
/** How long a failing case may be made smaller, in milliseconds. */
const PATIENCE = 150_000;

const neo4j = STORES.find(({ name }) => name === 'neo4j');

/** A graph that follows from the data format alone has no fault. */
const faultsOf = ({ about, nodes, edges }: Graph) => {
  const at = () => ({ file: 'random', line: 0, column: 0 });
  const placed = <T>(row: T) => ({ row, at });
  return check({ about: [placed(about)], nodes: nodes.map(placed), edges: edges.map(placed) });
};

describe.runIf(neo4j?.available)('memory and Neo4j answer alike', () => {
  let compared = 0;
  let stores: readonly [Store, Store];
  beforeAll(() => {
    if (neo4j !== undefined) stores = [memoryStore(), neo4j.open()];
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  const alike = <T>(memory: T, other: T, what: string): void => {
    expect(other, what).toEqual(memory);
    compared += 1;
  };
  const pages = (what: string) => (memory: PageOf, other: PageOf) => {
    const brief = ({ rows, more, total }: PageOf) => ({ rows: rows.map(({ id }) => id), more, total });
    expect(brief(other), what).toEqual(brief(memory));
    alike(memory, other, what);
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
    const links = await right.links([...graph.edges.map(edgeKey), 'signed:unknown:unknown', 'unknown', '']);
    expect(links).toEqual(
      new Map(
        edges.map((edge) => [edge.key, { edge, from: bySlug.get(edge.from), to: bySlug.get(edge.to) }]),
      ),
    );
    alike(await left.links([...links.keys()]), links, 'links');
    const again = await stores[1].import(graph);
    expect(again).toEqual({ ...memory, added: 0, changed: 0, removed: 0 });
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

  it('over random graphs, questions and pages', { timeout: PATIENCE + 30_000 }, async () => {
    const cases = fc.record({ graph, edit, questions: fc.array(question, { minLength: QUESTIONS, maxLength: QUESTIONS }) });
    await fc.assert(
      fc.asyncProperty(cases, async ({ graph, edit, questions }) => {
        const after = edited(graph, edit);
        expect([...faultsOf(graph), ...faultsOf(after)]).toEqual([]);
        const t0=Date.now(); await fill(graph);
        await fill(after); const t1=Date.now(); const c0=compared;
        for (const question of questions) { const t=Date.now(); const c=compared; await ask(question); if (Date.now()-t>1000) console.error(question.ask, Date.now()-t, compared-c); }
        console.error('T', t1-t0, Date.now()-t1, compared-c0, graph.nodes.length, graph.edges.length);
      }),
      { seed: SEED, numRuns: 5, interruptAfterTimeLimit: PATIENCE },
    );
    expect(compared).toBeGreaterThanOrEqual(500);
    console.error(`${compared} answers of both stores compared`);
  });
});
