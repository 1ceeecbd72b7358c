import { propertyOf } from '../graph/properties.js';
import type { StoredEdge, StoredNode } from '../graph/stored.js';
import type { Along, KeyValue, OrderTerm, Subject } from './queries.js';

/** The nodes and the edge that a row has. */
export type Subjects = Partial<Record<Subject, StoredNode | StoredEdge>>;

/**
 * What a row has for each term of an order; `count` says what it has for those that count, by their place among these.
 */
export const keyOf = (
  order: readonly OrderTerm[],
  row: Subjects,
  count: (along: Along, place: number) => number,
): KeyValue[] => {
  const counting = order.filter((term) => 'count' in term);
  return order.map((term) => {
    if ('count' in term) return count(term.count, counting.indexOf(term));
    const subject = row[term.of];
    if (subject === undefined) throw new Error(`there is no ${term.of} to order by`);
    const value = propertyOf(subject, term.property);
    if (value === null || Array.isArray(value)) return null;
    return term.words === undefined ? value : term.words.indexOf(String(value));
  });
};
