import { BEGUN, derivedProperties, storedAs } from '../../../graph/properties.js';
import { boundsOf, type Days, type View } from '../../../model/dates.js';
import { KINDS, type Kind, kinds } from '../../../model/kinds.js';
import { kindsOf, type Label } from '../../../model/labels.js';
import type { End } from '../../../model/relation.js';
import { kindsAt, RELATIONS, type RelationName, relations } from '../../../model/relations.js';
import { screaming } from '../../../model/words.js';
import type { Worded } from '../../plan.js';
import type { Direction, EdgeScope } from '../../queries.js';
import { cypher, type Fragment, identifier, joined, type Name, name, param, value } from '../template.js';
import { and, or } from './condition.js';

/** The variables of an edge and of the nodes at its ends. */
export type Ends = { edge: Name; from: Name; to: Name };

const lower = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

/** A variable for a node of a label: `company`. */
export const nodeOf = (label: Label): Name => name(lower(label));

/**
 * Variables for an edge of a relation, by what the model calls it and its ends: `signature`, `signatory` and
 * `instrument`.
 */
export const endsOf = (relation: RelationName): Ends => {
  const { type, from, to } = relations[relation];
  return { edge: name(lower(type)), from: name(from), to: name(to) };
};

const PROPERTIES: ReadonlySet<string> = new Set([
  ...KINDS.flatMap((kind) => [...Object.keys(kinds[kind].schema.shape), ...derivedProperties(kind)]),
  ...RELATIONS.flatMap((name) => [...Object.keys(relations[name].schema.shape), ...derivedProperties(name)]),
]);

/** A stored property. Throws where the model has none of this name. */
export const property = (of: Name, key: string): Fragment => {
  if (!PROPERTIES.has(key)) throw new Error(`nothing is stored under '${key}'`);
  return cypher`${of}.${identifier(storedAs(key))}`;
};

/** That a node is of one of these kinds. */
export const isOf = (node: Name | Fragment, kinds: readonly Kind[]): Fragment =>
  cypher`${node}.kind IN ${param('kinds', kinds.map(screaming))}`;

/** An edge's place in the order of the edges at an end. */
export const placeOf = (edge: Name, end: End): Fragment => property(edge, PLACES[end]);

const PLACES = { from: 'fromKey', to: 'toKey' } as const;

const DAYS: readonly (keyof Days)[] = ['certainlyFrom', 'certainlyUntil', 'possiblyFrom', 'possiblyUntil'];

/**
 * What an index holds in which edges are sought by a property: their days too, so that those out of view are told apart
 * without a look at the edges; and beside words the year in which they began, so that they are grouped without one.
 */
export const heldBy = (key: string): readonly string[] =>
  Object.values<string>(PLACES).includes(key) ? [storedAs(key), ...DAYS] : [storedAs(key), ...DAYS, storedAs(BEGUN)];

/**
 * Whether the label leaves out some of the kinds that may stand there: a redundant one makes counts read every node.
 */
export const narrows = (relation: RelationName, end: End, label: Label): boolean =>
  kindsAt(relation, end).some((kind) => !kindsOf(label).includes(kind));

/** What the node at an end must be, where the relation leaves a choice. */
export type Narrow = { end: End; label: Label | null | undefined };

/**
 * A directed pattern of one relation: `(from)-[edge:RELATION]->(to)`, the label at an end written only where it
 * narrows.
 */
export const pattern = (relation: RelationName, { edge, from, to }: Ends, narrow?: Narrow): Fragment => {
  const label = (end: End): Fragment | undefined =>
    narrow?.end === end && narrow.label && narrows(relation, end, narrow.label) ? cypher`:${narrow.label}` : undefined;
  return cypher`(${from}${label('from')})-[${edge}:${relation}]->(${to}${label('to')})`;
};

/**
 * A pattern that is sought in an index of its edges. Left to itself the planner may scan the whole index in order
 * instead, where its statistics are from before an import. The index serves conditions on all that it holds: `indexedOn`
 * has those on the days.
 */
const sought = (relation: RelationName, ends: Ends, key: string, narrow?: Narrow): Fragment => cypher`
  ${pattern(relation, ends, narrow)}
  USING INDEX SEEK ${ends.edge}:${relation}(${joined(heldBy(key).map(identifier), ', ')})`;

/** A pattern that is sought in the index of an end's places. */
export const inIndex = (relation: RelationName, ends: Ends, end: End, narrow?: Narrow): Fragment =>
  sought(relation, ends, PLACES[end], narrow);

/** A pattern that is sought by words of a property that edges of its relation are found by. */
export const saying = (relation: RelationName, ends: Ends, { property }: Worded, narrow?: Narrow): Fragment =>
  sought(relation, ends, property, narrow);

/** That an edge, which is sought so in an index, says one of some words. */
export const says = (edge: Name, words: Worded): Fragment | undefined =>
  and(
    cypher`${property(edge, words.property)} IN ${value('words', words.words, words)}`,
    cypher`${property(edge, BEGUN)} IS NOT NULL`,
  );

/** That an edge is in view; undefined where everything is. */
export const heldOn = (edge: Name, view: View): Fragment | undefined => and(holding(edge, view), knownOn(edge, view));

/** The same of an edge that is sought in an index: of days that the view does not ask about, that they are there. */
export const indexedOn = (edge: Name, view: View): Fragment | undefined => {
  const compared: readonly (keyof Days)[] = view.holds === 'EVER' ? [] : boundsOf(view.holds);
  const others = DAYS.filter((day) => !compared.includes(day));
  const there = others.map((day) => cypher`${property(edge, day)} IS NOT NULL`);
  return and(holding(edge, view), ...there, knownOn(edge, view));
};

const holding = (edge: Name, view: View): Fragment | undefined => {
  if (view.holds === 'EVER') return undefined;
  const [start, end] = boundsOf(view.holds);
  return cypher`${property(edge, start)} <= ${param('asOf', view.asOf)} < ${property(edge, end)}`;
};

/** Of what was never known nothing is stored, and it is not so. */
const knownOn = (edge: Name, { knownBy }: View): Fragment | undefined =>
  knownBy ? cypher`${property(edge, 'knownFrom')} <= ${param('knownBy', knownBy)}` : undefined;

/**
 * The types of the edges that count, as a pattern writes them: those of the model, so that no other application's are
 * followed.
 */
export const typesOf = ({ relations }: Pick<EdgeScope, 'relations'>): Fragment =>
  joined(relations === null || relations.length === 0 ? RELATIONS : relations, '|');

/** An edge or edges of a pattern, followed in a direction. */
export const arrow = (inner: Fragment, direction: Direction): Fragment => {
  if (direction === 'IN') return cypher`<-[${inner}]-`;
  return direction === 'OUT' ? cypher`-[${inner}]->` : cypher`-[${inner}]-`;
};

/** What an edge must be beside its type. */
export const counts = (scope: EdgeScope, edge: Name): Fragment | undefined =>
  and(scope.relations?.length === 0 ? cypher`false` : undefined, heldOn(edge, scope.view), supported(scope, edge));

/** That an edge is of a status that counts. */
export const supported = ({ statuses, relationStatuses }: EdgeScope, edge: Name): Fragment | undefined => {
  const status = property(edge, 'status');
  const unless = statuses === null ? undefined : cypher`${status} IN ${param('statuses', statuses.map(screaming))}`;
  if (relationStatuses.length === 0) return unless;
  const asked = relationStatuses.map(({ relation, statuses }) => ({ relation, statuses: statuses.map(screaming) }));
  const own = param('relationStatuses', asked);
  return or(
    cypher`any(own IN ${own} WHERE own.relation = type(${edge}) AND ${status} IN own.statuses)`,
    and(cypher`none(own IN ${own} WHERE own.relation = type(${edge}))`, unless),
  );
};
