import type { StoredEdge } from '../../graph/stored.js';
import { compareText } from '../../model/text.js';
import type { Between, Neighborhood, Neighbors, Passing, Slice } from '../queries.js';
import { type Content, nodeAt } from './content.js';
import { nodesThatPass } from './lists/lists.js';
import { firstOf, made } from './page.js';
import { ballAround, eachBetween, edgesWithin, grow, paceOf, stepsWithin } from './traverse.js';

/** What can be reached from some nodes, by slug, each with its distance. */
type Reached = ReadonlyMap<string, number>;

/** Finds what can be reached, breadth first: once for a request, which asks for the nodes and counts their edges. */
export type Reaching = (query: Neighborhood) => Promise<Reached>;

/** Finds what can be reached in a graph. */
export const reaching = (content: Content, signal: AbortSignal | undefined): Reaching => {
  const known = new Map<string, Promise<Reached>>();
  const reached = async (query: Neighborhood): Promise<Reached> => {
    const ball = ballAround(query.of);
    const [steps, pace] = [stepsWithin(content, query, new Set(), edgesWithin(query), signal), paceOf(signal)];
    while (ball.radius < query.depth) await grow(ball, steps, pace);
    return ball.distances;
  };
  return (query) => {
    const name = JSON.stringify({ ...query, limit: 0 });
    const found = known.get(name) ?? reached(query);
    known.set(name, found);
    return found;
  };
};

/** What can be reached from some nodes in so many steps. */
export const neighborhood = async (
  content: Content,
  query: Neighborhood,
  reached: Reaching,
  signal: AbortSignal | undefined,
): Promise<Neighbors> => {
  const distances = await reached(query);
  const nearest = await firstOf(
    await made(distances, ([slug, distance]) => ({ distance, node: nodeAt(content, slug) }), signal),
    query.limit,
    (a, b) => a.distance - b.distance || compareText(a.node.orderKey, b.node.orderKey),
    signal,
  );
  const more = distances.size > query.limit;
  const edges = more && query.edges ? await countBetween(content, query, reached, signal) : null;
  return { rows: nearest.map(({ node }) => node), more, total: distances.size, edges };
};

/** The edges between nodes, by key. */
export const between = async (
  content: Content,
  query: Between,
  signal: AbortSignal | undefined,
): Promise<Slice<StoredEdge>> => {
  const edges: StoredEdge[] = [];
  await eachBetween(content, new Set(query.slugs), query, (edge) => edges.push(edge), paceOf(signal));
  const rows = await firstOf(edges, query.limit, (a, b) => compareText(a.key, b.key), signal);
  return { rows, more: edges.length > query.limit, total: null };
};

/** How many edges there are between all nodes of a neighborhood, or all that pass. */
export const countBetween = async (
  content: Content,
  query: Neighborhood | Passing,
  reached: Reaching,
  signal: AbortSignal | undefined,
): Promise<number> => {
  const slugs =
    'of' in query
      ? (await reached(query)).keys()
      : (await nodesThatPass(content, { ...query, label: 'Entity' }, signal)).map(({ slug }) => slug);
  let count = 0;
  const add = (): void => {
    count += 1;
  };
  await eachBetween(content, new Set(slugs), query, add, paceOf(signal));
  return count;
};
