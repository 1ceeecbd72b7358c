import { hash } from 'node:crypto';
import { kinds, type Node } from '../model/kinds.js';
import { type Edge, relations } from '../model/relations.js';
import { compareText, json } from '../model/text.js';
import { type About, about, type Graph } from './graph.js';

type Field = { name: string; head: string };

/** The fields of a shape in order, each with what comes before its value in the text of a row. */
const sorted = (shape: object): Field[] =>
  Object.keys(shape)
    .sort(compareText)
    .map((name) => ({ name, head: `["${name}",` }));

/** The fields of each kind and relation: looked up, since graphs have millions of rows. */
const FIELDS = new Map<string, Field[]>(
  [...Object.entries(kinds), ...Object.entries(relations)].map(([name, { schema }]) => [name, sorted(schema.shape)]),
);
const ABOUT_FIELDS = sorted(about.shape);

const fieldsOf = (row: Node | Edge | About): Field[] => {
  const name = 'kind' in row ? row.kind : 'relation' in row ? row.relation : undefined;
  return name === undefined ? ABOUT_FIELDS : (FIELDS.get(name) ?? []);
};

/** A row without what says nothing (nulls, empty lists). */
export const telling = (row: object): [field: string, value: unknown][] =>
  Object.entries(row).filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0));

/**
 * A row's fields with their values, in order, without what says nothing (nulls, empty lists): equal rows give equal
 * text.
 */
const canonical = (row: Node | Edge | About): string => {
  let text = '';
  for (const { name, head } of fieldsOf(row)) {
    const value: unknown = Reflect.get(row, name);
    if (value === null || (Array.isArray(value) && value.length === 0)) continue;
    text += `${text === '' ? '[' : ','}${head}${json(value)}]`;
  }
  return `${text}]`;
};

/** A hash of some text: 32 hexadecimal digits. */
export const textHash = (text: string): string => hash('sha256', text).slice(0, 32);

/** The digits of hexadecimal numbers by their character codes. */
const DIGITS = new Uint8Array(128);
for (let digit = 0; digit < 16; digit += 1) DIGITS[digit.toString(16).charCodeAt(0)] = digit;

/** The 32 bits at a place of a hash in hexadecimal digits; those of an empty text are zero. */
export const wordOf = (hash: string, place: number): number => {
  let word = 0;
  for (let at = place * 8; at < place * 8 + 8 && at < hash.length; at += 1) {
    word = (word << 4) | (DIGITS[hash.charCodeAt(at)] ?? 0);
  }
  return word >>> 0;
};

/** Hashes are added up in so many parts of 16 bits, since whole ones are larger than numbers are exact. */
const PARTS = 8;

/** The version of a graph: the sum of its rows' hashes, so that it depends on the content and not on any order. */
export type Versioning = {
  /** Adds a row, or what the data set says of itself; returns how long its text is, in UTF-16 units. */
  add: (row: Node | Edge | About) => number;
  /** What was added up so far, for another version to take in. */
  sums: () => Float64Array;
  /** Takes in the sums of other rows. */
  take: (others: Float64Array) => void;
  version: () => string;
};

/** Begins the version of a data set, to which every row is then added. */
export const versioning = (): Versioning => {
  // As exact numbers they hold the sums of 2 ** 37 rows.
  const sums = new Float64Array(PARTS);
  const add = (row: Node | Edge | About): number => {
    const text = canonical(row);
    const bytes = hash('sha256', text, 'binary');
    for (let part = 0; part < PARTS; part += 1) {
      sums[part] = (sums[part] ?? 0) + bytes.charCodeAt(2 * part) * 256 + bytes.charCodeAt(2 * part + 1);
    }
    return text.length;
  };
  const version = (): string => {
    const sum = [...sums].reduce((total, part) => total * 65_536n + BigInt(part), 0n);
    return BigInt.asUintN(16 * PARTS, sum)
      .toString(16)
      .padStart(4 * PARTS, '0');
  };
  const take = (others: Float64Array): void => {
    for (const [part, other] of others.entries()) sums[part] = (sums[part] ?? 0) + other;
  };
  return { add, sums: () => sums, take, version };
};

/** The version of a graph that is there whole. */
export const versionOf = ({ about, nodes, edges }: Graph): string => {
  const versions = versioning();
  for (const rows of [[about], nodes, edges]) for (const row of rows) versions.add(row);
  return versions.version();
};
