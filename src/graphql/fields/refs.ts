import { KINDS, type Kind } from '../../model/kinds.js';
import { INTERFACES, type InterfaceName, isInterface, type Label } from '../../model/labels.js';
import { RELATIONS, type RelationName, relations } from '../../model/relations.js';
import type { EntityInView, RelationInView } from '../../questions/in-view.js';
import { builder } from '../builder.js';

const interfaceRefs = new Map(INTERFACES.map((name) => [name, builder.interfaceRef<EntityInView>(name)]));

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

/** The GraphQL interface of this name. */
export const interfaceOf = (name: InterfaceName) => known(interfaceRefs, name);

/** The GraphQL type of a label. */
export const typeOf = (label: Label) => (isInterface(label) ? interfaceOf(label) : objectOf(label));
