import { isKind, KINDS } from '../../model/kinds.js';
import { isRelation, RELATIONS } from '../../model/relations.js';
import { shown } from '../../model/shown.js';
import type { Place } from '../fault.js';
import { nearest } from '../nearest.js';
import { wrongAlias } from './aliases.js';
import { type Batch, isRecord, type RawRow, type Section } from './row.js';
import { type FieldPath, readYaml, type Spot, spotAtOffset, spotOf, spotOfAlias } from './spot.js';

/** Largest YAML file, in bytes: its reading takes a hundred times as much memory. */
export const MAX_YAML = 4 * 1024 * 1024;

const SHAPE = 'must be a mapping from kinds and relations to lists of rows, such as `Country:`';

/** What the sections that are no lists hold. */
const MAPPINGS = { about: 'title, date and licence', defaults: 'status, sources or both' };

/** What is wrong with YAML, in our words where the parser's say too little. */
const WORDS: Record<string, string> = {
  DUPLICATE_KEY: 'this key stands twice in its mapping; keep one',
  MULTIPLE_DOCS: 'a second document begins; a file must hold one',
  TAB_AS_INDENT: 'a tab indents; indent with spaces',
};

/**
 * Reads the text of a YAML file: a mapping from kinds and relations to lists of rows, `about` in one file, and
 * `defaults` for its rows. Where `broken`, or where the text has faults of its own, only the slugs of its rows are
 * taken from it. `before` is how many units the files before it have.
 */
export const parseYaml = (file: string, text: string, before: number, broken = false): Batch => {
  const batch: Batch = { rows: [], faults: [], warnings: [], units: 0 };
  const placed = ({ line, column }: Spot): Place => ({ file, line, column });
  const fault = (spot: () => Spot, message: string): void => {
    batch.faults.push(() => ({ ...placed(spot()), message }));
  };
  const at = (path: FieldPath, ofKey = false): Place => placed(spotOf(text, path, ofKey));

  const read = contentOf(text, broken ? () => undefined : fault);
  if (read === undefined) return { ...batch, unread: true };
  const { content } = read;
  const sound = !broken && read.whole;
  if (!isRecord(content)) {
    if (sound) fault(() => spotOf(text, []), content === null ? `is empty; ${SHAPE}` : SHAPE);
    return { ...batch, unread: content !== null };
  }
  if (!sound) batch.unread = true;
  // Keys that begin with x- are a place for anchors.
  const sections = Object.entries(content).filter(([section]) => !section.startsWith('x-'));
  if (sound && sections.length > 1 && sections.every(isForeign)) {
    const keys = sections.slice(0, 3).map(([section]) => shown(section));
    fault(() => spotOf(text, []), `is no data set: ${keys.join(', ')} are no kinds or relations; ${SHAPE}`);
    return batch;
  }
  const row = (section: Section | null, given: Record<string, unknown>, path: FieldPath): void => {
    const added = addedTo(section, given, content.defaults);
    batch.units += 1;
    batch.rows.push({
      unit: before + batch.units,
      section: sound ? section : null,
      fields: { ...added, ...given, ...listed(given.identifiers) },
      at: (more, ofKey) => at([...path, ...more], ofKey),
      reported: Object.keys(added),
    } satisfies RawRow);
  };
  for (const [section, value] of sections) {
    const known = isSection(section) ? section : null;
    if (known === null && sound) fault(() => spotOf(text, [section], true), unknownSection(section));
    if (known === 'about' || known === 'defaults') {
      if (isRecord(value)) row(known, value, [section]);
      else if (sound) fault(() => spotOf(text, [section]), `${known}: must be a mapping with ${MAPPINGS[known]}`);
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

const KNOWN = ['about', ...KINDS, ...RELATIONS];

const isSection = (word: string): word is Section =>
  word === 'about' || word === 'defaults' || isKind(word) || isRelation(word);

const nearestTo = (section: string): string | undefined => nearest(section, [...KNOWN, 'defaults']);

/** Whether a key of a file has nothing to do with the model: no list, or one of a name like none of it. */
const isForeign = ([section, value]: [string, unknown]): boolean =>
  !isSection(section) && !(Array.isArray(value) && nearestTo(section) !== undefined);

/** What the defaults of a file add to a row. A source does not support itself. */
const addedTo = (section: Section | null, row: Record<string, unknown>, defaults: unknown): Record<string, unknown> => {
  if (!isRecord(defaults) || section === null || section === 'about' || section === 'defaults') return {};
  const names = section === 'Source' ? ['status'] : ['status', 'sources'];
  const added = names.filter((name) => Object.hasOwn(defaults, name) && !Object.hasOwn(row, name));
  return Object.fromEntries(added.map((name) => [name, defaults[name]]));
};

/** Identifiers as a list, which YAML may give by their schemes: `{wikidata: Q145}`. */
const listed = (identifiers: unknown): { identifiers?: string[] } =>
  isRecord(identifiers)
    ? {
        identifiers: Object.entries(identifiers).flatMap(([scheme, values]) =>
          [values].flat().map((value) => `${scheme}:${value}`),
        ),
      }
    : {};

const unknownSection = (section: string): string => {
  const near = nearestTo(section);
  return `${shown(section)}: is no kind or relation; ${near === undefined ? `known are ${KNOWN.join(', ')}` : `the nearest is ${near}`}`;
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
    const wrong = wrongAlias(document);
    if (wrong !== undefined) {
      fault(() => spotAtOffset(text, wrong.offset), wrong.message);
      return undefined;
    }
    return { content: document.toJS({ maxAliasCount: -1 }), whole };
  } catch (error) {
    if (error instanceof ReferenceError) {
      fault(() => spotOfAlias(text), `is not YAML: ${error.message}`);
      return undefined;
    }
    if (error instanceof RangeError) {
      fault(() => ({ line: 1, column: 1 }), 'is nested too deeply; a row holds texts and lists of texts');
      return undefined;
    }
    throw error;
  }
};
