import fc from 'fast-check';
import type { StoredEdge, StoredNode } from '../../src/graph/stored.js';
import { JURISDICTIONS } from '../../src/model/fields/jurisdiction.js';
import { hasLabel } from '../../src/model/labels.js';
import { STATUSES } from '../../src/model/status.js';
import { inOrder, inPlaces, oracle, type Plain, seen } from './oracle.js';
import { between, held, isOfItsSort, isPartial } from './stand.js';
import { slugsOf, view } from './values.js';

const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
type Answer = (typeof ANSWERS)[number];

type Test = {
  instrument: string | null;
  summit: string | null;
  issuer: string | null;
  kind: string | null;
  jurisdiction: string[] | null;
  minJurisdictionStatus: string | null;
  minStatus: string | null;
  joined: string | null;
  scope: string | null;
};

/** What a plain reader finds, and the signatures and refusals that it rests on. */
type Found = { answer: Answer; edges: StoredEdge[] };

type Variables = {
  allOf: Test[] | null;
  anyOf: Test[] | null;
  noneOf: Test[] | null;
  atLeast: { count: number; of: Test[] } | null;
  include: Answer[];
  /** Whether the total is asked for, which makes the database plan everything twice. */
  counted: boolean;
  asOf: string;
  holds: 'CERTAINLY' | 'POSSIBLY' | 'EVER';
};

const upper = (words: readonly string[]) => words.map((word) => word.toUpperCase());

const NOTHING: Test = {
  instrument: null,
  summit: null,
  issuer: null,
  kind: null,
  jurisdiction: null,
  minJurisdictionStatus: null,
  minStatus: null,
  joined: null,
  scope: null,
};

/**
 * Half of the tests name an instrument that someone signed, and nothing else: of a random test nearly everything is
 * false.
 */
const testOf = (plain: Plain): fc.Arbitrary<Test> => {
  const oneOf = (slugs: string[]) => (slugs.length === 0 ? fc.constant(null) : fc.constantFrom(...slugs));
  const rarely = <T>(value: fc.Arbitrary<T>) =>
    fc.oneof({ weight: 4, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: value });
  const signed = plain.edges.flatMap(({ relation, to }) => (relation === 'SIGNED' ? [to] : []));
  const simple = oneOf(signed).map((instrument) => ({ ...NOTHING, instrument }));
  const any = fc.record({
    instrument: fc.oneof(fc.constant(null), oneOf(slugsOf(plain, 'Instrument'))),
    summit: rarely(oneOf(slugsOf(plain, 'Summit'))),
    issuer: rarely(oneOf(slugsOf(plain, 'Signatory'))),
    kind: rarely(fc.constantFrom('DECLARATION', 'COMMITMENT')),
    jurisdiction: fc.oneof(
      fc.constant(null),
      fc.constantFrom(...JURISDICTIONS).map((one) => [one]),
      fc.subarray([...JURISDICTIONS]),
    ),
    minJurisdictionStatus: rarely(fc.constantFrom(...upper(STATUSES))),
    minStatus: fc.oneof(fc.constant(null), fc.constantFrom(...upper(STATUSES))),
    joined: rarely(fc.constantFrom('ORIGINAL', 'LATER', 'UNKNOWN')),
    scope: rarely(fc.constantFrom('FULL', 'PARTIAL')),
  });
  return fc.oneof(simple, any);
};

const variables = (plain: Plain): fc.Arbitrary<Variables> => {
  const tests = fc.array(testOf(plain), { maxLength: 3 });
  const some = fc.array(testOf(plain), { minLength: 1, maxLength: 2 });
  const one = fc.tuple(testOf(plain));
  const none = {
    allOf: fc.constant(null),
    anyOf: fc.constant(null),
    noneOf: fc.constant(null),
    atLeast: fc.constant(null),
  };
  const atLeast = fc.record({ count: fc.integer({ min: 0, max: 3 }), of: tests });
  const counted = fc.integer({ min: 0, max: 3 }).map((n) => n === 0);
  const more = { counted, include: fc.subarray([...ANSWERS], { minLength: 1 }), view };
  return fc
    .oneof(
      fc.record({ ...none, allOf: some, ...more }),
      fc.record({ ...none, anyOf: tests, ...more }),
      fc.record({ ...none, allOf: some, noneOf: some, ...more }),
      fc.record({ ...none, atLeast, ...more }),
      fc.record({
        allOf: one,
        anyOf: some,
        noneOf: one,
        atLeast: fc.record({ count: fc.integer({ min: 0, max: 2 }), of: some }),
        ...more,
      }),
    )
    .map(({ view, ...asked }) => ({ ...asked, ...view }));
};

/**
 * What the graph can tell, said as the issue says it: one signatory, one test, every instrument in turn. Which instruments a test
 * speaks of, and whose they are, is told with hindsight.
 */
const reader = (plain: Plain, { asOf, holds }: Pick<Variables, 'asOf' | 'holds'>) => {
  const asked = { asOf, holds };
  const certain = { asOf, holds: 'CERTAINLY' } as const;
  const instruments = [...plain.nodes.values()].filter(({ kind }) => hasLabel(kind, 'Instrument'));
  const leads = (
    relation: 'ADOPTED_AT' | 'ISSUED_BY' | 'HEADQUARTERED_IN' | 'MEMBER_OF',
    from: string,
    on = asked as typeof asked | typeof certain,
  ) =>
    seen({ ...plain, edges: plain.all }, relation, on)
      .filter((edge) => edge.from === from)
      .map(({ to }) => to);
  const meant = (test: Test) =>
    instruments.filter(
      ({ slug, kind }) =>
        (test.instrument === null || test.instrument === slug) &&
        (test.kind === null || test.kind === kind.toUpperCase()) &&
        (test.summit === null || leads('ADOPTED_AT', slug).includes(test.summit)) &&
        (test.issuer === null || leads('ISSUED_BY', slug).includes(test.issuer)),
    );
  const strong = (least: string | null, status: string) =>
    least === null || upper(STATUSES).indexOf(status.toUpperCase()) <= upper(STATUSES).indexOf(least);

  /** Whose instrument it might be, seen from the homes of someone who may have signed it. */
  const mightBe = (signatory: StoredNode, instrument: StoredNode): string[] => {
    const issuers = leads('ISSUED_BY', instrument.slug, certain);
    if (issuers.length === 0) return ['INTERNATIONAL'];
    const homes = signatory.kind === 'Company' ? leads('HEADQUARTERED_IN', signatory.slug, certain) : [signatory.slug];
    if (homes.length === 0) return ['HOME', 'REGIONAL', 'FOREIGN', 'UNKNOWN'];
    return homes.map((home) => {
      if (issuers.includes(home)) return 'HOME';
      return leads('MEMBER_OF', home, certain).some((body) => issuers.includes(body)) ? 'REGIONAL' : 'FOREIGN';
    });
  };

  /** Whether a signature is what the test asks for, its day and support aside. */
  const alike = (test: Test, edge: StoredEdge): Answer => {
    if (edge.relation !== 'SIGNED') return 'NO';
    const parts: Answer[] = ['YES'];
    const is = (yes: boolean, open: boolean) => parts.push(yes ? 'YES' : open ? 'UNKNOWN' : 'NO');
    const { jurisdiction, joined, scope } = test;
    if (jurisdiction !== null) {
      is(jurisdiction.includes(edge.jurisdiction ?? ''), edge.jurisdiction === 'UNKNOWN' && jurisdiction.length > 0);
    }
    if (joined !== null) is(edge.joined.toUpperCase() === joined, edge.joined === 'unknown');
    if (scope !== null) is(edge.scope.toUpperCase() === scope, false);
    return (['NO', 'UNKNOWN'] as const).find((one) => parts.includes(one)) ?? 'YES';
  };

  const supported = (test: Test, { status, jurisdictionStatus }: StoredEdge): boolean =>
    strong(test.minStatus, status) && strong(test.minJurisdictionStatus, jurisdictionStatus ?? 'unconfirmed');

  const onInstrument = (test: Test, signatory: StoredNode, instrument: StoredNode): Found => {
    const own = between(plain, 'SIGNED', signatory.slug, instrument.slug);
    const like = own.filter((edge) => alike(test, edge) !== 'NO');
    const now = (edge: StoredEdge) => ['yes', 'perhaps'].includes(held(edge, asked));
    const proofs = like.filter(
      (edge) => held(edge, asked) === 'yes' && alike(test, edge) === 'YES' && supported(test, edge),
    );
    if (proofs.length > 0) return { answer: 'YES', edges: proofs };
    const refusals = between(plain, 'DID_NOT_SIGN', signatory.slug, instrument.slug).filter(now);
    if (like.some(now)) return { answer: 'UNKNOWN', edges: [...like.filter(now), ...refusals] };
    const recorded = refusals.some((edge) => held(edge, asked) === 'yes' && strong(test.minStatus, edge.status));
    if (like.length > 0 || recorded) return { answer: 'NO', edges: [...like, ...refusals] };
    // Where one instrument is named, a signature that is something else says why not.
    if (own.length > 0) return { answer: 'NO', edges: [...(test.instrument === null ? [] : own), ...refusals] };
    const { jurisdiction } = test;
    const might = jurisdiction === null || mightBe(signatory, instrument).some((one) => jurisdiction.includes(one));
    const open = isOfItsSort(signatory, instrument) && might && isPartial(plain, instrument, asked);
    return { answer: open ? 'UNKNOWN' : 'NO', edges: refusals };
  };

  return (test: Test, signatory: StoredNode): Found => {
    const found = meant(test).map((instrument) => onInstrument(test, signatory, instrument));
    const answer = (['YES', 'UNKNOWN'] as const).find((one) => found.some((part) => part.answer === one)) ?? 'NO';
    return { answer, edges: found.filter((part) => part.answer === answer).flatMap(({ edges }) => edges) };
  };
};

const expected = (plain: Plain, { allOf, anyOf, noneOf, atLeast, include, counted, ...view }: Variables) => {
  const read = reader(plain, view);
  const signatories = inOrder(plain, slugsOf(plain, 'Signatory')).flatMap((slug) => plain.nodes.get(slug) ?? []);
  const edges = signatories.flatMap((node) => {
    const findings = (tests: Test[]) => tests.map((test) => read(test, node));
    const rank = (answer: Answer) => ['NO', 'UNKNOWN', 'YES'].indexOf(answer);
    /** Of so many the best: the answer of the last of them is that of all. */
    const best = (count: number, tests: Test[]) => {
      const ranked = findings(tests).sort((a, b) => rank(b.answer) - rank(a.answer));
      const answer = count === 0 ? 'YES' : (ranked[count - 1]?.answer ?? 'NO');
      const telling = ranked.filter((one) => (answer === 'UNKNOWN' ? one.answer !== 'NO' : one.answer === answer));
      return { answer, edges: telling.flatMap((one) => one.edges) };
    };
    const parts = [
      ...findings(allOf ?? []),
      ...(anyOf === null ? [] : [best(1, anyOf)]),
      ...(atLeast === null ? [] : [best(atLeast.count, atLeast.of)]),
      ...findings(noneOf ?? []).map((one) => ({
        ...one,
        answer: one.answer === 'YES' ? ('NO' as const) : one.answer === 'NO' ? ('YES' as const) : one.answer,
      })),
    ];
    const answer = (['NO', 'UNKNOWN'] as const).find((one) => parts.some((part) => part.answer === one)) ?? 'YES';
    if (!include.includes(answer)) return [];
    const telling = new Map(
      parts.filter((part) => part.answer === answer).flatMap((part) => part.edges.map((edge) => [edge.key, edge])),
    );
    const keys = (relation: string) =>
      inPlaces(
        plain,
        'from',
        [...telling.values()].filter((edge) => edge.relation === relation),
      ).map(({ key }) => ({ key }));
    return [{ node: { slug: node.slug }, answer, witnesses: keys('SIGNED'), refusals: keys('DID_NOT_SIGN') }];
  });
  return { whoSigned: { ...(counted ? { totalCount: edges.length } : {}), edges } };
};

/** Who signed by set algebra over tests, and for whom the graph cannot tell. */
export const whoSigned = oracle<Variables>(
  'whoSigned',
  `query ($allOf: [SignedTest!], $anyOf: [SignedTest!], $noneOf: [SignedTest!], $atLeast: AtLeastSigned, $include: [Answer!], $asOf: Date, $holds: Holds, $knownBy: Date, $counted: Boolean!) {
    whoSigned(first: 100, allOf: $allOf, anyOf: $anyOf, noneOf: $noneOf, atLeast: $atLeast, include: $include, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      totalCount @include(if: $counted)
      edges { node { slug } answer witnesses { key } refusals { key } }
    }
  }`,
  variables,
  expected,
);
