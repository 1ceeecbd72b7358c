import type { View } from '../../../model/dates.js';
import { otherEnd } from '../../../model/relation.js';
import { relations } from '../../../model/relations.js';
import { SEPARATOR } from '../../../model/text.js';
import {
  ANY,
  all,
  type Comparison,
  type Filter,
  type FromItem,
  isAny,
  isNothing,
  type Quantifier,
  type Scalar,
  viewOf,
} from '../../filter.js';
import { pinned } from '../../plan.js';
import { cypher, type Fragment, identifier, joined, type Name, name, param, value } from '../template.js';
import { and, countUpTo, exists, not, or, where } from './condition.js';
import { type Ends, endsOf, heldOn, indexedOn, inIndex, pattern, placeOf, property } from './pattern.js';

/** What a filter is compiled against: a node, or an edge with the nodes at its ends. */
export type Subject = Name | Ends;

const isNode = (subject: Subject): subject is Name => 'hint' in subject;

/** The view, and within an `any` the item in question. */
type Scope = View & { item?: Name };

/** A filter as a condition; undefined where everything passes. */
export const predicate = (filter: Filter, subject: Subject, view: Scope): Fragment | undefined =>
  isAny(filter) ? undefined : compile(filter, subject, view, false);

/** What never holds, said so that the planner cannot see it: it would drop the bounds that an index hint refers to. */
const NEVER = cypher`${param('zero', 0)} = 1`;

// Negation is pushed down to the comparisons, where a missing value can be told apart, since Cypher's own NOT has three
// values.
const compile = (filter: Filter, subject: Subject, view: Scope, negated: boolean): Fragment => {
  switch (filter.op) {
    case 'not':
      return compile(filter.of, subject, view, !negated);
    case 'and':
    case 'or': {
      const kept = filter.op === 'or' ? filter.of.filter((part) => !isNothing(part)) : filter.of;
      const parts = kept.map((part) => compile(part, subject, view, negated));
      return (filter.op === 'and') !== negated ? (and(...parts) ?? cypher`true`) : (or(...parts) ?? NEVER);
    }
    case 'several':
      return several(filter, subject, view, negated);
    case 'at':
      if (isNode(subject)) throw new Error('a node has no ends');
      return compile(filter.node, subject[filter.end], view, negated);
    case 'compare':
      return comparison(filter, property(rowOf(subject), filter.property), view.item, negated);
    case 'differ': {
      const [left, right] = filter.properties.map((key) => property(rowOf(subject), key));
      return negated ? cypher`${left} = ${right}` : cypher`${left} <> ${right}`;
    }
    case 'any': {
      const item = name('item');
      const held = compile(filter.where, subject, { ...view, item }, false);
      const found = cypher`
        any(${item} IN ${value('items', filter.items, filter)}
          ${where(held)})`;
      return negated ? not(found) : found;
    }
    default:
      if (!isNode(subject)) throw new Error('only a node has edges');
      return quantifier(filter, subject, view, negated);
  }
};

const rowOf = (subject: Subject): Name => (isNode(subject) ? subject : subject.edge);

const several = (filter: Filter & { op: 'several' }, subject: Subject, view: Scope, negated: boolean): Fragment => {
  const parts = filter.of.filter((part) => !isNothing(part));
  const [only, ...others] = parts;
  if (filter.count === 1 && only !== undefined && others.length === 0) return compile(only, subject, view, negated);
  const each = parts.map((part) => cypher`CASE WHEN ${compile(part, subject, view, false)} THEN 1 ELSE 0 END`);
  const held = each.length === 0 ? cypher`0` : joined(each, '\n  + ');
  const wanted = value('atLeast', filter.count, filter);
  return negated ? cypher`${held} < ${wanted}` : cypher`${held} >= ${wanted}`;
};

const among = (filter: Comparison, given: readonly Scalar[] | FromItem, item: Name | undefined): Fragment => {
  if (!('item' in given)) return cypher`${value(plural(filter.property), given, filter)}`;
  if (item === undefined) throw new Error('there is no item to take a list from');
  return cypher`${item}.${identifier(given.item)}`;
};

const plural = (word: string): string => (word.endsWith('s') ? `${word}es` : `${word}s`);

const TESTS = {
  lt: cypher`<`,
  lte: cypher`<=`,
  gt: cypher`>`,
  gte: cypher`>=`,
  contains: cypher`CONTAINS`,
  startsWith: cypher`STARTS WITH`,
  endsWith: cypher`ENDS WITH`,
} as const;

const comparison = (filter: Comparison, of: Fragment, item: Name | undefined, negated: boolean): Fragment => {
  const missing = cypher`${of} IS NULL`;
  const there = cypher`${of} IS NOT NULL`;
  const orMissing = (held: Fragment): Fragment => or(missing, held) ?? held;
  const asked = (held: Fragment): Fragment => (negated ? orMissing(not(held)) : held);
  switch (filter.is) {
    case 'isNull':
      return filter.value !== negated ? missing : there;
    case 'isEmpty':
      return filter.value !== negated ? cypher`coalesce(size(${of}), 0) = 0` : cypher`size(${of}) > 0`;
    case 'sizeAtLeast': {
      const size = cypher`coalesce(size(${of}), 0)`;
      const bound = value(filter.property, filter.value, filter);
      return negated ? cypher`${size} < ${bound}` : cypher`${size} >= ${bound}`;
    }
    case 'in':
      return asked(cypher`${of} IN ${among(filter, filter.value, item)}`);
    case 'has':
      return asked(cypher`${value(filter.property, filter.value, filter)} IN ${of}`);
    case 'eq':
    case 'ne': {
      const given = value(filter.property, filter.value, filter);
      return (filter.is === 'eq') !== negated ? cypher`${of} = ${given}` : orMissing(cypher`${of} <> ${given}`);
    }
    default:
      return asked(cypher`${of} ${TESTS[filter.is]} ${value(filter.property, filter.value, filter)}`);
  }
};

const quantifier = (filter: Quantifier, node: Name, view: Scope, negated: boolean): Fragment => {
  const { op, relation, end, other, edge } = filter;
  const positive = (op === 'some') !== negated;
  const held = viewOf(filter, view);
  const named = op === 'some' || op === 'none' ? atNamed(filter, node, view, held) : undefined;
  if (named !== undefined) return positive ? named : not(named);
  const ends = { ...endsOf(relation), [end]: node };
  const match = all([edge, at(filter, filter.node)]);
  const wanted = op === 'every' ? compile(match, ends, view, true) : predicate(match, ends, view);
  const path = pattern(relation, ends, { end: otherEnd(end), label: other });
  const condition = where(heldOn(ends.edge, held), wanted);
  if (op === 'atLeast') {
    const bound = value('atLeast', filter.count, filter);
    const found = countUpTo(bound, path, condition);
    return negated ? cypher`${found} < ${bound}` : cypher`${found} >= ${bound}`;
  }
  const found = exists(path, condition);
  return positive ? found : not(found);
};

/** A filter on the node at the other end, as one on the edge. */
const at = ({ end }: Quantifier, node: Filter): Filter => (isAny(node) ? ANY : { op: 'at', end: otherEnd(end), node });

/**
 * That an edge leads to the one entity that a filter names: its place at that entity begins with the slug there and
 * goes on with the order key of the node in question, so the index has it, and the other edges of the node need not be
 * looked at.
 */
const atNamed = (filter: Quantifier, node: Name, view: Scope, held: View): Fragment | undefined => {
  const { relation, end, other, edge } = filter;
  const pin = pinned(filter.node);
  const [slug, ...more] = pin?.slugs ?? [];
  if (pin === null || slug === undefined || more.length > 0 || relations[relation].orderBy !== 'name') return undefined;
  const far = otherEnd(end);
  const ends = endsOf(relation);
  const named = ends[far].hint;
  const place = cypher`${value(named, slug + SEPARATOR, filter)} || ${property(node, 'orderKey')} || ${param('separator', SEPARATOR)}`;
  const wanted = predicate(all([edge, at(filter, pin.rest)]), { ...ends, [end]: node }, view);
  return exists(
    inIndex(relation, ends, far, { end: far, label: other }),
    where(cypher`${placeOf(ends.edge, far)} STARTS WITH ${place}`, indexedOn(ends.edge, held), wanted),
  );
};
