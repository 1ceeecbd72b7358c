import { RELATIONS, type RelationName, relations } from '../model/relations.js';
import { type InterfaceName, KINDS, type Kind, type Label } from '../model/vocabulary.js';
import { builder, type EntityParent, type RelationParent } from './builder.js';

/** The GraphQL interface of every entity, and those of instruments and signatories. */
export const interfaces = {
  Entity: builder.interfaceRef<EntityParent>('Entity'),
  Instrument: builder.interfaceRef<EntityParent>('Instrument'),
  Signatory: builder.interfaceRef<EntityParent>('Signatory'),
} as const satisfies Record<InterfaceName, unknown>;

/** The GraphQL interface of every edge. */
export const RelationInterface = builder.interfaceRef<RelationParent>('Relation');

const objects = new Map(KINDS.map((kind) => [kind, builder.objectRef<EntityParent>(kind)]));
const edges = new Map(RELATIONS.map((name) => [name, builder.objectRef<RelationParent>(relations[name].type)]));

const known = <K, V>(map: ReadonlyMap<K, V>, key: K): V => {
  const value = map.get(key);
  if (value === undefined) throw new Error(`no GraphQL type for ${String(key)}`);
  return value;
};

/** The GraphQL object type of a kind. */
export const objectOf = (kind: Kind) => known(objects, kind);

/** The GraphQL object type of a relation. */
export const relationType = (name: RelationName) => known(edges, name);

/** The GraphQL type of a label. */
export const typeOf = (label: Label) =>
  label === 'Entity' || label === 'Instrument' || label === 'Signatory' ? interfaces[label] : objectOf(label);
