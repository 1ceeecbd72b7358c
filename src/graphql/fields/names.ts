import { type RelationName, relations } from '../../model/relations.js';

/** `Signature` as a field: `signature`. */
export const relationField = (relation: RelationName): string => {
  const { type } = relations[relation];
  return type.charAt(0).toLowerCase() + type.slice(1);
};

/** `signed` as part of a type's name: `Signed`. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
