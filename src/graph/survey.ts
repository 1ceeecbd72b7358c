import type { Node } from '../model/kinds.js';
import type { Edge } from '../model/relations.js';
import { type Census, counting } from './census.js';
import { type About, eachRow, type GraphStream } from './graph.js';
import { assessing, type Quality } from './quality.js';
import { type Derivation, derivation, type StoredEdge, type StoredNode } from './stored.js';
import { versioning } from './version.js';

/** What the rows of a graph come to. */
export type Tally = {
  version: string;
  census: Census;
  quality: Quality;
  nodes: number;
  edges: number;
  /** The length of all rows as text, in UTF-16 units. */
  text: number;
};

/**
 * Begins a tally, to which every row is then added; of a data set that does not say what it is, the version says
 * nothing.
 */
export const tallying = () => {
  const [counts, versions, quality] = [counting(), versioning(), assessing()];
  let [nodes, edges, text] = [0, 0, 0];
  return {
    node: (node: Node): void => {
      counts.node(node);
      quality.node(node);
      text += versions.add(node);
      nodes += 1;
    },
    edge: (edge: Edge): void => {
      counts.edge(edge);
      quality.edge(edge);
      text += versions.add(edge);
      edges += 1;
    },
    tally: (about: About | null): Tally => {
      if (about !== null) versions.add(about);
      return { version: versions.version(), census: counts.census(), quality: quality.quality(), nodes, edges, text };
    },
  };
};

/** What a graph comes to, and what its rows are stored with. */
export type Survey = Tally & { derived: Derivation };

/** How a store hashes all that it keeps of a row: in 32 hexadecimal digits. */
export type RowHash = {
  node: (node: StoredNode) => string;
  edge: (edge: StoredEdge, places: ReturnType<Derivation['places']>) => string;
};

/** The rows of a graph that were hashed as a store hashes its own, so that only those that differ are read again. */
export type Hashed = {
  /** Notes that the store has a row with this hash; whether it is known to be of the graph. */
  meet: (hash: string) => boolean;
  /** The rows of the graph that were not met, in its order; some of them the store may have yet. */
  left: () => Pick<GraphStream, 'nodes' | 'edges'>;
};

/** A graph that was read once already; `hashed` begins a comparison with a store where its rows were hashed too. */
export type SurveyedGraph = GraphStream & { survey: Survey; hashed?: () => Hashed };

/** Reads a graph once, row by row, unless that was done; `progress` is told how many rows were read so far. */
export const surveyOf = async (
  graph: GraphStream | SurveyedGraph,
  progress: (rows: number) => void = () => undefined,
): Promise<Survey> => {
  if ('survey' in graph) return graph.survey;
  const [derived, sums] = [derivation(), tallying()];
  let rows = 0;
  const told = (): void => {
    rows += 1;
    progress(rows);
  };
  await eachRow(graph.nodes, (node) => {
    derived.learnNode(node);
    sums.node(node);
    told();
  });
  await eachRow(graph.edges, (edge) => {
    derived.learnEdge(edge);
    sums.edge(edge);
    told();
  });
  return { ...sums.tally(graph.about), derived };
};
