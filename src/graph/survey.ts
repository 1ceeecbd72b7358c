import { type Census, counting } from './census.js';
import type { GraphStream } from './graph.js';
import { type Derivation, derivation } from './stored.js';
import { versioning } from './version.js';

/** What a graph says as a whole. */
export type Survey = {
  version: string;
  census: Census;
  nodes: number;
  edges: number;
  /** The length of all rows as text, in UTF-16 units. */
  text: number;
  derived: Derivation;
};

/** Reads a graph once, row by row; `progress` is told how many rows were read so far. */
export const survey = async (
  graph: GraphStream,
  progress: (rows: number) => void = () => undefined,
): Promise<Survey> => {
  const [derived, counts, versions] = [derivation(graph.about.date), counting(), versioning(graph.about)];
  let [nodes, edges, text] = [0, 0, 0];
  for await (const node of graph.nodes) {
    derived.learnNode(node);
    counts.node(node);
    text += versions.add(node);
    nodes += 1;
    progress(nodes);
  }
  for await (const edge of graph.edges) {
    derived.learnEdge(edge);
    counts.edge(edge);
    text += versions.add(edge);
    edges += 1;
    progress(nodes + edges);
  }
  return { version: versions.version(), census: counts.census(), nodes, edges, text, derived };
};
