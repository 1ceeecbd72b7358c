import { compare, sortedBy } from './rules.js';
import { inForce, kindOf, nameOf, type Party, type World } from './world.js';

/** Two parties, and the instruments that both signed. */
type Pair = { a: Party; b: Party; common: World['instruments']; either: number };

/** Pairs of those who signed instruments of a kind, most in common first, then by slug. */
const pairsOf = (world: World, kind: 'Declaration' | 'Commitment', least: number): Pair[] => {
  const signatures = inForce(world).filter(({ instrument }) => kindOf(instrument) === kind);
  const parties = [...new Map(signatures.map(({ party }) => [party.slug, party])).values()].sort((a, b) =>
    compare(a.slug, b.slug),
  );
  const signedBy = ({ slug }: Party) =>
    world.instruments.filter(({ id }) =>
      signatures.some(({ party, instrument }) => party.slug === slug && instrument.id === id),
    );
  return parties
    .flatMap((a, i) =>
      parties.slice(i + 1).map((b): Pair => {
        const [ofA, ofB] = [signedBy(a), signedBy(b)];
        const common = ofA.filter((instrument) => ofB.includes(instrument));
        return { a, b, common, either: new Set([...ofA, ...ofB]).size };
      }),
    )
    .filter(({ common }) => common.length >= least)
    .sort((x, y) => y.common.length - x.common.length);
};

/** 23: companies that sign the same commitments. */
export const coSignatures = (world: World) => {
  const pairs = pairsOf(world, 'Commitment', 5).filter(({ a, b }) => a.kind === 'COMPANY' && b.kind === 'COMPANY');
  const named = ({ slug, name }: Party) => ({ slug, name });
  return {
    coSignatures: {
      totalCount: pairs.length,
      nodes: pairs.slice(0, 10).map(({ a, b, common, either }) => ({
        a: named(a),
        b: named(b),
        weight: common.length,
        jaccard: common.length / either,
        instruments: sortedBy(common, nameOf).map(({ id }) => ({ slug: id })),
      })),
    },
  };
};

/** 24: those who sign declarations together most, as a graph of ten. */
export const coSignatureGraph = (world: World) => {
  const pairs = pairsOf(world, 'Declaration', 5);
  const drawn = new Map<string, Party>();
  for (const { a, b } of pairs) {
    const more = new Map([...drawn, [a.slug, a], [b.slug, b]]);
    if (more.size > 10) break;
    for (const [slug, party] of more) drawn.set(slug, party);
  }
  const edges = pairs.filter(({ a, b }) => drawn.has(a.slug) && drawn.has(b.slug));
  return {
    coSignatureGraph: {
      totalNodes: new Set(pairs.flatMap(({ a, b }) => [a.slug, b.slug])).size,
      totalEdges: pairs.length,
      truncated: edges.length < pairs.length,
      nodes: [...drawn.values()].map(({ slug, name, kind }) => ({
        key: slug,
        label: name,
        kind,
        degree: edges.filter(({ a, b }) => a.slug === slug || b.slug === slug).length,
      })),
      edges: edges.map(({ a, b, common }) => ({
        key: `co-signed:${a.slug}:${b.slug}`,
        source: a.slug,
        target: b.slug,
        label: 'co-signed',
        weight: common.length,
      })),
    },
  };
};
