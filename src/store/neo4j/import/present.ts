import type { Transaction } from 'neo4j-driver';
import { z } from 'zod';
import { KINDS } from '../../../model/kinds.js';
import { RELATIONS } from '../../../model/relations.js';
import { statement } from '../statement.js';
import { type Compared, fingerprints } from './fingerprints.js';
import { firstIn, rowsIn } from './write.js';

const node = z.object({ id: z.string(), of: z.enum(KINDS), hash: z.string() });
const edge = z.object({ id: z.string(), of: z.enum(RELATIONS), hash: z.string() });
const reads = {
  size: statement('queries/size', z.object({}), z.object({ nodes: z.int(), edges: z.int() })),
  nodes: statement('queries/node-hashes', z.object({}), node),
  edges: statement('queries/edge-hashes', z.object({}), edge),
};

/** A row that is there and no longer wanted. */
export type Unwanted = z.output<typeof node> | z.output<typeof edge>;

/** The rows that a transaction sees. */
export type Present = {
  /** How a row with this slug or key and hash differs from what is there. */
  compare: (id: string, hash: string) => Compared;
  /** The rows that were there and not compared, edges first. */
  unwanted: () => AsyncIterable<Unwanted>;
};

/** How many entities and relations a transaction sees. */
export const sizeIn = async (tx: Transaction): Promise<{ nodes: number; edges: number }> =>
  (await firstIn(tx, reads.size, {})) ?? { nodes: 0, edges: 0 };

/** Reads what a transaction sees, of which little is kept. */
export const presentIn = async (tx: Transaction): Promise<Present> => {
  const { nodes, edges } = await sizeIn(tx);
  const { put, compare, isUnwanted, unwanted } = fingerprints(nodes + edges);
  for await (const { id, hash } of rowsIn(tx, reads.nodes, {})) put(id, hash);
  for await (const { id, hash } of rowsIn(tx, reads.edges, {})) put(id, hash);
  return {
    compare,
    unwanted: async function* () {
      if (unwanted() === 0) return;
      for await (const row of rowsIn(tx, reads.edges, {})) if (isUnwanted(row.id)) yield row;
      for await (const row of rowsIn(tx, reads.nodes, {})) if (isUnwanted(row.id)) yield row;
    },
  };
};
