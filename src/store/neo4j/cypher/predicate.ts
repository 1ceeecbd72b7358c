import Cypher from '@neo4j/cypher-builder';
import type { View } from '../../../model/dates.js';
import { kindsOf, type Label } from '../../../model/labels.js';
import { type End, kindsAt, otherEnd, type RelationName } from '../../../model/relations.js';
import {
  ANY,
  all,
  type Comparison,
  type Filter,
  type FromItem,
  isAny,
  type Quantifier,
  type Scalar,
} from '../../filter.js';

/** What a filter is compiled against: a node, or an edge with the nodes at its ends. */
export type Subject = Cypher.Node | { edge: Cypher.Relationship; from: Cypher.Node; to: Cypher.Node };

/** A directed pattern of one relation: `(from)-[edge:RELATION]->(to)`, the label written only where it narrows. */
export const pattern = (
  relation: RelationName,
  edge: Cypher.Relationship,
  from: Cypher.Node,
  to: Cypher.Node,
  narrow?: { end: End; label: Label | null | undefined },
): Cypher.Pattern => {
  const labels = (end: End) =>
    narrow?.end === end && narrow.label && narrows(relation, end, narrow.label) ? { labels: [narrow.label] } : {};
  return new Cypher.Pattern(from, labels('from')).related(edge, { type: relation }).to(to, labels('to'));
};

/** Whether the label leaves out some of the kinds that may stand there: a redundant one makes counts read every node. */
export const narrows = (relation: RelationName, end: End, label: Label): boolean =>
  kindsAt(relation, end).some((kind) => !kindsOf(label).includes(kind));

/** That an edge is in view; undefined where everything is. */
export const inView = (edge: Cypher.Relationship, view: View): Cypher.Predicate | undefined => {
  if (view.holds === 'EVER') return undefined;
  const asOf = new Cypher.NamedParam('asOf', view.asOf);
  const [start, end] = view.holds === 'CERTAINLY' ? ['latestStart', 'earliestEnd'] : ['earliestStart', 'latestEnd'];
  return Cypher.and(Cypher.lte(edge.property(start), asOf), Cypher.gt(edge.property(end), asOf));
};

/** The view, and within an `any` the item in question. */
type Scope = View & { item?: Cypher.Variable };

/** A filter as a predicate; undefined where everything passes. */
export const predicate = (filter: Filter, subject: Subject, view: Scope): Cypher.Predicate | undefined =>
  isAny(filter) ? undefined : compile(filter, subject, view, false);

/** What never holds, said so that the planner cannot see it: it would drop the bounds that an index hint refers to. */
const NEVER = Cypher.eq(new Cypher.NamedParam('zero', 0), new Cypher.Literal(1));

// Negation is pushed down to the comparisons, where a missing value can be told apart, since Cypher's own NOT has three values.
const compile = (filter: Filter, subject: Subject, view: Scope, negated: boolean): Cypher.Predicate => {
  switch (filter.op) {
    case 'not':
      return compile(filter.of, subject, view, !negated);
    case 'and':
    case 'or': {
      const conjunctive = (filter.op === 'and') !== negated;
      const parts = filter.of.map((part) => compile(part, subject, view, negated));
      return conjunctive ? (Cypher.and(...parts) ?? Cypher.true) : (Cypher.or(...parts) ?? NEVER);
    }
    case 'several': {
      const [first, ...rest] = filter.of.map(
        (part): Cypher.Expr =>
          new Cypher.Case()
            .when(compile(part, subject, view, false))
            .then(new Cypher.Literal(1))
            .else(new Cypher.Literal(0)),
      );
      const held =
        first === undefined ? new Cypher.Literal(0) : rest.reduce((sum, one) => Cypher.plus(sum, one), first);
      return (negated ? Cypher.lt : Cypher.gte)(held, new Cypher.Param(filter.count));
    }
    case 'at':
      if (subject instanceof Cypher.Node) throw new Error('a node has no ends');
      return compile(filter.node, subject[filter.end], view, negated);
    case 'compare':
      return comparison(filter, rowOf(subject).property(filter.property), view.item, negated);
    case 'differ': {
      const [left, right] = filter.properties.map((name) => rowOf(subject).property(name));
      if (left === undefined || right === undefined) throw new Error('two properties were expected');
      return negated ? Cypher.eq(left, right) : Cypher.neq(left, right);
    }
    case 'any': {
      const item = new Cypher.Variable();
      const held = compile(filter.where, subject, { ...view, item }, false);
      const found = Cypher.any(item, new Cypher.Param([...filter.items]), held);
      return negated ? Cypher.not(found) : found;
    }
    default:
      if (!(subject instanceof Cypher.Node)) throw new Error('only a node has edges');
      return quantifier(filter, subject, view, negated);
  }
};

const rowOf = (subject: Subject): Cypher.Node | Cypher.Relationship =>
  subject instanceof Cypher.Node ? subject : subject.edge;

const among = (value: readonly Scalar[] | FromItem, item: Cypher.Variable | undefined): Cypher.Expr => {
  if (!('item' in value)) return new Cypher.Param([...value]);
  if (item === undefined) throw new Error('there is no item to take a list from');
  return item.property(value.item);
};

const comparison = (
  filter: Comparison,
  property: Cypher.Property,
  item: Cypher.Variable | undefined,
  negated: boolean,
): Cypher.Predicate => {
  const either = (predicate: Cypher.Predicate): Cypher.Predicate =>
    negated ? Cypher.or(Cypher.isNull(property), Cypher.not(predicate)) : predicate;
  switch (filter.is) {
    case 'isNull':
      return filter.value !== negated ? Cypher.isNull(property) : Cypher.isNotNull(property);
    case 'isEmpty':
      return filter.value !== negated
        ? Cypher.eq(Cypher.size(property), new Cypher.Literal(0))
        : Cypher.gt(Cypher.size(property), new Cypher.Literal(0));
    case 'in':
      return either(Cypher.in(property, among(filter.value, item)));
    case 'has':
      return either(Cypher.in(new Cypher.Param(filter.value), property));
    case 'ne':
      return negated
        ? Cypher.eq(property, new Cypher.Param(filter.value))
        : Cypher.or(Cypher.isNull(property), Cypher.neq(property, new Cypher.Param(filter.value)));
    default:
      return either(Cypher[filter.is](property, new Cypher.Param(filter.value)));
  }
};

const quantifier = (filter: Quantifier, node: Cypher.Node, view: Scope, negated: boolean): Cypher.Predicate => {
  const [edge, other] = [new Cypher.Relationship(), new Cypher.Node()];
  const [from, to] = filter.end === 'from' ? [node, other] : [other, node];
  const subject = { edge, from, to };
  const far: Filter = isAny(filter.node) ? ANY : { op: 'at', end: otherEnd(filter.end), node: filter.node };
  const match = all([filter.edge, far]);
  const wanted = filter.op === 'every' ? compile(match, subject, view, true) : predicate(match, subject, view);
  const held = { ...view, holds: filter.holds ?? view.holds };
  const where = Cypher.and(inView(edge, held), wanted);
  const clause = new Cypher.Match(
    pattern(filter.relation, edge, from, to, { end: otherEnd(filter.end), label: filter.other }),
  );
  if (where !== undefined) clause.where(where);
  if (filter.op === 'atLeast') {
    const count = new Cypher.Count(clause);
    const bound = new Cypher.Param(filter.count);
    return negated ? Cypher.lt(count, bound) : Cypher.gte(count, bound);
  }
  const exists = new Cypher.Exists(clause);
  return (filter.op === 'some') !== negated ? exists : Cypher.not(exists);
};
