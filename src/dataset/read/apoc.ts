import { givenWordsOf, keptBeside } from '../../graph/properties.js';
import { isKind, KINDS, type Kind } from '../../model/kinds.js';
import { INTERFACES } from '../../model/labels.js';
import { isRelation, RELATIONS, type RelationName } from '../../model/relations.js';
import { shown } from '../../model/shown.js';
import { nearest } from '../nearest.js';
import type { Ids } from './ids.js';
import { isRecord, type Section } from './row.js';
import type { LineSink } from './sink.js';
import type { FieldPath } from './spot.js';

/** The parts of a line of each type. */
const PARTS: ReadonlyMap<unknown, readonly string[]> = new Map([
  ['node', ['type', 'id', 'labels', 'properties']],
  ['relationship', ['type', 'id', 'label', 'properties', 'start', 'end']],
]);

/** What our own databases keep beside the fields of the rows of each section. */
const KEPT = new Map<Section, ReadonlySet<string>>([...KINDS, ...RELATIONS].map((name) => [name, keptBeside(name)]));
/** What `apoc.import.json` adds to every node: the id that it had in the file. */
const IMPORT_ID = 'neo4jImportId';
/** What the marker of an import holds beside what the data set says of itself. */
const OF_MARKER: ReadonlySet<string> = new Set([
  ...['id', 'version', 'form', '_model', '_import', '_nodes', '_edges', '_quality'],
  ...['model', 'nodes', 'edges'],
]);

type Fields = Record<string, unknown>;

/**
 * Reads a node or relationship as APOC writes them. What our own databases add is left out, and words that they spell
 * in their way are those of the data again; what the model has no place for is a fault or, where it is only a label, a
 * warning.
 */
export const readValue = (value: unknown, shape: string, ids: Ids, sink: LineSink): void => {
  const parts = isRecord(value) ? PARTS.get(value.type) : undefined;
  if (!isRecord(value)) {
    sink.fault([], `is no object; ${shape}`);
    return;
  }
  if (parts === undefined) {
    const is = value.type === undefined ? 'is missing' : `is ${shown(value.type)}`;
    sink.fault(['type'], `type: ${is}; must be node or relationship`);
    return;
  }
  for (const key of Object.keys(value)) {
    if (parts.includes(key)) continue;
    sink.fault([key], `${shown(key)}: is no part of a ${value.type}; its parts are ${parts.join(', ')}`, true);
  }
  const { properties = {} } = value;
  if (!isRecord(properties)) sink.fault(['properties'], `properties: is ${shown(properties)}; must be an object`);
  else if (value.type === 'node') readNode(value, properties, ids, sink);
  else readRelationship(value, properties, ids, sink);
};

/** Takes some of the fields that were just read out of them. */
const without = (fields: Fields, names: ReadonlySet<string> | undefined): Fields => {
  for (const name of Object.keys(fields)) if (names?.has(name) === true) delete fields[name];
  return fields;
};

/** The fields that were just read, without what our own databases add, and with the words of the data. */
const given = (of: Kind | RelationName, properties: Fields): Fields => {
  const fields = without(properties, KEPT.get(of));
  for (const [name, words] of givenWordsOf(of)) {
    const { [name]: value } = fields;
    const word = typeof value === 'string' && Object.hasOwn(fields, name) ? words.get(value) : undefined;
    if (word !== undefined) fields[name] = word;
  }
  return fields;
};

/** Labels that say nothing that the kind does not say. */
const SILENT: ReadonlySet<string> = new Set(INTERFACES);

const readNode = (node: Fields, properties: Fields, ids: Ids, sink: LineSink): void => {
  const { slug } = properties;
  delete properties[IMPORT_ID];
  const id = idOf(node.id);
  if (id !== undefined && id !== slug) ids.learn(id, typeof slug === 'string' ? slug : null);
  const labels = Array.isArray(node.labels) ? node.labels.map(String) : [];
  const [kind, other] = labels.filter(isKind);
  if (labels.includes('Dataset')) {
    sink.row('about', without(properties, OF_MARKER), inProperties);
  } else if (labels.join() === 'Migration') {
    // The database's own record.
    return;
  } else if (kind === undefined || other !== undefined) {
    sink.fault(
      ['labels'],
      kind === undefined ? noKind(labels, sink) : `labels: ${kind} and ${other} are both kinds; a node must be of one`,
    );
    sink.row(null, properties, inProperties);
  } else {
    for (const label of labels) {
      if (label !== kind && !SILENT.has(label)) {
        sink.warn(['labels'], `labels: ${shown(label)} is no label of the model; it is left out`);
      }
    }
    sink.row(kind, given(kind, properties), inProperties);
  }
};

const noKind = (labels: readonly string[], sink: LineSink): string => {
  const near = labels.map((label) => nearest(label, KINDS)).find((kind) => kind !== undefined);
  const must = near === undefined ? sink.once(`; one must be of ${KINDS.join(', ')}`) : `; the nearest is ${near}`;
  if (labels.length === 0) return `labels: are missing${must}`;
  return `labels: ${labels.map(shown).join(', ')} ${labels.length === 1 ? 'is no kind' : 'are no kinds'}${must}`;
};

const ENDS = { from: 'start', to: 'end' } as const;

const readRelationship = (relationship: Fields, properties: Fields, ids: Ids, sink: LineSink): void => {
  const { label } = relationship;
  if (typeof label !== 'string' || !isRelation(label)) {
    const near = typeof label === 'string' ? nearest(label, RELATIONS) : undefined;
    const is = label === undefined ? 'is missing' : `${shown(label)} is no relation`;
    const must =
      near === undefined ? sink.once(`; must be one of ${RELATIONS.join(', ')}`) : `; the nearest is ${near}`;
    sink.fault(['label'], `label: ${is}${must}`);
    return;
  }
  const fields = given(label, properties);
  let reported: string[] | undefined;
  for (const field of ['from', 'to'] as const) {
    const { [field]: own } = fields;
    const part = ENDS[field];
    const found = endOf(relationship[part], ids);
    if ('message' in found) {
      sink.fault([part], `${part}: ${found.message}`);
      reported = [...(reported ?? []), field];
      continue;
    }
    if (own !== undefined && own !== found.slug) {
      const message = `${field}: is ${shown(own)}, but the ${part} is ${shown(found.slug)}; leave the property out`;
      sink.fault(['properties', field], message);
    }
    fields[field] = found.slug;
  }
  sink.row(label, fields, inRelationship, reported);
};

const inProperties = (path: FieldPath): FieldPath => (path.length === 0 ? [] : ['properties', ...path]);

const inRelationship = (path: FieldPath): FieldPath => {
  const [field] = path;
  return field === 'from' || field === 'to' ? [ENDS[field]] : inProperties(path);
};

const idOf = (id: unknown): string | undefined =>
  typeof id === 'string' || typeof id === 'number' ? String(id) : undefined;

/** The slug of a relationship's end: that of its own properties, or of the node with its id, or the id itself. */
const endOf = (end: unknown, ids: Ids): { slug: string } | { message: string } => {
  if (!isRecord(end)) {
    return { message: `is ${end === undefined ? 'missing' : shown(end)}; must be an object with the id of a node` };
  }
  const { properties } = end;
  if (isRecord(properties) && typeof properties.slug === 'string') return { slug: properties.slug };
  const id = idOf(end.id);
  if (id === undefined) return { message: 'has no id; must have that of a node' };
  const [slug = id, other] = ids.led(id);
  if (other !== undefined)
    return { message: `several files have a node with the id ${shown(id)}; put it into one of them` };
  return slug === null ? { message: `the node with the id ${shown(id)} has no slug; give it one` } : { slug };
};
