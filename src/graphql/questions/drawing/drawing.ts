import type { GraphQLResolveInfo } from 'graphql';
import type { DrawingWanted } from '../../../questions/drawing/drawing.js';
import type { Drawing } from '../../../questions/drawing/drawn.js';
import type { LeftOut } from '../../../questions/drawing/left-out.js';
import type { Guide, Layout } from '../../../questions/layout/sketch.js';
import { builder } from '../../builder.js';
import { counted } from '../../fields/connection.js';
import { KindEnum } from '../../fields/scalars.js';
import { fieldsTo, selects } from '../../selection.js';
import { GraphEdgeType } from './edge.js';
import { GraphNodeType } from './node.js';

/** What of a drawing was asked for, and where. */
export const drawingWanted = (info: GraphQLResolveInfo): DrawingWanted => ({
  totalNodes: selects(info, 'totalNodes'),
  totalEdges: selects(info, 'totalEdges'),
  leftOut: selects(info, 'leftOut'),
  figures: {
    positions: selects(info, 'nodes', 'x') || selects(info, 'nodes', 'y') || selects(info, 'guides'),
    community: selects(info, 'nodes', 'community'),
    betweenness: selects(info, 'nodes', 'betweenness'),
    pageRank: selects(info, 'nodes', 'pageRank'),
  },
  path: fieldsTo(info),
});

const LayoutEnum = builder.enumType('Layout', {
  description: 'How the nodes of a graph are placed.',
  values: {
    FORCE: { description: 'By forces: edges draw nodes together, and otherwise they keep apart (ForceAtlas2).' },
    TIME: {
      description:
        'From left to right by when they began; what has no date, such as signatories, between what it is joined to. A band for each kind.',
    },
    LAYERS: { description: 'A column for each kind, in which few edges cross.' },
  } satisfies Record<Layout, { description: string }>,
});

/** The arguments that say how a graph is drawn. */
export const drawingArgs = builder.args((t) => ({
  layout: t.field({
    type: LayoutEnum,
    defaultValue: 'FORCE',
    description: 'How nodes are placed; read only where `x` or `y` is selected.',
  }),
  fold: t.field({
    type: [KindEnum],
    description:
      'Kinds whose nodes are drawn as one where they are joined alike: to the same nodes by the same relations in the same direction, of' +
      ' the same status and dates. Nothing is lost: `members` and `facts` hold all. What was asked about stays by itself.',
  }),
}));

const GuideType = builder.objectRef<Guide>('Guide').implement({
  description: 'What helps to read a layout.',
  fields: (t) => ({
    label: t.exposeString('label', { description: 'A year, or the kind of a column.' }),
    x: t.exposeFloat('x', { description: 'Where it stands.' }),
    y: t.exposeFloat('y', { description: 'Where it stands, downwards.' }),
  }),
});

const ReasonEnum = builder.enumType('LeftOutReason', {
  description: 'Why entities are not drawn.',
  values: {
    SOURCE: { description: 'They are sources, which are joined to the world by what they state.' },
    NAME: { description: 'They are dated names, or are joined to the rest by names alone.' },
    CLAIM: { description: 'They are claims: what sources state.' },
    FORECAST: { description: 'They are forecasts.' },
    UNCONNECTED: { description: 'No edge that counts joins them to another node of a graph that is not cut.' },
  } satisfies Record<LeftOut['reason'], { description: string }>,
});

const LeftOutType = builder.objectRef<LeftOut>('LeftOut').implement({
  description: 'Entities that a graph leaves out.',
  fields: (t) => ({
    reason: t.field({ type: ReasonEnum, description: 'Why.', resolve: ({ reason }) => reason }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

/** A graph to draw. */
export const DrawingType = builder.objectRef<Drawing>('Graph').implement({
  description: 'A graph to draw: nodes, and the edges between them.',
  fields: (t) => ({
    nodes: t.field({
      type: [GraphNodeType],
      description: 'Its nodes.',
      extensions: { price: { ofPage: 'rows' } },
      resolve: ({ nodes }) => nodes,
    }),
    edges: t.field({
      type: [GraphEdgeType],
      description: 'Its edges: relations by key, or pairs with the most in common first.',
      extensions: { price: { ofPage: 'edges' } },
      resolve: ({ edges }) => edges,
    }),
    guides: t.field({
      type: [GuideType],
      description: 'What to write along the layout: the years of TIME, the kinds of LAYERS; none for FORCE.',
      resolve: ({ guides }) => [...guides],
    }),
    totalNodes: t.int({
      description: 'How many nodes there were before the cut; counted only when selected.',
      extensions: { price: { weight: 1000 } },
      resolve: ({ totalNodes }) => counted(totalNodes),
    }),
    totalEdges: t.int({
      description: 'How many edges there were between all of them before the cut; counted only when selected.',
      extensions: { price: { weight: 1000 } },
      resolve: ({ totalEdges }) => counted(totalEdges),
    }),
    leftOut: t.field({
      type: [LeftOutType],
      description:
        'What is not drawn because nobody asked for it by `kinds`: a picture shows the world, not the library. Counted only when selected.',
      extensions: { price: { weight: 1000 } },
      resolve: ({ leftOut }) => leftOut,
    }),
    truncated: t.exposeBoolean('truncated', { description: 'Whether nodes or edges were cut.' }),
    version: t.exposeString('version', { description: 'The version of the data set that it is drawn from.' }),
  }),
});
