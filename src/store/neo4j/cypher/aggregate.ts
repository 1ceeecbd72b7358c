import Cypher from '@neo4j/cypher-builder';
import { EARLIEST, LATEST } from '../../../graph/properties.js';
import type { End } from '../../../model/relations.js';
import { MAX_GROUPS } from '../../bounds.js';
import type { Aggregate, Dimension } from '../../queries.js';
import type { Compiled } from './compile.js';
import { inView, pattern, predicate } from './predicate.js';
import { cypher, joined, matching, NOTHING } from './template.js';

const raw = (text: string) => new Cypher.Raw(text);

const ENDS: Record<End, Cypher.NamedNode> = { from: new Cypher.NamedNode('from'), to: new Cypher.NamedNode('to') };

type Row = Cypher.Node | Cypher.Relationship;

/** What is grouped: the match, and what its properties are read from. */
const matched = ({ of, where, view }: Aggregate): { match: Cypher.Match; row: Row } => {
  if ('label' in of) {
    const row = new Cypher.NamedNode('row');
    return { match: matching(new Cypher.Pattern(row, { labels: [of.label] }), predicate(where, row, view)), row };
  }
  const row = new Cypher.NamedRelationship('row');
  const condition = Cypher.and(inView(row, view), predicate(where, { edge: row, ...ENDS }, view));
  return { match: matching(pattern(of.relation, row, ENDS.from, ENDS.to), condition), row };
};

/** The column of a dimension: the node at an end, or a key of its own. */
const columnOf = (dimension: Dimension, i: number): string => (dimension.by === 'end' ? dimension.end : `key${i}`);

/** The year in which a date lies, whatever day it means; each bound is read once. */
const year = (row: Row, date: string) =>
  cypher`head([year IN [left(${row.property(date + EARLIEST)}, 4)] WHERE year = left(${row.property(date + LATEST)}, 4) | toInteger(year)])`;

/** What a dimension adds to the first grouping: a value of the row, or the node from which is stepped. */
const first = (dimension: Dimension, i: number, row: Row) => {
  const column = raw(columnOf(dimension, i));
  switch (dimension.by) {
    case 'property':
      return cypher`${row.property(dimension.property)} AS ${column}`;
    case 'year':
      return cypher`${year(row, dimension.date)} AS ${column}`;
    default:
      return ENDS[dimension.end];
  }
};

const step = (dimension: Dimension & { by: 'step' }, column: string, { view }: Aggregate) => {
  const [start, edge, there] = [ENDS[dimension.end], new Cypher.Relationship(), new Cypher.NamedNode('there')];
  const match = matching(pattern(dimension.relation, edge, start, there), inView(edge, view));
  const self = raw(`${dimension.end}:${dimension.self}`);
  const found = dimension.self === null ? there : cypher`CASE WHEN ${self} THEN ${start} ELSE there END`;
  return cypher`
CALL (${start}) {
  OPTIONAL ${match}
  RETURN DISTINCT ${found} AS ${raw(column)}
}`;
};

/** A part of the statement, and the columns that it leaves beside the count. */
type Stage = { text: Cypher.Raw; columns: string[] };

/** Replaces the node at an end by where the steps from it lead, taking them once from each such node. */
const stepped = (query: Aggregate, end: End, columns: readonly string[]): Stage => {
  const steps = query.by.flatMap((dimension, i) =>
    dimension.by === 'step' && dimension.end === end ? [{ dimension, column: columnOf(dimension, i) }] : [],
  );
  if (steps.length === 0) return { text: NOTHING, columns: [...columns] };
  const others = columns.filter((column) => column !== end);
  const kept = query.by.some((dimension) => dimension.by === 'end' && dimension.end === end) ? [end] : [];
  const found = [...kept, ...steps.map(({ column }) => column)];
  const calls = steps.map(({ dimension, column }) => step(dimension, column, query));
  const unpacked = others.map((column, i) => `part[${i}] AS ${column}`);
  return {
    text: cypher`
WITH ${raw(end)}, collect([${raw([...others, 'count'].join(', '))}]) AS parts${joined(calls, '')}
UNWIND parts AS part
WITH ${raw([...found, ...unpacked].join(', '))}, sum(part[${raw(String(others.length))}]) AS count`,
    columns: [...found, ...others],
  };
};

const TESTS = { eq: '=', ne: '<>', lt: '<', lte: '<=', gt: '>', gte: '>=' } as const;

const having = ({ having }: Aggregate) =>
  having.length === 0
    ? NOTHING
    : cypher`\nWHERE ${joined(
        having.map(({ is, value }) => cypher`count ${raw(TESTS[is])} ${new Cypher.Param(value)}`),
        ' AND ',
      )}`;

/** Nulls come last in both directions. */
const order = ({ by, order }: Aggregate) => {
  const direction = order.by === 'KEY' ? order.direction : 'ASC';
  const keys = by.map((_, i) => `keys[${i}] IS NULL, keys[${i}] ${direction}`);
  return raw([...(order.by === 'COUNT' ? [`count ${order.direction}`] : []), ...keys].join(', '));
};

/** Rows counted by what they have in common: one row of `rows` (each `{keys, count}`) and `total`, which may be too many. */
export const compileAggregate = (query: Aggregate): Compiled => {
  const { by, limit } = query;
  const { match, row } = matched(query);
  const columns = [...new Set(by.map((one, i) => ('end' in one ? one.end : columnOf(one, i))))];
  const firsts = [...new Set(by.map((dimension, i) => first(dimension, i, row)))];
  const from = stepped(query, 'from', columns);
  const to = stepped(query, 'to', from.columns);
  // With both ends a first grouping would cost more than it saves: no more than parallel edges are alike.
  const both = by.some(({ by }) => by === 'step') && columns.includes('from') && columns.includes('to');
  const shown = by.map((one, i) => `${columnOf(one, i)}${'end' in one ? '.slug' : ''}`);
  return cypher`${match}
WITH ${joined(firsts, ', ')}, ${raw(both ? '1' : 'count(*)')} AS count${from.text}${to.text}
WITH ${raw(to.columns.join(', '))}, count${having(query)}
LIMIT ${new Cypher.NamedParam('most', MAX_GROUPS + 1)}
WITH [${raw(shown.join(', '))}] AS keys, count
ORDER BY ${order(query)}
WITH collect({keys: keys, count: count}) AS groups
RETURN groups[..${new Cypher.NamedParam('limit', limit + 1)}] AS rows, size(groups) AS total`.build();
};
