import type { GraphStream } from '../../graph/graph.js';
import { SummitgraphError } from '../../model/errors.js';
import { edgeKey, RELATIONS } from '../../model/relations.js';
import { compareText } from '../../model/text.js';
import { aboutOf, type Dataset } from '../store.js';
import { prefixOf } from './cypher/edges.js';
import { READS } from './reads.js';
import { ask, type Connection } from './run.js';

/** Rows that one statement reads. */
const BATCH = 1_000;

/** Reads on from the last row of each batch until one is not full. */
async function* batches<T>(next: (after: string) => Promise<T[]>, idOf: (row: T) => string): AsyncGenerator<T> {
  for (let after = ''; ; ) {
    const rows = await next(after);
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < BATCH) return;
    after = idOf(last);
  }
}

/**
 * The whole graph of a database that holds this data set, read in small pieces. `current` reads the data set again:
 * each reading ends with it, and fails with DATA_CHANGED where an import came between.
 */
export const contentIn = (
  connection: Connection,
  dataset: Dataset,
  current: () => Promise<Dataset | null>,
  signal: AbortSignal | undefined,
): GraphStream => {
  const whole = <T>(rows: () => AsyncIterable<T>): AsyncIterable<T> => ({
    async *[Symbol.asyncIterator]() {
      yield* rows();
      if ((await current()) !== dataset) {
        throw new SummitgraphError('DATA_CHANGED', 'An import came between while the graph was read; try again.');
      }
    },
  });
  return {
    about: aboutOf(dataset),
    nodes: whole(() =>
      batches(
        async (after) => {
          const rows = await ask(connection, READS.nodesAfter, [{ after, limit: BATCH }], { signal });
          return rows.map(({ row }) => row);
        },
        ({ slug }) => slug,
      ),
    ),
    edges: whole(async function* () {
      for (const relation of RELATIONS.toSorted((a, b) => compareText(prefixOf(a), prefixOf(b)))) {
        yield* batches(async (after) => {
          const rows = await ask(connection, READS.edgesAfter, [relation, after, BATCH], { signal });
          return rows.map(({ row }) => row);
        }, edgeKey);
      }
    }),
  };
};
