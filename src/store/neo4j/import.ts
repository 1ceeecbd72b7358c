import type { Transaction } from 'neo4j-driver';
import { z } from 'zod';
import { census } from '../../dataset/census.js';
import { difference, type Hashed } from '../../dataset/difference.js';
import { rowHash, versionOf } from '../../dataset/version.js';
import { SummitgraphError } from '../../model/errors.js';
import type { Graph } from '../../model/graph.js';
import { propertiesOf } from '../../model/properties.js';
import { type StoredEdge, type StoredNode, storedGraph } from '../../model/stored.js';
import { INTERFACES, interfacesOf, KINDS } from '../../model/vocabulary.js';
import type { ImportResult } from '../store.js';
import { migrate } from './migrate.js';
import { type Connection, readStatement, toParameters } from './run.js';
import { statement } from './statement.js';
import { transaction, write } from './write.js';

/** Counts the forms in which rows were stored: a change of what is derived for a row has to be written although the content is the same. */
const FORM = 2;

/** Rows that one writing statement takes. */
const BATCH = 1_000;

/** Every label but `Entity`, which no entity loses. */
const ALL_LABELS = [...KINDS, ...Object.keys(INTERFACES).filter((name) => name !== 'Entity')];

const hash = z.object({ id: z.string(), hash: z.string() });
const edgeHash = hash.extend({ from: z.string(), to: z.string() });
const rows = z.object({ rows: z.array(z.unknown()) });

const reads = {
  empty: statement('queries/is-empty', z.object({}), z.object({ empty: z.boolean(), foreign: z.boolean() })),
  nodeHashes: statement('queries/node-hashes', z.object({}), hash),
  edgeHashes: statement('queries/edge-hashes', z.object({}), edgeHash),
  marker: statement('queries/dataset', z.object({}), z.object({ version: z.string() })),
};
const writes = {
  replan: statement('writes/replan', z.object({}), z.unknown()),
  clear: statement('writes/clear', z.object({}), z.unknown()),
  createNodes: statement('writes/create-nodes', rows, z.unknown()),
  updateNodes: statement('writes/update-nodes', rows.extend({ labels: z.array(z.string()) }), z.unknown()),
  deleteNodes: statement('writes/delete-nodes', z.object({ ids: z.array(z.string()) }), z.unknown()),
  createEdges: statement('writes/create-edges', rows, z.unknown()),
  updateEdges: statement('writes/update-edges', rows, z.unknown()),
  deleteEdges: statement('writes/delete-edges', rows, z.unknown()),
  lock: statement('writes/lock', z.object({}), z.object({ version: z.string(), form: z.int().nullable() })),
  mark: statement(
    'writes/mark',
    z.object({ about: z.unknown(), version: z.string(), form: z.int(), nodes: z.string(), edges: z.string() }),
    z.unknown(),
  ),
};

type Row = Hashed & { properties: Record<string, unknown> };
type NodeRow = Row & { labels: string[] };
type EdgeRow = Row & { relation: string };

/** What is stored of a row: the properties that filters and orders read, the whole of it as one text, and a hash of that. */
const stored = (row: StoredNode | StoredEdge): Pick<Row, 'hash' | 'properties'> => {
  const hash = rowHash(row);
  return { hash, properties: { ...propertiesOf(row), row: JSON.stringify(row), hash } };
};

const nodeRow = (node: StoredNode): NodeRow => ({
  ...stored(node),
  id: node.slug,
  labels: [node.kind, ...interfacesOf(node.kind)],
});

const edgeRow = (edge: StoredEdge): EdgeRow => ({ ...stored(edge), id: edge.key, relation: edge.relation });

const batches = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / BATCH) }, (_, i) => items.slice(i * BATCH, (i + 1) * BATCH));

type Marker = { about: Graph['about']; version: string; form: number; nodes: string; edges: string };

/**
 * Makes a graph the content of the database. An empty database is filled in batches and marked at the end, and what an interrupted
 * import left unmarked is cleared first; a filled one gets the difference, in one transaction.
 */
export const importGraph = async (
  connection: Connection,
  graph: Graph,
  progress: (done: number, of: number) => void,
): Promise<ImportResult> => {
  await migrate(connection);
  const rows = storedGraph(graph);
  const nodes = rows.nodes.map(nodeRow);
  const edges = rows.edges.map(edgeRow);
  const counts = census(graph);
  const marker: Marker = {
    about: graph.about,
    version: versionOf(graph),
    form: FORM,
    nodes: JSON.stringify(counts.nodes),
    edges: JSON.stringify(counts.edges),
  };
  const [marked] = await readStatement(connection, reads.marker, {});
  return marked === undefined
    ? fill(connection, nodes, edges, marker, progress)
    : change(connection, nodes, edges, marker);
};

const fill = async (
  connection: Connection,
  nodes: readonly NodeRow[],
  edges: readonly EdgeRow[],
  marker: Marker,
  progress: (done: number, of: number) => void,
): Promise<ImportResult> => {
  const [state] = await readStatement(connection, reads.empty, {});
  if (state?.foreign === true) {
    throw new SummitgraphError(
      'BAD_CONFIGURATION',
      'NEO4J_DATABASE: the database holds :Entity nodes of another application; import into one that is empty',
    );
  }
  if (state?.empty !== true) await write(connection, writes.clear.cypher, {});
  const of = nodes.length + edges.length;
  let done = 0;
  for (const [{ cypher }, all] of [
    [writes.createNodes, nodes],
    [writes.createEdges, edges],
  ] as const) {
    for (const batch of batches<Row>(all)) {
      await write(connection, cypher, { rows: batch });
      done += batch.length;
      progress(done, of);
    }
  }
  // The planner's statistics are of an empty database.
  await write(connection, writes.replan.cypher, {});
  await write(connection, writes.mark.cypher, marker);
  return { version: marker.version, added: of, changed: 0, removed: 0 };
};

const change = (
  connection: Connection,
  nodes: readonly NodeRow[],
  edges: readonly EdgeRow[],
  marker: Marker,
): Promise<ImportResult> =>
  transaction(connection, async (tx) => {
    const [locked] = await query(tx, writes.lock, {});
    if (locked === undefined)
      throw new SummitgraphError('DATA_CHANGED', 'Another import emptied the database; try again.');
    if (locked.version === marker.version && locked.form === FORM)
      return { version: marker.version, added: 0, changed: 0, removed: 0 };
    const ofNodes = difference(nodes, await query(tx, reads.nodeHashes, {}));
    const ofEdges = difference(edges, await query(tx, reads.edgeHashes, {}));
    const run = async (cypher: string, all: readonly unknown[], more: Record<string, unknown> = {}): Promise<void> => {
      for (const batch of batches(all)) await tx.run(cypher, toParameters({ rows: batch, ...more }));
    };
    await run(writes.deleteEdges.cypher, ofEdges.removed);
    for (const batch of batches(ofNodes.removed.map(({ id }) => id))) {
      await tx.run(writes.deleteNodes.cypher, { ids: batch });
    }
    await run(writes.updateNodes.cypher, ofNodes.changed, { labels: ALL_LABELS });
    await run(writes.createNodes.cypher, ofNodes.added);
    await run(writes.updateEdges.cypher, ofEdges.changed);
    await run(writes.createEdges.cypher, ofEdges.added);
    await tx.run(writes.mark.cypher, toParameters(marker));
    return {
      version: marker.version,
      added: ofNodes.added.length + ofEdges.added.length,
      changed: ofNodes.changed.length + ofEdges.changed.length,
      removed: ofNodes.removed.length + ofEdges.removed.length,
    };
  });

const query = async <R extends z.ZodType>(
  tx: Transaction,
  { cypher, row }: { cypher: string; row: R },
  params: Record<string, unknown>,
): Promise<z.output<R>[]> => {
  const { records } = await tx.run(cypher, toParameters(params));
  return z.array(row).parse(records.map((record) => record.toObject()));
};
