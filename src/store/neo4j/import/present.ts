import type { Transaction } from 'neo4j-driver';
import * as z from 'zod';
import type { Hashed } from '../../../graph/survey.js';
import { isKind, KINDS } from '../../../model/kinds.js';
import { isRelation } from '../../../model/relations.js';
import { screaming } from '../../../model/words.js';
import { statement } from '../statement.js';
import { type Compared, fingerprints } from './fingerprints.js';
import type { Row } from './rows.js';
import { eachRowIn, firstIn } from './write.js';

const KIND_OF = new Map<string, string>(KINDS.map((kind) => [screaming(kind), kind]));
const row = z.object({ node: z.string(), edges: z.array(z.string()) });
const reads = {
  size: statement('queries/size', z.object({}), z.object({ nodes: z.int(), edges: z.int() })),
  hashes: statement(
    'queries/hashes',
    z.object({}),
    z.object({ slug: z.string(), hash: z.string(), edges: z.array(z.string()) }),
  ),
  present: statement('queries/present', z.object({}), row),
  presentOf: statement('queries/present-of', z.object({ slugs: z.array(z.string()) }), row),
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

/** Most entities that are named to be read again, and at once; where there are more, all are read. */
const [NAMED, AT_ONCE] = [100_000, 10_000];

/** The slugs of entities that have not the hash of a row of the graph, or of which an edge has not; null for too many. */
const unmetIn = async (tx: Transaction, { meet }: Hashed): Promise<string[] | null> => {
  const slugs: string[] = [];
  let unmet = 0;
  await eachRowIn(tx, reads.hashes, {}, ({ slug, hash, edges }) => {
    let known = meet(hash);
    for (const edge of edges) known = meet(edge) && known;
    if (known) return;
    unmet += 1;
    if (unmet <= NAMED) slugs.push(slug);
  });
  return unmet > NAMED ? null : slugs;
};

/** Reads what a transaction sees, and of the rows that are not known to be those of the graph a little is kept. */
export const presentIn = async (tx: Transaction, hashed: Hashed | undefined): Promise<Present> => {
  const unmet = hashed === undefined ? null : await unmetIn(tx, hashed);
  const isMet = (text: string): boolean => hashed?.meet(text.slice(0, text.indexOf(' '))) === true;
  const eachOther = async (take: (row: There) => void): Promise<void> => {
    const each = ({ node, edges }: z.output<typeof row>): void => {
      for (const text of edges) if (!isMet(text)) take({ is: 'edge', ...rowOf(text) });
      if (isMet(node)) return;
      const { of, ...rest } = rowOf(node);
      take({ is: 'node', ...rest, of: KIND_OF.get(of) ?? of });
    };
    if (unmet === null) await eachRowIn(tx, reads.present, {}, each);
    else {
      for (let at = 0; at < unmet.length; at += AT_ONCE) {
        await eachRowIn(tx, reads.presentOf, { slugs: unmet.slice(at, at + AT_ONCE) }, each);
      }
    }
  };
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
