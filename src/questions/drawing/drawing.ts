import { beginOf } from '../../graph/days.js';
import type { StoredNode } from '../../graph/stored.js';
import type { Kind } from '../../model/kinds.js';
import type { Direction, Neighborhood, Passing, Slice } from '../../store/queries.js';
import type { Optional } from '../arguments/bounds.js';
import { type Context, spend } from '../context.js';
import { type EntityInView, inSight, relationAmong } from '../in-view.js';
import { arranged } from '../layout/arrange.js';
import { type Layout, NO_FIGURES, type Wanted } from '../layout/sketch.js';
import { distancesFrom } from './distances.js';
import { type Cut, type Drawing, type DrawnEdge, type DrawnNode, drawnFact } from './drawn.js';
import { folded } from './fold.js';
import type { LeftOut } from './left-out.js';

/** What of a drawing is wanted, and where it is asked for, by the names of the fields that lead there. */
export type DrawingWanted = {
  totalNodes: boolean;
  totalEdges: boolean;
  leftOut: boolean;
  figures: Wanted;
  path: readonly string[];
};

/** How a graph is drawn, whatever it shows. */
export type DrawingArguments = { layout?: Optional<Layout>; fold?: Optional<readonly Kind[]> };

/** Most edges of a drawing: with as many nodes as it may have it still fits into what a request may deliver. */
export const MAX_EDGES = 20_000;

/** What is to be drawn. */
export type ToDraw = Cut & {
  entities: readonly EntityInView[];
  edges: readonly DrawnEdge[];
  /** Slugs of the entities that were asked about. */
  starts: readonly string[];
  /** Which way distances from there are counted. */
  direction: Direction;
  leftOut?: LeftOut[];
};

/** How many ends of edges each node is. */
const countEnds = (edges: readonly DrawnEdge[], ends: (edge: DrawnEdge) => readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>();
  for (const key of edges.flatMap(ends)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
};

/** More edges and more members make a node larger; its area grows with them. */
const sizeOf = (degree: number, members: number): number =>
  Number((6 + Math.sqrt(2 * degree) + 2 * Math.sqrt(members - 1)).toFixed(2));

const dayOf = ({ members }: Pick<DrawnNode, 'members'>): string | null => {
  const [first] = members;
  return first === undefined ? null : (beginOf(first.row)?.earliest ?? null);
};

/** A drawing of these entities and edges, laid out as it is asked for. */
export const draw = async (
  { entities, edges: all, starts, direction, leftOut = [], ...cut }: ToDraw,
  { layout, fold }: DrawingArguments,
  { dataset, delivered, turns }: Context,
  { figures: wanted }: DrawingWanted,
): Promise<Drawing> => {
  const begun = new Set(starts);
  const single = entities.map((entity) => {
    const { slug, name, kind } = entity.row;
    return { key: slug, label: name, kind, members: [entity] };
  });
  const { nodes: plain, edges } = await folded(single, all, fold ?? [], starts, turns);
  await turns.next();
  const incoming = countEnds(edges, ({ source, target, directed }) => (directed ? [target] : [source, target]));
  const outgoing = countEnds(edges, ({ source, target, directed }) => (directed ? [source] : [source, target]));
  const ends = countEnds(edges, ({ source, target }) => [source, target]);
  await turns.next();
  const distances = distancesFrom(starts, edges, direction);
  await turns.next();
  const sized = plain.map((node) => {
    const degree = ends.get(node.key) ?? 0;
    return { ...node, degree, size: sizeOf(degree, node.members.length), day: dayOf(node) };
  });
  const { figures, guides } = await arranged(
    {
      nodes: sized.map(({ key, kind, label, size, day }) => ({ key, kind, label, size, day })),
      edges: edges.map(({ key, source, target, directed, weight }) => ({ key, source, target, directed, weight })),
      layout: layout ?? 'FORCE',
      wanted,
    },
    delivered.stop.signal,
  );
  const nodes = sized.map(({ day: _, ...node }) => ({
    ...node,
    ...(figures.get(node.key) ?? NO_FIGURES),
    inDegree: incoming.get(node.key) ?? 0,
    outDegree: outgoing.get(node.key) ?? 0,
    distance: distances.get(node.key) ?? null,
    start: begun.has(node.key),
  }));
  return { nodes, edges, guides, leftOut, ...cut, version: dataset.version };
};

/**
 * What is to be drawn of these nodes: reads the edges between them and, where it is wanted, how many there are in all.
 * Fails with LIMIT_EXCEEDED where the request delivers too many rows.
 */
export const edgesAmong = async (
  { rows, more, total, edges: counted = null }: Slice<StoredNode> & { edges?: number | null },
  query: Neighborhood | Passing,
  context: Context,
  wanted: DrawingWanted,
): Promise<Omit<ToDraw, 'starts' | 'direction'>> => {
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
  const countEdges = () => counted ?? (truncated ? context.reads.countBetween(query) : between.rows.length);
  const edges = between.rows.map((edge) => drawnFact(relationAmong(nodes, edge, view)));
  const totalEdges = wanted.totalEdges ? await countEdges() : null;
  return { entities: inSight(rows, view), edges, totalNodes: total, totalEdges, truncated };
};
