import fc from 'fast-check';
import { DRAWN, drawn } from './neighborhood.js';
import { inOrder, oracle, type Plain } from './oracle.js';
import { counted, isOf, scope } from './traversal.js';

/** The entities that meet conditions and the edges between them. */
export const graph = oracle(
  'graph',
  `query ($where: EntityWhere, $limit: Int, $relations: [RelationName!], $kinds: [Kind!], $statuses: [Status!], $relationStatuses: [RelationStatuses!], $asOf: Date,
    $holds: Holds) {
    graph(where: $where, limit: $limit, relations: $relations, kinds: $kinds, statuses: $statuses, relationStatuses: $relationStatuses, asOf: $asOf, holds: $holds) {
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
    const slugs = [...plain.nodes.values()]
      .filter(({ slug, status }) => {
        if (!isOf(plain, asked.kinds, slug)) return false;
        if (asked.where === null) return true;
        return 'slug' in asked.where ? slug !== 'a' : status === 'confirmed';
      })
      .map(({ slug }) => slug);
    return { graph: drawn(plain, inOrder(plain, slugs), asked.limit, counted(plain, asked, asked)) };
  },
);
