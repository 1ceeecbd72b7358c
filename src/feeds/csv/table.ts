import { json } from '../json/json.js';
import { row } from './row.js';

/** A table: the names of its columns, and rows with a value, or a list of values, for each. */
export type Table = { columns: readonly string[]; rows: readonly (readonly unknown[])[] };

const joined = (value: unknown): unknown => (Array.isArray(value) ? value.map((one) => one ?? '').join('; ') : value);

const separated = (separator: string) =>
  function* ({ columns, rows }: Table): Generator<string> {
    yield row(columns, separator);
    for (const values of rows) yield row(values.map(joined), separator);
  };

function* lines({ columns, rows }: Table): Generator<string> {
  for (const values of rows) {
    yield* json(Object.fromEntries(columns.map((name, i) => [name, values[i] ?? null])));
    yield '\n';
  }
}

/** How tables are written, by what stands behind the dot of an address. */
export const TABLES: Readonly<Record<string, { mediaType: string; write: (table: Table) => Iterable<string> }>> = {
  csv: { mediaType: 'text/csv; charset=utf-8', write: separated(',') },
  tsv: { mediaType: 'text/tab-separated-values; charset=utf-8', write: separated('\t') },
  jsonl: { mediaType: 'application/jsonl; charset=utf-8', write: lines },
};
