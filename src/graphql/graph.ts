import type { GraphQLResolveInfo } from 'graphql';
import type { StoredNode } from '../graph/stored.js';
import type { RelationName } from '../model/relations.js';
import { type Context, spend } from '../questions/context.js';
import type { Neighborhood, Passing, Slice } from '../store/queries.js';
import { builder, type EntityParent, type RelationParent } from './builder.js';
import { interfaces, RelationInterface } from './refs.js';
import { KindEnum, PartialDateType, partialDate, RelationNameEnum } from './scalars.js';
import { selects } from './selection.js';

/** A node of a graph to draw, with the number of ends of drawn edges that it is. */
type GraphNodeParent = { entity: EntityParent; degree: number };

/** An edge that is not stored: two signatories by slug, and how many instruments both signed. */
type CoSigned = { a: string; b: string; weight: number };
type GraphEdgeParent = RelationParent | CoSigned;

/** The stored edge, if it is one. */
const stored = (parent: GraphEdgeParent): RelationParent | null => ('edge' in parent ? parent : null);

/** A graph to draw: its nodes and the edges between them, each in its order, and what there was before the cut. */
export type GraphParent = {
  nodes: GraphNodeParent[];
  edges: GraphEdgeParent[];
  /** Null where they were not asked for. */
  totalNodes: number | null;
  totalEdges: number | null;
  truncated: boolean;
  version: string;
};

/** `HEADQUARTERED_IN` as a label reads: `headquartered in`. */
const labelOf = (relation: RelationName): string => relation.toLowerCase().replaceAll('_', ' ');

/** A total that was counted because it was selected. */
const counted = (total: number | null): number => {
  if (total === null) throw new Error('the total was selected but not counted');
  return total;
};

const GraphNodeType = builder.objectRef<GraphNodeParent>('GraphNode').implement({
  description: 'A node of a graph to draw.',
  fields: (t) => ({
    id: t.string({ description: 'Its slug, to which edges refer.', resolve: ({ entity }) => entity.row.slug }),
    label: t.string({ description: 'What to write beside it: its name.', resolve: ({ entity }) => entity.row.name }),
    kind: t.field({ type: KindEnum, description: 'Its kind.', resolve: ({ entity }) => entity.row.kind }),
    degree: t.exposeInt('degree', {
      description: 'How many edges of this graph it has; one that leads back to it counts twice.',
    }),
    entity: t.field({ type: interfaces.Entity, description: 'The entity itself.', resolve: ({ entity }) => entity }),
  }),
});

const GraphEdgeType = builder.objectRef<GraphEdgeParent>('GraphEdge').implement({
  description: 'An edge of a graph to draw: a relation, or two signatories that signed the same.',
  fields: (t) => ({
    id: t.string({
      description:
        'Its key, for example `signed:openai:frontier-ai-safety-commitments`; `co-signed:anthropic:openai` for two that signed the same.',
      resolve: (parent) => ('edge' in parent ? parent.edge.key : `co-signed:${parent.a}:${parent.b}`),
    }),
    source: t.string({
      description: 'The id of the node that it starts from.',
      resolve: (parent) => ('edge' in parent ? parent.edge.from : parent.a),
    }),
    target: t.string({
      description: 'The id of the node that it leads to.',
      resolve: (parent) => ('edge' in parent ? parent.edge.to : parent.b),
    }),
    relation: t.field({
      type: RelationNameEnum,
      nullable: true,
      description: 'The relation; null for two that signed the same.',
      resolve: (parent) => stored(parent)?.edge.relation ?? null,
    }),
    label: t.string({
      description: 'What to write beside it: the relation in words, for example `headquartered in`, or `co-signed`.',
      resolve: (parent) => ('edge' in parent ? labelOf(parent.edge.relation) : 'co-signed'),
    }),
    weight: t.int({
      nullable: true,
      description: 'How many instruments both signed; null for a relation.',
      resolve: (parent) => ('edge' in parent ? null : parent.weight),
    }),
    validFrom: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it began; null where the world gives no date.',
      resolve: (parent) => partialDate(stored(parent)?.edge.validFrom),
    }),
    validTo: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'The first day on which it no longer held; null where it goes on or its end is unknown.',
      resolve: (parent) => partialDate(stored(parent)?.edge.validTo),
    }),
    fact: t.field({
      type: RelationInterface,
      nullable: true,
      description: 'The relation itself; null for two that signed the same.',
      resolve: stored,
    }),
  }),
});

/** A graph to draw. */
export const GraphType = builder.objectRef<GraphParent>('Graph').implement({
  description: 'A graph to draw: nodes, and the edges between them.',
  fields: (t) => ({
    nodes: t.field({ type: [GraphNodeType], description: 'Its nodes.', resolve: ({ nodes }) => nodes }),
    edges: t.field({
      type: [GraphEdgeType],
      description: 'Its edges: relations by key, or pairs with the most in common first.',
      resolve: ({ edges }) => edges,
    }),
    totalNodes: t.int({
      description: 'How many nodes there were before the cut; counted only when selected.',
      resolve: ({ totalNodes }) => counted(totalNodes),
    }),
    totalEdges: t.int({
      description: 'How many edges there were between all of them before the cut; counted only when selected.',
      resolve: ({ totalEdges }) => counted(totalEdges),
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether nodes or edges were cut.' }),
    version: t.exposeString('version', { description: 'The version of the data set that it is drawn from.' }),
  }),
});

/** Most edges of a graph: with as many nodes as it may have it still fits into what a request may deliver. */
export const MAX_EDGES = 20_000;

/**
 * A graph to draw of these nodes: reads the edges between them and, where it is selected, how many there are in all. Fails with
 * LIMIT_EXCEEDED where the request delivers too many rows.
 */
export const graphOf = async (
  { rows: nodes, more, total }: Slice<StoredNode>,
  query: Neighborhood | Passing,
  context: Context,
  info: GraphQLResolveInfo,
): Promise<GraphParent> => {
  const { relations, statuses, view } = query;
  spend(context, nodes.length);
  const slugs = nodes.map(({ slug }) => slug);
  const between = await context.reads.between({ relations, statuses, view, slugs, limit: MAX_EDGES });
  spend(context, between.rows.length);
  const truncated = more || between.more;
  const countEdges = () => (truncated ? context.reads.countBetween(query) : between.rows.length);
  const rows = new Map(nodes.map((row) => [row.slug, row]));
  const edges = between.rows.flatMap((edge): RelationParent[] => {
    const [from, to] = [rows.get(edge.from), rows.get(edge.to)];
    return from === undefined || to === undefined ? [] : [{ edge, from, to, view }];
  });
  const degrees = new Map<string, number>();
  for (const { edge } of edges) {
    for (const slug of [edge.from, edge.to]) degrees.set(slug, (degrees.get(slug) ?? 0) + 1);
  }
  return {
    nodes: nodes.map((row) => ({ entity: { row, view }, degree: degrees.get(row.slug) ?? 0 })),
    edges,
    totalNodes: total,
    totalEdges: selects(info, 'totalEdges') ? await countEdges() : null,
    truncated,
    version: context.dataset.version,
  };
};
