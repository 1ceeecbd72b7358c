import { isUtf8 } from 'node:buffer';
import type { Place } from '../fault.js';
import { beginningOf, type DataFile } from './files.js';
import { idsOfFiles } from './ids.js';
import { readJsonLines } from './jsonl.js';
import { type Batch, type Batches, isOfUnits, type RawRow, type Reading } from './row.js';
import { MAX_YAML, parseYaml } from './yaml.js';

/** How much YAML is kept once read, in bytes of its files; what is beyond is read anew each time. */
const REMEMBERED = 16 * 1024 * 1024;

/** The rows of some files, in order. JSON Lines are read as a stream, YAML files whole. */
export const batchesOf = (files: readonly DataFile[]): Batches => {
  const remembered = new Map<string, Batch>();
  const idsOf = idsOfFiles();
  /** How many units the files before each have. */
  const before = new Map<string, number>();
  let left = REMEMBERED;
  const whole = async ({ name, path }: DataFile): Promise<Batch> => {
    const known = remembered.get(path);
    if (known !== undefined) return known;
    const bytes = await beginningOf(path, MAX_YAML + 1);
    const batch = readYamlFile(name, bytes, before.get(path) ?? 0);
    left -= bytes.length;
    if (left >= 0) remembered.set(path, batch);
    return batch;
  };
  return async function* (reading) {
    let units = 0;
    for (const file of files) {
      if (reading === 'first') before.set(file.path, units);
      const begun = before.get(file.path) ?? 0;
      try {
        if (file.format === 'yaml') {
          const batch = await whole(file);
          units = begun + batch.units;
          yield reading === 'first'
            ? { ...batch, units }
            : { ...batch, units, faults: [], warnings: [], rows: wantedOf(batch.rows, reading) };
          continue;
        }
        for await (const batch of readJsonLines(file.name, file.path, reading, idsOf(file.path), begun)) {
          units = begun + batch.units;
          yield { ...batch, units };
        }
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
        yield unread({ file: file.name, line: 1, column: 1 }, `cannot be read: ${error.code}`);
      }
    }
  };
};

/** Tells how many further rows were read, batch by batch, once they were looked at. */
export const watched = (batches: Batches, further: (rows: number) => void): Batches =>
  async function* (reading) {
    for await (const batch of batches(reading)) {
      yield batch;
      further(batch.rows.length);
    }
  };

const wantedOf = (rows: RawRow[], reading: Reading): RawRow[] =>
  isOfUnits(reading) ? rows.filter(({ unit }) => reading.isWanted(unit)) : rows;

const unread = (place: Place, message: string): Batch => ({
  rows: [],
  faults: [() => ({ ...place, message })],
  warnings: [],
  unread: true,
  units: 0,
});

const readYamlFile = (file: string, bytes: Buffer, before: number): Batch => {
  if (bytes.length > MAX_YAML) {
    return unread({ file, line: 1, column: 1 }, `is larger than ${MAX_YAML} bytes; split it, or use JSON Lines`);
  }
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return parseYaml(file, text, before);
  const lines = text.slice(0, replacedAt(text, bytes)).split('\n');
  const place = { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
  const { rows } = parseYaml(file, text, before, true);
  return { ...unread(place, 'is not UTF-8 text; save the file as UTF-8'), rows, unread: rows.length === 0 };
};

/** Where the first character stands that decoding put in place of bytes that are none. */
const replacedAt = (text: string, bytes: Buffer): number => {
  const written = Buffer.from('\uFFFD');
  for (let at = text.indexOf('\uFFFD'); at >= 0; at = text.indexOf('\uFFFD', at + 1)) {
    const offset = Buffer.byteLength(text.slice(0, at));
    if (!bytes.subarray(offset, offset + written.length).equals(written)) return at;
  }
  return 0;
};
