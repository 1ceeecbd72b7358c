import * as z from 'zod';

const source = z.object({
  slug: z.string(),
  name: z.string(),
  publisher: z.string().nullable(),
  url: z.string().nullable(),
});

/** A source that something in a feed cites. */
export type Source = z.output<typeof source>;

const partialDate = z.object({ text: z.string(), earliest: z.string().nullable(), latest: z.string().nullable() });

const entity = z.object({
  slug: z.string(),
  name: z.string(),
  summary: z.string().nullable(),
  status: z.string(),
  url: z.string().nullable(),
  identifiers: z.array(z.string()),
  sources: z.array(source),
});

const fact = z.object({ key: z.string(), note: z.string().nullable(), sources: z.array(source) });

const node = z.object({
  key: z.string(),
  label: z.string(),
  kind: z.string(),
  degree: z.number(),
  inDegree: z.number(),
  outDegree: z.number(),
  x: z.number().nullable(),
  y: z.number().nullable(),
  size: z.number(),
  color: z.string(),
  letter: z.string(),
  community: z.number().nullable(),
  distance: z.number().nullable(),
  start: z.boolean(),
  /** Only where centrality was asked for. */
  betweenness: z.number().nullish(),
  pageRank: z.number().nullish(),
  /** Null for a group. */
  entity: entity.nullable(),
  members: z.array(entity),
});

const edge = z.object({
  key: z.string(),
  source: z.string(),
  target: z.string(),
  relation: z.string().nullable(),
  label: z.string(),
  directed: z.boolean(),
  weight: z.number(),
  status: z.string().nullable(),
  validFrom: partialDate.nullable(),
  validTo: partialDate.nullable(),
  firstDay: z.string().nullable(),
  lastDay: z.string().nullable(),
  facts: z.array(fact),
});

/** A node and an edge of a feed, by the names of GraphQL's fields. */
export type FeedNode = z.output<typeof node>;
export type FeedEdge = z.output<typeof edge>;

/** What GraphQL answers of a graph to draw. */
export const graph = z.object({
  nodes: z.array(node),
  edges: z.array(edge),
  totalNodes: z.number(),
  totalEdges: z.number(),
  truncated: z.boolean(),
  guides: z.array(z.object({ label: z.string(), x: z.number(), y: z.number() })),
  leftOut: z.array(z.object({ reason: z.string(), count: z.number() })),
  version: z.string(),
});

/** What a feed says of itself, in every format that has a place for it. */
export type About = {
  /** Title, licence, version and day of the data set. */
  title: string;
  licence: string;
  version: string;
  date: string;
  /** The address that gives this feed again, whatever its format. */
  permalink: string;
  /** What is cut, left out or named in vain, in words. */
  notes: readonly string[];
  /** Everything that a node or an edge cites, once, by slug. */
  sources: readonly Source[];
};

/** A graph to draw as the writers of formats read it. */
export type Feed = {
  about: About;
  nodes: readonly FeedNode[];
  edges: readonly FeedEdge[];
  guides: z.output<typeof graph>['guides'];
};

/** Every source that is cited, once, by slug. */
export const sourcesOf = ({ nodes, edges }: Pick<Feed, 'nodes' | 'edges'>): Source[] => {
  const cited = [...nodes.flatMap(({ members }) => members), ...edges.flatMap(({ facts }) => facts)].flatMap(
    ({ sources }) => sources,
  );
  return [...new Map(cited.map((one) => [one.slug, one])).values()].sort((a, b) => (a.slug < b.slug ? -1 : 1));
};

/** Whether any edge leads from one end to the other; where none does, the graph is undirected. */
export const isDirected = ({ edges }: Pick<Feed, 'edges'>): boolean =>
  edges.length === 0 || edges.some(({ directed }) => directed);
