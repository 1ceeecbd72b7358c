import { type Days, inView, NEVER, type View } from '../model/dates.js';
import type { Edge, Jurisdiction, RelationName } from '../model/relations.js';
import { compareText } from '../model/text.js';
import { STATUSES, type Status, weakest } from '../model/vocabulary.js';

type Dated = { to: string; status: Status; days: Days };

/** What decides the jurisdiction of every signature of a graph: the edges of three relations, by the slug that they start from. */
export type Jurisdictions = {
  asOf: string;
  headquarters: Map<string, readonly Dated[]>;
  issuers: Map<string, readonly Dated[]>;
  memberships: Map<string, readonly Dated[]>;
  /** Each list of one edge, kept once: thousands of companies are at home in the same country, with nothing else to tell. */
  single: Map<string, readonly Dated[]>;
};

/** What is known before the first edge, on the data set's own day. */
export const noJurisdictions = (asOf: string): Jurisdictions => ({
  asOf,
  headquarters: new Map(),
  issuers: new Map(),
  memberships: new Map(),
  single: new Map(),
});

const DECIDING: Partial<Record<RelationName, 'headquarters' | 'issuers' | 'memberships'>> = {
  HEADQUARTERED_IN: 'headquarters',
  ISSUED_BY: 'issuers',
  MEMBER_OF: 'memberships',
};

/** Whether edges of this relation decide the jurisdiction of signatures. */
export const decides = (relation: RelationName): boolean => DECIDING[relation] !== undefined;

/** Takes an edge in, if it decides anything. */
export const learnJurisdiction = (
  known: Jurisdictions,
  { relation, from, to, status }: Pick<Edge, 'relation' | 'from' | 'to' | 'status'>,
  days: Days,
): void => {
  const by = DECIDING[relation];
  if (by === undefined) return;
  const dated = { to, status, days };
  const found = known[by].get(from);
  // Of parallel edges the best supported comes first, whatever the order of the rows.
  known[by].set(from, found === undefined ? alone(known, dated) : [...found, dated].sort(compareDated));
};

const alone = ({ single }: Jurisdictions, dated: Dated): readonly Dated[] => {
  const key = [dated.to, dated.status, ...Object.values(dated.days)].join(' ');
  const list = single.get(key) ?? [dated];
  single.set(key, list);
  return list;
};

const compareDated = (a: Dated, b: Dated): number =>
  compareText(a.to, b.to) || STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);

/**
 * Whose instrument a signature is of, seen from the signatory's home, on the day from which it certainly held (the data
 * set's own day where that is never): HOME if the issuer is the headquarters country, REGIONAL if it is an organization
 * of which that country is then a member, else FOREIGN; INTERNATIONAL without issuer, UNKNOWN without a known home. A
 * country or organization is its own home. The status is the weakest of the edges used. Of several issuers the first
 * of these that fits counts.
 */
export const jurisdictionOf = (
  known: Jurisdictions,
  signed: { from: string; to: string; byCompany: boolean },
  latestStart: string,
): ReturnType<typeof answer> => {
  const asOf = latestStart === NEVER ? known.asOf : latestStart;
  const issuers = heldOn(asOf, known.issuers.get(signed.to));
  if (issuers.length === 0) return answer('INTERNATIONAL');
  const homes: readonly { to: string; status: Status }[] = signed.byCompany
    ? heldOn(asOf, known.headquarters.get(signed.from))
    : [{ to: signed.from, status: 'confirmed' }];
  const [home] = homes;
  if (home === undefined) return answer('UNKNOWN', ...issuers);
  const domestic = issuers.find(({ to }) => to === home.to);
  if (domestic !== undefined) return answer('HOME', home, domestic);
  for (const membership of heldOn(asOf, known.memberships.get(home.to))) {
    const issuer = issuers.find(({ to }) => to === membership.to);
    if (issuer !== undefined) return answer('REGIONAL', home, issuer, membership);
  }
  return answer('FOREIGN', home, ...issuers);
};

const heldOn = (asOf: string, edges: readonly Dated[] = []): readonly Dated[] => {
  const view: View = { asOf, holds: 'CERTAINLY' };
  // As a rule all of them hold, and millions of signatures ask.
  return edges.every(({ days }) => inView(days, view)) ? edges : edges.filter(({ days }) => inView(days, view));
};

const answer = (
  jurisdiction: Jurisdiction,
  ...used: { status: Status }[]
): { jurisdiction: Jurisdiction; jurisdictionStatus: Status } => ({
  jurisdiction,
  jurisdictionStatus: weakest(used.map(({ status }) => status)),
});
