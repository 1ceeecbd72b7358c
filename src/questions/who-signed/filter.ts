import type { View } from '../../model/dates.js';
import type { Jurisdiction } from '../../model/fields/jurisdiction.js';
import { SIGNERS } from '../../model/labels.js';
import { atLeast } from '../../model/status.js';
import { screaming } from '../../model/words.js';
import {
  ANY,
  all,
  type Filter,
  type FromItem,
  type Item,
  isNothing,
  NOTHING,
  type Quantifier,
} from '../../store/filter.js';
import type { PartialList, ReadTest } from './tests.js';

/** What is asked: how tests combine. Absent parts ask nothing. */
export type Asked = {
  allOf: readonly ReadTest[];
  anyOf: readonly ReadTest[] | null;
  noneOf: readonly ReadTest[];
  atLeast: { count: number; of: readonly ReadTest[] } | null;
};

/**
 * Counted rather than joined by OR: the planner of Neo4j multiplies out ORs of conjunctions, which takes it seconds.
 */
const any = (filters: readonly Filter[]): Filter => {
  const [only, ...more] = filters.filter((filter) => !isNothing(filter));
  if (only === undefined) return NOTHING;
  return more.length === 0 ? only : { op: 'several', count: 1, of: [only, ...more] };
};
const not = (of: Filter): Filter => ({ op: 'not', of });
/** That none of what `any` joins holds, each by itself, so that what is cheap to tell is told first. */
const none = (filter: Filter): Filter[] =>
  filter.op === 'several' && filter.count === 1 ? filter.of.map(not) : [not(filter)];
const among = (property: string, value: readonly string[] | FromItem): Filter => ({
  op: 'compare',
  property,
  is: 'in',
  value,
});
/** The same for words of the data. */
const word = (property: string, words: readonly string[]): Filter => among(property, words.map(screaming));
const some = (
  relation: Quantifier['relation'],
  node: Filter,
  edge: Filter = ANY,
  holds?: Quantifier['holds'],
): Quantifier => ({ op: 'some', relation, end: 'from', node, edge, count: 0, ...(holds ? { holds } : {}) });

/** The signatures that prove a test. */
const proving = ({ jurisdiction, minJurisdictionStatus, minStatus, joined, scope }: ReadTest): Filter =>
  all([
    jurisdiction ? word('jurisdiction', jurisdiction) : ANY,
    minJurisdictionStatus ? word('jurisdictionStatus', atLeast(minJurisdictionStatus)) : ANY,
    minStatus ? word('status', atLeast(minStatus)) : ANY,
    joined ? word('joined', [joined]) : ANY,
    scope ? word('scope', [scope]) : ANY,
  ]);

/** The signatures that may prove a test, if what is not known of them turns out right. */
const promising = ({ jurisdiction, joined, scope }: ReadTest): Filter =>
  all([
    jurisdiction ? word('jurisdiction', orUnknown(jurisdiction)) : ANY,
    joined ? word('joined', [joined, 'unknown']) : ANY,
    scope ? word('scope', [scope]) : ANY,
  ]);

/** The jurisdictions that one of these may turn out to be; of none, none. */
export const orUnknown = (jurisdictions: readonly Jurisdiction[]): readonly Jurisdiction[] =>
  jurisdictions.length === 0 ? [] : [...jurisdictions, 'UNKNOWN'];

const instrument = ({ instruments, kind }: ReadTest): Filter =>
  all([instruments === null ? ANY : among('slug', instruments), kind ? word('kind', [kind]) : ANY]);

/** That a signatory certainly meets a test. */
const met = (test: ReadTest): Filter => some('SIGNED', instrument(test), proving(test));

/** That a signatory may meet a test: by a signature of which something is not known, or by one that no list shows. */
const open = (test: ReadTest, view: View): Filter =>
  any([
    some('SIGNED', instrument(test), promising(test), view.holds === 'CERTAINLY' ? 'POSSIBLY' : undefined),
    unlisted(test, 'Declaration', true),
    unlisted(test, 'Declaration', false),
    unlisted(test, 'Commitment', true),
    unlisted(test, 'Commitment', false),
  ]);

/**
 * That a partial list, issued or not, is of something that a signatory may have signed: it has no edge to it, signed or
 * refused.
 */
const unlisted = (test: ReadTest, kind: PartialList['kind'], issued: boolean): Filter => {
  const lists = test.partial.filter(
    (list) => list.kind === kind && list.issuers.length > 0 === issued && mayBe(test, list),
  );
  const strong = test.minStatus ? word('status', atLeast(test.minStatus)) : ANY;
  const nothing = (listed: Filter, issuer: Filter): Filter =>
    all([
      word('kind', SIGNERS[kind]),
      issued ? fromHome(test, kind, issuer) : ANY,
      not(some('SIGNED', listed, ANY, 'EVER')),
      not(some('DID_NOT_SIGN', listed, strong)),
    ]);
  const [only, ...more] = lists;
  if (only === undefined) return NOTHING;
  // Of one list the store knows what it is asked of.
  if (more.length === 0) return nothing(among('slug', [only.slug]), among('slug', only.issuers));
  return {
    op: 'any',
    items: lists.map(({ slug, issuers }): Item => ({ slug: [slug], issuers })),
    where: nothing(among('slug', { item: 'slug' }), among('slug', { item: 'issuers' })),
  };
};

/** Whether an instrument can be of a jurisdiction that a test asks for, whoever signs it. */
export const mayBe = ({ jurisdiction }: ReadTest, { issuers }: PartialList): boolean =>
  !jurisdiction || jurisdiction.some((one) => (one === 'INTERNATIONAL') === (issuers.length === 0));

/** That an instrument of these issuers, if it were signed, might be of a jurisdiction that the test asks for. */
const fromHome = ({ jurisdiction }: ReadTest, kind: PartialList['kind'], issuer: Filter): Filter => {
  if (!jurisdiction) return ANY;
  // Jurisdictions are worked out from all that is known.
  const member = { ...some('MEMBER_OF', issuer, ANY, 'CERTAINLY'), hindsight: true };
  const home = any([
    ...(jurisdiction.includes('HOME') ? [issuer] : []),
    ...(jurisdiction.includes('REGIONAL') ? [all([not(issuer), member])] : []),
    ...(jurisdiction.includes('FOREIGN') ? [all([not(issuer), not(member)])] : []),
  ]);
  if (kind === 'Declaration') return home;
  const known = { ...some('HEADQUARTERED_IN', ANY, ANY, 'CERTAINLY'), hindsight: true };
  return any([not(known), { ...known, node: home }]);
};

const combined = (
  { allOf, anyOf, noneOf, atLeast }: Asked,
  positive: (test: ReadTest) => Filter,
  negative: (test: ReadTest) => Filter,
): Filter =>
  all([
    ...allOf.map(positive),
    ...(anyOf === null ? [] : [any(anyOf.map(positive))]),
    ...(atLeast === null ? [] : [{ op: 'several' as const, count: atLeast.count, of: atLeast.of.map(positive) }]),
    ...noneOf.flatMap((test) => none(negative(test))),
  ]);

/** That the answer for a signatory is among these. */
export const answered = (asked: Asked, include: readonly ('YES' | 'NO' | 'UNKNOWN')[], view: View): Filter => {
  const opened = (test: ReadTest) => open(test, view);
  const yes = combined(asked, met, opened);
  const maybe = () => combined(asked, opened, met);
  const [isYes, isNo, isUnknown] = (['YES', 'NO', 'UNKNOWN'] as const).map((answer) => include.includes(answer));
  if (isYes && isNo && isUnknown) return ANY;
  if (isYes && isUnknown) return maybe();
  if (isNo && isUnknown) return not(yes);
  if (isYes && isNo) return any([yes, not(maybe())]);
  if (isUnknown) return all([maybe(), not(yes)]);
  return isNo ? not(maybe()) : yes;
};
