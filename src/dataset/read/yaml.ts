import { isKind, KINDS } from '../../model/kinds.js';
import { isRelation, RELATIONS } from '../../model/relations.js';
import type { Place } from '../fault.js';
import { nearest } from '../nearest.js';
import { shown } from '../shown.js';
import { type Batch, isRecord, type RawRow, type Section } from './row.js';
import { type Path, readYaml, type Spot, spotAtOffset, spotOf, spotOfAlias } from './spot.js';

/** Largest YAML file, in bytes: its reading takes a hundred times as much memory. */
export const MAX_YAML = 4 * 1024 * 1024;

/** Most aliases that a file may resolve, so that a small file cannot unfold into a huge one. */
const MAX_ALIASES = 100;

const SHAPE = 'must be a mapping from kinds and relations to lists of rows, such as `Country:`';

/** What is wrong with YAML, in our words where the parser's say too little. */
const WORDS: Record<string, string> = {
  DUPLICATE_KEY: 'this key stands twice in its mapping; keep one',
  MULTIPLE_DOCS: 'a second document begins; a file must hold one',
  TAB_AS_INDENT: 'a tab indents; indent with spaces',
};

/**
 * Reads the text of a YAML file: a mapping from kinds and relations to lists of rows, and `about` in one file. Where `broken`, or
 * where the text has faults of its own, only the slugs of its rows are taken from it.
 */
export const parseYaml = (file: string, text: string, broken = false): Batch => {
  const batch: Batch = { rows: [], faults: [], warnings: [] };
  const placed = ({ line, column }: Spot): Place => ({ file, line, column });
  const fault = (spot: () => Spot, message: string): void => {
    batch.faults.push(() => ({ ...placed(spot()), message }));
  };
  const at = (path: Path, ofKey = false): Place => placed(spotOf(text, path, ofKey));

  const read = contentOf(text, broken ? () => undefined : fault);
  if (read === undefined) return { ...batch, unread: true };
  const { content } = read;
  const sound = !broken && read.whole;
  if (!isRecord(content)) {
    if (sound) fault(() => spotOf(text, []), content === null ? `is empty; ${SHAPE}` : SHAPE);
    return { ...batch, unread: content !== null };
  }
  if (!sound) batch.unread = true;
  const row = (section: Section | null, fields: Record<string, unknown>, path: Path): void => {
    batch.rows.push({
      section: sound ? section : null,
      fields,
      at: (more, ofKey) => at([...path, ...more], ofKey),
    } satisfies RawRow);
  };
  for (const [section, value] of Object.entries(content)) {
    const known = section === 'about' || isKind(section) || isRelation(section) ? section : null;
    if (known === null && sound) fault(() => spotOf(text, [section], true), unknownSection(section));
    if (known === 'about') {
      if (isRecord(value)) row(known, value, [section]);
      else if (sound) fault(() => spotOf(text, [section]), 'about: must be a mapping with title, date and licence');
      continue;
    }
    if (!Array.isArray(value)) {
      if (known !== null && sound) {
        fault(
          () => spotOf(text, [section]),
          `${section}: is ${value === null ? 'empty' : 'no list'}; must be a list of rows`,
        );
      }
      continue;
    }
    value.forEach((fields: unknown, i) => {
      if (isRecord(fields)) row(known, fields, [section, i]);
      else if (known !== null && sound) {
        fault(
          () => spotOf(text, [section, i]),
          `${section}: item ${i + 1} is no row; must be a mapping from fields to values`,
        );
      }
    });
  }
  return batch;
};

const unknownSection = (section: string): string => {
  const known = ['about', ...KINDS, ...RELATIONS];
  const near = nearest(section, known);
  return `${shown(section)}: is no kind or relation; ${near === undefined ? `known are ${known.join(', ')}` : `the nearest is ${near}`}`;
};

/** The values of a YAML text, and whether the parser may have missed some; undefined where it cannot be read at all. */
const contentOf = (
  text: string,
  fault: (spot: () => Spot, message: string) => void,
): { content: unknown; whole: boolean } | undefined => {
  try {
    const { document } = readYaml(text);
    // The parser reports its own exhaustion as one fault of many.
    if (document.errors.some(({ message }) => message.includes('call stack')))
      throw new RangeError('nested too deeply');
    for (const { code, pos, message } of [...document.errors, ...document.warnings]) {
      fault(() => spotAtOffset(text, pos[0]), WORDS[code] ?? `is not YAML: ${message.split('\n')[0]}`);
    }
    const whole = document.errors.every(({ code }) => code === 'DUPLICATE_KEY');
    return { content: document.toJS({ maxAliasCount: MAX_ALIASES }), whole };
  } catch (error) {
    if (error instanceof ReferenceError) {
      const bomb = error.message.startsWith('Excessive');
      fault(
        () => spotOfAlias(text),
        bomb
          ? `aliases stand for more than ${MAX_ALIASES} values; write the values out`
          : `is not YAML: ${error.message}`,
      );
      return undefined;
    }
    if (error instanceof RangeError) {
      fault(() => ({ line: 1, column: 1 }), 'is nested too deeply; a row holds texts and lists of texts');
      return undefined;
    }
    throw error;
  }
};
