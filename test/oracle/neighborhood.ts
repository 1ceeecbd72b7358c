import fc from 'fast-check';
import type { StoredEdge } from '../../src/graph/stored.js';
import { compareText } from '../../src/model/text.js';
import { oracle, type Plain } from './oracle.js';
import { counted, isOf, scope, waysOut } from './traversal.js';
import { someOf } from './values.js';

/** Every kind that is drawn unless others are asked for. */
export const worldly = (plain: Plain, kinds: string[] | null, slug: string): boolean =>
  kinds === null
    ? !['Source', 'Name', 'Claim', 'Forecast'].includes(plain.nodes.get(slug)?.kind ?? '')
    : isOf(plain, kinds, slug);

/** Steps from these to each that lies within so many. */
const distancesFrom = (
  starts: readonly string[],
  out: ReadonlyMap<string, readonly { to: string }[]>,
  depth: number,
  allowed: (slug: string) => boolean,
): Map<string, number> => {
  const distances = new Map(starts.map((slug) => [slug, 0]));
  for (let distance = 1; distance <= depth; distance += 1) {
    for (const [slug, at] of [...distances]) {
      if (at !== distance - 1) continue;
      for (const { to } of out.get(slug) ?? []) if (!distances.has(to) && allowed(to)) distances.set(to, distance);
    }
  }
  return distances;
};

const dayBefore = (day: string): string => new Date(Date.parse(day) - 24 * 60 * 60 * 1000).toISOString().slice(0, 10);

/** What a graph to draw shows, given all its nodes in order. */
export const drawn = (
  plain: Plain,
  slugs: readonly string[],
  limit: number,
  edges: readonly StoredEdge[],
  distances = new Map<string, number>(),
) => {
  const among = (nodes: readonly string[]) =>
    edges.filter(({ from, to }) => nodes.includes(from) && nodes.includes(to));
  const kept = slugs.slice(0, limit);
  const shown = among(kept).sort((a, b) => compareText(a.key, b.key));
  return {
    nodes: kept.map((slug) => ({
      key: slug,
      label: plain.nodes.get(slug)?.name,
      degree: shown.reduce((ends, { from, to }) => ends + (from === slug ? 1 : 0) + (to === slug ? 1 : 0), 0),
      inDegree: shown.filter(({ to }) => to === slug).length,
      outDegree: shown.filter(({ from }) => from === slug).length,
      distance: distances.get(slug) ?? null,
      start: distances.get(slug) === 0,
      entity: { slug },
      members: [{ slug }],
    })),
    edges: shown.map(({ key, from, to, relation, status, possiblyFrom, possiblyUntil }) => ({
      key,
      source: from,
      target: to,
      relation,
      directed: true,
      weight: 1,
      status: status.toUpperCase(),
      firstDay: possiblyFrom === '0000-01-01' ? null : possiblyFrom,
      lastDay: possiblyUntil === '9999-12-31' ? null : dayBefore(possiblyUntil),
      fact: { key },
      facts: [{ key }],
    })),
    totalNodes: slugs.length,
    totalEdges: among(slugs).length,
    truncated: slugs.length > kept.length,
  };
};

/** What `drawn` works out, as it is selected. */
export const DRAWN = `nodes { key label degree inDegree outDegree distance start entity { slug } members { slug } }
  edges { key source target relation directed weight status firstDay lastDay fact { key } facts { key } }
  totalNodes totalEdges truncated leftOut { reason count }`;

/** What lies around some entities. */
export const neighborhood = oracle(
  'neighborhood',
  `query ($of: [String!]!, $depth: Int, $limit: Int, $relations: [RelationName!], $kinds: [Kind!], $direction: Direction,
    $statuses: [Status!], $relationStatuses: [RelationStatuses!], $asOf: Date, $holds: Holds, $knownBy: Date) {
    neighborhood(of: $of, depth: $depth, limit: $limit, relations: $relations, kinds: $kinds, direction: $direction,
      statuses: $statuses, relationStatuses: $relationStatuses, asOf: $asOf, holds: $holds, knownBy: $knownBy) { ${DRAWN} }
  }`,
  (plain: Plain) =>
    fc
      .record({
        of: someOf(plain, 'Entity', 3),
        depth: fc.constantFrom(0, 2, 4),
        limit: fc.constantFrom(1, 4, 12, 200),
        scope,
      })
      .map(({ scope, ...rest }) => ({ ...rest, ...scope })),
  (plain, asked) => {
    const edges = counted(plain, asked, asked);
    const out = waysOut(edges, asked.direction);
    const reach = (allowed: (slug: string) => boolean) => distancesFrom(asked.of, out, asked.depth, allowed);
    const distances = reach((slug) => worldly(plain, asked.kinds, slug));
    const named = (slug: string) => worldly(plain, asked.kinds, slug) || plain.nodes.get(slug)?.kind === 'Name';
    const names = asked.kinds === null ? reach(named).size - distances.size : 0;
    const place = (slug: string) => plain.nodes.get(slug)?.orderKey ?? '';
    const slugs = [...distances]
      .sort(([a, near], [b, far]) => near - far || compareText(place(a), place(b)))
      .map(([slug]) => slug);
    const leftOut = names > 0 ? [{ reason: 'NAME', count: names }] : [];
    return { neighborhood: { ...drawn(plain, slugs, asked.limit, edges, distances), leftOut } };
  },
);
