import type { StoredEdge, StoredNode } from '../graph/stored.js';
import type { View } from '../model/dates.js';
import type { End } from '../model/relation.js';
import type { RelationName } from '../model/relations.js';
import type { Hop, Link } from '../store/queries.js';

/** An entity, and the view that it is seen in and that everything found from it inherits. */
export type EntityInView = { row: StoredNode; view: View };

/**
 * An edge with both its ends, and the view that it is seen in and that everything found from it inherits; and of which
 * relation it is, where that is known without a look at the edge.
 */
export type RelationInView = Link & { view: View; relation?: RelationName | undefined };

/** Rows as they are seen in a view. */
export const inSight = (rows: readonly StoredNode[], view: View): EntityInView[] => rows.map((row) => ({ row, view }));

/** The relation that leads on from an entity, which stands at this end of it; its edge is looked at where it is asked. */
export const relationFrom = (
  { row, view }: EntityInView,
  end: End,
  hop: Hop,
  relation?: RelationName,
): RelationInView => ({
  get edge() {
    return hop.edge;
  },
  from: end === 'from' ? row : hop.node,
  to: end === 'from' ? hop.node : row,
  view,
  relation,
});

/** The relation that an edge is between two of these nodes. */
export const relationAmong = (nodes: ReadonlyMap<string, StoredNode>, edge: StoredEdge, view: View): RelationInView => {
  const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
  if (from === undefined || to === undefined) throw new Error(`an end of ${edge.key} is not among the nodes`);
  return { edge, from, to, view };
};
