import type { Transaction } from 'neo4j-driver';
import { z } from 'zod';
import type { Hashed } from '../../../graph/survey.js';
import { isKind, KINDS } from '../../../model/kinds.js';
import { isRelation } from '../../../model/relations.js';
import { screaming } from '../../../model/words.js';
import { statement } from '../statement.js';
import { type Compared, fingerprints } from './fingerprints.js';
import type { Row } from './rows.js';
import { eachRowIn, firstIn } from './write.js';

const KIND_OF = new Map<string, string>(KINDS.map((kind) => [screaming(kind), kind]));
const reads = {
  size: statement('queries/size', z.object({}), z.object({ nodes: z.int(), edges: z.int() })),
  hashes: statement('queries/hashes', z.object({}), z.object({ node: z.string(), edges: z.array(z.string()) })),
};

/** A row that is there: an edge, or an entity of an older model, whose kinds and relations this one may not have. */
export type There = { is: 'node' | 'edge'; id: string; of: string; hash: string };

/** The rows that a transaction sees. */
export type Present = {
  /** How a row differs from what is there under its slug or key. */
  compare: (row: Pick<Row, 'id' | 'of' | 'hash'>) => Compared;
  /** The rows of the graph that have to be compared: those that are not known to be there. */
  left: () => ReturnType<Hashed['left']> | undefined;
  /** Takes the rows that were there and not compared, in no order. */
  unwanted: (take: (row: There) => void) => Promise<void>;
};

/** How many entities and relations a transaction sees. */
export const sizeIn = async (tx: Transaction): Promise<{ nodes: number; edges: number }> =>
  (await firstIn(tx, reads.size, {})) ?? { nodes: 0, edges: 0 };

/** Most rows that are kept to be named where they are unwanted; where there are more, they are read again. */
const KEPT = 50_000;

/** A row as one text: its hash, of what kind or relation it is, its slug or key. */
const rowOf = (text: string): Omit<There, 'is'> => {
  const first = text.indexOf(' ');
  const last = text.lastIndexOf(' ');
  return { hash: text.slice(0, first), of: text.slice(first + 1, last), id: text.slice(last + 1) };
};

/** Reads what a transaction sees, and of the rows that are not known to be those of the graph a little is kept. */
export const presentIn = async (tx: Transaction, hashed: Hashed | undefined): Promise<Present> => {
  const isMet = (text: string): boolean => hashed?.meet(text.slice(0, text.indexOf(' '))) === true;
  const eachOther = (take: (row: There) => void): Promise<void> =>
    eachRowIn(tx, reads.hashes, {}, ({ node, edges }) => {
      for (const text of edges) if (!isMet(text)) take({ is: 'edge', ...rowOf(text) });
      if (isMet(node)) return;
      const { of, ...row } = rowOf(node);
      take({ is: 'node', ...row, of: KIND_OF.get(of) ?? of });
    });
  const { put, compare, isUnwanted, unwanted } = fingerprints();
  const kept: There[] = [];
  let [others, unknown] = [0, 0];
  await eachOther((row) => {
    others += 1;
    if (others <= KEPT) kept.push(row);
    // A node may become of another kind, an edge of no other relation.
    if (row.is === 'node') put(row.id, isKind(row.of) ? row.hash : UNLIKE);
    else if (isRelation(row.of)) put(ofEdge(row.of, row.id), row.hash);
    else unknown += 1;
  });
  const isOut = ({ is, of, id }: There): boolean =>
    is === 'node' ? isUnwanted(id) : !isRelation(of) || isUnwanted(ofEdge(of, id));
  return {
    compare: ({ id, of, hash }) => compare(isKind(of) ? id : ofEdge(of, id), hash),
    left: () => hashed?.left(),
    unwanted: async (take) => {
      if (unwanted() + unknown === 0) return;
      const each = (row: There): void => {
        if (isOut(row)) take(row);
      };
      if (others > KEPT) await eachOther(each);
      else kept.forEach(each);
    },
  };
};

/** The hash of what is to be written anew whatever it holds. */
const UNLIKE = '';

const ofEdge = (relation: string, key: string): string => `${relation} ${key}`;
