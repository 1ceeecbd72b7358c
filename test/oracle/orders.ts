import fc from 'fast-check';
import type { StoredEdge } from '../../src/graph/stored.js';
import { parsePartialDate, type View } from '../../src/model/dates.js';
import { hasLabel } from '../../src/model/labels.js';
import { compareText } from '../../src/model/text.js';
import { inOrder, inPlaces, oracle, type Plain, seen } from './oracle.js';
import { view } from './values.js';

type Value = string | number | null;
type Step<F extends string> = { field: F; direction: 'ASC' | 'DESC' };

const steps = <F extends string>(fields: readonly F[]): fc.Arbitrary<Step<F>[]> =>
  fc.array(fc.record({ field: fc.constantFrom(...fields), direction: fc.constantFrom('ASC', 'DESC') }), {
    maxLength: 3,
  });

/** What has no value comes last in both directions. */
const compare = (a: Value, b: Value, direction: 'ASC' | 'DESC'): number => {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  const compared = typeof a === 'number' && typeof b === 'number' ? a - b : compareText(String(a), String(b));
  return direction === 'ASC' ? compared : -compared;
};

/** Rows that come in their default order, in another one. */
const ordered = <R, F extends string>(
  rows: readonly R[],
  order: readonly Step<F>[],
  of: (row: R, field: F) => Value,
): R[] =>
  rows.toSorted((a, b) => {
    for (const { field, direction } of order) {
      const compared = compare(of(a, field), of(b, field), direction);
      if (compared !== 0) return compared;
    }
    return 0;
  });

const STATUS = ['confirmed', 'uncertain', 'unconfirmed'];
const JOINED = ['original', 'later', 'unknown'];

const rank = (words: readonly string[], word: unknown): number | null =>
  typeof word === 'string' ? words.indexOf(word) : null;

const firstDay = (date: string | null): string | null =>
  date === null ? null : (parsePartialDate(date)?.earliest ?? null);

const OF_SIGNATORY = ['SIGNED', 'DID_NOT_SIGN', 'NAMES', 'STATUS', 'SLUG'] as const;
const OF_LINK = ['SIGNED_ON', 'VALID_TO', 'JOINED', 'SIGNATURE_STATUS', ...OF_SIGNATORY] as const;
const OF_SIGNATURE = ['INSTRUMENT', 'SIGNATORY', 'STATUS', 'JOINED', 'VALID_FROM', 'KEY'] as const;

const RELATIONS = { SIGNED: 'SIGNED', DID_NOT_SIGN: 'DID_NOT_SIGN', NAMES: 'NAMED' } as const;

const ofSignatory =
  (plain: Plain, view: View) =>
  (slug: string, field: (typeof OF_SIGNATORY)[number]): Value => {
    if (field === 'SLUG') return slug;
    if (field === 'STATUS') return rank(STATUS, plain.nodes.get(slug)?.status);
    return seen(plain, RELATIONS[field], view).filter(({ from }) => from === slug).length;
  };

const ofLink =
  (plain: Plain, view: View) =>
  (edge: StoredEdge, field: (typeof OF_LINK)[number]): Value => {
    switch (field) {
      case 'SIGNED_ON':
        return firstDay(edge.validFrom);
      case 'VALID_TO':
        return firstDay(edge.validTo);
      case 'JOINED':
        return 'joined' in edge ? rank(JOINED, edge.joined) : null;
      case 'SIGNATURE_STATUS':
        return rank(STATUS, edge.status);
      default:
        return ofSignatory(plain, view)(edge.from, field);
    }
  };

const ofSignature =
  (plain: Plain) =>
  (edge: StoredEdge, field: (typeof OF_SIGNATURE)[number]): Value => {
    switch (field) {
      case 'INSTRUMENT':
        return plain.nodes.get(edge.to)?.orderKey ?? null;
      case 'SIGNATORY':
        return plain.nodes.get(edge.from)?.orderKey ?? null;
      case 'STATUS':
        return rank(STATUS, edge.status);
      case 'JOINED':
        return 'joined' in edge ? rank(JOINED, edge.joined) : null;
      case 'VALID_FROM':
        return firstDay(edge.validFrom);
      case 'KEY':
        return edge.key;
    }
  };

const slugsOf = (plain: Plain, label: 'Signatory' | 'Instrument'): string[] =>
  inOrder(plain, plain.nodes.keys()).filter((slug) => hasLabel(plain.nodes.get(slug)?.kind ?? 'Name', label));

/** Entities by how many edges they have, entities along a link by facts of the edge, and edges. */
export const orders = oracle(
  'orderBy',
  `query ($signatories: [SignatoryOrder!], $link: [InstrumentSignatoriesOrder!], $signatures: [SignatureOrder!],
    $asOf: Date, $holds: Holds, $knownBy: Date) {
    signatories(first: 7, orderBy: $signatories, asOf: $asOf, holds: $holds, knownBy: $knownBy) { nodes { slug } }
    instruments(first: 100, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      nodes { slug signatories(first: 5, orderBy: $link) { edges { signature { key } } } }
    }
    signatures(first: 7, orderBy: $signatures, asOf: $asOf, holds: $holds, knownBy: $knownBy) { nodes { key } }
  }`,
  () => {
    const none = { signatories: fc.constant([]), link: fc.constant([]), signatures: fc.constant([]), view };
    // One order at a time: the database plans each anew.
    return fc
      .oneof(
        fc.record({ ...none, signatories: steps(OF_SIGNATORY) }),
        fc.record({ ...none, link: steps(OF_LINK) }),
        fc.record({ ...none, signatures: steps(OF_SIGNATURE) }),
      )
      .map(({ view, ...orders }) => ({ ...orders, ...view }));
  },
  (plain, { signatories, link, signatures, ...view }) => {
    const all = ordered(slugsOf(plain, 'Signatory'), signatories, ofSignatory(plain, view));
    const edges = inPlaces(plain, 'to', seen(plain, 'SIGNED', view));
    return {
      signatories: { nodes: all.slice(0, 7).map((slug) => ({ slug })) },
      instruments: {
        nodes: slugsOf(plain, 'Instrument').map((slug) => ({
          slug,
          signatories: {
            edges: ordered(
              edges.filter((edge) => edge.to === slug),
              link,
              ofLink(plain, view),
            )
              .slice(0, 5)
              .map(({ key }) => ({ signature: { key } })),
          },
        })),
      },
      signatures: {
        nodes: ordered(edges, signatures, ofSignature(plain))
          .slice(0, 7)
          .map(({ key }) => ({ key })),
      },
    };
  },
);
