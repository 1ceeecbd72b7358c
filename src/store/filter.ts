import type { Holds, View } from '../model/dates.js';
import type { Label } from '../model/labels.js';
import type { End } from '../model/relation.js';
import type { RelationName } from '../model/relations.js';

/** A value that a property is compared with. */
export type Scalar = string | number | boolean;

/** Lists under names: what an `any` puts in the place of `FromItem`. */
export type Item = Readonly<Record<string, readonly string[]>>;

/** The list of this name of the item in question. */
export type FromItem = { item: string };

/**
 * A condition on one stored property (see `graph/properties.ts` for their names; words are spelled as questions spell
 * them). `ne` matches a missing value, all others but `isNull` do not; `has`, `isEmpty` and `sizeAtLeast` ask lists, of
 * which a missing one is empty; text compares by code point.
 */
export type Comparison =
  | { op: 'compare'; property: string; is: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'; value: Scalar }
  | { op: 'compare'; property: string; is: 'contains' | 'startsWith' | 'endsWith' | 'has'; value: string }
  | { op: 'compare'; property: string; is: 'in'; value: readonly Scalar[] | FromItem }
  | { op: 'compare'; property: string; is: 'isNull' | 'isEmpty'; value: boolean }
  | { op: 'compare'; property: string; is: 'sizeAtLeast'; value: number };

/**
 * Quantifies over the edges in view of a relation that a node is an end of: how many of them have an edge and a node at
 * the other end that match. `every` over none is true.
 */
export type Quantifier = {
  op: 'some' | 'none' | 'every' | 'atLeast';
  relation: RelationName;
  /** The end at which the node in question stands. */
  end: End;
  /** What the node at the other end must be, where the relation leaves a choice. */
  other?: Label;
  node: Filter;
  edge: Filter;
  /** For `atLeast`. */
  count: number;
  /** How these edges must hold, where that is not as the view says; what lies beyond them is in the view again. */
  holds?: Holds;
  /** Whether they count too where they were not known by the day of the view. */
  hindsight?: boolean;
};

/** In which view the edges are that a quantifier, or an anchor made of one, is about. */
export const viewOf = ({ holds, hindsight }: Partial<Pick<Quantifier, 'holds' | 'hindsight'>>, view: View): View => ({
  asOf: view.asOf,
  holds: holds ?? view.holds,
  knownBy: hindsight ? null : (view.knownBy ?? null),
});

/**
 * A filter on nodes or, with `at`, on edges by the nodes at their ends. The logic has two values: NOT is the
 * complement.
 */
export type Filter =
  | { op: 'and' | 'or'; of: readonly Filter[] }
  | { op: 'not'; of: Filter }
  /** That at least so many of these hold. */
  | { op: 'several'; count: number; of: readonly Filter[] }
  | { op: 'at'; end: End; node: Filter }
  /** That two properties, which must both be there, are not the same. */
  | { op: 'differ'; properties: readonly [string, string] }
  /** That for at least one of these items the filter holds: one filter where there would be as many as items. */
  | { op: 'any'; items: readonly Item[]; where: Filter }
  | Comparison
  | Quantifier;

/** The filter that everything passes. */
export const ANY: Filter = { op: 'and', of: [] };

/** The filter that passes what passes all of these. */
export const all = (filters: readonly Filter[]): Filter => {
  const [only, ...more] = filters.filter((filter) => !isAny(filter));
  if (only === undefined) return ANY;
  return more.length === 0 ? only : { op: 'and', of: [only, ...more] };
};

/** Whether a filter lets everything pass without looking. */
export const isAny = (filter: Filter): boolean => filter.op === 'and' && filter.of.length === 0;

/** Whether a filter on edges asks anything of the nodes at their ends. */
export const asksNodes = (filter: Filter): boolean => {
  if (filter.op === 'and' || filter.op === 'or' || filter.op === 'several') return filter.of.some(asksNodes);
  if (filter.op === 'any') return asksNodes(filter.where);
  return filter.op === 'not' ? asksNodes(filter.of) : filter.op === 'at';
};

/** The filter that nothing passes. */
export const NOTHING: Filter = { op: 'or', of: [] };

/** Whether a filter lets nothing pass without looking. */
export const isNothing = (filter: Filter): boolean =>
  (filter.op === 'or' && filter.of.length === 0) || (filter.op === 'and' && filter.of.some(isNothing));
