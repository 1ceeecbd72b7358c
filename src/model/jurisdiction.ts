import { type Days, inView, NEVER } from './dates.js';
import type { Graph } from './graph.js';
import type { Edge, Jurisdiction } from './relations.js';
import { compareText } from './text.js';
import { STATUSES, type Status, weakest } from './vocabulary.js';

/** What decides the jurisdiction of every signature of a graph. */
export type Jurisdictions = {
  asOf: string;
  kindOf: ReadonlyMap<string, string>;
  headquarters: ReadonlyMap<string, readonly Dated[]>;
  issuers: ReadonlyMap<string, readonly Dated[]>;
  memberships: ReadonlyMap<string, readonly Dated[]>;
};

type Dated = { to: string; status: Status; days: Days };

/** Collects the headquarters, issuers and memberships of a graph. */
export const jurisdictionsOf = (graph: Graph, daysOf: (edge: Edge) => Days): Jurisdictions => {
  const collect = (relation: Edge['relation']): Map<string, Dated[]> => {
    const byFrom = new Map<string, Dated[]>();
    for (const edge of graph.edges) {
      if (edge.relation !== relation) continue;
      const found = byFrom.get(edge.from) ?? [];
      found.push({ to: edge.to, status: edge.status, days: daysOf(edge) });
      byFrom.set(edge.from, found);
    }
    // Of parallel edges the best supported comes first, whatever the order of the rows.
    for (const found of byFrom.values()) {
      found.sort((a, b) => compareText(a.to, b.to) || STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status));
    }
    return byFrom;
  };
  return {
    asOf: graph.about.date,
    kindOf: new Map(graph.nodes.map((node) => [node.slug, node.kind])),
    headquarters: collect('HEADQUARTERED_IN'),
    issuers: collect('ISSUED_BY'),
    memberships: collect('MEMBER_OF'),
  };
};

/**
 * Whose instrument a signature is of, seen from the signatory's home, on the day from which it certainly held (the data
 * set's own day where that is never): HOME if the issuer is the headquarters country, REGIONAL if it is an organization
 * of which that country is then a member, else FOREIGN; INTERNATIONAL without issuer, UNKNOWN without a known home. A
 * country or organization is its own home. The status is the weakest of the edges used. Of several issuers the first
 * of these that fits counts.
 */
export const jurisdictionOf = (
  known: Jurisdictions,
  signed: { from: string; to: string },
  latestStart: string,
): { jurisdiction: Jurisdiction; jurisdictionStatus: Status } => {
  const asOf = latestStart === NEVER ? known.asOf : latestStart;
  const held = (edges: ReadonlyMap<string, readonly Dated[]>, slug: string): Dated[] =>
    (edges.get(slug) ?? []).filter(({ days }) => inView(days, { asOf, holds: 'CERTAINLY' }));
  const answer = (jurisdiction: Jurisdiction, ...used: { status: Status }[]) => ({
    jurisdiction,
    jurisdictionStatus: weakest(used.map(({ status }) => status)),
  });

  const issuers = held(known.issuers, signed.to);
  if (issuers.length === 0) return answer('INTERNATIONAL');
  const homes: { to: string; status: Status }[] =
    known.kindOf.get(signed.from) === 'Company'
      ? held(known.headquarters, signed.from)
      : [{ to: signed.from, status: 'confirmed' }];
  const [home] = homes;
  if (home === undefined) return answer('UNKNOWN', ...issuers);
  const domestic = issuers.find(({ to }) => to === home.to);
  if (domestic !== undefined) return answer('HOME', home, domestic);
  for (const membership of held(known.memberships, home.to)) {
    const issuer = issuers.find(({ to }) => to === membership.to);
    if (issuer !== undefined) return answer('REGIONAL', home, issuer, membership);
  }
  return answer('FOREIGN', home, ...issuers);
};
