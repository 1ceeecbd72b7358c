import fc from 'fast-check';
import { DRAWN, drawn, worldly } from './neighborhood.js';
import { inOrder, oracle, type Plain } from './oracle.js';
import { counted, scope } from './traversal.js';

/** The entities that meet conditions and the edges between them. */
export const graph = oracle(
  'graph',
  `query ($where: EntityWhere, $limit: Int, $relations: [RelationName!], $kinds: [Kind!], $statuses: [Status!], $relationStatuses: [RelationStatuses!], $asOf: Date,
    $holds: Holds, $knownBy: Date) {
    graph(where: $where, limit: $limit, relations: $relations, kinds: $kinds, statuses: $statuses, relationStatuses: $relationStatuses, asOf: $asOf, holds: $holds, knownBy: $knownBy) {
      ${DRAWN}
    }
  }`,
  (_: Plain) =>
    fc
      .record({
        where: fc.constantFrom(null, { slug: { ne: 'a' } }, { status: { eq: 'CONFIRMED' } }),
        limit: fc.constantFrom(1, 10, 500),
        scope,
      })
      .map(({ scope: { direction: _, ...scope }, ...rest }) => ({ ...rest, ...scope })),
  (plain, asked) => {
    const passing = [...plain.nodes.values()]
      .filter(({ slug, status }) => {
        if (asked.where === null) return true;
        return 'slug' in asked.where ? slug !== 'a' : status === 'confirmed';
      })
      .map(({ slug }) => slug);
    const slugs = passing.filter((slug) => worldly(plain, asked.kinds, slug));
    const all = drawn(plain, inOrder(plain, slugs), asked.limit, counted(plain, asked, asked));
    if (asked.kinds !== null) return { graph: { ...all, leftOut: [] } };
    const nodes = all.truncated ? all.nodes : all.nodes.filter(({ degree }) => degree > 0);
    const alone = all.nodes.length - nodes.length;
    const ofKind = (kind: string) => passing.filter((slug) => plain.nodes.get(slug)?.kind === kind).length;
    const leftOut = [
      { reason: 'SOURCE', count: ofKind('Source') },
      { reason: 'NAME', count: ofKind('Name') },
      { reason: 'CLAIM', count: ofKind('Claim') },
      { reason: 'FORECAST', count: ofKind('Forecast') },
      { reason: 'UNCONNECTED', count: alone },
    ].filter(({ count }) => count > 0);
    return { graph: { ...all, nodes, totalNodes: all.totalNodes - alone, leftOut } };
  },
);
