import type * as z from 'zod';
import type { Graph } from '../graph/graph.js';
import { derivation } from '../graph/stored.js';
import type { RowHash, SurveyedGraph, Tally } from '../graph/survey.js';
import { isKind } from '../model/kinds.js';
import { isRelation } from '../model/relations.js';
import { check, type Learning, type Report } from './check/check.js';
import type { Share } from './check/share.js';
import { type Digests, digests } from './digests.js';
import { add, badData, type Place } from './fault.js';
import { batchesOf, watched } from './read/batches.js';
import { filesOf } from './read/files.js';
import { type Batches, parsedEdge, parsedNode, type RawRow } from './read/row.js';
import { type Apart, checkedInShares } from './shares.js';

export { BUILT_IN } from './read/files.js';

/** Is told how many rows were read so far; each row is read more than once. */
type Told = (rows: number) => void;

/** A data set that is to be checked: its path, its files with what is wrong with them, who is told of further rows. */
type Source = { path: string; found: Awaited<ReturnType<typeof filesOf>>; further: (rows: number) => void };

const sourceOf = async (path: string, told: Told = () => undefined): Promise<Source> => {
  let rows = 0;
  const further = (more: number): void => {
    rows += more;
    told(rows);
  };
  return { path, found: await filesOf(path), further };
};

const checked = async (
  { path, found, further }: Source,
  learning: Learning | null = null,
): Promise<{ report: Report; batches: Batches }> => {
  const faults = found.faults.map((fault) => () => fault);
  const warnings = found.warnings.map((warning) => () => warning);
  const inFiles = batchesOf(found.files);
  const batches: Batches = async function* (reading) {
    if (reading === 'first') yield { rows: [], faults, warnings, unread: faults.length > 0, units: 0 };
    yield* inFiles(reading);
  };
  return { report: await check(path, watched(batches, further), learning), batches };
};

/** A data set that was checked and in which nothing is wrong. */
type Sound = Pick<Share, 'about' | 'derived'> & { hashes: Digests | null; tally: Tally; batches: Batches };

/** Checks a data set in one thread. Fails with BAD_DATA and every fault with its place. */
const checkedInOne = async (source: Source, hash: RowHash | null): Promise<Sound> => {
  const derived = derivation();
  const hashes = hash === null ? null : digests(derived, hash);
  const { report, batches } = await checked(source, { derived, hashes });
  const { about, faults, tally } = report;
  if (about === null || faults.total > 0) throw badData(faults);
  return { about, derived, hashes, tally, batches };
};

/** Checks a data set in two threads; null where that is not worth it or cannot be said to be right. */
const checkedInTwo = async ({ found, further }: Source, hash: RowHash, apart: Apart): Promise<Sound | null> => {
  const checked = found.faults.length > 0 ? null : await checkedInShares(found.files, hash, apart, further);
  if (checked === null) return null;
  const { share, batches } = checked;
  return { ...share, tally: share.sums.tally(share.about), batches };
};

/**
 * Checks the data set at a path and says all that is wrong with it. The path is a folder with YAML or JSON Lines files,
 * one such file, or `-` for standard input.
 */
export const validateDataset = async (path: string, told?: Told): Promise<Report> =>
  (await checked(await sourceOf(path, told))).report;

/**
 * Opens the data set at a path, as in `validateDataset`, to be read row by row. It is checked first: fails with
 * BAD_DATA and every fault with its place. Reading it fails with BAD_DATA where its files change meanwhile. Where a
 * store has rows to compare with, they are hashed while they are checked, of large data sets by two threads.
 */
export const openDataset = async (
  path: string,
  told?: Told,
  hash: RowHash | null = null,
  apart: Apart = () => null,
): Promise<SurveyedGraph> => {
  const source = await sourceOf(path, told);
  const sound = (hash === null ? null : await checkedInTwo(source, hash, apart)) ?? (await checkedInOne(source, hash));
  const { about, derived, hashes, tally, batches } = sound;
  const graph = {
    about,
    nodes: rowsOf(() => batches('first'), isKind, parsedNode, tally.nodes),
    edges: rowsOf(() => batches('later'), isRelation, parsedEdge, tally.edges),
    survey: { ...tally, derived },
  };
  if (hashes === null) return graph;
  const { meet, isLeft, isSameNode, isSameEdge } = hashes;
  const left = () => {
    const { nodes, edges } = hashes.countLeft();
    const again = () => batches({ isWanted: isLeft });
    return {
      nodes: rowsOf(again, isKind, parsedNode, nodes, ({ unit }, node) => isSameNode(unit, node)),
      edges: rowsOf(again, isRelation, parsedEdge, edges, ({ unit }, edge) => isSameEdge(unit, edge, about.date)),
    };
  };
  const hashed = () => {
    hashes.begin();
    return { meet, left };
  };
  return { ...graph, hashed };
};

const rowsOf = <T>(
  batches: () => ReturnType<Batches>,
  wanted: (section: string) => boolean,
  parse: (raw: RawRow) => z.ZodSafeParseResult<T>,
  expected: number,
  isSame?: (raw: RawRow, row: T) => boolean,
): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    let read = 0;
    let last: RawRow | undefined;
    // Of a part of the rows nothing comes after the last.
    if (isSame !== undefined && expected === 0) return;
    for await (const { rows } of batches()) {
      for (const raw of rows) {
        if (raw.section === null || !wanted(raw.section)) continue;
        const { data } = parse(raw);
        last = raw;
        read += 1;
        if (data === undefined || read > expected || isSame?.(raw, data) === false) throw changed(raw.at([]));
        yield data;
        if (isSame !== undefined && read === expected) return;
      }
    }
    if (read < expected) throw changed(last?.at([]) ?? { file: '', line: 1, column: 1 });
  },
});

const changed = (place: Place) => {
  const faults = { kept: [], total: 0 };
  add(faults, () => ({ ...place, message: 'changed while it was read; try again' }));
  return badData(faults);
};

/** Reads the data set at a path whole, as in `openDataset`. */
export const readDataset = async (path: string): Promise<Graph> => {
  const { about, nodes, edges } = await openDataset(path);
  return { about, nodes: await collected(nodes), edges: await collected(edges) };
};

const collected = async <T>(rows: Iterable<T> | AsyncIterable<T>): Promise<T[]> => {
  const all: T[] = [];
  for await (const row of rows) all.push(row);
  return all;
};

/** Where these entities stand in the data set at a path. */
export const placesOf = async (path: string, slugs: ReadonlySet<string>): Promise<Map<string, Place>> => {
  const places = new Map<string, Place>();
  const { files } = await filesOf(path);
  for await (const { rows } of batchesOf(files)('later')) {
    for (const raw of rows) {
      const { slug } = raw.fields;
      if (raw.section !== null && isKind(raw.section) && typeof slug === 'string' && slugs.has(slug))
        places.set(slug, raw.at(['slug']));
    }
  }
  return places;
};
