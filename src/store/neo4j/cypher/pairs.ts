import { MAX_PAIRS } from '../../bounds.js';
import type { Pairing } from '../../queries.js';
import { apart, type Compiled, compiled, cypher, type Fragment, param } from '../template.js';
import { and, count, countUpTo, or, where } from './condition.js';
import { beyond, paged, term } from './page.js';
import { type Ends, endsOf, heldOn, pattern } from './pattern.js';
import { predicate } from './predicate.js';

/** How many pairs a row has: what is in one is read at once. */
const TOGETHER = 20;

/** The fewest signatures on one instrument that make more pairs than are weighed. */
const FEWEST_TOO_MANY = Math.ceil((1 + Math.sqrt(1 + 8 * (MAX_PAIRS + 1))) / 2);

/** Pairs of signatories: each row has the next of `rows`, `pairs`, which may be too many, `total` and `signatories`. */
export const compilePairs = (query: Pairing): Compiled => {
  const { page, minWeight } = query;
  const ends = endsOf('SIGNED');
  const terms = [term('weight', cypher`weight`, 'DESC'), term('a', cypher`a.slug`), term('b', cypher`b.slug`)];
  const heavy = and(cypher`weight >= ${param('minWeight', minWeight)}`, having(query.of));
  return compiled(cypher`
    ${apart(weighed(query))}
    CALL (instruments, pairs) {
      ${paired(query, ends)}
      ${where(heavy, beyond(terms, page))}
      WITH a, b, weight
      ${paged(terms, page)}
      ${query.shared ? apart(shared(query, ends)) : undefined}
      RETURN collect({a: a.slug, b: b.slug, weight: weight${query.shared ? cypher`, shared: shared, either: either` : undefined}}) AS rows
    }
    ${query.total ? apart(totals(query, ends, heavy)) : undefined}
    UNWIND range(0, size(rows), ${param('together', TOGETHER)}) AS first
    RETURN pairs, rows[first .. first + ${param('together', TOGETHER)}] AS rows${query.total ? cypher`, total, signatories` : undefined}`);
};

/** That a pair has one of these signatories. */
const having = (of: Pairing['of']): Fragment | undefined => {
  if (of === null) return undefined;
  const slugs = param('of', of);
  return or(cypher`a.slug IN ${slugs}`, cypher`b.slug IN ${slugs}`);
};

/** The signatures that count. */
const signatures = ({ label }: Pairing, ends: Ends): Fragment => pattern('SIGNED', ends, { end: 'from', label });

const counting = ({ edge, view }: Pairing, ends: Ends): (Fragment | undefined)[] => [
  heldOn(ends.edge, view),
  predicate(edge, ends, view),
];

/**
 * The instruments that count, and how many pairs the signatures on them make. Where those on one alone are too many no
 * other is looked at.
 */
const weighed = (query: Pairing): Fragment => {
  const ends = endsOf('SIGNED');
  const instrument = ends.to;
  const enough = param('enough', FEWEST_TOO_MANY);
  const degree = countUpTo(enough, signatures(query, ends), where(...counting(query, ends)));
  return cypher`
    CALL () {
      MATCH (${instrument}:Instrument)
      ${where(predicate(query.where, instrument, query.view))}
      RETURN collect(${instrument}) AS found
    }
    CALL (found) {
      RETURN EXISTS {
        UNWIND found AS ${instrument}
        WITH ${instrument}
        WHERE ${count(pattern('SIGNED', { ...endsOf('SIGNED'), to: instrument }))} >= ${enough}
          AND ${degree} >= ${enough}
        RETURN 1 AS one
      } AS tooMany
    }
    CALL (found, tooMany) {
      UNWIND CASE WHEN tooMany THEN [] ELSE found END AS ${instrument}
      WITH ${instrument}, ${degree} AS degree
      WHERE degree > 1
      RETURN collect(${instrument}) AS instruments, sum(degree * (degree - 1) / 2) AS weighed
    }
    WITH instruments, CASE WHEN tooMany THEN ${param('most', MAX_PAIRS)} + 1 ELSE weighed END AS pairs`;
};

/** Every two signatories of an instrument by slug, with the number of instruments that both signed. */
const paired = (query: Pairing, ends: Ends): Fragment => cypher`
  WITH instruments, pairs
  WHERE pairs <= ${param('most', MAX_PAIRS)}
  UNWIND instruments AS ${ends.to}
  MATCH ${signatures(query, ends)}
  ${where(...counting(query, ends))}
  WITH DISTINCT ${ends.to}, ${ends.from}
  ORDER BY ${ends.from}.slug
  WITH ${ends.to}, collect(${ends.from}) AS them
  UNWIND range(0, size(them) - 2) AS i
  WITH them[i] AS a, them[i + 1 ..] AS others
  UNWIND others AS b
  WITH a, b, count(*) AS weight`;

/** What both of a pair signed, and how many instruments either did. */
const shared = (query: Pairing, ends: Ends): Fragment => cypher`
  CALL (a, b) {
    UNWIND [a, b] AS ${ends.from}
    MATCH ${signatures(query, ends)}
    ${where(...counting(query, ends), predicate(query.where, ends.to, query.view))}
    WITH ${ends.to}, count(DISTINCT ${ends.from}) AS signed
    ORDER BY ${ends.to}._orderKey
    RETURN collect(CASE signed WHEN 2 THEN ${ends.to}.slug END) AS shared, count(*) AS either
  }`;

const totals = (query: Pairing, ends: Ends, heavy: Fragment | undefined): Fragment => cypher`
  CALL (instruments, pairs) {
    ${paired(query, ends)}
    ${where(heavy)}
    UNWIND [a, b] AS ${ends.from}
    RETURN count(DISTINCT ${ends.from}) AS signatories, count(*) / 2 AS total
  }`;
