import type { About } from '../../graph/graph.js';
import type { Lists } from '../../graph/known.js';
import { type Derivation, derivation } from '../../graph/stored.js';
import type { RowHash, Tallied, tallying } from '../../graph/survey.js';
import { type Chunks, chunkAt, type Digests, digests } from '../digests.js';
import type { Batches, IsWanted } from '../read/row.js';
import { readRows } from './check.js';
import type { Hashes } from './hashes.js';

/**
 * How many threads read a large data set, each of them all of its entities, and what rests on them in its own share of
 * the units: whole chunks of hashes, in turn.
 */
const SHARES = 2;

/** What was read of a data set by whoever has one of the shares, and found right. */
export type Share = {
  about: About;
  derived: Derivation;
  hashes: Digests;
  sums: ReturnType<typeof tallying>;
  keys: Hashes;
};

/** What a share comes to, as plain data. */
export type Told = { tallied: Tallied; lists: Lists; keys: Uint32Array; chunks: Chunks };

/**
 * Checks a share of a data set, of which rows may be wanted no longer, and hashes its rows. Null where something in it
 * may be wrong: to check the whole says what.
 */
export const readShare = async (
  batches: Batches,
  share: number,
  hash: RowHash,
  isWanted: IsWanted = () => true,
): Promise<Share | null> => {
  const derived = derivation();
  const hashes = digests(derived, hash);
  const isOurs: IsWanted = (unit) => chunkAt(unit) % SHARES === share && isWanted(unit);
  const { nodes, edges, faults, sums } = await readRows('', batches, { derived, hashes }, { isOurs, shares: SHARES });
  const { about, repeated, shared } = nodes;
  if (about === null || faults.total + repeated.size + shared.size + edges.again.size > 0) return null;
  return { about, derived, hashes, sums, keys: edges.keys };
};

/** What a share comes to. */
export const toldOf = ({ sums, derived, keys, hashes }: Share): Told => ({
  tallied: sums.tallied(),
  lists: derived.lists(),
  keys: keys.table(),
  chunks: hashes.chunks(),
});

/** Has a share take in what the other comes to, unless both seem to have an edge with the same key; whether it did. */
export const isJoined = ({ sums, derived, keys, hashes }: Share, other: Told): boolean => {
  if (keys.meets(other.keys)) return false;
  sums.take(other.tallied);
  derived.takeLists(other.lists);
  hashes.take(other.chunks);
  return true;
};
