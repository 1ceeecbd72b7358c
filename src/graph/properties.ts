import type * as z from 'zod';
import { parsePartialDate } from '../model/dates.js';
import { fieldMeta } from '../model/fields/field.js';
import { isKind, KINDS, type Kind, kinds } from '../model/kinds.js';
import { RELATIONS, type RelationName, relations } from '../model/relations.js';
import { fold } from '../model/text.js';
import { screaming } from '../model/words.js';
import { searchText } from './names.js';
import { derivedOfNode, type StoredEdge, type StoredNode, workedOut } from './stored.js';

/** Suffixes of the properties that are stored beside a field so that it can be filtered and ordered. */
export const FOLDED = '_folded';
export const EARLIEST = 'Earliest';
export const LATEST = 'Latest';

const SUFFIX = /(_folded|Earliest|Latest)$/;

/**
 * The property in which an edge of a relation that is found by words has the year in which it began, -1 where it may
 * have in several or nobody says: so that all have one, and an index of all may hold it.
 */
export const BEGUN = 'begun';

/** The property that the full-text index reads. */
const SEARCH = 'search';

/** What is kept of a row for the sake of the stores. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  ...['row', 'hash', SEARCH, 'orderKey', 'nameKey', 'key', 'relation', 'from', 'to', 'fromKey', 'toKey', BEGUN],
  ...['knownFrom', 'listKnownFrom'],
  // Of what an edge says of its dates, people compare its four days, which every edge has.
  ...['validFrom', 'validTo'].flatMap((date) => [date + EARLIEST, date + LATEST]),
]);

/**
 * The name under which a database keeps a property: facts under their own, what is kept for the sake of the stores
 * after a `_`.
 */
export const storedAs = (property: string): string =>
  BOOKKEEPING.has(property) || property.endsWith(FOLDED) ? `_${property}` : property;

/** Names of properties in databases of older forms, up to 6, whose exports are read too. */
const OLDER = new Map([
  ['possiblyFrom', 'earliestStart'],
  ['certainlyFrom', 'latestStart'],
  ['certainlyUntil', 'earliestEnd'],
  ['possiblyUntil', 'latestEnd'],
]);
const olderName = (property: string): string =>
  OLDER.get(property) ?? property.replace(/(Earliest|Latest)$/, (suffix) => `_${suffix.toLowerCase()}`);

const shapeOf = (of: Kind | RelationName): Record<string, z.ZodType> =>
  isKind(of) ? kinds[of].schema.shape : relations[of].schema.shape;

/** The properties that stores keep beside the fields of the rows of a kind or relation. */
export const derivedProperties = (of: Kind | RelationName): ReadonlySet<string> => {
  const ofRow = isKind(of)
    ? { kind: 0, [SEARCH]: 0, ...derivedOfNode.shape }
    : { relation: 0, fromKey: 0, toKey: 0, [BEGUN]: 0, ...workedOut(of).shape };
  const ofFields = Object.keys(shapeOf(of)).flatMap((name) =>
    [FOLDED, EARLIEST, LATEST].map((suffix) => name + suffix),
  );
  return new Set([...Object.keys(ofRow), ...ofFields, 'row', 'hash']);
};

/** What a database that was filled by us, in whatever form, keeps of a row beside its fields, by name. */
export const keptBeside = (of: Kind | RelationName): ReadonlySet<string> =>
  new Set([
    ...[...derivedProperties(of)].flatMap((name) => [storedAs(name), olderName(name)]),
    ...(isKind(of) ? [] : [storedAs('from'), storedAs('to')]),
  ]);

/** The words of the data that stand under each property of a kind or relation, and how they are stored. */
const WORDS = new Map<string, ReadonlyMap<string, ReadonlyMap<string, string>>>(
  [...KINDS, ...RELATIONS].map((of) => {
    const derived: Record<string, z.ZodType> = isKind(of) ? {} : relations[of].derived.fields;
    const words = Object.entries({ ...shapeOf(of), ...derived }).flatMap(([name, schema]) => {
      const values = name === 'kind' ? [of] : name === 'relation' ? undefined : fieldMeta(schema).values;
      return values === undefined ? [] : [[name, new Map(values.map((word) => [word, screaming(word)]))] as const];
    });
    return [of, new Map(words)];
  }),
);

/** The words of the data by which a row of a kind or relation may say something under a property, as they are stored. */
export const wordsOf = (of: Kind | RelationName, property: string): ReadonlyMap<string, string> | undefined =>
  WORDS.get(of)?.get(property);

/** The same the other way round: the words of the data by those that are stored. */
const GIVEN = new Map(
  [...WORDS].map(([of, words]) => {
    const given = [...words].map(
      ([name, stored]) => [name, new Map([...stored].map(([word, as]) => [as, word]))] as const,
    );
    return [of, given] as const;
  }),
);

/** The properties of a kind or relation under which words stand, each with the words of the data by the stored ones. */
export const givenWordsOf = (
  of: Kind | RelationName,
): readonly (readonly [property: string, words: ReadonlyMap<string, string>])[] => GIVEN.get(of) ?? [];

/** A value that a store keeps under a property. */
export type Stored = string | number | boolean | string[];

/**
 * The stored properties of a row: its fields without nulls, words as questions write them, and beside them what filters
 * and orders read.
 */
export const propertiesOf = (row: StoredNode | StoredEdge): Record<string, Stored> => {
  const of = 'kind' in row ? row.kind : row.relation;
  const shape = shapeOf(of);
  const properties: Record<string, Stored> = {};
  const put = (name: string, value: Stored): void => {
    properties[storedAs(name)] = value;
  };
  for (const [name, value] of Object.entries(row)) {
    // An edge without others beside it need not say so.
    if (value === null || (name === 'parallel' && value === 1)) continue;
    if (name === 'names' && 'kind' in row) {
      put(SEARCH, searchText(row.names));
      continue;
    }
    put(name, typeof value === 'string' ? (wordsOf(of, name)?.get(value) ?? value) : value);
    const schema = shape[name];
    if (schema === undefined || name === 'kind' || name === 'relation') continue;
    const { type } = fieldMeta(schema);
    if (type === 'text' && typeof value === 'string') put(name + FOLDED, fold(value));
    if (type === 'texts' && Array.isArray(value)) put(name + FOLDED, value.map(fold));
    if (type === 'date' && typeof value === 'string') {
      const partial = parsePartialDate(value);
      if (partial !== undefined) {
        put(name + EARLIEST, partial.earliest);
        put(name + LATEST, partial.latest);
      }
    }
  }
  return properties;
};

/** The fields that properties stand for, each looked up once. */
const bases = new Map<string, string>();

const baseOf = (property: string): string => {
  const base = bases.get(property) ?? property.replace(SUFFIX, '');
  bases.set(property, base);
  return base;
};

/** Reads one stored property of a row without building the others; null where it has none. */
export const propertyOf = (row: StoredNode | StoredEdge, property: string): Stored | null => {
  const base = baseOf(property);
  const found: unknown = Reflect.get(row, base);
  if (found === null || found === undefined) return null;
  if (base !== property) {
    if (property.endsWith(EARLIEST)) return parsePartialDate(String(found))?.earliest ?? null;
    if (property.endsWith(LATEST)) return parsePartialDate(String(found))?.latest ?? null;
    return Array.isArray(found) ? found.map((item) => fold(String(item))) : fold(String(found));
  }
  if (typeof found === 'string') return wordsOf('kind' in row ? row.kind : row.relation, property)?.get(found) ?? found;
  if (typeof found === 'number' || typeof found === 'boolean') return found;
  return Array.isArray(found) ? found.map(String) : null;
};
