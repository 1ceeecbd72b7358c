import { RELATIONS, type RelationName, relations } from '../model/relations.js';
import { type InterfaceName, KINDS, type Kind, type Label } from '../model/vocabulary.js';
import type { EntityInView, RelationInView } from '../questions/in-view.js';
import { builder } from './builder.js';

/** The GraphQL interface of every entity, and those of instruments and signatories. */
export const interfaces = {
  Entity: builder.interfaceRef<EntityInView>('Entity'),
  Instrument: builder.interfaceRef<EntityInView>('Instrument'),
  Signatory: builder.interfaceRef<EntityInView>('Signatory'),
} as const satisfies Record<InterfaceName, unknown>;

/** The GraphQL interface of every edge. */
export const RelationInterface = builder.interfaceRef<RelationInView>('Relation');

const objects = new Map(KINDS.map((kind) => [kind, builder.objectRef<EntityInView>(kind)]));
const edges = new Map(RELATIONS.map((name) => [name, builder.objectRef<RelationInView>(relations[name].type)]));

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
