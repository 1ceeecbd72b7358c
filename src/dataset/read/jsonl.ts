import type { Place } from '../fault.js';
import { readValue } from './apoc.js';
import type { Ids } from './ids.js';
import { type Line, linesOf, MAX_LINE } from './lines.js';
import { type Batch, isOfUnits, isRecord, type RawRow, type Reading } from './row.js';
import { otherShape, SHAPE } from './shape.js';
import type { LineSink } from './sink.js';
import { type FieldPath, spotOf } from './spot.js';

/** Longest line that is searched for the column of a fault, in UTF-16 units; in longer ones faults are at column 1. */
const SEARCHED = 256 * 1024;

/**
 * Reads a JSON Lines file in the format in which APOC exports graphs: a line for each node and each relationship, in
 * any order. The first reading leaves out relationships and learns the ids of nodes; later ones repeat no fault of the
 * first. `before` is how many units the files before it have.
 */
export async function* readJsonLines(
  file: string,
  path: string,
  reading: Reading,
  ids: Ids,
  before: number,
): AsyncGenerator<Batch> {
  let [empty, units] = [true, 0];
  const isLeftOut = leavingOut(reading, before);
  const isLater = reading === 'later' || isOfUnits(reading);
  const told = new Set<string>();
  for await (const lines of linesOf(path)) {
    units = lines.at(-1)?.number ?? units;
    const batch: Batch = { rows: [], faults: [], warnings: [], units };
    const other = empty ? otherShape(lines.map(textOf).join('\n').trimStart()) : undefined;
    if (other !== undefined) {
      const line = lines[0]?.number ?? 1;
      const faults = [() => ({ file, line, column: 1, message: other })];
      if (reading === 'first') yield { ...batch, faults, unread: true };
      return;
    }
    const repeated = { faults: [], warnings: [] };
    for (const line of lines) {
      if (isLeftOut(line)) continue;
      const parsed = parseLine(line);
      const left =
        'value' in parsed
          ? isRecord(parsed.value) && parsed.value.type === 'relationship'
          : RELATIONSHIP.test(line.text);
      if (left && reading === 'first') continue;
      const twice = isLater ? saidTwice(line, parsed) : undefined;
      const found = reading === 'first' || (isLater && (left || twice !== undefined)) ? batch : repeated;
      const sink = sinkOf(file, line, before, batch.rows, found, told);
      if (twice === undefined) readLine(line, parsed, ids, sink);
      else sink.fault([twice], `${twice}: stands twice in its line; keep one`, true);
    }
    if (lines.length > 0) empty = false;
    yield batch;
  }
  if (empty && reading === 'first') {
    const message = 'is empty; must have a line for each node and each relationship';
    yield { rows: [], faults: [() => ({ file, line: 1, column: 1, message })], warnings: [], units };
  }
}

/** How we and APOC begin the line of a relationship, and of either with its label. */
const RELATIONSHIP = /^\{(?:"id":"[^"\\]{0,100}",)?"type":"relationship"/;
const LABELLED = /^\{(?:"id":"[^"\\]{0,300}",)?"type":"(\w+)"(?:,"id":"[^"\\]{0,300}")?(?:,"label":"(\w+)")?/;

/** Which lines a reading leaves out without a look at what they say. */
const leavingOut = (reading: Reading, before: number): ((line: Line) => boolean) => {
  if (reading === 'first') return ({ text }) => RELATIONSHIP.test(text);
  if (reading === 'later') return () => false;
  if (isOfUnits(reading)) return ({ number }) => !reading.isWanted(before + number);
  return ({ text }) => {
    const [, type, label] = LABELLED.exec(text) ?? [];
    return type === 'node' || (label !== undefined && !reading.relations.has(label));
  };
};

const sinkOf = (
  file: string,
  { number, text }: Line,
  before: number,
  rows: RawRow[],
  found: Pick<Batch, 'faults' | 'warnings'>,
  told: Set<string>,
): LineSink => {
  const at = (path: FieldPath, ofKey?: boolean): Place => {
    const searched = path.length > 0 && text.length <= SEARCHED;
    return { file, line: number, column: searched ? spotOf(text, path, ofKey).column : 1 };
  };
  return {
    row: (section, fields, pathOf, reported) => {
      rows.push({ unit: before + number, section, fields, at: (path, ofKey) => at(pathOf(path), ofKey), reported });
    },
    fault: (path, message, ofKey) => {
      found.faults.push(() => ({ ...at(path, ofKey), message }));
    },
    once: (text) => {
      if (told.has(text)) return '';
      told.add(text);
      return text;
    },
    warn: (path, message) => {
      found.warnings.push(() => ({ ...at(path), message }));
    },
  };
};

type Parsed = { value: unknown } | { message: string };

/** Which part a line says twice, so that it begins as what it is not: JSON takes the last, and readings the first. */
const saidTwice = ({ text }: Line, parsed: Parsed): 'type' | 'label' | undefined => {
  const [, type, label] = LABELLED.exec(text) ?? [];
  if (type === undefined || !('value' in parsed) || !isRecord(parsed.value)) return undefined;
  if (type !== parsed.value.type) return 'type';
  return label === undefined || label === parsed.value.label ? undefined : 'label';
};

const readLine = (line: Line, parsed: Parsed, ids: Ids, sink: LineSink): void => {
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

/** The text of a line, without what editors put before the first. */
const textOf = ({ number, text }: Line): string => (number === 1 ? text.replace(/^\uFEFF/, '') : text);

const parseLine = (line: Line): Parsed => {
  if (line.wrong === 'long') {
    return { message: `is longer than ${MAX_LINE} bytes; a line must hold one node or relationship` };
  }
  if (line.wrong === 'utf8') return { message: 'is not UTF-8 text; save the file as UTF-8' };
  try {
    const value: unknown = JSON.parse(textOf(line));
    return { value };
  } catch (error) {
    const [, position] = /at position (\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    const where = position === undefined ? '' : ` from column ${Number(position) + 1} on`;
    return { message: `is not JSON${where}; ${SHAPE}` };
  }
};
