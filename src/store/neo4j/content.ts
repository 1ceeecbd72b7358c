import Cypher from '@neo4j/cypher-builder';
import { z } from 'zod';
import type { GraphStream } from '../../graph/graph.js';
import { givenEdge, givenNode } from '../../graph/stored.js';
import { SummitgraphError } from '../../model/errors.js';
import { edgeKey, RELATIONS, type RelationName } from '../../model/relations.js';
import { compareText } from '../../model/text.js';
import { aboutOf, type Dataset } from '../store.js';
import type { Compiled } from './cypher/compile.js';
import { pattern } from './cypher/predicate.js';
import { type Connection, read, readStatement } from './run.js';
import { statement } from './statement.js';

/** Rows that one statement reads. */
const BATCH = 1_000;

const row = <T>(give: (row: unknown) => T) => z.object({ row: z.string().transform((text) => give(JSON.parse(text))) });

const nodesAfter = statement('queries/nodes-after', z.object({ after: z.string(), limit: z.int() }), row(givenNode));

/** The edges of a relation that come next in the order of keys. */
export const compileEdgesAfter = (relation: RelationName, after: string): Compiled => {
  const edge = new Cypher.Relationship();
  const key = edge.property('key');
  return new Cypher.Match(pattern(relation, edge, new Cypher.Node(), new Cypher.Node()))
    .where(Cypher.gt(key, new Cypher.NamedParam('after', after)))
    .return([edge.property('row'), 'row'])
    .orderBy([key, 'ASC'])
    .limit(new Cypher.NamedParam('limit', BATCH))
    .build();
};

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

const prefix = (relation: RelationName): string => edgeKey({ relation, from: '', to: '', parallel: 1 });

/**
 * The whole graph of a database that holds this data set, read in small pieces. `current` reads the data set again: each reading ends with
 * it, and fails with DATA_CHANGED where an import came between.
 */
export const contentOf = (
  connection: Connection,
  dataset: Dataset,
  current: () => Promise<Dataset | null>,
  signal: AbortSignal | undefined,
): GraphStream => {
  const whole = <T>(rows: () => AsyncIterable<T>): AsyncIterable<T> => ({
    async *[Symbol.asyncIterator]() {
      yield* rows();
      if ((await current())?.version !== dataset.version) {
        throw new SummitgraphError('DATA_CHANGED', 'An import came between while the graph was read; try again.');
      }
    },
  });
  return {
    about: aboutOf(dataset),
    nodes: whole(() =>
      batches(
        async (after) => {
          const rows = await readStatement(connection, nodesAfter, { after, limit: BATCH }, signal);
          return rows.map(({ row }) => row);
        },
        ({ slug }) => slug,
      ),
    ),
    edges: whole(async function* () {
      for (const relation of RELATIONS.toSorted((a, b) => compareText(prefix(a), prefix(b)))) {
        yield* batches(async (after) => {
          const rows = await read(connection, compileEdgesAfter(relation, after), row(givenEdge), signal);
          return rows.map(({ row }) => row);
        }, edgeKey);
      }
    }),
  };
};
