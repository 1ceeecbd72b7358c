import type { placesOf } from '../../../graph/place.js';
import { BEGUN, propertiesOf, storedAs } from '../../../graph/properties.js';
import { derivedOfNode, type StoredEdge, type StoredNode, workedOut } from '../../../graph/stored.js';
import { textHash } from '../../../graph/version.js';
import { derivedFieldsOf, fieldsOf, fieldsOfRelation, type ModelField } from '../../../model/fields/fields.js';
import { KINDS, type Kind, kinds } from '../../../model/kinds.js';
import { labelsOf } from '../../../model/labels.js';
import { RELATIONS, type RelationName, relations } from '../../../model/relations.js';
import { compareText } from '../../../model/text.js';
import { FORM } from '../form.js';

/** A row as it is to be written. */
export type Row = {
  id: string;
  of: Kind | RelationName;
  /** Of all that is stored of it, the form included. */
  hash: string;
  /** How long it is as text. */
  size: number;
  /** What the writing statement takes. */
  write: () => Record<string, unknown>;
};

type Field = { name: string; head: string; type: string };

/** Fields in order, each with what comes before its value in the text of a row, and its type; not an edge's key. */
const inText = (names: readonly string[], known: readonly ModelField[]): Field[] => {
  const types = new Map(known.map(({ name, type }) => [name, type]));
  return names
    .filter((name) => name !== 'key')
    .sort(compareText)
    .map((name) => ({ name, head: `${JSON.stringify(name)}:`, type: types.get(name) ?? '' }));
};

/** The fields of a stored row of each kind and relation: looked up, since graphs have millions of rows. */
const FIELDS = new Map<string, Field[]>([
  ...KINDS.map((kind) => {
    const names = Object.keys({ ...kinds[kind].schema.shape, ...derivedOfNode.shape });
    return [kind, inText(names, fieldsOf(kind))] as const;
  }),
  ...RELATIONS.map((one) => {
    const names = Object.keys({ ...relations[one].schema.shape, ...workedOut(one).shape });
    return [one, inText(names, [...fieldsOfRelation(one), ...derivedFieldsOf(one)])] as const;
  }),
]);

/**
 * The whole of a row as one text, its fields in order, without what says nothing and without an edge's key, which the
 * others make; and the types of these fields, from which follows what else is stored of them.
 */
const textOf = (row: StoredNode | StoredEdge): { text: string; types: string } => {
  let [text, types] = ['', ''];
  for (const { name, head, type } of FIELDS.get('kind' in row ? row.kind : row.relation) ?? []) {
    const value: unknown = Reflect.get(row, name);
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    const between = text !== '';
    text += `${between ? ',' : ''}${head}${JSON.stringify(value)}`;
    types += `${between ? ' ' : ''}${type}`;
  }
  return { text: `{${text}}`, types };
};

/** A row with what is stored beside its text: of an edge its places, and the year in which it began. */
const stored = (
  row: StoredNode | StoredEdge,
  more: Readonly<Record<string, string | number>> = {},
): Pick<Row, 'hash' | 'size'> & { properties: () => object } => {
  const { text, types } = textOf(row);
  const labels = 'kind' in row ? labelsOf(row.kind).join(' ') : '';
  const hash = textHash([FORM, labels, types, text, ...Object.values(more)].join('\n'));
  const beside = { ...more, row: text, hash };
  return {
    hash,
    size: text.length,
    properties: () => ({
      ...propertiesOf(row),
      ...Object.fromEntries(Object.entries(beside).map(([name, value]) => [storedAs(name), value])),
    }),
  };
};

/** A node as it is to be written: with its labels. */
export const writtenNode = (node: StoredNode): Row => {
  const { properties, ...row } = stored(node);
  const labels = labelsOf(node.kind);
  return { ...row, id: node.slug, of: node.kind, write: () => ({ labels, properties: properties() }) };
};

/** The year in which an edge began, whatever day its date means; -1 where there is none. */
const begunIn = ({ validFrom, possiblyFrom, certainlyFrom }: StoredEdge): number => {
  const year = possiblyFrom.slice(0, 4);
  return validFrom !== null && certainlyFrom.startsWith(year) ? Number(year) : -1;
};

/** An edge as it is to be written: with its type and what is stored beside its text. */
export const writtenEdge = (edge: StoredEdge, places: ReturnType<typeof placesOf>): Row => {
  const { key, relation } = edge;
  const isFound = relations[relation].foundBy.length > 0;
  const { properties, ...row } = stored(edge, isFound ? { ...places, [BEGUN]: begunIn(edge) } : places);
  return { ...row, id: key, of: relation, write: () => ({ relation, properties: properties() }) };
};

/** Rows, and characters of their text, that one writing statement takes. */
const BATCH = { rows: 1_000, size: 2_000_000 };

/** Where rows go, to be sent many at a time; each comes with its kind or relation and its length as text. */
export type WriteBatches = {
  add: (row: object, of: string, size?: number) => Promise<void>;
  /** Sends what is left. */
  flush: () => Promise<void>;
};

/** Gathers rows into batches. */
export const batching = (send: (batch: object[]) => Promise<void>): WriteBatches => {
  let batch: object[] = [];
  let size = 0;
  const flush = async (): Promise<void> => {
    if (batch.length === 0) return;
    const full = batch;
    [batch, size] = [[], 0];
    await send(full);
  };
  return {
    add: async (row, _, length = 0) => {
      batch.push(row);
      size += length;
      if (batch.length >= BATCH.rows || size >= BATCH.size) await flush();
    },
    flush,
  };
};
