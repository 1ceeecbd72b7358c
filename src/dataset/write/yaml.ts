import { Document, isSeq, visit } from 'yaml';
import type { GraphStream } from '../../graph/graph.js';
import { SummitgraphError } from '../../model/errors.js';
import { KINDS, kinds } from '../../model/kinds.js';
import { RELATIONS } from '../../model/relations.js';
import { jsonSchemaText } from '../json-schema.js';
import { type Section, schemasOf } from '../read/row.js';
import { MAX_YAML } from '../read/yaml.js';

/** A file to be written: its name and its text. */
export type TextFile = { name: string; text: string };

/** Size at which the next file of a kind or relation is begun, in UTF-16 units. */
const FILE = 1024 * 1024;

/** The JSON Schema that files name in their first line, so that editors complete and check them. */
const SCHEMA = 'dataset.schema.json';
const FIRST_LINE = `# yaml-language-server: $schema=${SCHEMA}\n`;

/** The sections of a data set in the order in which one document has them. */
const SECTIONS: readonly Section[] = ['about', ...KINDS, ...RELATIONS];

/**
 * Writes a graph as a folder of YAML files, one for each kind and relation and a further one for each megabyte, with
 * the JSON Schema by which editors check them. Files come as soon as they are full.
 */
export async function* yamlFiles(graph: GraphStream): AsyncGenerator<TextFile> {
  yield { name: SCHEMA, text: jsonSchemaText() };
  const begun = new Map<Section, { text: string; number: number }>();
  const fileOf = (section: Section, text: string, number: number): TextFile => ({
    name: `${nameOf(section)}${number === 1 ? '' : `-${number}`}.yaml`,
    text: FIRST_LINE + text,
  });
  for await (const { section, text } of sectionRows(graph)) {
    const { text: before, number } = begun.get(section) ?? { text: '', number: 1 };
    const full = before.length > 0 && before.length + text.length > FILE;
    if (full) yield fileOf(section, before, number);
    begun.set(
      section,
      full
        ? { text: headed(section, text), number: number + 1 }
        : { text: before === '' ? headed(section, text) : before + text, number },
    );
  }
  for (const [section, { text, number }] of begun) yield fileOf(section, text, number);
}

/** Writes a graph as one YAML document. Fails with LIMIT_EXCEEDED where it would be larger than can be read. */
export const yamlDocument = async (graph: GraphStream): Promise<string> => {
  const begun = new Map<Section, string[]>();
  let size = 0;
  for await (const { section, text } of sectionRows(graph)) {
    const rows = begun.get(section);
    if (rows === undefined) begun.set(section, [headed(section, text)]);
    else rows.push(text);
    size += Buffer.byteLength(text) + section.length + 2;
    if (size > MAX_YAML) {
      throw new SummitgraphError(
        'LIMIT_EXCEEDED',
        `The graph is too large for one YAML file, which may have ${MAX_YAML} bytes: use --format jsonl, or --out with a folder.`,
      );
    }
  }
  return SECTIONS.flatMap((section) => begun.get(section) ?? []).join('');
};

/** `countries`, `policy-versions`, `did-not-sign`. */
const nameOf = (section: Section): string => {
  if (section === 'about') return 'dataset';
  const name = section in kinds ? kinds[KINDS.find((kind) => kind === section) ?? 'Source'].plural : section;
  return name
    .replace(/[a-z][A-Z]/g, ([a, b]) => `${a}-${b}`)
    .replaceAll('_', '-')
    .toLowerCase();
};

const headed = (section: Section, text: string): string => `${section}:\n${text}`;

async function* sectionRows({ about, nodes, edges }: GraphStream): AsyncGenerator<{ section: Section; text: string }> {
  yield { section: 'about', text: rowText(given('about', about), false) };
  for await (const { kind, ...fields } of nodes) yield { section: kind, text: rowText(given(kind, fields), true) };
  for await (const { relation, ...fields } of edges) {
    yield { section: relation, text: rowText(given(relation, fields), true) };
  }
}

/** A row without what absence stands for. */
const given = (section: Section, row: object): object => {
  const schemas = schemasOf(section);
  const isSaid = ([name, value]: [string, unknown]): boolean => {
    if (Array.isArray(value)) return value.length > 0;
    return value !== schemas[name]?.safeParse(undefined).data;
  };
  return Object.fromEntries(Object.entries(row).filter(isSaid));
};

/**
 * Whether a text may stand unquoted or as a block: no line begins or ends with a space, and every character can be
 * seen.
 */
const isTame = (text: string): boolean =>
  text.split('\n').every((line) => /^\S(.*\S)?$/u.test(line) && !/[\p{C}\p{Zl}\p{Zp}]/u.test(line));

/** What else is a sign to readers of YAML 1.1. */
const SIGNS: ReadonlySet<unknown> = new Set(['=', '<<']);

/**
 * What readers of YAML 1.1 take for a line break or for no text at all; it stands in double quotes alone, where it can
 * be escaped.
 */
const UNWRITTEN = /[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/g;
const escaped = (char: string): string => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** Length up to which a list is written on the line of its field. */
const SHORT = 100;

/**
 * The lines of a row, indented to stand under its section. No text in them is anything else to readers of YAML 1.1:
 * `NO` is quoted.
 */
const rowText = (fields: object, item: boolean): string => {
  const document = new Document({ section: item ? [fields] : fields }, { version: '1.2', compat: 'yaml-1.1' });
  let tame = true;
  visit(document, {
    Pair: (_, { value }) => {
      if (!isSeq(value) || value === document.get('section')) return;
      const json = JSON.stringify(value);
      value.flow = json.length < SHORT && !json.includes('\\n');
    },
    Scalar: (_, scalar) => {
      if (SIGNS.has(scalar.value)) scalar.type = 'QUOTE_DOUBLE';
      if (typeof scalar.value !== 'string' || isTame(scalar.value)) return;
      scalar.type = 'QUOTE_DOUBLE';
      tame = false;
    },
  });
  // The folding of quoted texts loses spaces in rare cases, so what is not tame stands on one line.
  const text = document.toString({
    lineWidth: tame ? 120 : 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    flowCollectionPadding: false,
  });
  return text.slice(text.indexOf('\n') + 1).replace(UNWRITTEN, escaped);
};
