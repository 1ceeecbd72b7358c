import type { z } from 'zod';
import { parsePartialDate } from '../model/dates.js';
import { fieldMeta } from '../model/fields/field.js';
import { isKind, type Kind, kinds } from '../model/kinds.js';
import { type RelationName, relations } from '../model/relations.js';
import { fold } from '../model/text.js';
import { searchText } from './names.js';
import { derivedOfNode, type StoredEdge, type StoredNode, workedOut } from './stored.js';

/** Suffixes of the properties that are stored beside a field so that it can be filtered and ordered. */
export const FOLDED = '_folded';
export const EARLIEST = '_earliest';
export const LATEST = '_latest';

/** The property that the full-text index reads. */
const SEARCH = 'search';

/** The properties that stores keep beside the fields of the rows of a kind or relation. */
export const derivedProperties = (of: Kind | RelationName): ReadonlySet<string> => {
  const shape: Record<string, z.ZodType> = isKind(of) ? kinds[of].schema.shape : relations[of].schema.shape;
  const ofRow = isKind(of) ? { kind: 0, [SEARCH]: 0, ...derivedOfNode.shape } : { relation: 0, ...workedOut(of).shape };
  const ofFields = Object.keys(shape).flatMap((name) => [FOLDED, EARLIEST, LATEST].map((suffix) => name + suffix));
  return new Set([...Object.keys(ofRow), ...ofFields, 'row', 'hash']);
};

/** A value that a store keeps under a property. */
export type Stored = string | number | boolean | string[];

/** The stored properties of a row: its fields without nulls, and beside them what filters and orders read. */
export const propertiesOf = (row: StoredNode | StoredEdge): Record<string, Stored> => {
  const shape: Record<string, z.ZodType> =
    'kind' in row ? kinds[row.kind].schema.shape : relations[row.relation].schema.shape;
  const properties: Record<string, Stored> = {};
  for (const [name, value] of Object.entries(row)) {
    if (value === null) continue;
    if (name === 'names' && 'kind' in row) {
      properties[SEARCH] = searchText(row.names);
      continue;
    }
    properties[name] = value;
    const schema = shape[name];
    if (schema === undefined || name === 'kind' || name === 'relation') continue;
    const { type } = fieldMeta(schema);
    if (type === 'text' && typeof value === 'string') properties[name + FOLDED] = fold(value);
    if (type === 'texts' && Array.isArray(value)) properties[name + FOLDED] = value.map(fold);
    if (type === 'date' && typeof value === 'string') {
      const partial = parsePartialDate(value);
      if (partial !== undefined) {
        properties[name + EARLIEST] = partial.earliest;
        properties[name + LATEST] = partial.latest;
      }
    }
  }
  return properties;
};

/** Reads one stored property of a row without building the others; null where it has none. */
export const propertyOf = (row: StoredNode | StoredEdge, property: string): Stored | null => {
  const base = property.replace(/_(folded|earliest|latest)$/, '');
  const found: unknown = Reflect.get(row, base);
  if (found === null || found === undefined) return null;
  if (property.endsWith(FOLDED)) {
    if (Array.isArray(found)) return found.map((item) => fold(String(item)));
    return fold(String(found));
  }
  if (property.endsWith(EARLIEST)) return parsePartialDate(String(found))?.earliest ?? null;
  if (property.endsWith(LATEST)) return parsePartialDate(String(found))?.latest ?? null;
  if (typeof found === 'string' || typeof found === 'number' || typeof found === 'boolean') return found;
  return Array.isArray(found) ? found.map(String) : null;
};
