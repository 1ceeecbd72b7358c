import type { Transaction } from 'neo4j-driver';
import { z } from 'zod';
import { isKind, KINDS } from '../../../model/kinds.js';
import { isRelation } from '../../../model/relations.js';
import { screaming } from '../../../model/words.js';
import { statement } from '../statement.js';
import { type Compared, fingerprints } from './fingerprints.js';
import type { Row } from './rows.js';
import { eachRowIn, firstIn } from './write.js';

const KIND_OF = new Map<string, string>(KINDS.map((kind) => [screaming(kind), kind]));
const [id, of, hash] = [z.string(), z.string(), z.string()];
/** An entity with the edges that begin at it; of an older model, whose kinds and relations this one may not have. */
const entity = z.object({
  id,
  of: of.transform((kind) => KIND_OF.get(kind) ?? kind),
  hash,
  edges: z.array(z.tuple([id, of, hash])),
});
const reads = {
  size: statement('queries/size', z.object({}), z.object({ nodes: z.int(), edges: z.int() })),
  hashes: statement('queries/hashes', z.object({}), entity),
};

/** A row that is there and no longer wanted. */
export type Unwanted = { is: 'node' | 'edge'; id: string; of: string; hash: string };

/** The rows that a transaction sees. */
export type Present = {
  /** How a row differs from what is there under its slug or key. */
  compare: (row: Pick<Row, 'id' | 'of' | 'hash'>) => Compared;
  /** Takes the rows that were there and not compared, in no order. */
  unwanted: (take: (row: Unwanted) => void) => Promise<void>;
};

/** How many entities and relations a transaction sees. */
export const sizeIn = async (tx: Transaction): Promise<{ nodes: number; edges: number }> =>
  (await firstIn(tx, reads.size, {})) ?? { nodes: 0, edges: 0 };

/** Reads what a transaction sees, of which little is kept. */
export const presentIn = async (tx: Transaction): Promise<Present> => {
  const { nodes, edges } = await sizeIn(tx);
  const { put, compare, isUnwanted, unwanted } = fingerprints(nodes + edges);
  let unknown = 0;
  await eachRowIn(tx, reads.hashes, {}, ({ id, of, hash, edges }) => {
    // A node may become of another kind, an edge of no other relation.
    put(id, isKind(of) ? hash : UNLIKE);
    for (const [key, relation, hashOfEdge] of edges) {
      if (isRelation(relation)) put(ofEdge(relation, key), hashOfEdge);
      else unknown += 1;
    }
  });
  return {
    compare: ({ id, of, hash }) => compare(isKind(of) ? id : ofEdge(of, id), hash),
    unwanted: async (take) => {
      if (unwanted() + unknown === 0) return;
      await eachRowIn(tx, reads.hashes, {}, ({ id, of, hash, edges }) => {
        for (const [key, relation, hashOfEdge] of edges) {
          if (isRelation(relation) && !isUnwanted(ofEdge(relation, key))) continue;
          take({ is: 'edge', id: key, of: relation, hash: hashOfEdge });
        }
        if (isUnwanted(id)) take({ is: 'node', id, of, hash });
      });
    },
  };
};

/** The hash of what is to be written anew whatever it holds. */
const UNLIKE = '';

const ofEdge = (relation: string, key: string): string => `${relation} ${key}`;
