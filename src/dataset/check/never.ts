import { daysOf } from '../../graph/days.js';
import { ALWAYS } from '../../model/dates.js';
import type { RelationName } from '../../model/relations.js';
import type { Found } from '../fault.js';
import type { RawRow } from '../read/row.js';
import type { KnownSlugs } from './known.js';
import type { Claims } from './rules.js';

/**
 * That an edge holds on no day, since it ends on the day on which it begins at the earliest. What ends before is a
 * fault.
 */
export const neverWarnings = (
  raw: RawRow,
  relation: RelationName,
  edge: Omit<Claims, 'status' | 'sources'>,
  known: KnownSlugs,
): Found[] => {
  if (edge.from === null || edge.to === null || edge.validTo === null) return [];
  const begins = { from: known.get(edge.from)?.begin ?? null, to: known.get(edge.to)?.begin ?? null };
  const { possiblyFrom, possiblyUntil } = daysOf({ relation, ...edge }, begins, ALWAYS);
  if (possiblyUntil !== possiblyFrom) return [];
  const message = `validTo: ${edge.validTo} is no later than the beginning, ${edge.validFrom ?? possiblyFrom}; an end is the first day on which nothing holds, so it never holds`;
  return [() => ({ ...raw.at(['validTo']), message })];
};
