import type fc from 'fast-check';
import type { Graph } from '../../src/graph/graph.js';
import { type StoredEdge, type StoredNode, storedGraph } from '../../src/graph/stored.js';
import { holdsOn, NEVER, parsePartialDate, type View } from '../../src/model/dates.js';
import type { End } from '../../src/model/relation.js';
import { type RelationName, relations } from '../../src/model/relations.js';
import { compareText } from '../../src/model/text.js';

/** A graph as a plain reader has it: every row that was known by a day, if one is asked about, and no index. */
export type Plain = {
  nodes: ReadonlyMap<string, StoredNode>;
  edges: readonly StoredEdge[];
  date: string;
  /** By which day the edges were known, and all there are. */
  knownBy: string | null;
  all: readonly StoredEdge[];
};

/** A question with its variables, and the data that a plain reading of a graph answers it with. */
type Case = { variables: object; expected: (plain: Plain) => object };

/** A GraphQL document that is asked over random graphs, always with the same text and other variables. */
export type Oracle = { name: string; query: string; cases: (plain: Plain) => fc.Arbitrary<Case> };

/**
 * Declares an oracle: `expected` works the answer out by brute force, sharing nothing with the server but the model.
 */
export const oracle = <V extends object>(
  name: string,
  query: string,
  variables: (plain: Plain) => fc.Arbitrary<V>,
  expected: (plain: Plain, variables: V) => object,
): Oracle => ({
  name,
  query,
  cases: (plain) =>
    variables(plain).map((one) => ({ variables: one, expected: (plain) => expected(known(plain, one), one) })),
});

/** The last days that the dates of publication of some sources can mean, without those that have none. */
export const publishedOf = ({ nodes }: Plain, sources: readonly string[]): string[] =>
  sources.flatMap((slug) => {
    const source = nodes.get(slug);
    return source?.kind === 'Source' && source.published !== null
      ? (parsePartialDate(source.published)?.latest ?? [])
      : [];
  });

/** Whether a source of this edge had been published by a day. */
export const wasKnown = (plain: Plain, { sources }: StoredEdge, day: string): boolean =>
  publishedOf(plain, sources).some((published) => published <= day);

/** What a reader would have had on the day by which it had to be known, if that is asked. */
const known = (plain: Plain, asked: object): Plain => {
  const day = 'knownBy' in asked && typeof asked.knownBy === 'string' ? asked.knownBy : null;
  if (day === null) return plain;
  return { ...plain, knownBy: day, edges: plain.all.filter((edge) => wasKnown(plain, edge, day)) };
};

/** Reads a graph plainly. */
export const plainOf = (graph: Graph): Plain => {
  const { nodes, edges } = storedGraph(graph);
  return {
    nodes: new Map(nodes.map((node) => [node.slug, node])),
    edges,
    date: graph.about.date,
    knownBy: null,
    all: edges,
  };
};

/** The edges of a relation in view. */
export const seen = ({ edges }: Plain, relation: RelationName, view: View): StoredEdge[] =>
  edges.filter((edge) => edge.relation === relation && holdsOn(edge, view));

/** Slugs without repetition in the default order of their entities. */
export const inOrder = ({ nodes }: Plain, slugs: Iterable<string>): string[] =>
  [...new Set(slugs)].sort((a, b) => compareText(nodes.get(a)?.orderKey ?? '', nodes.get(b)?.orderKey ?? ''));

/** Edges of a relation as they stand at one of its ends: there by slug, and at each by the nodes that they lead to. */
export const inPlaces = ({ nodes }: Plain, end: End, edges: readonly StoredEdge[]): StoredEdge[] => {
  const placeOf = (edge: StoredEdge): string => {
    const beyond = end === 'from' ? edge.to : edge.from;
    const day = edge.validFrom === null ? NEVER : edge.possiblyFrom;
    const byDay = relations[edge.relation].orderBy === 'validFrom';
    return [edge[end], byDay ? `${day}\t${beyond}` : nodes.get(beyond)?.orderKey, edge.key].join('\t');
  };
  return [...edges].sort((a, b) => compareText(placeOf(a), placeOf(b)));
};

/** As GraphQL selects entities by slug alone. */
export const bySlug = (slugs: readonly string[]): { slug: string }[] => slugs.map((slug) => ({ slug }));
