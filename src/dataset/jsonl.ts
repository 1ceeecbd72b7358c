import { readValue } from './apoc.js';
import { type Line, linesOf, MAX_LINE } from './lines.js';
import { type Path, spotOf } from './place.js';
import type { Batch, RawRow } from './row.js';

/** Longest line that is searched for the column of a fault, in UTF-16 units; in longer ones faults are at column 1. */
const SEARCHED = 256 * 1024;

/** Where the reading of a line puts what it finds. */
export type LineSink = {
  row(row: Omit<RawRow, 'at'>, at?: RawRow['at']): void;
  fault(path: Path, message: string, ofKey?: boolean): void;
  warn(path: Path, message: string): void;
  at: RawRow['at'];
};

/** The slugs of the nodes of a file by the ids that its relationships use, where these differ; null where a node has none. */
export type Ids = Map<string, string | null>;

const SHAPE =
  'each line must be an object such as {"type":"node","id":"france","labels":["Country"],"properties":{"slug":"france",…}}';

/** Reads a JSON Lines file in the format in which APOC exports graphs: a line for each node, then one for each relationship. */
export async function* readJsonLines(file: string, path: string): AsyncGenerator<Batch> {
  const ids: Ids = new Map();
  let empty = true;
  for await (const lines of linesOf(path)) {
    const batch: Batch = { rows: [], faults: [], warnings: [] };
    for (const line of lines) readLine(line, ids, sinkOf(file, line, batch));
    if (lines.length > 0) empty = false;
    yield batch;
  }
  if (empty) {
    const message = 'is empty; must have a line for each node and each relationship';
    yield { rows: [], faults: [() => ({ file, line: 1, column: 1, message })], warnings: [] };
  }
}

const sinkOf = (file: string, { number, text }: Line, { rows, faults, warnings }: Batch): LineSink => {
  const at: RawRow['at'] = (path, ofKey) => {
    const searched = path.length > 0 && text.length <= SEARCHED;
    return { file, line: number, column: searched ? spotOf(text, path, ofKey).column : 1 };
  };
  return {
    at,
    row: (row, placed = at) => {
      rows.push({ ...row, at: placed });
    },
    fault: (path, message, ofKey) => {
      faults.push(() => ({ ...at(path, ofKey), message }));
    },
    warn: (path, message) => {
      warnings.push(() => ({ ...at(path), message }));
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
  if (slug !== undefined) sink.row({ section: null, fields: { slug } });
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
