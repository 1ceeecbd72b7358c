import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { RELATIONS } from '../../model/relations.js';
import { compareText } from '../../model/text.js';
import type { Between, EdgeScope, Neighborhood, Passing, Slice } from '../queries.js';
import type { Content } from './content.js';
import { nodeAt, nodesThatPass } from './match.js';
import { firstOf, made } from './page.js';
import { ballAround, edgesWithin, grow, type Pace, paceOf, stepsWithin } from './traverse.js';

/** What can be reached from some nodes, each with its distance: breadth first. */
const reached = async (content: Content, query: Neighborhood, pace: Pace): Promise<Map<string, number>> => {
  const ball = ballAround(query.of);
  const stepsFrom = stepsWithin(content, query, new Set(), edgesWithin(query));
  while (ball.radius < query.depth) await grow(ball, stepsFrom, pace);
  return ball.distances;
};

/** What can be reached from some nodes in so many steps. */
export const neighborhood = async (
  content: Content,
  query: Neighborhood,
  signal: AbortSignal | undefined,
): Promise<Slice<StoredNode>> => {
  const distances = await reached(content, query, paceOf(signal));
  const nearest = await firstOf(
    await made(distances, ([slug, distance]) => ({ distance, node: nodeAt(content, slug) }), signal),
    query.limit,
    (a, b) => a.distance - b.distance || compareText(a.node.orderKey, b.node.orderKey),
    signal,
  );
  return { rows: nearest.map(({ node }) => node), more: distances.size > query.limit, total: distances.size };
};

const edgesBetween = async (
  content: Content,
  slugs: ReadonlySet<string>,
  scope: EdgeScope,
  pace: Pace,
): Promise<StoredEdge[]> => {
  const counts = edgesWithin(scope);
  const found: StoredEdge[] = [];
  for (const slug of slugs) {
    const leaving = (scope.relations ?? RELATIONS).flatMap(
      (relation) => content.adjacent.from.get(relation)?.get(slug) ?? [],
    );
    await pace(leaving.length + 1);
    for (const edge of leaving) if (slugs.has(edge.to) && counts(edge)) found.push(edge);
  }
  return found;
};

/** The edges between nodes, by key. */
export const between = async (
  content: Content,
  query: Between,
  signal: AbortSignal | undefined,
): Promise<Slice<StoredEdge>> => {
  const edges = await edgesBetween(content, new Set(query.slugs), query, paceOf(signal));
  const rows = await firstOf(edges, query.limit, (a, b) => compareText(a.key, b.key), signal);
  return { rows, more: edges.length > query.limit, total: null };
};

/** How many edges there are between all nodes of a neighborhood, or all that pass. */
export const countBetween = async (
  content: Content,
  query: Neighborhood | Passing,
  signal: AbortSignal | undefined,
): Promise<number> => {
  const pace = paceOf(signal);
  const slugs =
    'of' in query
      ? (await reached(content, query, pace)).keys()
      : (await nodesThatPass(content, { ...query, label: 'Entity' }, signal)).map(({ slug }) => slug);
  return (await edgesBetween(content, new Set(slugs), query, pace)).length;
};
