import { cypher, type Fragment, joined, roughly } from '../template.js';

/** From how many letters on a condition stands on several lines. */
const WIDTH = 90;

const junction = (by: 'AND' | 'OR', given: readonly (Fragment | undefined)[]): Fragment | undefined => {
  const conditions = given.flatMap((one) =>
    one === undefined ? [] : one.joins?.by === by ? one.joins.conditions : [one],
  );
  const [only, ...more] = conditions;
  if (only === undefined || more.length === 0) return only;
  const parts = conditions.map((one) => (one.joins?.by === 'OR' ? cypher`(${one})` : one));
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
export const where = (...conditions: (Fragment | undefined)[]): Fragment | undefined => {
  const all = and(...conditions);
  if (all === undefined) return undefined;
  const each = all.joins?.by === 'AND' ? all.joins.conditions : [all];
  const parts = each.map((one) => (one.joins?.by === 'OR' && each.length > 1 ? cypher`(${one})` : one));
  return cypher`WHERE ${joined(parts, '\n  AND ')}`;
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

/** Whether a pattern matches, with a WHERE if there is one. */
export const exists = (path: Fragment, condition?: Fragment): Fragment => subquery(cypher`EXISTS`, path, condition);
