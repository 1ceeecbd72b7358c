import { fileURLToPath } from 'node:url';
import type { z } from 'zod';
import type { Graph, GraphStream } from '../graph/graph.js';
import { isKind, nodeRow } from '../model/kinds.js';
import { edgeRow, isRelation } from '../model/relations.js';
import { check, type Report } from './check/check.js';
import { add, badData } from './fault.js';
import { batchesOf } from './read/batches.js';
import { filesOf } from './read/files.js';
import type { Batches, RawRow } from './read/row.js';

/** The data set that comes with the project. */
export const BUILT_IN = fileURLToPath(new URL('../../data', import.meta.url));

/** Is told how many rows were read so far; each row is read more than once. */
type Told = (rows: number) => void;

const watched = (batches: Batches, told: Told): Batches => {
  let rows = 0;
  return async function* (reading) {
    for await (const batch of batches(reading)) {
      yield batch;
      rows += batch.rows.length;
      told(rows);
    }
  };
};

const checked = async (path: string, told: Told = () => undefined): Promise<{ report: Report; batches: Batches }> => {
  const { files, faults } = await filesOf(path);
  const found = faults.map((fault) => () => fault);
  const inFiles = batchesOf(files);
  const batches: Batches = async function* (reading) {
    if (reading === 'first') yield { rows: [], faults: found, warnings: [], unread: found.length > 0 };
    yield* inFiles(reading);
  };
  return { report: await check(path, watched(batches, told)), batches };
};

/**
 * Checks the data set at a path and says all that is wrong with it. The path is a folder with YAML or JSON Lines files, one such file, or
 * `-` for standard input.
 */
export const validateDataset = async (path: string, told?: Told): Promise<Report> => (await checked(path, told)).report;

/**
 * Opens the data set at a path, as in `validateDataset`, to be read row by row. It is checked first: fails with BAD_DATA and every
 * fault with its place. Reading it fails with BAD_DATA where its files change meanwhile.
 */
export const openDataset = async (path: string, told?: Told): Promise<GraphStream> => {
  const { report, batches } = await checked(path, told);
  if (report.about === null || report.faults.total > 0) throw badData(report.faults);
  return {
    about: report.about,
    nodes: rowsOf(
      () => batches('first'),
      isKind,
      ({ section, fields }) => nodeRow.safeParse({ ...fields, kind: section }),
    ),
    edges: rowsOf(
      () => batches('later'),
      isRelation,
      ({ section, fields }) => edgeRow.safeParse({ ...fields, relation: section }),
    ),
  };
};

const rowsOf = <T>(
  batches: () => ReturnType<Batches>,
  wanted: (section: string) => boolean,
  parse: (raw: RawRow) => z.ZodSafeParseResult<T>,
): AsyncIterable<T> => ({
  async *[Symbol.asyncIterator]() {
    for await (const { rows } of batches()) {
      for (const raw of rows) {
        if (raw.section === null || !wanted(raw.section)) continue;
        const { data } = parse(raw);
        if (data === undefined) throw changed(raw);
        yield data;
      }
    }
  },
});

const changed = (raw: RawRow) => {
  const faults = { kept: [], total: 0 };
  add(faults, () => ({ ...raw.at([]), message: 'changed while it was read; try again' }));
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
