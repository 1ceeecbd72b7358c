import type { StoredNode } from '../../graph/stored.js';
import type { Neighborhood, Passing, Slice } from '../../store/queries.js';
import { type Context, spend } from '../context.js';
import { type EntityInView, inSight, type RelationInView, relationAmong } from '../in-view.js';

/** A node of a drawing, with the number of ends of drawn edges that it is. */
export type DrawnNode = { entity: EntityInView; degree: number };

/** An edge of a drawing: a relation, or two signatories that signed the same, which is no stored fact. */
export type DrawnEdge = {
  key: string;
  /** Slugs of the nodes that it joins. */
  source: string;
  target: string;
  label: string;
  /** How many instruments both signed; null for a relation. */
  weight: number | null;
  fact: RelationInView | null;
};

/** A graph to draw: its nodes and the edges between them, each in its order, and what there was before the cut. */
export type Drawing = {
  nodes: DrawnNode[];
  edges: DrawnEdge[];
  /** Null where they were not wanted. */
  totalNodes: number | null;
  totalEdges: number | null;
  truncated: boolean;
  version: string;
};

/** Which totals of a drawing are wanted, and where it is asked for, by the names of the fields that lead there. */
export type DrawingWanted = { totalNodes: boolean; totalEdges: boolean; path: readonly string[] };

/** Most edges of a drawing: with as many nodes as it may have it still fits into what a request may deliver. */
export const MAX_EDGES = 20_000;

/** A relation as a drawing shows it: `HEADQUARTERED_IN` reads `headquartered in`. */
const drawn = (fact: RelationInView): DrawnEdge => ({
  key: fact.edge.key,
  source: fact.edge.from,
  target: fact.edge.to,
  label: fact.edge.relation.toLowerCase().replaceAll('_', ' '),
  weight: null,
  fact,
});

/** A drawing of these entities and edges. */
export const drawingOf = (
  entities: readonly EntityInView[],
  edges: DrawnEdge[],
  cut: Pick<Drawing, 'totalNodes' | 'totalEdges' | 'truncated'>,
  { dataset }: Context,
): Drawing => {
  const degrees = new Map<string, number>();
  for (const { source, target } of edges) {
    for (const slug of [source, target]) degrees.set(slug, (degrees.get(slug) ?? 0) + 1);
  }
  const nodes = entities.map((entity) => ({ entity, degree: degrees.get(entity.row.slug) ?? 0 }));
  return { nodes, edges, ...cut, version: dataset.version };
};

/**
 * A drawing of these nodes: reads the edges between them and, where it is wanted, how many there are in all. Fails with
 * LIMIT_EXCEEDED where the request delivers too many rows.
 */
export const drawingAmong = async (
  { rows, more, total }: Slice<StoredNode>,
  query: Neighborhood | Passing,
  context: Context,
  wanted: DrawingWanted,
): Promise<Drawing> => {
  const { relations, statuses, relationStatuses, view } = query;
  spend(context, rows.length);
  const nodes = new Map(rows.map((row) => [row.slug, row]));
  const between = await context.reads.between({
    relations,
    statuses,
    relationStatuses,
    view,
    slugs: [...nodes.keys()],
    limit: MAX_EDGES,
  });
  spend(context, between.rows.length);
  const truncated = more || between.more;
  const countEdges = () => (truncated ? context.reads.countBetween(query) : between.rows.length);
  const edges = between.rows.map((edge) => drawn(relationAmong(nodes, edge, view)));
  const totalEdges = wanted.totalEdges ? await countEdges() : null;
  return drawingOf(inSight(rows, view), edges, { totalNodes: total, totalEdges, truncated }, context);
};
