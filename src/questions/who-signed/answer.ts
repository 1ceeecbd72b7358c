import type { StoredEdge } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import type { Kind } from '../../model/kinds.js';
import { SIGNERS } from '../../model/labels.js';
import { atLeast, type Status } from '../../model/status.js';
import type { Hop } from '../../store/queries.js';
import type { Evidence } from './evidence.js';
import { type Asked, mayBe, orUnknown } from './filter.js';
import { unlisted } from './listed.js';
import { signedWords } from './reasons.js';
import { type Answer, answering, type Standing, standOf } from './stand.js';
import type { PartialList, ReadTest } from './tests.js';

/** An answer with the signatures and refusals that it rests on, and why in words. */
export type Finding = { answer: Answer; edges: readonly Hop[]; reasons: readonly string[] };

/** Whether a signature is what a test asks for, or may be as far as is known. */
const isLike = ({ jurisdiction, joined, scope }: ReadTest, edge: StoredEdge): boolean =>
  edge.relation === 'SIGNED' &&
  (!jurisdiction || orUnknown(jurisdiction).some((one) => one === edge.jurisdiction)) &&
  (!joined || edge.joined === joined || edge.joined === 'unknown') &&
  (!scope || edge.scope === scope);

/** What keeps an edge from proving a test. */
const doubts = ({ jurisdiction, minJurisdictionStatus, minStatus, joined }: ReadTest, edge: StoredEdge): string[] => {
  const weak = (status: Status | undefined, least: Status | null | undefined) =>
    status !== undefined && least && !atLeast(least).includes(status);
  const found = weak(edge.status, minStatus) ? [`but that is ${edge.status}`] : [];
  if (edge.relation !== 'SIGNED') return found;
  if (jurisdiction && edge.jurisdiction === 'UNKNOWN' && !jurisdiction.includes('UNKNOWN')) {
    found.push(`but the headquarters of ${edge.from} is not known`);
  }
  if (weak(edge.jurisdictionStatus, minJurisdictionStatus)) {
    found.push(`but that it is ${edge.jurisdiction} is ${edge.jurisdictionStatus}`);
  }
  if (joined && edge.joined !== joined) found.push('but whether from the start is not known');
  return found;
};

/** Whether an instrument with a partial list, if it were signed, might be of a jurisdiction that the test asks for. */
const fromHome = (test: ReadTest, list: PartialList, { node, homes }: Evidence): boolean => {
  const { jurisdiction } = test;
  const { kind, issuers } = list;
  if (!jurisdiction) return true;
  if (!mayBe(test, list)) return false;
  if (issuers.length === 0) return true;
  if (homes.size === 0) return kind === 'Commitment' && node.kind === 'Company';
  return [...homes].some(([home, memberships]) => {
    if (issuers.includes(home)) return jurisdiction.includes('HOME');
    const regional = memberships.some((body) => issuers.includes(body));
    return jurisdiction.includes(regional ? 'REGIONAL' : 'FOREIGN');
  });
};

const signs = (kind: Kind, list: PartialList): boolean => SIGNERS[list.kind].some((signer) => signer === kind);

/** What is asked of a signature beside its instrument, in words. */
const asked = ({ jurisdiction, joined, scope }: ReadTest): string =>
  [jurisdiction && (jurisdiction.join(' or ') || 'of no jurisdiction'), joined?.toUpperCase(), scope?.toUpperCase()]
    .filter(Boolean)
    .join(', ');

/** What a test asks for, in words. */
const named = (test: ReadTest): string => {
  const { instrument, summit, issuer } = test;
  const kind = test.kind?.toLowerCase() ?? 'instrument';
  return [
    instrument ?? `${kind === 'instrument' ? 'an' : 'a'} ${kind}`,
    ...(instrument && test.kind ? [`as a ${kind}`] : []),
    ...(summit ? [`of ${summit}`] : []),
    ...(issuer ? [`issued by ${issuer}`] : []),
    ...(asked(test) ? [`(${asked(test)})`] : []),
  ].join(' ');
};

const ofTest = (test: ReadTest, evidence: Evidence, view: View, date: string): Finding => {
  const isAbout = ({ node: { slug, kind } }: Hop) =>
    (test.instruments === null || test.instruments.includes(slug)) && (!test.kind || test.kind === kind);
  const [signatures, refusals] = [evidence.signatures.filter(isAbout), evidence.refusals.filter(isAbout)];
  const like = signatures.filter(({ edge }) => isLike(test, edge));
  const open = test.partial.filter((list) => signs(evidence.node.kind, list) && fromHome(test, list, evidence));
  const one = test.named?.instrument.slug;

  /** How it stands to an instrument where neither a signature like this nor a refusal says so. */
  const otherwise = (slug: string, to: readonly Hop[]): Standing => {
    const nothing: Standing = { stand: 'NOT_LISTED', edges: [], reasons: [] };
    if (to.length > 0) {
      if (slug !== one) return nothing;
      const words = to.map(({ edge }) => `${signedWords(edge, view.asOf)}, but not as ${asked(test)}`);
      return { ...nothing, edges: to, reasons: words };
    }
    const list = open.find((list) => list.slug === slug);
    if (list !== undefined) return unlisted({ ...list, open: true }, evidence.node.kind, view, date);
    if (test.named === null || slug !== one) return nothing;
    const said = unlisted(test.named, evidence.node.kind, view, date);
    if (answering(said.stand) === 'NO') return said;
    return { ...nothing, reasons: [`a signature of ${slug} would not be ${asked(test)}`] };
  };

  const slugs = [...like, ...refusals].map(({ edge }) => edge.to);
  const standings = [...new Set([...slugs, ...open.map(({ slug }) => slug), ...(one ? [one] : [])])].map((slug) => {
    const to = (hops: readonly Hop[]) => hops.filter(({ edge }) => edge.to === slug);
    const between = { signatures: to(like), refusals: to(refusals), otherwise: otherwise(slug, to(signatures)) };
    return standOf(between, view, (edge) => doubts(test, edge));
  });
  const found = several(
    standings.map(({ stand, ...rest }) => ({ answer: answering(stand), ...rest })),
    1,
  );
  if (found.reasons.length > 0) return found;
  const on = view.holds === 'EVER' ? '' : ` on ${view.asOf}`;
  return { ...found, reasons: [`has no signature of ${named(test)}${on}`] };
};

const NEGATED = { YES: 'NO', NO: 'YES', UNKNOWN: 'UNKNOWN' } as const;

/** Several findings as one: YES where enough of them are, UNKNOWN where enough may be. */
const several = (findings: readonly Finding[], count: number): Finding => {
  const having = (...answers: Answer[]) => findings.filter(({ answer }) => answers.includes(answer));
  const answer = having('YES').length >= count ? 'YES' : having('YES', 'UNKNOWN').length >= count ? 'UNKNOWN' : 'NO';
  const telling = answer === 'UNKNOWN' ? having('YES', 'UNKNOWN') : having(answer);
  return {
    answer,
    edges: telling.flatMap(({ edges }) => edges),
    reasons: telling.flatMap(({ reasons }) => reasons),
  };
};

/**
 * The answer for a signatory on a data set of this day, the signatures and then the refusals that it rests on, in the
 * order of the signatory's, and why.
 */
export const answerOf = (asked: Asked, evidence: Evidence, view: View, date: string): Finding => {
  const find = (test: ReadTest) => ofTest(test, evidence, view, date);
  const parts = [
    ...asked.allOf.map(find),
    ...(asked.anyOf === null ? [] : [several(asked.anyOf.map(find), 1)]),
    ...(asked.atLeast === null ? [] : [several(asked.atLeast.of.map(find), asked.atLeast.count)]),
    ...asked.noneOf.map(find).map((finding): Finding => ({ ...finding, answer: NEGATED[finding.answer] })),
  ];
  const answer = (['NO', 'UNKNOWN'] as const).find((one) => parts.some((part) => part.answer === one)) ?? 'YES';
  const telling = parts.filter((part) => part.answer === answer);
  const keys = new Set(telling.flatMap(({ edges }) => edges.map(({ edge }) => edge.key)));
  return {
    answer,
    edges: [...evidence.signatures, ...evidence.refusals].filter(({ edge }) => keys.has(edge.key)),
    reasons: [...new Set(telling.flatMap(({ reasons }) => reasons))],
  };
};
