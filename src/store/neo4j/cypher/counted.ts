import type { View } from '../../../model/dates.js';
import type { Label } from '../../../model/labels.js';
import { type End, otherEnd } from '../../../model/relation.js';
import type { RelationName } from '../../../model/relations.js';
import { AFTER_SEPARATOR, SEPARATOR } from '../../../model/text.js';
import { asksNodes, type Filter } from '../../filter.js';
import { cypher, type Fragment, type Name, param } from '../template.js';
import { count, where } from './condition.js';
import { type Ends, endsOf, heldOn, indexedOn, inIndex, type Narrow, pattern, placeOf } from './pattern.js';

/** That a place is one of those at the end that has this slug. */
export const placedAt = (slug: Fragment, place: Fragment): Fragment =>
  cypher`${slug} || ${param('separator', SEPARATOR)} < ${place} < ${slug} || ${param('end', AFTER_SEPARATOR)}`;

/** All edges of a relation in view, whose days are read off an index; in the order of those to which they lead. */
export const allInView = (
  relation: RelationName,
  ends: Ends,
  view: View,
  narrow?: Narrow,
): { path: Fragment; seen: (Fragment | undefined)[] } =>
  view.holds === 'EVER'
    ? { path: pattern(relation, ends, narrow), seen: [heldOn(ends.edge, view)] }
    : {
        path: inIndex(relation, ends, 'to', narrow),
        seen: [cypher`${placeOf(ends.edge, 'to')} > ${param('first', '')}`, indexedOn(ends.edge, view)],
      };

/** The same where a filter then asks something of them: where it asks nodes, Neo4j may start from those. */
export const allAsked = (
  asked: Filter,
  relation: RelationName,
  ends: Ends,
  view: View,
): ReturnType<typeof allInView> =>
  asksNodes(asked)
    ? { path: pattern(relation, ends), seen: [heldOn(ends.edge, view)] }
    : allInView(relation, ends, view);

/** The edges of a relation at an end of a node, seen from there. */
type At = { relation: RelationName; end: End; other: Label | null | undefined };

/** How many edges in view a node has along a link: its degree where all are, else by what an index says of their days. */
export const countInView = ({ relation, end, other }: At, node: Name, view: View): Fragment => {
  const narrow = { end: otherEnd(end), label: other };
  const ends = endsOf(relation);
  if (view.holds === 'EVER')
    return count(pattern(relation, { ...ends, [end]: node }, narrow), where(heldOn(ends.edge, view)));
  const there = placedAt(cypher`${node}.slug`, placeOf(ends.edge, end));
  return count(inIndex(relation, ends, end, narrow), where(there, indexedOn(ends.edge, view)));
};
