import type { View } from '../../../model/dates.js';
import type { Label } from '../../../model/labels.js';
import { type End, otherEnd } from '../../../model/relation.js';
import type { RelationName } from '../../../model/relations.js';
import { AFTER_SEPARATOR, SEPARATOR } from '../../../model/text.js';
import { asksNodes, type Filter } from '../../filter.js';
import { anyWord, worded } from '../../plan.js';
import { cypher, type Fragment, type Name, param } from '../template.js';
import { count, where } from './condition.js';
import {
  type Ends,
  endsOf,
  heldOn,
  indexedOn,
  inIndex,
  type Narrow,
  pattern,
  placeOf,
  saying,
  says,
} from './pattern.js';
import { predicate } from './predicate.js';

/** That a place is one of those at the end that has this slug. */
export const placedAt = (slug: Fragment, place: Fragment): Fragment =>
  cypher`${slug} || ${param('separator', SEPARATOR)} < ${place} < ${slug} || ${param('end', AFTER_SEPARATOR)}`;

/** Edges to be matched: their pattern, and what they must be. */
type Matched = { path: Fragment; conditions: (Fragment | undefined)[] };

/** What else is said of edges: what the node at an end must be, and which of their properties will be read. */
type Told = { narrow?: Narrow; read?: readonly string[] };

/**
 * All edges of a relation in view, whose days are read off an index. Where they are found by words, off that of a
 * property that will be read, if there is one: it also has these words, and what begins later is not looked at.
 */
export const allInView = (
  relation: RelationName,
  ends: Ends,
  view: View,
  { narrow, read = [] }: Told = {},
): Matched => {
  const words = anyWord(relation, read);
  const wanted = words !== null && read.includes(words.property);
  if (view.holds === 'EVER' && !wanted)
    return { path: pattern(relation, ends, narrow), conditions: [heldOn(ends.edge, view)] };
  const seen = indexedOn(ends.edge, view);
  return words === null
    ? {
        path: inIndex(relation, ends, 'to', narrow),
        conditions: [cypher`${placeOf(ends.edge, 'to')} > ${param('first', '')}`, seen],
      }
    : { path: saying(relation, ends, words, narrow), conditions: [says(ends.edge, words), seen] };
};

/** Those that pass a filter: where it asks nodes, Neo4j may start from those; where it asks for words, from these. */
export const allAsked = (
  asked: Filter,
  relation: RelationName,
  ends: Ends,
  view: View,
  read: readonly string[] = [],
): Matched => {
  const passes = predicate(asked, ends, view);
  if (asksNodes(asked)) return { path: pattern(relation, ends), conditions: [heldOn(ends.edge, view), passes] };
  const said = worded(relation, asked);
  if (said === null) {
    const { path, conditions } = allInView(relation, ends, view, { read });
    return { path, conditions: [...conditions, passes] };
  }
  return {
    path: saying(relation, ends, said.by),
    conditions: [says(ends.edge, said.by), indexedOn(ends.edge, view), predicate(said.rest, ends, view)],
  };
};

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
