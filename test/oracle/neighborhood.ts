import fc from 'fast-check';
import type { StoredEdge } from '../../src/graph/stored.js';
import { compareText } from '../../src/model/text.js';
import { oracle, type Plain } from './oracle.js';
import { counted, isOf, scope, waysOut } from './traversal.js';
import { someOf } from './values.js';

/** What a graph to draw shows, given all its nodes in order. */
export const drawn = (plain: Plain, slugs: readonly string[], limit: number, edges: readonly StoredEdge[]) => {
  const among = (nodes: readonly string[]) =>
    edges.filter(({ from, to }) => nodes.includes(from) && nodes.includes(to));
  const kept = slugs.slice(0, limit);
  const shown = among(kept).sort((a, b) => compareText(a.key, b.key));
  return {
    nodes: kept.map((slug) => ({
      key: slug,
      label: plain.nodes.get(slug)?.name,
      degree: shown.reduce((ends, { from, to }) => ends + (from === slug ? 1 : 0) + (to === slug ? 1 : 0), 0),
      entity: { slug },
    })),
    edges: shown.map(({ key, from, to, relation }) => ({ key, source: from, target: to, relation, fact: { key } })),
    totalNodes: slugs.length,
    totalEdges: among(slugs).length,
    truncated: slugs.length > kept.length,
  };
};

/** What `drawn` works out, as it is selected. */
export const DRAWN =
  'nodes { key label degree entity { slug } } edges { key source target relation fact { key } } totalNodes totalEdges truncated';

/** What lies around some entities. */
export const neighborhood = oracle(
  'neighborhood',
  `query ($of: [String!]!, $depth: Int, $limit: Int, $relations: [RelationName!], $kinds: [Kind!], $direction: Direction,
    $statuses: [Status!], $relationStatuses: [RelationStatuses!], $asOf: Date, $holds: Holds) {
    neighborhood(of: $of, depth: $depth, limit: $limit, relations: $relations, kinds: $kinds, direction: $direction,
      statuses: $statuses, relationStatuses: $relationStatuses, asOf: $asOf, holds: $holds) { ${DRAWN} }
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
    const distances = new Map(asked.of.map((slug) => [slug, 0]));
    for (let distance = 1; distance <= asked.depth; distance += 1) {
      for (const [slug, at] of [...distances]) {
        if (at !== distance - 1) continue;
        for (const { to } of out.get(slug) ?? []) {
          if (!distances.has(to) && isOf(plain, asked.kinds, to)) distances.set(to, distance);
        }
      }
    }
    const place = (slug: string) => plain.nodes.get(slug)?.orderKey ?? '';
    const slugs = [...distances]
      .sort(([a, near], [b, far]) => near - far || compareText(place(a), place(b)))
      .map(([slug]) => slug);
    return { neighborhood: drawn(plain, slugs, asked.limit, edges) };
  },
);
