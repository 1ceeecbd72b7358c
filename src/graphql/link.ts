import { type End, type RelationName, relations } from '../model/relations.js';
import type { Label } from '../model/vocabulary.js';

/** A relation as a field of the entities at one of its ends. */
export type LinkField = {
  relation: RelationName;
  /** The end at which the owner of the field stands. */
  end: End;
  /** What stands at the other end. */
  other: Label;
  /** A connection, or the one relation. */
  many: boolean;
  description: string;
  /** Stem of the names of its filter types, where it is not the owner and the field. */
  filter?: string;
};

/** The links of a kind or an interface, by field name. */
export type LinkFields = Record<string, LinkField>;

/** Declares a connection along a relation. */
export const many = (
  relation: RelationName,
  end: End,
  other: Label,
  description: string,
  filter?: string,
): LinkField => ({ relation, end, other, many: true, description, ...(filter === undefined ? {} : { filter }) });

/** Declares a field that gives the one edge of a relation, or null. */
export const one = (relation: RelationName, end: End, other: Label, description: string): LinkField => ({
  relation,
  end,
  other,
  many: false,
  description,
});

/** `Signature` as a field: `signature`. */
export const relationField = (relation: RelationName): string => {
  const { type } = relations[relation];
  return type.charAt(0).toLowerCase() + type.slice(1);
};

/** `signed` as part of a type's name: `Signed`. */
export const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
