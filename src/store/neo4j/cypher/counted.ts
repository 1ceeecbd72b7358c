import { storedAs } from '../../../graph/properties.js';
import { textHash } from '../../../graph/version.js';
import type { View } from '../../../model/dates.js';
import { derivedFieldsOf } from '../../../model/fields/fields.js';
import type { Label } from '../../../model/labels.js';
import { type End, otherEnd } from '../../../model/relation.js';
import { RELATIONS, type RelationName } from '../../../model/relations.js';
import { cypher, type Fragment, identifier, joined, type Name, param } from '../template.js';
import { and, count, where } from './condition.js';
import { type Ends, endsOf, heldOn, type Narrow, narrows, pattern, property } from './pattern.js';

/** What every edge of a relation has that is asked of many at once: when it certainly holds, and words. */
const COMMON = new Map<RelationName, readonly string[]>(
  RELATIONS.map((one) => {
    const derived = derivedFieldsOf(one).filter(({ required, values }) => required && values !== undefined);
    return [one, ['certainlyFrom', 'certainlyUntil', 'status', ...derived.map(({ name }) => name)]];
  }),
);

/** What edges that end have, and no others: an index holds what has all of its properties. */
const ENDING = ['validToEarliest', 'certainlyFrom'];

/** The properties of an index over edges by the slug of the entity to which they lead, as they are stored. */
type Keys = readonly string[];
const keysOf = (properties: readonly string[]): Keys => ['to', ...properties].map(storedAs);
const ofAll = (relation: RelationName): Keys => keysOf(COMMON.get(relation) ?? []);
const OF_ENDING = keysOf(ENDING);

/**
 * The indexes by which edges are counted: for every relation one over all its edges, and one over the few that end,
 * both by that to which they lead, where many may. What they hold is part of their names.
 */
export const COUNTING_INDEXES: readonly (readonly [name: string, create: string])[] = RELATIONS.flatMap((relation) =>
  Object.entries({ _all: ofAll(relation), _ending: OF_ENDING }).map(([which, keys]) => {
    const name = `${which}_${relation}_${textHash(keys.join(' ')).slice(0, 8)}`;
    const held = keys.map((key) => `r.${key}`).join(', ');
    return [name, `CREATE INDEX ${name} IF NOT EXISTS FOR ()-[r:${relation}]-() ON (${held})`] as const;
  }),
);

/** Edges that are read from an index, by a condition on the slug, which comes first in it. */
const fromIndex = (relation: RelationName, ends: Ends, keys: Keys, narrow?: Narrow) => {
  const { edge } = ends;
  return {
    path: cypher`
      ${pattern(relation, ends, narrow)}
      USING INDEX ${edge}:${relation}(${joined(keys.map(identifier), ', ')})`,
    there: and(...keys.slice(1).map((key) => cypher`${edge}.${identifier(key)} IS NOT NULL`)),
  };
};

/** The slug of the entity to which an edge leads. */
const slugOf = (edge: Name): Fragment => cypher`${edge}.${identifier(storedAs('to'))}`;

/** Whether the index of all edges of a relation has these properties. */
export const isCommon = (relation: RelationName, properties: readonly string[]): boolean =>
  properties.every((one) => COMMON.get(relation)?.includes(one));

/**
 * All edges of a relation, read from their index: what it has of them is not read from each. In the order of those to
 * which they lead, in which they were written as a rule.
 */
export const allFromIndex = (relation: RelationName, ends: Ends, narrow?: Narrow) => {
  const { path, there } = fromIndex(relation, ends, ofAll(relation), narrow);
  return { path, there: and(cypher`${slugOf(ends.edge)} > ${param('first', '')}`, there) };
};

/** The edges of a relation at an end of a node, seen from there. */
type At = { relation: RelationName; end: End; other: Label | null | undefined };

/** How many edges in view a node has. */
export const countInView = ({ relation, end, other }: At, node: Name, view: View): Fragment => {
  const far = otherEnd(end);
  const ends = { ...endsOf(relation), [end]: node };
  const isNarrow = other !== null && other !== undefined && narrows(relation, far, other);
  const isIndexed = end === 'to' && view.holds === 'CERTAINLY' && !view.knownBy && !isNarrow;
  if (isIndexed) return byDegree(relation, ends, node, view.asOf);
  return count(pattern(relation, ends, { end: far, label: other }), where(heldOn(ends.edge, view)));
};

/** The degree of a node without the edges that are not certain yet and those that are no more: as a rule these are few. */
const byDegree = (relation: RelationName, ends: Ends, node: Name, asOf: string): Fragment => {
  const day = param('asOf', asOf);
  const others = (keys: Keys, days: (edge: Name) => Fragment[]): Fragment => {
    const found = endsOf(relation);
    const { path, there } = fromIndex(relation, found, keys);
    return count(path, where(cypher`${slugOf(found.edge)} = ${node}.slug`, ...days(found.edge), there));
  };
  const from = (edge: Name) => property(edge, 'certainlyFrom');
  const later = others(ofAll(relation), (edge) => [cypher`${from(edge)} > ${day}`]);
  const over = others(OF_ENDING, (edge) => [
    cypher`${property(edge, 'validToEarliest')} <= ${day}`,
    cypher`${from(edge)} <= ${day}`,
  ]);
  return cypher`
    ${count(pattern(relation, ends))}
      - ${later}
      - ${over}`;
};
