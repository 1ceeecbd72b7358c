import { type End, otherEnd } from '../../../../model/relation.js';
import { isAny } from '../../../filter.js';
import type { Aggregate, Dimension } from '../../../queries.js';
import { cypher, type Fragment, joined, type Name, name, whole } from '../../template.js';
import { where } from '../condition.js';
import { allInView } from '../counted.js';
import { type Ends, endsOf, heldOn, pattern } from '../pattern.js';

/** A dimension, and the column that becomes its key. */
export type Key = { dimension: Dimension; column: Name };

/** Rows as they are counted so far, and the columns that they have beside the count. */
export type Counted = { text: Fragment; columns: readonly Name[] };

/** A step, and the column of where it leads. */
type Step = { step: Dimension & { by: 'step' }; column: Name };

/** Replaces the node at an end by where the steps from it lead, which are taken once from each such node. */
export const stepped = (
  query: Aggregate,
  end: End | 'node',
  start: Name,
  keys: readonly Key[],
  { text, columns }: Counted,
): Counted => {
  const steps = keys.flatMap(({ dimension, column }): Step[] =>
    dimension.by === 'step' && dimension.end === end ? [{ step: dimension, column }] : [],
  );
  if (steps.length === 0) return { text, columns };
  const others = columns.filter((column) => column !== start);
  const kept = keys.some(({ dimension }) => dimension.by === 'end' && dimension.end === end) ? [start] : [];
  const found = [...kept, ...steps.map(({ column }) => column)];
  const unpacked = others.map((column, i) => cypher`part[${whole(i)}] AS ${column}`);
  const part = cypher`[${joined([...others, cypher`count`], ', ')}]`;
  const taken = isAny(query.where)
    ? together(query, start, steps, text, part)
    : cypher`
      ${text}
      WITH ${start}, collect(${part}) AS parts
      ${joined(
        steps.map((one) => single(query, start, one)),
        '\n',
      )}`;
  return {
    text: cypher`
      ${taken}
      UNWIND parts AS part
      WITH ${joined([...found, ...unpacked], ', ')}, sum(part[${whole(others.length)}]) AS count`,
    columns: [...found, ...others],
  };
};

/** The ends of a step's edges. */
const endsOfStep = ({ step: { relation, at }, column }: Step, start: Name): Ends => ({
  ...endsOf(relation),
  [at]: start,
  [otherEnd(at)]: column,
});

/** Where all rows are grouped: the edges of each step are read at once, off their index, and meet the rows. */
const together = (
  { view }: Aggregate,
  start: Name,
  steps: readonly Step[],
  rows: Fragment,
  part: Fragment,
): Fragment => {
  const none = steps.map(({ column }) => cypher`null AS ${column}`);
  const edges = steps.map((one, i) => {
    const ends = endsOfStep(one, start);
    const { path, conditions } = allInView(one.step.relation, ends, view);
    return cypher`
      MATCH ${path}
      ${where(...conditions)}
      RETURN ${joined([start, cypher`null AS part`, ...none.with(i, cypher`${one.column}`)], ', ')}`;
  });
  const met = steps.map(({ step: { self }, column }) => {
    const [list, itself] = [name('list'), self === null ? undefined : cypher`WHEN ${start}:${self} THEN [${start}] `];
    return {
      collected: cypher`collect(DISTINCT ${column}) AS ${list}`,
      unwound: cypher`UNWIND CASE ${itself}WHEN ${list} = [] THEN [null] ELSE ${list} END AS ${column}`,
    };
  });
  return cypher`
    CALL () {
      ${rows}
      RETURN ${joined([start, cypher`${part} AS part`, ...none], ', ')}
      UNION ALL
      ${joined(edges, '\nUNION ALL\n')}
    }
    WITH ${joined([start, cypher`collect(part) AS parts`, ...met.map(({ collected }) => collected)], ', ')}
    WHERE parts <> []
    ${joined(
      met.map(({ unwound }) => unwound),
      '\n',
    )}`;
};

/** Where some rows are: from one node after the other. */
const single = ({ view }: Aggregate, start: Name, one: Step): Fragment => {
  const { relation, self } = one.step;
  const ends = endsOfStep(self === null ? one : { ...one, column: endsOf(relation)[otherEnd(one.step.at)] }, start);
  const far = ends[otherEnd(one.step.at)];
  const found = cypher`CASE WHEN ${start}:${self ?? undefined} THEN ${start} ELSE ${far} END AS ${one.column}`;
  return cypher`
    CALL (${start}) {
      OPTIONAL MATCH ${pattern(relation, ends)}
      ${where(heldOn(ends.edge, view))}
      RETURN DISTINCT ${self === null ? far : found}
    }`;
};
