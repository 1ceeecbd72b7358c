import { BEGUN, EARLIEST, LATEST } from '../../../../graph/properties.js';
import { type End, otherEnd } from '../../../../model/relation.js';
import { relations } from '../../../../model/relations.js';
import { MAX_GROUPS } from '../../../bounds.js';
import type { Aggregate, Dimension, Known } from '../../../queries.js';
import {
  type Compiled,
  compiled,
  cypher,
  type Fragment,
  joined,
  type Name,
  name,
  param,
  value,
  whole,
} from '../../template.js';
import { where } from '../condition.js';
import { allAsked } from '../counted.js';
import { beyond, inOrder, type Term, term } from '../page.js';
import { endsOf, nodeOf, property } from '../pattern.js';
import { predicate } from '../predicate.js';
import { type Counted, type Key, stepped } from './steps.js';

/**
 * Rows counted by what they have in common: one row of `rows` (each `{keys, count}`) and `total`, which may be too
 * many.
 */
export const compileGroups = (query: Aggregate): Compiled => {
  const { row, ends, match } = matched(query);
  const keys = query.by.map((dimension): Key => ({ dimension, column: columnOf(dimension, ends) }));
  const stood = [...new Set(keys.flatMap(({ dimension }) => ('end' in dimension ? [ends[dimension.end]] : [])))];
  const values = keys.flatMap(({ dimension, column }) => ('end' in dimension ? [] : [column]));
  // With both ends a first grouping would cost more than it saves: no more than parallel edges are alike.
  const both = stood.length === 2 && keys.some(({ dimension }) => dimension.by === 'step');
  const read = [
    ...stood,
    ...keys.flatMap((key) => readOf(key, row, query)),
    cypher`${both ? cypher`1` : cypher`count(*)`} AS count`,
  ];
  const first: Counted = {
    text: cypher`
      ${match}
      WITH ${joined(read, query.by.some(({ by }) => by === 'year') ? ',\n  ' : ', ')}`,
    columns: [...stood, ...values],
  };
  const { text: counted } = (['node', 'from', 'to'] as const).reduce(
    (before, end) => stepped(query, end, ends[end], keys, before),
    first,
  );
  const named = cypher`[${joined(keys.map(shown), ', ')}] AS keys`;
  return compiled(query.known === null ? ofSome(query, counted, named) : ofAll(query, query.known, counted, named));
};

/** One group more than there may be. */
const MOST = param('most', MAX_GROUPS + 1);

/** Groups of the rows that were counted, by what becomes their keys. */
const ofSome = (query: Aggregate, counted: Fragment, named: Fragment): Fragment => cypher`
  ${counted}
  ${having(query)}
  LIMIT ${MOST}
  WITH ${named}, count
  ORDER BY ${inOrder(termsOf(query, cypher`count`, cypher`keys`), query.page)}
  WITH collect({keys: keys, count: count}) AS groups
  RETURN ${pageOf(query)} AS rows, size(groups) AS total`;

/** The same with a group of none for every combination of known keys; of too many only their number is told. */
const ofAll = (query: Aggregate, known: readonly Known[], counted: Fragment, named: Fragment): Fragment => {
  const columns = known.map(() => name('key'));
  const unwound = columns.map(
    (column, i) => cypher`UNWIND CASE WHEN possible < ${MOST} THEN known[${whole(i)}] END AS ${column}`,
  );
  return cypher`
    WITH [${joined(
      known.map((one) => allOf(one, query)),
      ', ',
    )}] AS known
    WITH known, reduce(product = 1, keys IN known | product * size(keys)) AS possible
    CALL (known, possible) {
      CALL (known, possible) {
        ${counted}
        RETURN ${named}, count
        UNION ALL
        ${joined(unwound, '\n')}
        RETURN [${joined(columns, ', ')}] AS keys, 0 AS count
      }
      WITH keys, sum(count) AS count
      ${having(query)}
      LIMIT ${MOST}
      WITH keys, count
      ORDER BY ${inOrder(termsOf(query, cypher`count`, cypher`keys`), query.page)}
      RETURN collect({keys: keys, count: count}) AS groups
    }
    RETURN ${pageOf(query)} AS rows, CASE WHEN possible >= ${MOST} THEN possible ELSE size(groups) END AS total`;
};

/** All keys that there can be of a dimension. */
const allOf = (known: Known, { view }: Aggregate): Fragment => {
  if ('keys' in known) return cypher`${value('known', known.keys, known)}`;
  const node = nodeOf(known.label);
  return cypher`
    COLLECT {
      MATCH (${node}:${known.label})
      ${where(predicate(known.where, node, view))}
      RETURN ${node}.slug
    }`;
};

/** Of groups in their order those from the start of the page on, and one more than it has. */
const pageOf = (query: Aggregate): Fragment => {
  const start = beyond(termsOf(query, cypher`one.count`, cypher`one.keys`), query.page);
  const from = start === undefined ? cypher`groups` : cypher`[one IN groups ${where(start)}]`;
  return cypher`${from}[..${param('limit', query.page.limit + 1)}]`;
};

/** A row itself, and the nodes at the ends of an edge. */
type Stands = Record<End | 'node', Name>;

/** What is grouped: the match, what its properties are read from, and where steps may start. */
const matched = ({ of, where: asked, view, by }: Aggregate): { row: Name; ends: Stands; match: Fragment } => {
  if ('label' in of) {
    const row = nodeOf(of.label);
    const match = cypher`
      MATCH (${row}:${of.label})
      ${where(predicate(asked, row, view))}`;
    return { row, ends: { node: row, from: row, to: row }, match };
  }
  const ends = endsOf(of.relation);
  const read = by.flatMap((dimension) => (dimension.by === 'property' ? [dimension.property] : []));
  const { path, conditions } = allAsked(asked, of.relation, ends, view, read);
  const match = cypher`
    MATCH ${path}
    ${where(...conditions)}`;
  return { row: ends.edge, ends: { ...ends, node: ends.edge }, match };
};

const columnOf = (dimension: Dimension, ends: Stands): Name => {
  switch (dimension.by) {
    case 'end':
      return ends[dimension.end];
    case 'step':
      return name(relations[dimension.relation][otherEnd(dimension.at)]);
    default:
      return name(dimension.by === 'year' ? 'year' : dimension.property);
  }
};

/** What the first grouping reads of a row: nothing for a node at its end. */
const readOf = ({ dimension, column }: Key, row: Name, query: Aggregate): Fragment[] => {
  switch (dimension.by) {
    case 'property':
      return [cypher`${property(row, dimension.property)} AS ${column}`];
    case 'year':
      return [cypher`${year(row, dimension.date, query)} AS ${column}`];
    default:
      return [];
  }
};

/**
 * The year in which a date lies, whatever day it means: kept for edges of many, else each bound is read once. What CASE
 * gives Neo4j would read from the edge, though an index holds it.
 */
const year = (row: Name, date: string, { of }: Aggregate): Fragment =>
  'relation' in of && date === 'validFrom' && relations[of.relation].foundBy.length > 0
    ? cypher`head([begun IN [${property(row, BEGUN)}] WHERE begun >= 0])`
    : cypher`head([first IN [left(${property(row, date + EARLIEST)}, 4)] WHERE first = left(${property(row, date + LATEST)}, 4) | toInteger(first)])`;

/** A key as it is given: nodes by slug. */
const shown = ({ dimension, column }: Key): Fragment =>
  'end' in dimension ? cypher`${column}.slug` : cypher`${column}`;

const TESTS = {
  eq: cypher`=`,
  ne: cypher`<>`,
  lt: cypher`<`,
  lte: cypher`<=`,
  gt: cypher`>`,
  gte: cypher`>=`,
} as const;

const having = ({ having }: Aggregate): Fragment | undefined =>
  where(...having.map((test) => cypher`count ${TESTS[test.is]} ${value('count', test.value, test)}`));

/** The terms of the order of groups, by where their counts and keys are read. */
const termsOf = ({ by, order }: Aggregate, count: Fragment, keys: Fragment): Term[] => {
  const byKey = order.by === 'KEY';
  const direction = byKey ? order.direction : 'ASC';
  const ofKeys = by.map((_, i): Term => ({ of: cypher`${keys}[${whole(i)}]`, name: 'key', direction, nullable: true }));
  return byKey ? ofKeys : [term('count', count, order.direction), ...ofKeys];
};
