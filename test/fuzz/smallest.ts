import { z } from 'zod';
import type { Graph } from '../../src/graph/graph.js';
import { nodeRow } from '../../src/model/kinds.js';
import { edgeKey, edgeRow } from '../../src/model/relations.js';
import { faultsOf } from '../support/faults.js';

/** Leaves out of some items what it can while that holds of the others: half of them first, then ever smaller parts. */
const fewest = async <T>(
  items: readonly T[],
  holds: (fewer: readonly T[]) => Promise<boolean>,
): Promise<readonly T[]> => {
  let kept = items;
  for (let size = items.length; size > 0; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < kept.length; ) {
      const fewer = kept.toSpliced(at, size);
      if (await holds(fewer)) kept = fewer;
      else at += size;
    }
  }
  return kept;
};

/** A graph with these entities alone, and the edges and sources among them. */
const ofNodes = ({ about, nodes, edges }: Graph, slugs: ReadonlySet<string>): Graph => {
  const sourced = <T extends { sources: readonly string[] }>(row: T): T => ({
    ...row,
    sources: row.sources.filter((slug) => slugs.has(slug)),
  });
  return {
    about,
    nodes: nodes.filter(({ slug }) => slugs.has(slug)).map(sourced),
    edges: edges.filter(({ from, to }) => slugs.has(from) && slugs.has(to)).map(sourced),
  };
};

/** A graph with these edges alone. */
const ofEdges = ({ about, nodes, edges }: Graph, keys: ReadonlySet<string>): Graph => ({
  about,
  nodes,
  edges: edges.filter((edge) => keys.has(edgeKey(edge))),
});

/** What tells a row apart. */
const IDENTITY = ['kind', 'slug', 'relation', 'from', 'to', 'parallel'];

/** What else a row says, each by a name of its own. */
const fieldsOf = (id: string, row: object): [name: string, field: [string, unknown]][] =>
  Object.entries(row)
    .filter(([field, value]) => !IDENTITY.includes(field) && value !== null && String(value) !== '')
    .map(([field, value]) => [`${id} ${field}`, [field, value]]);

const rows = z.object({ nodes: z.array(nodeRow), edges: z.array(edgeRow) });

/** A graph in which rows say this alone; null where a row must say more. */
const ofFields = ({ about, nodes, edges }: Graph, names: ReadonlySet<string>): Graph | null => {
  const said = (id: string, row: object) =>
    Object.fromEntries([
      ...Object.entries(row).filter(([field]) => IDENTITY.includes(field)),
      ...fieldsOf(id, row).flatMap(([name, field]) => (names.has(name) ? [field] : [])),
    ]);
  const { data } = rows.safeParse({
    nodes: nodes.map((node) => said(node.slug, node)),
    edges: edges.map((edge) => said(edgeKey(edge), edge)),
  });
  return data === undefined ? null : { about, ...data };
};

/** Ways to leave something out of a graph: what there is in it, and the graph with some of that alone. */
const WAYS: [thereIn: (graph: Graph) => string[], only: (graph: Graph, these: ReadonlySet<string>) => Graph | null][] =
  [
    [({ nodes }) => nodes.map(({ slug }) => slug), ofNodes],
    [({ edges }) => edges.map(edgeKey), ofEdges],
    [
      ({ nodes, edges }) =>
        [
          ...nodes.flatMap((node) => fieldsOf(node.slug, node)),
          ...edges.flatMap((edge) => fieldsOf(edgeKey(edge), edge)),
        ].map(([name]) => name),
      ofFields,
    ],
  ];

/** Leaves out of valid graphs what it can while that holds of them: graphs, entities, edges, and what these say. */
export const smallest = async (
  graphs: readonly Graph[],
  holds: (graphs: readonly Graph[]) => Promise<boolean>,
): Promise<readonly Graph[]> => {
  const holdsOf = async (graphs: readonly Graph[]): Promise<boolean> => {
    for (const graph of graphs) if ((await faultsOf(graph)).length > 0) return false;
    return holds(graphs);
  };
  let small = await fewest(graphs, holdsOf);
  for (const [thereIn, only] of WAYS) {
    const before = small;
    await fewest([...new Set(before.flatMap(thereIn))], async (these) => {
      const fewer = before.flatMap((graph) => only(graph, new Set(these)) ?? []);
      if (fewer.length < before.length || !(await holdsOf(fewer))) return false;
      small = fewer;
      return true;
    });
  }
  return small;
};
