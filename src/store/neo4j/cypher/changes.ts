import Cypher from '@neo4j/cypher-builder';
import { EARLIEST, LATEST } from '../../../graph/properties.js';
import { type End, kindsAt, RELATIONS, type RelationName } from '../../../model/relations.js';
import type { Changes } from '../../queries.js';
import type { Compiled } from './compile.js';
import { beyond, sorting, type Term } from './page.js';
import { cypher, NOTHING, orderBy } from './template.js';

type When = 'validFrom' | 'validTo';

const raw = (text: string) => new Cypher.Raw(text);

/**
 * The full-text index of the dates of all relations, which finds days between two others as text. One for each relation would make
 * a statement of as many parts. Its name counts them, so that a model with more of them gets another one.
 */
export const CHANGES_INDEX = `changes_${RELATIONS.length}`;

/** How the index is made. */
export const CREATE_CHANGES_INDEX = `CREATE FULLTEXT INDEX ${CHANGES_INDEX} IF NOT EXISTS FOR ()-[r:${RELATIONS.join('|')}]-()
ON EACH [r.relation, ${['validFrom', 'validTo'].flatMap((date) => [EARLIEST, LATEST].map((bound) => `r.${date}${bound}`)).join(', ')}]
OPTIONS {indexConfig: {\`fulltext.analyzer\`: 'keyword'}}`;

/** What Lucene is asked: edges of these relations whose date may lie in the period. */
const lucene = (date: When, relations: readonly RelationName[], { from, to }: Changes): string =>
  `+relation:(${relations.join(' OR ')}) +${date}${LATEST}:["${from}" TO *] +${date}${EARLIEST}:[* TO "${to}"]`;

const ENDS = ['from', 'to'] as const satisfies readonly End[];

/** The relations with an end that can be of the kinds asked for, and that it is, where it need not be. */
const ofKinds = ({ relations, kinds }: Changes): { relations: RelationName[]; condition: string } => {
  const asked = (relation: RelationName, end: End) => kindsAt(relation, end).filter((kind) => kinds.includes(kind));
  const can = [...new Set(relations)].filter((one) => ENDS.some((end) => asked(one, end).length > 0));
  const must = can.every((one) => ENDS.some((end) => asked(one, end).length === kindsAt(one, end).length));
  const labels = ENDS.flatMap((end) => can.flatMap((one) => asked(one, end).map((kind) => `${end}:${kind}`)));
  return { relations: can, condition: must ? 'true' : `(${[...new Set(labels)].join(' OR ')})` };
};

/** A name that begins after another one of its bearer renames it. */
const BEGAN = raw(`CASE
    WHEN type(edge) = 'NAMED' AND EXISTS { MATCH (from)-[other:NAMED]->() WHERE other.earliestStart < edge.earliestStart } THEN 'RENAMED'
    ELSE 'BEGAN'
  END`);

/** The end of a name goes without saying where the name that begins with it is reported as renaming. */
const REPLACED = `type(edge) = 'NAMED' AND EXISTS {
    MATCH (from)-[other:NAMED]->() WHERE other.validFrom = edge.validTo AND edge.earliestStart < other.earliestStart
  }`;

/** What began or ended in a period: one row of `rows` (each `{what, edge, from, to}`) and `total`. */
export const compileChanges = (query: Changes): Compiled => {
  const { page, total } = query;
  const { relations, condition } = ofKinds(query);
  if (relations.length === 0) return raw('RETURN [] AS rows, 0 AS total').build();
  const index = new Cypher.NamedParam('index', CHANGES_INDEX);
  const dated = (date: When, more: string) => {
    const text = new Cypher.NamedParam(date, lucene(date, relations, query));
    return cypher`CALL db.index.fulltext.queryRelationships(${index}, ${text}) YIELD relationship AS edge
  WITH edge, startNode(edge) AS from, endNode(edge) AS to
  WHERE ${raw(condition + more)}`;
  };
  const [began, ended] = [dated('validFrom', ''), dated('validTo', ` AND NOT (${REPLACED})`)];
  const term = (value: Cypher.Expr): Term => ({ value, direction: 'ASC', nullable: false });
  const columns = ['earliest', 'latest', 'what'].map((name) => new Cypher.NamedVariable(name));
  const terms = [...columns, new Cypher.NamedRelationship('edge').property('key')].map(term);
  const start = page.start === null ? NOTHING : cypher`\nWHERE ${beyond(terms, page, page.start)}`;
  const days = (date: When) => raw(`edge.${date}${EARLIEST} AS earliest, edge.${date}${LATEST} AS latest`);
  // Bound to the rows, since Neo4j would multiply what is bound to nothing.
  const counts = cypher`
CALL (rows) {
  ${began}
  RETURN count(*) AS count
  UNION ALL
  ${ended}
  RETURN count(*) AS count
}
RETURN rows, sum(count) AS total`;
  return cypher`CALL () {
  ${began}
  RETURN edge, from, to, ${days('validFrom')}, ${BEGAN} AS what
  UNION ALL
  ${ended}
  RETURN edge, from, to, ${days('validTo')}, 'ENDED' AS what
}
WITH edge, from, to, earliest, latest, what${start}
ORDER BY ${orderBy(sorting(terms, page))}
LIMIT ${new Cypher.NamedParam('limit', page.limit + 1)}
WITH collect({what: what, edge: edge.row, from: from.row, to: to.row}) AS rows${total ? counts : raw('\nRETURN rows')}`.build();
};
