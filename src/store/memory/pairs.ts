import { compareText } from '../../model/text.js';
import { MAX_PAIRS, tooManyPairs } from '../bounds.js';
import { compareKeys } from '../keyset.js';
import type { Pair, Pairing, Pairs } from '../queries.js';
import { eachEdgeAt } from './adjacent.js';
import type { Content } from './content.js';
import { passing } from './match.js';
import { each, made, pageOf } from './page.js';

type Weighed = Pick<Pair, 'a' | 'b' | 'weight'>;

/** Who signed each instrument, by slug, without repetition. */
const signersOf = async (
  content: Content,
  { label, where, edge: ofEdge, view }: Pairing,
  signal: AbortSignal | undefined,
): Promise<Map<string, string[]>> => {
  const instruments = content.labelled.get('Instrument') ?? [];
  const kept = await passing(content, instruments, where, view, signal);
  const signers = new Map<string, string[]>();
  let pairs = 0;
  for (const { slug } of kept) {
    const signatures = eachEdgeAt(content, slug, 'SIGNED', 'to', label, view);
    const counted = await passing(content, signatures, ofEdge, view, signal);
    pairs += (counted.length * (counted.length - 1)) / 2;
    if (pairs > MAX_PAIRS) throw tooManyPairs();
    signers.set(slug, [...new Set(counted.map(({ from }) => from))].sort(compareText));
  }
  return signers;
};

/** What each signatory signed, in the order of the instruments. */
const signedBy = (signers: ReadonlyMap<string, readonly string[]>): Map<string, string[]> => {
  const signed = new Map<string, string[]>();
  for (const [instrument, them] of signers) {
    for (const slug of them) {
      const known = signed.get(slug);
      if (known === undefined) signed.set(slug, [instrument]);
      else known.push(instrument);
    }
  }
  return signed;
};

/** Pairs of signatories by the number of instruments that both signed: the plain reading of `neo4j/cypher/pairs.ts`. */
export const pairs = async (content: Content, query: Pairing, signal: AbortSignal | undefined): Promise<Pairs> => {
  const signers = await signersOf(content, query, signal);
  const signed = signedBy(signers);
  // Found in the order of their slugs, so that those of one weight need no sorting.
  const byWeight = new Map<number, Weighed[]>();
  const joined = new Set<string>();
  const asked = query.of && new Set(query.of);
  const weigh = (a: string): void => {
    const weights = new Map<string, number>();
    for (const instrument of signed.get(a) ?? []) {
      for (const b of signers.get(instrument) ?? []) if (b > a) weights.set(b, (weights.get(b) ?? 0) + 1);
    }
    for (const [b, weight] of [...weights].sort(([x], [y]) => compareText(x, y))) {
      if (weight < query.minWeight || (asked && !asked.has(a) && !asked.has(b))) continue;
      joined.add(a).add(b);
      const alike = byWeight.get(weight);
      if (alike === undefined) byWeight.set(weight, [{ a, b, weight }]);
      else alike.push({ a, b, weight });
    }
  };
  await each([...signed.keys()].sort(compareText), weigh, signal);
  const pairs = [...byWeight].sort(([x], [y]) => y - x).flatMap(([, alike]) => alike);
  const order = ['DESC', 'ASC', 'ASC'] as const;
  const keyOf = ({ a, b, weight }: Weighed) => [weight, a, b];
  const { rows, more } = await pageOf(
    pairs,
    query.page,
    (one, other) => compareKeys(order, keyOf(one), keyOf(other)),
    (pair, start) => compareKeys(order, keyOf(pair), start),
    signal,
  );
  const withShared = (pair: Weighed): Pair => ({
    ...pair,
    ...(query.shared ? sharedBy(pair, signed) : { shared: [], either: 0 }),
  });
  return {
    rows: await made(rows, withShared, signal),
    more,
    total: query.total ? pairs.length : null,
    signatories: query.total ? joined.size : null,
  };
};

const sharedBy = ({ a, b, weight }: Weighed, signed: ReadonlyMap<string, readonly string[]>) => {
  const [ofA, ofB] = [signed.get(a) ?? [], signed.get(b) ?? []];
  const other = new Set(ofB);
  return { shared: ofA.filter((slug) => other.has(slug)), either: ofA.length + ofB.length - weight };
};
