import fc from 'fast-check';
import type { StoredEdge, StoredNode } from '../../src/graph/stored.js';
import { inView, parsePartialDate } from '../../src/model/dates.js';
import { JURISDICTIONS } from '../../src/model/jurisdiction.js';
import { hasLabel } from '../../src/model/labels.js';
import { STATUSES } from '../../src/model/status.js';
import { compareText } from '../../src/model/text.js';
import { inOrder, oracle, type Plain, seen } from './oracle.js';
import { slugsOf, view } from './values.js';

const ANSWERS = ['YES', 'NO', 'UNKNOWN'] as const;
type Answer = (typeof ANSWERS)[number];

type Test = {
  instrument: string | null;
  summit: string | null;
  issuer: string | null;
  jurisdiction: string | null;
  status: string | null;
  joined: string | null;
};

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

const NOTHING: Test = { instrument: null, summit: null, issuer: null, jurisdiction: null, status: null, joined: null };

/** Half of the tests name an instrument that someone signed, and nothing else: of a random test nearly everything is false. */
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
    jurisdiction: fc.oneof(fc.constant(null), fc.constantFrom(...JURISDICTIONS)),
    status: fc.oneof(fc.constant(null), fc.constantFrom(...upper(STATUSES))),
    joined: rarely(fc.constantFrom('ORIGINAL', 'LATER', 'UNKNOWN')),
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

/** What the graph can tell, said as the issue says it: one signatory, one test, every instrument in turn. */
const reader = (plain: Plain, { asOf, holds }: Pick<Variables, 'asOf' | 'holds'>) => {
  const asked = { asOf, holds };
  const certain = { asOf, holds: 'CERTAINLY' } as const;
  const instruments = [...plain.nodes.values()].filter(({ kind }) => hasLabel(kind, 'Instrument'));
  const leads = (
    relation: 'ADOPTED_AT' | 'ISSUED_BY' | 'HEADQUARTERED_IN' | 'MEMBER_OF',
    from: string,
    on = asked as typeof asked | typeof certain,
  ) =>
    seen(plain, relation, on)
      .filter((edge) => edge.from === from)
      .map(({ to }) => to);
  const meant = (test: Test) =>
    instruments.filter(
      ({ slug }) =>
        (test.instrument === null || test.instrument === slug) &&
        (test.summit === null || leads('ADOPTED_AT', slug).includes(test.summit)) &&
        (test.issuer === null || leads('ISSUED_BY', slug).includes(test.issuer)),
    );
  const strong = (test: Test, status: string) =>
    test.status === null || upper(STATUSES).indexOf(status.toUpperCase()) <= upper(STATUSES).indexOf(test.status);

  /** Whether who is not on the list may have signed all the same. */
  const partial = (instrument: StoredNode): boolean => {
    if (!('listComplete' in instrument)) return false;
    const adopted = instrument.adopted === null ? undefined : parsePartialDate(instrument.adopted);
    if (holds !== 'EVER' && adopted !== undefined && adopted.earliest > asOf) return false;
    if (instrument.listComplete !== true) return true;
    const listed = instrument.listAsOf === null ? undefined : parsePartialDate(instrument.listAsOf)?.latest;
    if (holds !== 'EVER' && (asOf >= plain.date || (listed !== undefined && listed <= asOf))) return false;
    return plain.edges.some(
      (edge) =>
        edge.relation === 'SIGNED' &&
        edge.to === instrument.slug &&
        (edge.earliestStart !== edge.latestStart || edge.earliestEnd !== edge.latestEnd),
    );
  };

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

  const proof = (test: Test, edge: StoredEdge): Answer => {
    if (edge.relation !== 'SIGNED') return 'NO';
    const parts: Answer[] = [
      inView(edge, asked)
        ? 'YES'
        : holds === 'CERTAINLY' && inView(edge, { asOf, holds: 'POSSIBLY' })
          ? 'UNKNOWN'
          : 'NO',
    ];
    if (test.jurisdiction !== null) {
      parts.push(edge.jurisdiction === test.jurisdiction ? 'YES' : edge.jurisdiction === 'UNKNOWN' ? 'UNKNOWN' : 'NO');
      parts.push(strong(test, edge.jurisdictionStatus ?? 'unconfirmed') ? 'YES' : 'UNKNOWN');
    }
    if (test.joined !== null) {
      parts.push(edge.joined.toUpperCase() === test.joined ? 'YES' : edge.joined === 'unknown' ? 'UNKNOWN' : 'NO');
    }
    parts.push(strong(test, edge.status) ? 'YES' : 'UNKNOWN');
    return parts.includes('NO') ? 'NO' : parts.includes('UNKNOWN') ? 'UNKNOWN' : 'YES';
  };

  const onInstrument = (
    test: Test,
    signatory: StoredNode,
    instrument: StoredNode,
  ): { answer: Answer; edges: StoredEdge[] } => {
    const own = plain.edges.filter(
      ({ relation, from, to }) => relation === 'SIGNED' && from === signatory.slug && to === instrument.slug,
    );
    for (const answer of ['YES', 'UNKNOWN'] as const) {
      const edges = own.filter((edge) => proof(test, edge) === answer);
      if (edges.length > 0) return { answer, edges };
    }
    const refused = seen(plain, 'DID_NOT_SIGN', asked).some(
      ({ from, to, status }) => from === signatory.slug && to === instrument.slug && strong(test, status),
    );
    const states = hasLabel(signatory.kind, 'Signatory') && signatory.kind !== 'Company';
    const sort = instrument.kind === 'Declaration' ? states : !states;
    const might = test.jurisdiction === null || mightBe(signatory, instrument).includes(test.jurisdiction);
    const open = own.length === 0 && !refused && sort && might && partial(instrument);
    return { answer: open ? 'UNKNOWN' : 'NO', edges: [] };
  };

  return (test: Test, signatory: StoredNode): { answer: Answer; edges: StoredEdge[] } => {
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
    const witnesses = new Map(
      parts.filter((part) => part.answer === answer).flatMap((part) => part.edges.map((edge) => [edge.key, edge])),
    );
    return [
      {
        node: { slug: node.slug },
        answer,
        witnesses: [...witnesses.values()]
          .sort((a, b) => compareText(a.fromKey, b.fromKey))
          .map(({ key }) => ({ key })),
      },
    ];
  });
  return { whoSigned: { ...(counted ? { totalCount: edges.length } : {}), edges } };
};

/** Who signed by set algebra over tests, and for whom the graph cannot tell. */
export const whoSigned = oracle<Variables>(
  'whoSigned',
  `query ($allOf: [SignedTest!], $anyOf: [SignedTest!], $noneOf: [SignedTest!], $atLeast: AtLeastSigned, $include: [Answer!], $asOf: Date, $holds: Holds, $counted: Boolean!) {
    whoSigned(first: 100, allOf: $allOf, anyOf: $anyOf, noneOf: $noneOf, atLeast: $atLeast, include: $include, asOf: $asOf, holds: $holds) {
      totalCount @include(if: $counted)
      edges { node { slug } answer witnesses { key } }
    }
  }`,
  variables,
  expected,
);
