import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import { RELATIONS } from '../../model/relations.js';
import { compareText } from '../../model/text.js';
import type { Between, EdgeScope, Neighborhood, Passing, Slice } from '../queries.js';
import type { Content } from './content.js';
import { candidates, matches, nodeAt } from './match.js';
import { filtered } from './page.js';
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
  const nodes = [...distances]
    .map(([slug, distance]) => ({ distance, node: nodeAt(content, slug) }))
    .sort((a, b) => a.distance - b.distance || compareText(a.node.orderKey, b.node.orderKey));
  const rows = nodes.slice(0, query.limit).map(({ node }) => node);
  return { rows, more: nodes.length > query.limit, total: nodes.length };
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
  const rows = edges.sort((a, b) => compareText(a.key, b.key)).slice(0, query.limit);
  return { rows, more: edges.length > query.limit, total: null };
};

const passing = async (content: Content, query: Passing, signal: AbortSignal | undefined): Promise<string[]> => {
  const { nodes, rest } = await candidates(content, { ...query, label: 'Entity' });
  const kept = await filtered(nodes, (node) => matches(content, rest, node, query.view), signal);
  return kept.map(({ slug }) => slug);
};

/** How many edges there are between all nodes of a neighborhood, or all that pass. */
export const countBetween = async (
  content: Content,
  query: Neighborhood | Passing,
  signal: AbortSignal | undefined,
): Promise<number> => {
  const pace = paceOf(signal);
  const slugs = 'of' in query ? (await reached(content, query, pace)).keys() : await passing(content, query, signal);
  return (await edgesBetween(content, new Set(slugs), query, pace)).length;
};
