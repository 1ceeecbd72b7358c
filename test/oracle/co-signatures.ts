import fc from 'fast-check';
import { hasLabel } from '../../src/model/labels.js';
import { compareText } from '../../src/model/text.js';
import { bySlug, inOrder, oracle, type Plain, seen } from './oracle.js';
import { someOf, statuses, view } from './values.js';

/** Pairs of signatories by what both signed, the first ten of them. */
export const coSignatures = oracle(
  'coSignatures',
  `query ($of: [String!], $kind: Kind, $where: InstrumentWhere, $statuses: [Status!], $minWeight: Int, $asOf: Date, $holds: Holds, $knownBy: Date) {
    coSignatures(first: 10, of: $of, kind: $kind, where: $where, statuses: $statuses, minWeight: $minWeight, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      totalCount pageInfo { hasNextPage } nodes { a { slug } b { slug } weight jaccard instruments { slug } }
    }
  }`,
  (plain: Plain) =>
    fc
      .record({
        kind: fc.constantFrom(null, null, 'COMPANY', 'COUNTRY', 'ORGANIZATION'),
        of: fc.option(someOf(plain, 'Signatory', 3), { freq: 2 }),
        some: fc.option(someOf(plain, 'Instrument', 6), { freq: 2 }),
        statuses,
        minWeight: fc.constantFrom(1, 1, 1, 2, 3),
        view,
      })
      .map(({ some, view, ...rest }) => ({ ...rest, where: some && { slug: { in: some } }, ...view })),
  (plain, { of, kind, where, statuses, minWeight, asOf, holds }) => {
    const counted = seen(plain, 'SIGNED', { asOf, holds }).filter(
      ({ from, to, status }) =>
        (kind === null || plain.nodes.get(from)?.kind.toUpperCase() === kind) &&
        (where === null || where.slug.in.includes(to)) &&
        (statuses === null || statuses.includes(status.toUpperCase())),
    );
    const signed = (slug: string) =>
      inOrder(
        plain,
        counted.filter(({ from }) => from === slug).map(({ to }) => to),
      );
    const signatories = [...plain.nodes.values()]
      .filter(({ kind }) => hasLabel(kind, 'Signatory'))
      .map(({ slug }) => slug)
      .sort(compareText);
    const pairs = signatories
      .flatMap((a, i) => signatories.slice(i + 1).map((b) => ({ a, b, ofA: signed(a), ofB: signed(b) })))
      .map(({ a, b, ofA, ofB }) => {
        const common = ofA.filter((slug) => ofB.includes(slug));
        const jaccard = common.length / new Set([...ofA, ...ofB]).size;
        return { a: { slug: a }, b: { slug: b }, weight: common.length, jaccard, instruments: bySlug(common) };
      })
      .filter(
        ({ a, b, weight }) => weight >= minWeight && (of?.some((one) => one === a.slug || one === b.slug) ?? true),
      )
      .sort((x, y) => y.weight - x.weight);
    return {
      coSignatures: {
        totalCount: pairs.length,
        pageInfo: { hasNextPage: pairs.length > 10 },
        nodes: pairs.slice(0, 10),
      },
    };
  },
);
