import type { View } from '../../model/dates.js';
import { SIGNERS } from '../../model/labels.js';
import { STATUSES, type Status } from '../../model/status.js';
import { ANY, all, type Filter, type FromItem, type Item, NOTHING, type Quantifier } from '../../store/filter.js';
import type { PartialList, ReadTest } from './tests.js';

/** What is asked: how tests combine. Absent parts ask nothing. */
export type Asked = {
  allOf: readonly ReadTest[];
  anyOf: readonly ReadTest[] | null;
  noneOf: readonly ReadTest[];
  atLeast: { count: number; of: readonly ReadTest[] } | null;
};

/** Counted rather than joined by OR: the planner of Neo4j multiplies out ORs of conjunctions, which takes it seconds. */
const any = (filters: readonly Filter[]): Filter => ({ op: 'several', count: 1, of: filters });
const not = (of: Filter): Filter => ({ op: 'not', of });
const among = (property: string, value: readonly string[] | FromItem): Filter => ({
  op: 'compare',
  property,
  is: 'in',
  value,
});
const some = (
  relation: Quantifier['relation'],
  node: Filter,
  edge: Filter = ANY,
  holds?: Quantifier['holds'],
): Quantifier => ({ op: 'some', relation, end: 'from', node, edge, count: 0, ...(holds ? { holds } : {}) });

/** The statuses at least as strong as one. */
export const atLeast = (status: Status): readonly Status[] => STATUSES.slice(0, STATUSES.indexOf(status) + 1);

/** The signatures that prove a test. A jurisdiction rests on facts of its own, which must be supported as well. */
const proving = ({ jurisdiction, status, joined }: ReadTest): Filter =>
  all([
    jurisdiction ? among('jurisdiction', [jurisdiction]) : ANY,
    status ? among('status', atLeast(status)) : ANY,
    status && jurisdiction ? among('jurisdictionStatus', atLeast(status)) : ANY,
    joined ? among('joined', [joined]) : ANY,
  ]);

/** The signatures that may prove a test, if what is not known of them turns out right. */
const promising = ({ jurisdiction, joined }: ReadTest): Filter =>
  all([
    jurisdiction ? among('jurisdiction', [jurisdiction, 'UNKNOWN']) : ANY,
    joined ? among('joined', [joined, 'unknown']) : ANY,
  ]);

const instrument = ({ instruments }: ReadTest): Filter => (instruments === null ? ANY : among('slug', instruments));

/** That a signatory certainly meets a test. */
const met = (test: ReadTest): Filter => some('SIGNED', instrument(test), proving(test));

/** That a signatory may meet a test: by a signature of which something is not known, or by one that no list shows. */
const open = (test: ReadTest, view: View): Filter =>
  any([
    some('SIGNED', instrument(test), promising(test), view.holds === 'CERTAINLY' ? 'POSSIBLY' : undefined),
    unlisted(test, 'Declaration'),
    unlisted(test, 'Commitment'),
  ]);

/** That a partial list is of something that a signatory may have signed: it has no edge to it, signed or refused. */
const unlisted = (test: ReadTest, kind: PartialList['kind']): Filter => {
  const lists = test.partial.filter((list) => list.kind === kind && mayBe(test, list));
  if (lists.length === 0) return NOTHING;
  const listed = among('slug', { item: 'slug' });
  const strong = test.status ? among('status', atLeast(test.status)) : ANY;
  return {
    op: 'any',
    items: lists.map(({ slug, issuers }): Item => ({ slug: [slug], issuers })),
    where: all([
      among('kind', SIGNERS[kind]),
      fromHome(test, kind),
      not(some('SIGNED', listed, ANY, 'EVER')),
      not(some('DID_NOT_SIGN', listed, strong)),
    ]),
  };
};

/** Whether an instrument can be of the jurisdiction that a test asks for, whoever signs it. */
const mayBe = ({ jurisdiction }: ReadTest, { issuers }: PartialList): boolean =>
  !jurisdiction || (jurisdiction === 'INTERNATIONAL') === (issuers.length === 0);

/** That an instrument of these issuers, if it were signed, might be of the jurisdiction that the test asks for. */
const fromHome = ({ jurisdiction }: ReadTest, kind: PartialList['kind']): Filter => {
  if (!jurisdiction || jurisdiction === 'INTERNATIONAL') return ANY;
  const issuer = among('slug', { item: 'issuers' });
  const member = some('MEMBER_OF', issuer, ANY, 'CERTAINLY');
  const home: Filter =
    jurisdiction === 'HOME'
      ? issuer
      : jurisdiction === 'UNKNOWN'
        ? NOTHING
        : all([not(issuer), jurisdiction === 'REGIONAL' ? member : not(member)]);
  if (kind === 'Declaration') return home;
  const known = some('HEADQUARTERED_IN', ANY, ANY, 'CERTAINLY');
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
    ...noneOf.map((test) => not(negative(test))),
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
