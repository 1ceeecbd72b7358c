import { EARLIEST, LATEST } from '../../../graph/properties.js';
import type { End } from '../../../model/relation.js';
import { relations } from '../../../model/relations.js';
import { MAX_GROUPS } from '../../bounds.js';
import type { Aggregate, Dimension } from '../../queries.js';
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
} from '../template.js';
import { where } from './condition.js';
import { endsOf, heldOn, nodeOf, pattern, property } from './pattern.js';
import { predicate } from './predicate.js';

/**
 * Rows counted by what they have in common: one row of `rows` (each `{keys, count}`) and `total`, which may be too
 * many.
 */
export const compileGroups = (query: Aggregate): Compiled => {
  const { row, ends, match } = matched(query);
  const keys = query.by.map((dimension): Key => ({ dimension, column: columnOf(dimension, ends) }));
  const stood = [...new Set(keys.flatMap(({ dimension }) => ('end' in dimension ? [ends[dimension.end]] : [])))];
  const values = keys.flatMap(({ dimension, column }) => ('end' in dimension ? [] : [column]));
  const from = stepped(query, 'from', ends.from, keys, [...stood, ...values]);
  const to = stepped(query, 'to', ends.to, keys, from.columns);
  // With both ends a first grouping would cost more than it saves: no more than parallel edges are alike.
  const both = stood.length === 2 && keys.some(({ dimension }) => dimension.by === 'step');
  const read = [
    ...stood,
    ...keys.flatMap((key) => readOf(key, row)),
    cypher`${both ? cypher`1` : cypher`count(*)`} AS count`,
  ];
  return compiled(cypher`
    ${match}
    WITH ${joined(read, query.by.some(({ by }) => by === 'year') ? ',\n  ' : ', ')}
    ${from.text}
    ${to.text}
    ${having(query)}
    LIMIT ${param('most', MAX_GROUPS + 1)}
    WITH [${joined(keys.map(shown), ', ')}] AS keys, count
    ORDER BY ${order(query)}
    WITH collect({keys: keys, count: count}) AS groups
    RETURN groups[..${param('limit', query.limit + 1)}] AS rows, size(groups) AS total`);
};

/** A dimension, and the column that becomes its key. */
type Key = { dimension: Dimension; column: Name };

/** What is grouped: the match, what its properties are read from, and the nodes at the ends of edges. */
const matched = ({ of, where: asked, view }: Aggregate): { row: Name; ends: Record<End, Name>; match: Fragment } => {
  if ('label' in of) {
    const row = nodeOf(of.label);
    const match = cypher`
      MATCH (${row}:${of.label})
      ${where(predicate(asked, row, view))}`;
    return { row, ends: { from: row, to: row }, match };
  }
  const ends = endsOf(of.relation);
  const match = cypher`
    MATCH ${pattern(of.relation, ends)}
    ${where(heldOn(ends.edge, view), predicate(asked, ends, view))}`;
  return { row: ends.edge, ends, match };
};

const columnOf = (dimension: Dimension, ends: Record<End, Name>): Name => {
  switch (dimension.by) {
    case 'end':
      return ends[dimension.end];
    case 'step':
      return name(relations[dimension.relation].to);
    default:
      return name(dimension.by === 'year' ? 'year' : dimension.property);
  }
};

/** What the first grouping reads of a row: nothing for a node at its end. */
const readOf = ({ dimension, column }: Key, row: Name): Fragment[] => {
  switch (dimension.by) {
    case 'property':
      return [cypher`${property(row, dimension.property)} AS ${column}`];
    case 'year':
      return [cypher`${year(row, dimension.date)} AS ${column}`];
    default:
      return [];
  }
};

/** The year in which a date lies, whatever day it means; each bound is read once. */
const year = (row: Name, date: string): Fragment =>
  cypher`head([first IN [left(${property(row, date + EARLIEST)}, 4)] WHERE first = left(${property(row, date + LATEST)}, 4) | toInteger(first)])`;

/** A part of the statement, and the columns that it leaves beside the count. */
type Stage = { text: Fragment | undefined; columns: readonly Name[] };

/** Replaces the node at an end by where the steps from it lead, taking them once from each such node. */
const stepped = (query: Aggregate, end: End, start: Name, keys: readonly Key[], columns: readonly Name[]): Stage => {
  const steps = keys.flatMap(({ dimension, column }) =>
    dimension.by === 'step' && dimension.end === end ? [{ column, call: step(dimension, start, column, query) }] : [],
  );
  if (steps.length === 0) return { text: undefined, columns };
  const others = columns.filter((column) => column !== start);
  const kept = keys.some(({ dimension }) => dimension.by === 'end' && dimension.end === end) ? [start] : [];
  const found = [...kept, ...steps.map(({ column }) => column)];
  const unpacked = others.map((column, i) => cypher`part[${whole(i)}] AS ${column}`);
  const text = cypher`
    WITH ${start}, collect([${joined([...others, cypher`count`], ', ')}]) AS parts
    ${joined(
      steps.map(({ call }) => call),
      '\n',
    )}
    UNWIND parts AS part
    WITH ${joined([...found, ...unpacked], ', ')}, sum(part[${whole(others.length)}]) AS count`;
  return { text, columns: [...found, ...others] };
};

const step = (
  { relation, self }: Dimension & { by: 'step' },
  start: Name,
  column: Name,
  { view }: Aggregate,
): Fragment => {
  const ends = { ...endsOf(relation), from: start, ...(self === null ? { to: column } : {}) };
  const found = cypher`CASE WHEN ${start}:${self ?? undefined} THEN ${start} ELSE ${ends.to} END AS ${column}`;
  return cypher`
    CALL (${start}) {
      OPTIONAL MATCH ${pattern(relation, ends)}
      ${where(heldOn(ends.edge, view))}
      RETURN DISTINCT ${self === null ? column : found}
    }`;
};

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

/** Nulls come last in both directions. */
const order = ({ by, order }: Aggregate): Fragment => {
  const descending = order.direction === 'DESC' ? cypher` DESC` : undefined;
  const keys = by.map((_, i) => {
    const key = cypher`keys[${whole(i)}]`;
    return cypher`${key} IS NULL, ${key}${order.by === 'KEY' ? descending : undefined}`;
  });
  return joined(order.by === 'COUNT' ? [cypher`count${descending}`, ...keys] : keys, ', ');
};
