import type { Transaction } from 'neo4j-driver';
import { z } from 'zod';
import { isKind, KINDS } from '../../../model/kinds.js';
import { isRelation } from '../../../model/relations.js';
import { screaming } from '../../../model/words.js';
import { statement } from '../statement.js';
import { type Compared, fingerprints } from './fingerprints.js';
import type { Row } from './rows.js';
import { firstIn, rowsIn } from './write.js';

// Of an older model, whose kinds and relations this one may not have.
const row = z.object({ id: z.string(), of: z.string(), hash: z.string() });
const KIND_OF = new Map<string, string>(KINDS.map((kind) => [screaming(kind), kind]));
const node = row.transform(({ of, ...rest }) => ({ ...rest, of: KIND_OF.get(of) ?? of }));
const reads = {
  size: statement('queries/size', z.object({}), z.object({ nodes: z.int(), edges: z.int() })),
  nodes: statement('queries/node-hashes', z.object({}), node),
  edges: statement('queries/edge-hashes', z.object({}), row),
};

/** A row that is there and no longer wanted. */
export type Unwanted = { is: 'node' | 'edge' } & z.output<typeof row>;

/** The rows that a transaction sees. */
export type Present = {
  /** How a row differs from what is there under its slug or key. */
  compare: (row: Pick<Row, 'id' | 'of' | 'hash'>) => Compared;
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
  let unknown = 0;
  // A node may become of another kind, an edge of no other relation.
  for await (const { id, of, hash } of rowsIn(tx, reads.nodes, {})) put(id, isKind(of) ? hash : UNLIKE);
  for await (const { id, of, hash } of rowsIn(tx, reads.edges, {})) {
    if (isRelation(of)) put(ofEdge(of, id), hash);
    else unknown += 1;
  }
  return {
    compare: ({ id, of, hash }) => compare(isKind(of) ? id : ofEdge(of, id), hash),
    unwanted: async function* () {
      if (unwanted() + unknown === 0) return;
      for await (const row of rowsIn(tx, reads.edges, {})) {
        if (!isRelation(row.of) || isUnwanted(ofEdge(row.of, row.id))) yield { is: 'edge', ...row };
      }
      for await (const row of rowsIn(tx, reads.nodes, {})) if (isUnwanted(row.id)) yield { is: 'node', ...row };
    },
  };
};

/** The hash of what is to be written anew whatever it holds. */
const UNLIKE = '';

const ofEdge = (relation: string, key: string): string => `${relation} ${key}`;
