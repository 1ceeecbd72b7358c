import { cypher, type Fragment, joined, type Param, roughly } from '../template.js';

/** From how many letters on a condition stands on several lines. */
const WIDTH = 90;

/** Conditions that are joined in one way, with parentheses where they are joined in the other one that binds less. */
const flat = (
  by: 'AND' | 'OR',
  given: readonly (Fragment | undefined)[],
): { conditions: Fragment[]; parts: Fragment[] } => {
  const conditions = given.flatMap((one) =>
    one === undefined ? [] : one.joins?.by === by ? one.joins.conditions : [one],
  );
  const alone = conditions.length < 2;
  return { conditions, parts: conditions.map((one) => (one.joins?.by === 'OR' && !alone ? cypher`(${one})` : one)) };
};

const junction = (by: 'AND' | 'OR', given: readonly (Fragment | undefined)[]): Fragment | undefined => {
  const { conditions, parts } = flat(by, given);
  if (parts.length < 2) return parts[0];
  const texts = parts.map(roughly);
  const long = texts.join('').length > WIDTH || texts.some((text) => text.includes('\n'));
  return { ...joined(parts, long ? `\n  ${by} ` : ` ${by} `), joins: { by, conditions } };
};

/** That all of these hold, as far as they say anything. */
export const and = (...conditions: (Fragment | undefined)[]): Fragment | undefined => junction('AND', conditions);

/** That one of these holds; undefined where there is none. */
export const or = (...conditions: (Fragment | undefined)[]): Fragment | undefined => junction('OR', conditions);

/** That a condition does not hold. */
export const not = (condition: Fragment): Fragment =>
  condition.joins === undefined ? cypher`NOT ${condition}` : cypher`NOT (${condition})`;

/** WHERE all of these hold; nothing where they say nothing. */
export const where = (...given: (Fragment | undefined)[]): Fragment | undefined => {
  const { parts } = flat('AND', given);
  return parts.length === 0 ? undefined : cypher`WHERE ${joined(parts, '\n  AND ')}`;
};

/** A subquery of what matches a pattern. */
const subquery = (keyword: Fragment, path: Fragment, condition: Fragment | undefined): Fragment =>
  condition === undefined
    ? cypher`${keyword} { ${path} }`
    : cypher`
      ${keyword} {
        MATCH ${path}
        ${condition}
      }`;

/** How often a pattern matches, with a WHERE if there is one. */
export const count = (path: Fragment, condition?: Fragment): Fragment => subquery(cypher`COUNT`, path, condition);

/** The same, counted no further than to a bound, which is a parameter. */
export const countUpTo = (bound: Param, path: Fragment, condition?: Fragment): Fragment => cypher`
  COUNT {
    MATCH ${path}
    ${condition}
    RETURN 1 AS one LIMIT ${bound}
  }`;

/** Whether a pattern matches, with a WHERE if there is one. */
export const exists = (path: Fragment, condition?: Fragment): Fragment => subquery(cypher`EXISTS`, path, condition);
