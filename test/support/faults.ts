import { check } from '../../src/dataset/check/check.js';
import type { Fault } from '../../src/dataset/fault.js';
import type { Batch, RawRow } from '../../src/dataset/read/row.js';
import type { Graph } from '../../src/graph/graph.js';

const at = () => ({ file: 'graph', line: 1, column: 1 });

/** The rows of a graph as if they had been read from a file. */
const batchOf = ({ about, nodes, edges }: Graph): Batch => {
  const rows = [
    { section: 'about' as const, fields: about, at },
    ...nodes.map(({ kind, ...fields }) => ({ section: kind, fields, at })),
    ...edges.map(({ relation, ...fields }) => ({ section: relation, fields, at })),
  ].map((row, i): RawRow => ({ ...row, unit: i + 1 }));
  return { rows, faults: [], warnings: [], units: rows.length };
};

/** What is wrong with a graph. */
export const faultsOf = async (graph: Graph): Promise<Fault[]> =>
  (await check('graph', () => [batchOf(graph)])).faults.kept;
