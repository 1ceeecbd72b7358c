import type { GraphQLResolveInfo } from 'graphql';
import type { Drawing, DrawingWanted, DrawnEdge, DrawnNode } from '../../../questions/drawing/drawing.js';
import { builder } from '../../builder.js';
import { counted } from '../../fields/connection.js';
import { RelationInterface, typeOf } from '../../fields/refs.js';
import { KindEnum, PartialDateType, partialDate, RelationNameEnum } from '../../fields/scalars.js';
import { fieldsTo, selects } from '../../selection.js';

/** Which totals of a drawing were asked for, and where. */
export const drawingWanted = (info: GraphQLResolveInfo): DrawingWanted => ({
  totalNodes: selects(info, 'totalNodes'),
  totalEdges: selects(info, 'totalEdges'),
  path: fieldsTo(info),
});

const GraphNodeType = builder.objectRef<DrawnNode>('GraphNode').implement({
  description: 'A node of a graph to draw.',
  fields: (t) => ({
    key: t.string({ description: 'Its slug, to which edges refer.', resolve: ({ entity }) => entity.row.slug }),
    label: t.string({ description: 'What to write beside it: its name.', resolve: ({ entity }) => entity.row.name }),
    kind: t.field({ type: KindEnum, description: 'Its kind.', resolve: ({ entity }) => entity.row.kind }),
    degree: t.exposeInt('degree', {
      description: 'How many edges of this graph it has; one that leads back to it counts twice.',
    }),
    entity: t.field({ type: typeOf('Entity'), description: 'The entity itself.', resolve: ({ entity }) => entity }),
  }),
});

const GraphEdgeType = builder.objectRef<DrawnEdge>('GraphEdge').implement({
  description: 'An edge of a graph to draw: a relation, or two signatories that signed the same.',
  fields: (t) => ({
    key: t.string({
      description:
        'Its key, for example `signed:openai:frontier-ai-safety-commitments`; `co-signed:anthropic:openai` for two that signed the same.',
      resolve: ({ key }) => key,
    }),
    source: t.string({
      description: 'The key of the node that it starts from.',
      resolve: ({ source }) => source,
    }),
    target: t.string({
      description: 'The key of the node that it leads to.',
      resolve: ({ target }) => target,
    }),
    relation: t.field({
      type: RelationNameEnum,
      nullable: true,
      description: 'The relation; null for two that signed the same.',
      resolve: ({ fact }) => fact?.edge.relation ?? null,
    }),
    label: t.string({
      description: 'What to write beside it: the relation in words, for example `headquartered in`, or `co-signed`.',
      resolve: ({ label }) => label,
    }),
    weight: t.int({
      nullable: true,
      description: 'How many instruments both signed; null for a relation.',
      resolve: ({ weight }) => weight,
    }),
    validFrom: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it began; null where the world gives no date.',
      resolve: ({ fact }) => partialDate(fact?.edge.validFrom),
    }),
    validTo: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'The first day on which it no longer held; null where it goes on or its end is unknown.',
      resolve: ({ fact }) => partialDate(fact?.edge.validTo),
    }),
    fact: t.field({
      type: RelationInterface,
      nullable: true,
      description: 'The relation itself; null for two that signed the same.',
      resolve: ({ fact }) => fact,
    }),
  }),
});

/** A graph to draw. */
export const DrawingType = builder.objectRef<Drawing>('Graph').implement({
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
