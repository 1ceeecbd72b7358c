import type { Node } from '../model/kinds.js';
import type { Edge } from '../model/relations.js';
import { type Census, censusOf, totalOf } from './census.js';
import { type About, eachRow, type GraphStream } from './graph.js';
import { type Assessed, assessing, type Quality } from './quality.js';
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

/** What was tallied of some rows, as plain data. */
export type Tallied = { sums: Float64Array; assessed: Assessed; text: number };

/**
 * Begins a tally, to which every row is then added; of a data set that does not say what it is, the version says
 * nothing.
 */
export const tallying = () => {
  const [versions, assessment] = [versioning(), assessing()];
  let text = 0;
  return {
    /** Learns what edges need to know of a node that is tallied elsewhere. */
    learn: assessment.learn,
    node: (node: Node): void => {
      assessment.node(node);
      text += versions.add(node);
    },
    edge: (edge: Edge): void => {
      assessment.edge(edge);
      text += versions.add(edge);
    },
    tallied: (): Tallied => ({ sums: versions.sums(), assessed: assessment.assessed, text }),
    /** Takes in what was tallied of other rows of the same graph. */
    take: (others: Tallied): void => {
      versions.take(others.sums);
      assessment.take(others.assessed);
      text += others.text;
    },
    tally: (about: About | null): Tally => {
      if (about !== null) versions.add(about);
      const quality = assessment.quality();
      const census = censusOf(quality);
      const [nodes, edges] = [totalOf(census.nodes), totalOf(census.edges)];
      return { version: versions.version(), census, quality, nodes, edges, text };
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
