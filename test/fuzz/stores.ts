import fc from 'fast-check';
import type { Graph } from '../../src/graph/graph.js';
import { storedGraph } from '../../src/graph/stored.js';
import { edgeKey } from '../../src/model/relations.js';
import type { Hop, Slice } from '../../src/store/queries.js';
import type { Reads, Store } from '../../src/store/store.js';
import { edit, edited, graph } from '../store/arbitrary.js';
import { type Question, question } from '../store/questions.js';
import { listsOf, type PageOf, type Pages, walk } from '../store/walk.js';
import { faultsOf } from '../support/faults.js';
import { type Comparison, requireSame } from './comparison.js';

/** How many questions each graph is asked: the database plans all of them anew, which takes most of the time. */
const QUESTIONS = 7;

/** What is counted: answers that both gave alike, and the rows of their pages. */
type Count = (what: 'answers' | 'rows', by: number) => void;

/** Slices of hops with all that is to be seen of each, which a store may make when it is looked at. */
const looked = (slices: ReadonlyMap<string, Slice<Hop>>, nodesOnly: boolean) =>
  new Map(
    [...slices].map(([slug, slice]) => [
      slug,
      { ...slice, rows: slice.rows.map((hop) => ({ node: hop.node, edge: nodesOnly ? null : hop.edge })) },
    ]),
  );

const idsOf = ({ rows }: PageOf): string[] => rows.map(({ id }) => id);

/** Compares what memory and another store say of imports, rows and pages. */
export const withMemory = (memory: Store, name: string, other: Store, count: Count): Comparison => {
  const same = (asked: string, left: unknown, right: unknown): void => {
    requireSame(asked, { memory: left, [name]: right });
    count('answers', 1);
  };
  const both = (): readonly [Reads, Reads] => [memory.reads(), other.reads()];

  const fill = async (graph: Graph): Promise<void> => {
    requireSame('what is wrong with the graph', { nothing: [], found: await faultsOf(graph) });
    same('an import', await memory.import(graph), await other.import(graph));
    const [left, right] = both();
    same('dataset', await left.dataset(), await right.dataset());
    const { nodes, edges } = storedGraph(graph);
    const bySlug = new Map(nodes.map((node) => [node.slug, node]));
    const slugs = [...bySlug.keys(), 'unknown', 'n-0'];
    same('nodes', await left.nodes(slugs), await right.nodes(slugs));
    const links = await right.links([...graph.edges.map(edgeKey), 'signed:unknown:unknown', 'unknown']);
    const stored = edges.map((edge) => ({ edge, from: bySlug.get(edge.from), to: bySlug.get(edge.to) }));
    requireSame('links', { imported: new Map(stored.map((link) => [link.edge.key, link])), [name]: links });
    same('links', await left.links([...links.keys()]), links);
  };

  const bothWays = async (asked: string, list: Pages): Promise<void> => {
    const walked = async (way: 'forwards' | 'backwards') => {
      const pages = await walk(list, both(), way === 'backwards', (left, right) => {
        same(`${asked}\n\n${list.name} ${way}`, left, right);
        count('rows', left.rows.length);
      });
      return { pages, ids: (way === 'forwards' ? pages : pages.toReversed()).flatMap(idsOf) };
    };
    const [forwards, backwards] = [await walked('forwards'), await walked('backwards')];
    requireSame(`${asked}\n\n${list.name}`, {
      forwards: forwards.ids,
      backwards: backwards.ids,
      'each once': [...new Set(forwards.ids)],
    });
    const totals = [...forwards.pages, ...backwards.pages].flatMap(({ total }) => total ?? []);
    requireSame(`${asked}\n\n${list.name}: totalCount`, { ...totals, rows: forwards.ids.length });
  };

  const ask = async (question: Question): Promise<void> => {
    const asked = JSON.stringify(question);
    if (question.ask !== 'step') {
      for (const list of listsOf(question)) await bothWays(asked, list);
      return;
    }
    // All at once first; then those with more than a page, and one without, are walked each for itself.
    const { query, slugs, limit } = question;
    for (const reverse of [false, true]) {
      const page = { limit, reverse, start: null };
      const [left, right] = await Promise.all(
        both().map(async (reads) => looked(await reads.step({ ...query, page }, slugs), query.nodesOnly)),
      );
      for (const slug of slugs)
        requireSame(`${asked}\n\n${slug}`, { memory: left?.get(slug), [name]: right?.get(slug) });
      same(asked, left, right);
      const long = slugs.filter((slug) => left?.get(slug)?.more !== reverse).slice(0, 2);
      for (const list of listsOf({ ...question, slugs: reverse ? [] : long })) await bothWays(asked, list);
    }
  };

  return {
    name: `memory and ${name}`,
    // Half of the graphs are edited, and each is imported over the one before.
    graphs: fc
      .record({ graph, edit: fc.option(edit, { freq: 1 }) })
      .map(({ graph, edit }) => (edit === null ? [graph] : [graph, edited(graph, edit)])),
    fill,
    questions: () => Array.from({ length: QUESTIONS }, () => question.map((one) => () => ask(one))),
    times: 1,
  };
};
