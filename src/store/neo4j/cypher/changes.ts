import { EARLIEST, LATEST, storedAs } from '../../../graph/properties.js';
import { textHash } from '../../../graph/version.js';
import type { End } from '../../../model/relation.js';
import { kindsAt, RELATIONS, type RelationName } from '../../../model/relations.js';
import type { Changes } from '../../queries.js';
import { type Compiled, compiled, cypher, type Fragment, identifier, joined, param, value } from '../template.js';
import { not, or, where } from './condition.js';
import { beyond, inOrder, paged, term } from './page.js';

type When = 'validFrom' | 'validTo';

/** What the full-text index holds of an edge. */
const RELATION = storedAs('relation');
const KNOWN_FROM = identifier(storedAs('knownFrom'));
const bounds = (date: When) => ({ earliest: storedAs(date + EARLIEST), latest: storedAs(date + LATEST) });
const HELD = [RELATION, ...Object.values(bounds('validFrom')), ...Object.values(bounds('validTo'))];

/**
 * What the full-text index of the dates of all relations holds, which finds days between two others as text. One for
 * each relation would make a statement of as many parts.
 */
const INDEXED = `FOR ()-[r:${RELATIONS.join('|')}]-()
ON EACH [${HELD.map((property) => `r.${property}`).join(', ')}]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`;

/** The name of that index. What it holds is part of it, so that another model gets another one. */
export const CHANGES_INDEX = `changes_${textHash(INDEXED).slice(0, 8)}`;

/** How the index is made. */
export const CREATE_CHANGES_INDEX = `CREATE FULLTEXT INDEX ${CHANGES_INDEX} IF NOT EXISTS ${INDEXED}`;

/**
 * What began or ended in a period: one row of `rows` (each `{what, edge, from, to}`) and `total`. Null where nothing
 * can have.
 */
export const compileChanges = (query: Changes): Compiled | null => {
  const { page, total } = query;
  const happened = [...toFacts(query), ...toNames(query)];
  if (happened.length === 0) return null;
  const first = term('earliest', cypher`earliest`);
  const terms = [first, ...['latest', 'what'].map((one) => term(one, identifier(one))), term('key', cypher`edge._key`)];
  const each = happened.map(
    ({ found, date, what }) => cypher`
      ${found}
      RETURN edge, edge.${identifier(bounds(date).earliest)} AS earliest, ${what} AS what`,
  );
  const counts = happened.map(
    ({ found }) => cypher`
      ${found}
      RETURN count(*) AS count`,
  );
  // In the order of their first days at first, so that of what comes after the page nothing else is read.
  return compiled(cypher`
    CALL () {
      ${joined(each, '\nUNION ALL\n')}
    }
    WITH earliest, what, collect(edge) AS edges
    ORDER BY ${inOrder([first], page)}
    UNWIND edges AS edge
    WITH edge, earliest, what, ${LATEST_OF} AS latest
    ${where(beyond(terms, page))}
    ${paged(terms, page)}
    WITH collect({what: what, edge: edge._row, from: startNode(edge)._row, to: endNode(edge)._row}) AS rows
    ${
      total
        ? // Bound to the rows, since Neo4j would multiply what is bound to nothing.
          cypher`
            CALL (rows) {
              ${joined(counts, '\nUNION ALL\n')}
            }
            RETURN rows, sum(count) AS total`
        : cypher`RETURN rows`
    }`);
};

/** Edges to which something happened, on which of their dates, and what. */
type Happened = { found: Fragment; date: When; what: Fragment };

/** What happened to facts that are no names: apart from these, beside which Neo4j would read all dates twice. */
const toFacts = (query: Changes): Happened[] => {
  const { relations, condition } = ofKinds({ ...query, relations: query.relations.filter((one) => one !== 'NAMED') });
  if (relations.length === 0) return [];
  const found = (date: When): Fragment => cypher`
    ${asked(date, relations, query)}
    ${condition && WITH_ENDS}
    ${where(condition, known(query, cypher`edge`))}`;
  return [
    { found: found('validFrom'), date: 'validFrom', what: cypher`'BEGAN'` },
    { found: found('validTo'), date: 'validTo', what: cypher`'ENDED'` },
  ];
};

/** What happened to names. */
const toNames = (query: Changes): Happened[] => {
  const { relations, condition } = ofKinds({ ...query, relations: query.relations.filter((one) => one === 'NAMED') });
  if (relations.length === 0) return [];
  const other = known(query, cypher`other`);
  const found = (date: When, also?: Fragment): Fragment => cypher`
    ${asked(date, relations, query)}
    ${WITH_ENDS}
    ${where(condition, known(query, cypher`edge`), also)}`;
  return [
    { found: found('validFrom'), date: 'validFrom', what: beginning(other) },
    { found: found('validTo', not(replaced(other))), date: 'validTo', what: cypher`'ENDED'` },
  ];
};

/** The edges of relations whose date may lie in the period. */
const asked = (date: When, relations: readonly RelationName[], query: Changes): Fragment => {
  const sought = value(date, lucene(date, relations, query), { date, relations });
  return cypher`CALL db.index.fulltext.queryRelationships(${param('index', CHANGES_INDEX)}, ${sought}) YIELD relationship AS edge`;
};

const WITH_ENDS = cypher`WITH edge, startNode(edge) AS from, endNode(edge) AS to`;

/** That an edge was known by the day that is asked about, if there is one. */
const known = ({ knownBy }: Changes, edge: Fragment): Fragment | undefined =>
  knownBy ? cypher`${edge}.${KNOWN_FROM} <= ${param('knownBy', knownBy)}` : undefined;

/** What Lucene is asked: edges of these relations whose date may lie in the period. */
const lucene = (date: When, relations: readonly RelationName[], { from, to }: Changes): string => {
  const { earliest, latest } = bounds(date);
  return `+${RELATION}:(${relations.join(' OR ')}) +${latest}:["${from}" TO *] +${earliest}:[* TO "${to}"]`;
};

/** The last day that the date can mean on which something happened. */
const LATEST_OF = cypher`CASE what WHEN 'ENDED' THEN edge.${identifier(bounds('validTo').latest)} ELSE edge.${identifier(bounds('validFrom').latest)} END`;

const ENDS = { from: cypher`from`, to: cypher`to` } as const satisfies Record<End, Fragment>;
const BOTH = ['from', 'to'] as const satisfies readonly End[];

/** The relations with an end that can be of the kinds asked for, and that it is, where it need not be. */
const ofKinds = ({ relations, kinds }: Changes): { relations: RelationName[]; condition: Fragment | undefined } => {
  const asked = (relation: RelationName, end: End) => kindsAt(relation, end).filter((kind) => kinds.includes(kind));
  const can = [...new Set(relations)].filter((one) => BOTH.some((end) => asked(one, end).length > 0));
  const must = can.every((one) => BOTH.some((end) => asked(one, end).length === kindsAt(one, end).length));
  if (must) return { relations: can, condition: undefined };
  const labels = BOTH.flatMap((end) =>
    [...new Set(can.flatMap((one) => asked(one, end)))].map((kind) => cypher`${ENDS[end]}:${kind}`),
  );
  return { relations: can, condition: or(...labels) };
};

/** A name that begins after another one of its bearer, one that counts, renames it. */
const beginning = (counts: Fragment | undefined): Fragment => cypher`
  CASE
    WHEN EXISTS {
      MATCH (from)-[other:NAMED]->()
      ${where(cypher`other.possiblyFrom < edge.possiblyFrom`, counts)}
    } THEN 'RENAMED'
    ELSE 'BEGAN'
  END`;

/** The end of a name goes without saying where the name that begins with it is reported as renaming. */
const replaced = (counts: Fragment | undefined): Fragment => cypher`
  EXISTS {
    MATCH (from)-[other:NAMED]->()
    ${where(cypher`other.validFrom = edge.validTo`, cypher`edge.possiblyFrom < other.possiblyFrom`, counts)}
  }`;
