import * as z from 'zod';
import type { Difference } from '../../../graph/difference.js';
import type { GraphStream } from '../../../graph/graph.js';
import { type RowHash, type SurveyedGraph, surveyOf } from '../../../graph/survey.js';
import { SummitgraphError } from '../../../model/errors.js';
import { type ImportOptions, type ImportResult, MAX_CHANGES } from '../../store.js';
import { FORM, isCurrent, MODEL, refuseNewer } from '../form.js';
import { type Connection, readStatement } from '../run.js';
import { statement } from '../statement.js';
import { apply } from './apply.js';
import { prepare, tidy } from './indexes.js';
import { presentIn, sizeIn } from './present.js';
import { ROW_HASH } from './rows.js';
import { firstIn, runIn, transaction, write } from './write.js';

const marked = z.object({ version: z.string().nullable(), form: z.int().nullable(), model: z.string().nullable() });
const reads = {
  marker: statement('queries/marker', z.object({}), marked),
  foreign: statement('queries/foreign', z.object({}), z.object({ foreign: z.boolean() })),
};
const writes = {
  lock: statement('writes/lock', z.object({}), marked),
  clearEdges: statement('writes/clear-edges', z.object({}), z.unknown()),
  clearNodes: statement('writes/clear-nodes', z.object({}), z.unknown()),
  olderKeys: statement('writes/older-keys', z.object({}), z.unknown()),
  replan: statement('writes/replan', z.object({}), z.unknown()),
  mark: statement(
    'writes/mark',
    z.object({
      about: z.unknown(),
      version: z.string(),
      form: z.int(),
      model: z.string(),
      nodes: z.string(),
      edges: z.string(),
      quality: z.string(),
    }),
    z.unknown(),
  ),
  committing: statement('writes/committing', z.object({ version: z.string() }), z.unknown()),
  committed: statement('writes/committed', z.object({ version: z.string() }), z.unknown()),
  settle: statement('writes/settle', z.object({}), z.unknown()),
};

/** How the rows of the database are hashed; null where it has none in this form, or cannot say so. */
export const hashingFor = async (connection: Connection): Promise<RowHash | null> => {
  // An import says what is wrong with the database, if the data set is in order.
  const [marker] = await readStatement(connection, reads.marker, {}).catch(() => []);
  return marker?.version != null && marker.form === FORM ? ROW_HASH : null;
};

/**
 * Makes a graph the content of the database. An empty database is filled in batches, and what an interrupted import
 * left there is cleared first; a filled one gets the difference, in one transaction. Either way a transaction holds the
 * marker from the beginning, which a second import waits for, and sets it at the end: of an import that ends early
 * nothing is marked.
 */
export const importGraph = async (
  connection: Connection,
  graph: GraphStream | SurveyedGraph,
  { dryRun = false, maxChanges = MAX_CHANGES, progress = () => undefined }: ImportOptions,
): Promise<ImportResult> => {
  const [before] = await readStatement(connection, reads.marker, {});
  if (before !== undefined) refuseNewer(before);
  await requireOwn(connection);
  const whole = await surveyOf(graph, (rows) => progress(rows, null));
  const { version, census, quality, nodes, edges } = whole;
  const wanted = { graph, whole, progress: (done: number) => progress(done, nodes + edges) };
  if (!dryRun) await prepare(connection);
  const result = await transaction(connection, dryRun ? 'READ' : 'WRITE', async (tx) => {
    const found = await firstIn(tx, dryRun ? reads.marker : writes.lock, {});
    const filled = found !== undefined && found.version !== null;
    if (filled) refuseNewer(found);
    if (!dryRun) await write(connection, writes.settle.cypher, {});
    if (filled && found.version === version && isCurrent(found)) {
      return { version, added: 0, changed: 0, removed: 0, parts: [] };
    }
    const hashed = 'survey' in graph ? graph.hashed?.() : undefined;
    const present = filled ? await presentIn(tx, hashed) : null;
    if (dryRun) return { version, ...(await apply({ ...wanted, present, most: 0, run: async () => undefined })) };
    let difference: Difference;
    if (filled) {
      const run = (cypher: string, params: Record<string, unknown>) => runIn(tx, cypher, params);
      if (found.form !== FORM) await run(writes.olderKeys.cypher, {});
      difference = await apply({ ...wanted, present, most: maxChanges, run });
      requireAtMost(maxChanges, difference);
    } else {
      difference = await fill(connection, (run) => apply({ ...wanted, present, most: Number.POSITIVE_INFINITY, run }));
    }
    const size = await sizeIn(tx);
    if (size.nodes !== nodes || size.edges !== edges) {
      throw new SummitgraphError(
        'DATA_CHANGED',
        `Something else wrote to the database meanwhile: it holds ${size.nodes} entities and ${size.edges} relations instead of ${nodes} and ${edges}; import again.`,
      );
    }
    const counts = {
      nodes: JSON.stringify(census.nodes),
      edges: JSON.stringify(census.edges),
      quality: JSON.stringify(quality),
    };
    await runIn(tx, writes.mark.cypher, { about: graph.about, version, form: FORM, model: MODEL, ...counts });
    // While Neo4j commits, others see some of the rows and not yet the rest: readers wait that out.
    await write(connection, writes.committing.cypher, { version });
    return { version, ...difference };
  });
  if (!dryRun) {
    await write(connection, writes.committed.cypher, { version });
    await tidy(connection);
  }
  return result;
};

/** Refuses a database with entities of another application. */
const requireOwn = async (connection: Connection): Promise<void> => {
  const [state] = await readStatement(connection, reads.foreign, {});
  if (state?.foreign !== true) return;
  throw new SummitgraphError(
    'BAD_CONFIGURATION',
    'NEO4J_DATABASE: the database holds :Entity nodes of another application; import into one that is empty',
  );
};

/** Fills a database in batches, each a transaction of its own, after what was left there is cleared. */
const fill = async (
  connection: Connection,
  work: (run: (cypher: string, params: Record<string, unknown>) => Promise<void>) => Promise<Difference>,
): Promise<Difference> => {
  await write(connection, writes.clearEdges.cypher, {});
  await write(connection, writes.clearNodes.cypher, {});
  const difference = await work((cypher, params) => write(connection, cypher, params));
  // The planner's statistics are of an empty database.
  await write(connection, writes.replan.cypher, {});
  return difference;
};

const requireAtMost = (most: number, { added, changed, removed }: Difference): void => {
  const size = added + changed + removed;
  if (size <= most) return;
  throw new SummitgraphError(
    'LIMIT_EXCEEDED',
    `The difference is ${size} rows (${added} added, ${changed} changed, ${removed} removed), more than the ${most} that one transaction may write; ` +
      'nothing was changed. Raise IMPORT_MAX_CHANGES, and with it the heap of the database, or import into an empty database, which is filled in batches.',
  );
};
