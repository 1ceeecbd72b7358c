import type { Place } from '../fault.js';
import { readValue } from './apoc.js';
import { type Line, linesOf, MAX_LINE } from './lines.js';
import type { Batch, RawRow } from './row.js';
import type { Ids, LineSink } from './sink.js';
import { type Path, spotOf } from './spot.js';

/** Longest line that is searched for the column of a fault, in UTF-16 units; in longer ones faults are at column 1. */
const SEARCHED = 256 * 1024;

const SHAPE =
  'each line must be an object such as {"type":"node","id":"france","labels":["Country"],"properties":{"slug":"france",…}}';

/**
 * Reads a JSON Lines file in the format in which APOC exports graphs: a line for each node, then one for each relationship. The first
 * reading leaves out relationships that can be told at a glance, and later ones repeat no fault of the first.
 */
export async function* readJsonLines(file: string, path: string, reading: 'first' | 'later'): AsyncGenerator<Batch> {
  const ids: Ids = new Map();
  let empty = true;
  for await (const lines of linesOf(path)) {
    const batch: Batch = { rows: [], faults: [], warnings: [] };
    const repeated = { faults: [], warnings: [] };
    for (const line of lines) {
      const left = RELATIONSHIP.test(line.text);
      if (left && reading === 'first') continue;
      readLine(line, ids, sinkOf(file, line, batch.rows, left === (reading === 'later') ? batch : repeated));
    }
    if (lines.length > 0) empty = false;
    yield batch;
  }
  if (empty && reading === 'first') {
    const message = 'is empty; must have a line for each node and each relationship';
    yield { rows: [], faults: [() => ({ file, line: 1, column: 1, message })], warnings: [] };
  }
}

/** How we and APOC begin the line of a relationship. */
const RELATIONSHIP = /^\{(?:"id":"[^"\\]{0,100}",)?"type":"relationship"/;

const sinkOf = (
  file: string,
  { number, text }: Line,
  rows: RawRow[],
  found: Pick<Batch, 'faults' | 'warnings'>,
): LineSink => {
  const at = (path: Path, ofKey?: boolean): Place => {
    const searched = path.length > 0 && text.length <= SEARCHED;
    return { file, line: number, column: searched ? spotOf(text, path, ofKey).column : 1 };
  };
  return {
    row: (section, fields, pathOf, reported) => {
      rows.push({ section, fields, at: (path, ofKey) => at(pathOf(path), ofKey), reported });
    },
    fault: (path, message, ofKey) => {
      found.faults.push(() => ({ ...at(path, ofKey), message }));
    },
    warn: (path, message) => {
      found.warnings.push(() => ({ ...at(path), message }));
    },
  };
};

const readLine = (line: Line, ids: Ids, sink: LineSink): void => {
  const parsed = parseLine(line);
  if ('value' in parsed) {
    if (Array.isArray(parsed.value)) sink.fault([], `is a list; ${SHAPE}: export with jsonFormat JSON_LINES`);
    else readValue(parsed.value, SHAPE, ids, sink);
    return;
  }
  sink.fault([], parsed.message);
  // The slug keeps edges to the node from being called dangling.
  const [, slug] = /"slug"\s*:\s*"([a-z0-9-]{1,80})"/.exec(line.text) ?? [];
  if (slug !== undefined) sink.row(null, { slug }, () => []);
};

const parseLine = ({ number, text, wrong }: Line): { value: unknown } | { message: string } => {
  if (wrong === 'long') {
    return { message: `is longer than ${MAX_LINE} bytes; a line must hold one node or relationship` };
  }
  if (wrong === 'utf8') return { message: 'is not UTF-8 text; save the file as UTF-8' };
  try {
    const value: unknown = JSON.parse(number === 1 ? text.replace(/^\uFEFF/, '') : text);
    return { value };
  } catch (error) {
    const [, position] = /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    const where = position === undefined ? '' : ` from column ${Number(position) + 1} on`;
    return { message: `is not JSON${where}; ${SHAPE}` };
  }
};
