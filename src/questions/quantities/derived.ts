import type { View } from '../../model/dates.js';
import type { QuantityName } from '../../model/evidence/quantities.js';
import type { Context } from '../context.js';
import type { EntityInView } from '../in-view.js';

/** What a derivation rests on: lists of who signed or belongs, tables of the source itself, or dates. */
export const BASES = ['LIST', 'TABLE', 'DATES'] as const;
export type Basis = (typeof BASES)[number];

/**
 * What the graph gives for a quantity: the least and the most that it can be, null where nothing bounds it there; or
 * the first and the last day; or the words that would be right, none where the graph cannot tell.
 */
export type Derived = {
  basis: Basis;
  low: number | null;
  high: number | null;
  earliest: string | null;
  latest: string | null;
  words: readonly string[];
  /** The GraphQL document by which it can be found by hand. */
  operation: string;
};

/** What is asked for: the quantity of an entity on the day of its view. */
export type Asked = { name: QuantityName; subject: EntityInView; qualifier: string | null };

/** Works out a quantity; null where the graph says nothing of that entity. */
export type Derive = (asked: Asked, context: Context) => Promise<Derived | null>;

const NOTHING = { low: null, high: null, earliest: null, latest: null, words: [] };

/** A number between two, or open on a side. */
export const numberBetween = (basis: Basis, low: number | null, high: number | null, operation: string): Derived => ({
  ...NOTHING,
  basis,
  low,
  high,
  operation,
});

/** A day between two. */
export const dayBetween = (earliest: string, latest: string, operation: string): Derived => ({
  ...NOTHING,
  basis: 'DATES',
  earliest,
  latest,
  operation,
});

/** Words that would be right. */
export const wordsOf = (basis: Basis, words: readonly string[], operation: string): Derived => ({
  ...NOTHING,
  basis,
  words,
  operation,
});

/** The same view of what certainly holds. */
export const certainly = (view: View): View => ({ ...view, holds: 'CERTAINLY' });
