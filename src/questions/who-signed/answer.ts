import type { StoredEdge } from '../../graph/stored.js';
import { inView, type View } from '../../model/dates.js';
import type { Kind } from '../../model/kinds.js';
import { SIGNERS } from '../../model/labels.js';
import type { Hop } from '../../store/queries.js';
import type { Evidence } from './evidence.js';
import { type Asked, atLeast } from './filter.js';
import type { PartialList, ReadTest } from './tests.js';

export type Answer = 'YES' | 'NO' | 'UNKNOWN';

/** An answer with the signatures that it rests on, and why in words. */
export type Finding = { answer: Answer; witnesses: readonly Hop[]; reasons: readonly string[] };

/** What keeps a signature from proving a test: null where nothing does, undefined where it never can. */
const doubt = (test: ReadTest, edge: StoredEdge, view: View): string | null | undefined => {
  if (edge.relation !== 'SIGNED' || (test.instruments !== null && !test.instruments.includes(edge.to)))
    return undefined;
  const doubts: string[] = [];
  if (!inView(edge, view)) {
    if (view.holds !== 'CERTAINLY' || !inView(edge, { ...view, holds: 'POSSIBLY' })) return undefined;
    doubts.push(`the dates of ${edge.key} are not precise enough`);
  }
  if (test.jurisdiction && edge.jurisdiction !== test.jurisdiction) {
    if (edge.jurisdiction !== 'UNKNOWN') return undefined;
    doubts.push(`the headquarters of ${edge.from} is not known`);
  }
  if (test.joined && edge.joined !== test.joined) {
    if (edge.joined !== 'unknown') return undefined;
    doubts.push(`when ${edge.from} joined ${edge.to} is not known`);
  }
  if (test.status) {
    const enough = atLeast(test.status);
    if (!enough.includes(edge.status)) doubts.push(`${edge.key} is ${edge.status}`);
    const home = test.jurisdiction ? edge.jurisdictionStatus : undefined;
    if (home !== undefined && !enough.includes(home)) doubts.push(`the jurisdiction of ${edge.key} is ${home}`);
  }
  return doubts.length === 0 ? null : doubts.join(' and ');
};

/** Whether an instrument with a partial list, if it were signed, might be of the jurisdiction that the test asks for. */
const fromHome = ({ jurisdiction }: ReadTest, { kind, issuers }: PartialList, { node, homes }: Evidence): boolean => {
  if (!jurisdiction) return true;
  if (issuers.length === 0) return jurisdiction === 'INTERNATIONAL';
  if (jurisdiction === 'INTERNATIONAL') return false;
  if (homes.size === 0) return kind === 'Commitment' && node.kind === 'Company';
  return [...homes].some(([home, memberships]) => {
    if (issuers.includes(home)) return jurisdiction === 'HOME';
    const regional = memberships.some((body) => issuers.includes(body));
    return jurisdiction === (regional ? 'REGIONAL' : 'FOREIGN');
  });
};

const refused = (test: ReadTest, { refusals }: Evidence): StoredEdge[] =>
  refusals
    .map(({ edge }) => edge)
    .filter(({ to }) => test.instruments === null || test.instruments.includes(to))
    .filter(({ status }) => !test.status || atLeast(test.status).includes(status));

const signs = (kind: Kind, list: PartialList): boolean => SIGNERS[list.kind].some((signer) => signer === kind);

const ofTest = (test: ReadTest, evidence: Evidence, view: View): Finding => {
  const { node, signatures } = evidence;
  const judged = signatures.flatMap((hop) => {
    const doubted = doubt(test, hop.edge, view);
    return doubted === undefined ? [] : [{ hop, doubted }];
  });
  const proofs = judged.filter(({ doubted }) => doubted === null).map(({ hop }) => hop);
  if (proofs.length > 0) {
    const signed = [...new Set(proofs.map(({ edge }) => edge.to))].join(', ');
    return { answer: 'YES', witnesses: proofs, reasons: [`signed ${signed}`] };
  }
  const refusals = refused(test, evidence);
  const settled = new Set([...signatures.map(({ edge }) => edge.to), ...refusals.map(({ to }) => to)]);
  const lists = test.partial.filter(
    (list) => !settled.has(list.slug) && signs(node.kind, list) && fromHome(test, list, evidence),
  );
  if (judged.length > 0 || lists.length > 0) {
    return {
      answer: 'UNKNOWN',
      witnesses: judged.map(({ hop }) => hop),
      reasons: [
        ...judged.flatMap(({ doubted }) => doubted ?? []),
        ...lists.map(({ slug }) => `the list of ${slug} is partial`),
      ],
    };
  }
  const said = [...new Set(refusals.map(({ to }) => to))].map((to) => `is recorded as not having signed ${to}`);
  return { answer: 'NO', witnesses: [], reasons: said.length > 0 ? said : [`did not sign ${named(test)}`] };
};

/** What a test asks for, in words. */
const named = ({ instrument, summit, issuer, jurisdiction, status, joined }: ReadTest): string =>
  [
    instrument ?? 'an instrument',
    ...(summit ? [`of ${summit}`] : []),
    ...(issuer ? [`issued by ${issuer}`] : []),
    ...[jurisdiction, joined?.toUpperCase(), status?.toUpperCase()].flatMap((word) => (word ? [`(${word})`] : [])),
  ].join(' ');

const NEGATED = { YES: 'NO', NO: 'YES', UNKNOWN: 'UNKNOWN' } as const;

/** Several findings as one: YES where enough of them are, UNKNOWN where enough may be. */
const several = (findings: readonly Finding[], count: number): Finding => {
  const having = (...answers: Answer[]) => findings.filter(({ answer }) => answers.includes(answer));
  const answer = having('YES').length >= count ? 'YES' : having('YES', 'UNKNOWN').length >= count ? 'UNKNOWN' : 'NO';
  const telling = answer === 'UNKNOWN' ? having('YES', 'UNKNOWN') : having(answer);
  return {
    answer,
    witnesses: telling.flatMap(({ witnesses }) => witnesses),
    reasons: telling.flatMap(({ reasons }) => reasons),
  };
};

/** The answer for a signatory, the signatures that it rests on in the order of the signatory's, and why. */
export const answerOf = (asked: Asked, evidence: Evidence, view: View): Finding => {
  const find = (test: ReadTest) => ofTest(test, evidence, view);
  const parts = [
    ...asked.allOf.map(find),
    ...(asked.anyOf === null ? [] : [several(asked.anyOf.map(find), 1)]),
    ...(asked.atLeast === null ? [] : [several(asked.atLeast.of.map(find), asked.atLeast.count)]),
    ...asked.noneOf.map(find).map((finding): Finding => ({ ...finding, answer: NEGATED[finding.answer] })),
  ];
  const answer = (['NO', 'UNKNOWN'] as const).find((one) => parts.some((part) => part.answer === one)) ?? 'YES';
  const telling = parts.filter((part) => part.answer === answer);
  const keys = new Set(telling.flatMap(({ witnesses }) => witnesses.map(({ edge }) => edge.key)));
  return {
    answer,
    witnesses: evidence.signatures.filter(({ edge }) => keys.has(edge.key)),
    reasons: [...new Set(telling.flatMap(({ reasons }) => reasons))],
  };
};
