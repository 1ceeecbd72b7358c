import type { RowHash } from '../graph/survey.js';
import { isJoined, readShare, type Share, type Told, toldOf } from './check/share.js';
import { batchesOf, watched } from './read/batches.js';
import { type DataFile, stateOf } from './read/files.js';
import { type Batches, isOfUnits } from './read/row.js';

export type { Told };

/** The other share of some files, which another thread reads. */
export type OtherShare = {
  /** What it comes to; null where something in it may be wrong, or the thread fails. */
  told: Promise<Told | null>;
  /** Ends the thread, wherever it is. */
  end: () => Promise<unknown>;
};

/**
 * Has another thread read a share of files with so many bytes of JSON Lines, and be told of further rows; null where
 * that is not worth it.
 */
export type Apart = (files: readonly DataFile[], bytes: number, further: (rows: number) => void) => OtherShare | null;

/** Reads the share of files that is left to another thread. */
export const otherShare = async (
  files: readonly DataFile[],
  hash: RowHash,
  further: (rows: number) => void,
): Promise<Told | null> => {
  const batches = batchesOf(files);
  const told = watched(batches, further);
  // What is read by both is told by one of them.
  const share = await readShare((reading) => (isOfUnits(reading) ? told : batches)(reading), 1, hash);
  return share === null ? null : toldOf(share);
};

/**
 * Checks files in two threads, each with its share. Null where that is not worth it, or where something may be wrong or
 * changed meanwhile: to check them in one says what.
 */
export const checkedInShares = async (
  files: readonly DataFile[],
  hash: RowHash,
  apart: Apart,
  further: (rows: number) => void,
): Promise<{ share: Share; batches: Batches } | null> => {
  const before = await stateOf(files);
  const other = apart(files, before.bytes, further);
  if (other === null) return null;
  let isInVain = false;
  const told = other.told.then((told) => {
    isInVain = told === null;
    return told;
  });
  try {
    const batches = batchesOf(files);
    const share = await readShare(watched(batches, further), 0, hash, () => !isInVain);
    const found = share === null ? null : await told;
    if (share === null || found === null || !isJoined(share, found)) return null;
    return (await stateOf(files)).text === before.text ? { share, batches } : null;
  } finally {
    await other.end();
  }
};
