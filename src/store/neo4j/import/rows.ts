import type { placesOf } from '../../../graph/place.js';
import { BEGUN, propertiesOf, storedAs } from '../../../graph/properties.js';
import { derivedOfNode, type StoredEdge, type StoredNode, workedOut } from '../../../graph/stored.js';
import type { RowHash } from '../../../graph/survey.js';
import { textHash } from '../../../graph/version.js';
import { derivedFieldsOf, fieldsOf, fieldsOfRelation, type ModelField } from '../../../model/fields/fields.js';
import { KINDS, type Kind, kinds } from '../../../model/kinds.js';
import { labelsOf } from '../../../model/labels.js';
import { RELATIONS, type RelationName, relations } from '../../../model/relations.js';
import { compareText, json } from '../../../model/text.js';
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

type Field = { name: string; head: string; type: string; bit: number };

/** The fields of a stored row in order, with their types, and what is said of rows that have the same ones of them. */
type Shape = { fields: Field[]; types: Map<number, string> };

/** The shape of rows with these fields, of which an edge's key is none. */
const shapeOf = (names: readonly string[], known: readonly ModelField[]): Shape => {
  const types = new Map(known.map(({ name, type }) => [name, type]));
  const fields = names.filter((name) => name !== 'key').sort(compareText);
  return {
    fields: fields.map((name, i) => ({
      name,
      head: `${JSON.stringify(name)}:`,
      type: types.get(name) ?? '',
      bit: 2 ** i,
    })),
    types: new Map(),
  };
};

/** The shapes of the stored rows of each kind and relation: looked up, since graphs have millions of rows. */
const SHAPES = new Map<string, Shape>([
  ...KINDS.map((kind) => {
    const names = Object.keys({ ...kinds[kind].schema.shape, ...derivedOfNode.shape });
    return [kind, shapeOf(names, fieldsOf(kind))] as const;
  }),
  ...RELATIONS.map((one) => {
    const names = Object.keys({ ...relations[one].schema.shape, ...workedOut(one).shape });
    return [one, shapeOf(names, [...fieldsOfRelation(one), ...derivedFieldsOf(one)])] as const;
  }),
]);

/** The types of those of some fields whose bits are in a mask. */
const typesOf = (fields: readonly Field[], mask: number): string =>
  fields.flatMap(({ type, bit }) => (Math.floor(mask / bit) % 2 === 1 ? type : [])).join(' ');

/**
 * The whole of a row as one text, its fields in order, without what says nothing and without an edge's key, which the
 * others make; and the types of these fields, from which follows what else is stored of them.
 */
const textOf = (row: StoredNode | StoredEdge): { text: string; types: string } => {
  const { fields = [], types } = SHAPES.get('kind' in row ? row.kind : row.relation) ?? {};
  let [text, mask] = ['', 0];
  for (const { name, head, bit } of fields) {
    const value: unknown = Reflect.get(row, name);
    if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) continue;
    text += `${text === '' ? '{' : ','}${head}${json(value)}`;
    mask += bit;
  }
  let told = types?.get(mask);
  if (told === undefined) {
    told = typesOf(fields, mask);
    types?.set(mask, told);
  }
  return { text: `${text}}`, types: told };
};

/** The labels of each kind as one text; an edge has none. */
const LABELS = new Map<string, string>(KINDS.map((kind) => [kind, labelsOf(kind).join(' ')]));

/** The hash of all that is stored of a row: of its text, and of what stands beside it, a line each. */
const hashOf = (row: StoredNode | StoredEdge, { text, types }: ReturnType<typeof textOf>, beside: string): string =>
  textHash(`${FORM}\n${'kind' in row ? LABELS.get(row.kind) : ''}\n${types}\n${text}${beside}`);

/** The properties of a row, with those that stand beside its fields. */
const properties = (row: StoredNode | StoredEdge, beside: Readonly<Record<string, string | number>>): object => ({
  ...propertiesOf(row),
  ...Object.fromEntries(Object.entries(beside).map(([name, value]) => [storedAs(name), value])),
});

/** A node as it is to be written: with its labels. */
export const writtenNode = (node: StoredNode): Row => {
  const told = textOf(node);
  const hash = hashOf(node, told, '');
  const write = () => ({ labels: labelsOf(node.kind), properties: properties(node, { row: told.text, hash }) });
  return { id: node.slug, of: node.kind, hash, size: told.text.length, write };
};

type Places = ReturnType<typeof placesOf>;

/** The year in which an edge began, whatever day its date means; -1 where there is none. */
const begunIn = ({ validFrom, possiblyFrom, certainlyFrom }: StoredEdge): number => {
  const year = possiblyFrom.slice(0, 4);
  return validFrom !== null && certainlyFrom.startsWith(year) ? Number(year) : -1;
};

/** Whether an edge is found by words, in an index that also holds the year in which it began. */
const isFound = ({ relation }: StoredEdge): boolean => relations[relation].foundBy.length > 0;

/** What is stored beside the text of an edge, a line each: its places, and the year in which it began. */
const besideOf = (edge: StoredEdge, { fromKey, toKey }: Places): string =>
  `\n${fromKey}\n${toKey}${isFound(edge) ? `\n${begunIn(edge)}` : ''}`;

/** An edge as it is to be written: with its type and what is stored beside its text. */
export const writtenEdge = (edge: StoredEdge, places: Places): Row => {
  const { key, relation } = edge;
  const told = textOf(edge);
  const hash = hashOf(edge, told, besideOf(edge, places));
  const beside = { ...places, ...(isFound(edge) ? { [BEGUN]: begunIn(edge) } : {}), row: told.text, hash };
  return {
    id: key,
    of: relation,
    hash,
    size: told.text.length,
    write: () => ({ relation, properties: properties(edge, beside) }),
  };
};

/** The hashes of rows as they are to be written. */
export const ROW_HASH: RowHash = {
  node: (node) => hashOf(node, textOf(node), ''),
  edge: (edge, places) => hashOf(edge, textOf(edge), besideOf(edge, places)),
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
