import Cypher from '@neo4j/cypher-builder';
import { MAX_PAIRS } from '../../bounds.js';
import type { Project } from '../../queries.js';
import type { Compiled } from './compile.js';
import { beyond, sorting, type Term } from './page.js';
import { inView, pattern, predicate } from './predicate.js';
import { cypher, matching, NOTHING, orderBy } from './template.js';

const node = (name: string) => new Cypher.NamedNode(name);

/** The signatures that count from a signatory to an instrument. */
const signatures = (query: Project, signatory: Cypher.Node, instrument: Cypher.Node, more?: Cypher.Predicate) => {
  const edge = new Cypher.Relationship();
  const path = pattern('SIGNED', edge, signatory, instrument, { end: 'from', label: query.label });
  const ends = { edge, from: signatory, to: instrument };
  return matching(path, Cypher.and(inView(edge, query.view), predicate(query.edge, ends, query.view), more));
};

/** The instruments that count, and how many pairs the signatures on them make, which costs little where there are too many. */
const weighed = (query: Project) => {
  const instrument = node('instrument');
  const instruments = matching(
    new Cypher.Pattern(instrument, { labels: ['Instrument'] }),
    predicate(query.where, instrument, query.view),
  );
  return cypher`CALL () {
  ${instruments}
  WITH instrument, ${new Cypher.Count(signatures(query, new Cypher.Node(), instrument))} AS degree
  WHERE degree > 1
  RETURN collect(instrument) AS instruments, sum(degree * (degree - 1) / 2) AS pairs
}`;
};

/** Every two signatories of an instrument by slug, with the number of instruments that both signed. */
const paired = (query: Project) => cypher`WITH instruments, pairs
  WHERE pairs <= ${new Cypher.NamedParam('most', MAX_PAIRS)}
  UNWIND instruments AS instrument
  ${signatures(query, node('signatory'), node('instrument'))}
  WITH DISTINCT instrument, signatory
  ORDER BY signatory.slug
  WITH instrument, collect(signatory) AS them
  UNWIND range(0, size(them) - 2) AS i
  WITH them[i] AS a, them[i + 1 ..] AS others
  UNWIND others AS b
  WITH a, b, count(*) AS weight
  WHERE weight >= ${new Cypher.NamedParam('minWeight', query.minWeight)}`;

/** What both of a pair signed, and how many instruments either did. */
const shared = (query: Project) => {
  const [signatory, instrument] = [node('signatory'), node('instrument')];
  const where = predicate(query.where, instrument, query.view);
  return cypher`
  CALL (a, b) {
    UNWIND [a, b] AS signatory
    ${signatures(query, signatory, instrument, where)}
    WITH instrument, count(DISTINCT signatory) AS signed
    ORDER BY instrument.orderKey
    RETURN collect(CASE signed WHEN 2 THEN instrument.slug END) AS shared, count(*) AS either
  }`;
};

const totals = (query: Project) => cypher`
CALL (instruments, pairs) {
  ${paired(query)}
  UNWIND [a, b] AS signatory
  RETURN count(DISTINCT signatory) AS signatories, count(*) / 2 AS total
}`;

/** Pairs of signatories: one row of `pairs`, which may be too many, `rows`, `total` and `signatories`. */
export const compileProject = (query: Project): Compiled => {
  const { page } = query;
  const slugOf = (name: string): Term => ({ value: node(name).property('slug'), direction: 'ASC', nullable: false });
  const weight: Term = { value: new Cypher.NamedVariable('weight'), direction: 'DESC', nullable: false };
  const terms = [weight, slugOf('a'), slugOf('b')];
  const start = page.start === null ? NOTHING : cypher` AND ${beyond(terms, page, page.start)}`;
  return cypher`${weighed(query)}
CALL (instruments, pairs) {
  ${paired(query)}${start}
  WITH a, b, weight
  ORDER BY ${orderBy(sorting(terms, page))}
  LIMIT ${new Cypher.NamedParam('limit', page.limit + 1)}${query.shared ? shared(query) : NOTHING}
  RETURN collect({a: a.slug, b: b.slug, weight: weight${query.shared ? cypher`, shared: shared, either: either` : NOTHING}}) AS rows
}${query.total ? totals(query) : NOTHING}
RETURN pairs, rows${query.total ? cypher`, total, signatories` : NOTHING}`.build();
};
