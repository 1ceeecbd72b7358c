import { isUtf8 } from 'node:buffer';
import type { Place } from '../fault.js';
import { beginningOf, type DataFile } from './files.js';
import { idsOfFiles } from './ids.js';
import { readJsonLines } from './jsonl.js';
import type { Batch, Batches } from './row.js';
import { MAX_YAML, parseYaml } from './yaml.js';

/** How much YAML is kept once read, in bytes of its files; what is beyond is read anew each time. */
const REMEMBERED = 16 * 1024 * 1024;

/** The rows of some files, in order. JSON Lines are read as a stream, YAML files whole. */
export const batchesOf = (files: readonly DataFile[]): Batches => {
  const remembered = new Map<string, Batch>();
  const idsOf = idsOfFiles();
  let left = REMEMBERED;
  const whole = async ({ name, path }: DataFile): Promise<Batch> => {
    const known = remembered.get(path);
    if (known !== undefined) return known;
    const bytes = await beginningOf(path, MAX_YAML + 1);
    const batch = readYamlFile(name, bytes);
    left -= bytes.length;
    if (left >= 0) remembered.set(path, batch);
    return batch;
  };
  return async function* (reading) {
    for (const file of files) {
      try {
        if (file.format === 'jsonl') yield* readJsonLines(file.name, file.path, reading, idsOf(file.path));
        else yield reading === 'first' ? await whole(file) : { ...(await whole(file)), faults: [], warnings: [] };
      } catch (error) {
        if (!(error instanceof Error && 'code' in error && 'syscall' in error)) throw error;
        yield unread({ file: file.name, line: 1, column: 1 }, `cannot be read: ${error.code}`);
      }
    }
  };
};

const unread = (place: Place, message: string): Batch => ({
  rows: [],
  faults: [() => ({ ...place, message })],
  warnings: [],
  unread: true,
});

const readYamlFile = (file: string, bytes: Buffer): Batch => {
  if (bytes.length > MAX_YAML) {
    return unread({ file, line: 1, column: 1 }, `is larger than ${MAX_YAML} bytes; split it, or use JSON Lines`);
  }
  const text = bytes.toString('utf8');
  if (isUtf8(bytes)) return parseYaml(file, text);
  const before = text.slice(0, replacedAt(text, bytes)).split('\n');
  const place = { file, line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
  const { rows } = parseYaml(file, text, true);
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
