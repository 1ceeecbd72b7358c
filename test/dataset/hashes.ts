import { jsonLines } from '../../src/dataset/write/jsonl.js';
import type { Graph } from '../../src/graph/graph.js';
import { derivation } from '../../src/graph/stored.js';
import type { SurveyedGraph } from '../../src/graph/survey.js';
import type { Node } from '../../src/model/kinds.js';
import type { Edge } from '../../src/model/relations.js';
import { ROW_HASH } from '../../src/store/neo4j/import/rows.js';
import { all } from '../support/each.js';

/** The rows of a graph with their hashes, worked out once all of it was learned. */
export const hashesOf = ({ about, nodes, edges }: Graph): { node: Map<string, Node>; edge: Map<string, Edge> } => {
  const derived = derivation();
  for (const row of nodes) derived.learnNode(row);
  for (const row of edges) derived.learnEdge(row);
  return {
    node: new Map(nodes.map((row) => [ROW_HASH.node(derived.storedNode(row)), row])),
    edge: new Map(
      edges.map((row) => {
        const stored = derived.storedEdge(row, about.date);
        return [ROW_HASH.edge(stored, derived.places(stored)), row];
      }),
    ),
  };
};

/** The JSON lines of a graph. */
export const linesOf = async (graph: Graph): Promise<string[]> =>
  (await all(jsonLines(graph))).join('').trim().split('\n');

/** What is left of a data set that was hashed for a store that has the rows of a graph. */
export const leftOf = async (opened: SurveyedGraph, there: Graph): Promise<{ nodes: Node[]; edges: Edge[] }> => {
  const hashed = opened.hashed?.();
  if (hashed === undefined) throw new Error('was not hashed');
  const { node, edge } = hashesOf(there);
  for (const hash of [...node.keys(), ...edge.keys()]) hashed.meet(hash);
  const { nodes, edges } = hashed.left();
  return { nodes: await all(nodes), edges: await all(edges) };
};
