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

/** A relation whose edge is looked at where it is asked. A getter of a class costs nothing until then; one of an object does. */
class Hopped implements RelationInView {
  readonly #hop: Hop;
  readonly from: StoredNode;
  readonly to: StoredNode;
  readonly view: View;
  readonly relation: RelationName | undefined;

  constructor(hop: Hop, row: StoredNode, end: End, view: View, relation: RelationName | undefined) {
    this.#hop = hop;
    this.from = end === 'from' ? row : hop.node;
    this.to = end === 'from' ? hop.node : row;
    this.view = view;
    this.relation = relation;
  }

  get edge(): StoredEdge {
    return this.#hop.edge;
  }
}

/** The relation that leads on from an entity, which stands at this end of it. */
export const relationFrom = (
  { row, view }: EntityInView,
  end: End,
  hop: Hop,
  relation?: RelationName,
): RelationInView => new Hopped(hop, row, end, view, relation);

/** The relation that an edge is between two of these nodes. */
export const relationAmong = (nodes: ReadonlyMap<string, StoredNode>, edge: StoredEdge, view: View): RelationInView => {
  const [from, to] = [nodes.get(edge.from), nodes.get(edge.to)];
  if (from === undefined || to === undefined) throw new Error(`an end of ${edge.key} is not among the nodes`);
  return { edge, from, to, view };
};
