import * as z from 'zod';
import { type Difference, differing } from '../../../graph/difference.js';
import type { GraphStream } from '../../../graph/graph.js';
import type { Survey } from '../../../graph/survey.js';
import { isRelation, RELATIONS } from '../../../model/relations.js';
import { statement } from '../statement.js';
import type { Present, There } from './present.js';
import { batching, type Row, type WriteBatches, writtenEdge, writtenNode } from './rows.js';

const rows = z.object({ rows: z.array(z.unknown()) });
const writes = {
  createNodes: statement('writes/create-nodes', rows, z.unknown()),
  updateNodes: statement('writes/update-nodes', rows, z.unknown()),
  deleteNodes: statement('writes/delete-nodes', rows, z.unknown()),
  createEdges: statement('writes/create-edges', rows, z.unknown()),
  updateEdges: statement('writes/update-edges', rows, z.unknown()),
  deleteEdges: statement('writes/delete-edges', rows, z.unknown()),
  deleteUnknown: statement('writes/delete-unknown', z.object({ relations: z.array(z.string()) }), z.unknown()),
};

/** What is wanted of the database. */
export type Wanted = {
  graph: GraphStream;
  whole: Survey;
  /** What is there; null for nothing. */
  present: Present | null;
  /** Most rows to write; what differs beyond them is only counted. */
  most: number;
  /** Is told how many rows were compared. */
  progress: (done: number) => void;
  /** Runs a writing statement. */
  run: (cypher: string, params: Record<string, unknown>) => Promise<unknown>;
};

/** Writes whatever differs, in batches, each while the next is made ready, and counts it. */
export const apply = async ({ graph, whole, present, most, progress, run }: Wanted): Promise<Difference> => {
  const found = differing();
  let sent: Promise<unknown> = Promise.resolve();
  const batches = ({ cypher }: { cypher: string }): WriteBatches =>
    batching(async (batch) => {
      await sent;
      sent = run(cypher, { rows: batch });
      // Whether it failed is asked before the next is sent, and at the end.
      sent.catch(() => undefined);
    });
  /** WriteBatches for each relation, whose name the statement has to have. */
  const batchesOfRelations = ({ cypher }: { cypher: string }): WriteBatches => {
    const all = new Map<string, WriteBatches>();
    return {
      add: (row, of, size) => {
        const some = all.get(of) ?? batches({ cypher: cypher.replace('RELATION', of) });
        all.set(of, some);
        return some.add(row, of, size);
      },
      flush: () => flush(...all.values()),
    };
  };
  const compare = async (row: Row, created: WriteBatches, updated: WriteBatches): Promise<void> => {
    const compared = present?.compare(row) ?? 'added';
    if (compared === 'same') return;
    found.add(compared, row.of, row.id);
    if (found.size() <= most) await (compared === 'added' ? created : updated).add(row.write(), row.of, row.size);
  };
  const flush = async (...all: WriteBatches[]): Promise<void> => {
    for (const each of all) await each.flush();
  };

  let done = 0;
  const ofNodes = [batches(writes.createNodes), batches(writes.updateNodes)] as const;
  const { nodes, edges } = present?.left() ?? graph;
  for await (const node of nodes) {
    await compare(writtenNode(whole.derived.storedNode(node)), ...ofNodes);
    done += 1;
    progress(done);
  }
  await flush(...ofNodes);
  const ofEdges = [batches(writes.createEdges), batchesOfRelations(writes.updateEdges)] as const;
  for await (const edge of edges) {
    const stored = whole.derived.storedEdge(edge, graph.about.date);
    await compare(writtenEdge(stored, whole.derived.places(stored)), ...ofEdges);
    done += 1;
    progress(done);
  }
  await flush(...ofEdges);

  const removed: There[] = [];
  await present?.unwanted((row) => {
    found.add('removed', row.of, row.id);
    if (found.size() <= most) removed.push(row);
  });
  // All edges go before the first node: none can go that has any.
  const [ofRelations, ofEntities] = [batchesOfRelations(writes.deleteEdges), batches(writes.deleteNodes)];
  let unknown = false;
  for (const row of removed) {
    if (row.is === 'node') continue;
    if (isRelation(row.of)) await ofRelations.add(row, row.of);
    else unknown = true;
  }
  await flush(ofRelations);
  await sent;
  if (unknown) await run(writes.deleteUnknown.cypher, { relations: RELATIONS });
  for (const row of removed) if (row.is === 'node') await ofEntities.add(row, row.of);
  await flush(ofEntities);
  await sent;
  return found.difference();
};
