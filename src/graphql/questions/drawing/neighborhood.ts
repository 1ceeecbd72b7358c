import { KINDS } from '../../../model/kinds.js';
import { RELATIONS } from '../../../model/relations.js';
import { MAX_EDGES } from '../../../questions/drawing/drawing.js';
import { WORLD } from '../../../questions/drawing/left-out.js';
import { DEPTH, drawNeighborhood, MAX_STARTS, NEIGHBORS } from '../../../questions/drawing/neighborhood.js';
import { scopeArgs } from '../../arguments/scope.js';
import { builder } from '../../builder.js';
import { type Arguments, itemsIn, numberIn } from '../../price/declared.js';
import type { Sizes } from '../../price/sizes.js';
import { DrawingType, drawingArgs, drawingWanted } from './drawing.js';

/** How many edges are in reach: those of an entity that has many, in two steps a quarter of them, and in more all. */
const reached = ({ edges, along }: Sizes, args: Arguments): number => {
  const depth = numberIn(args, 'depth', DEPTH);
  const counted = edgesOf({ edges }, args);
  return depth > 2 ? counted : Math.min(counted, depth === 2 ? counted / 4 : along('signatories').many);
};

/** Edges of the relations that count. */
const edgesOf = ({ edges }: Pick<Sizes, 'edges'>, { relations }: Arguments): number =>
  Array.isArray(relations)
    ? RELATIONS.filter((relation) => relations.includes(relation)).reduce((sum, relation) => sum + edges(relation), 0)
    : edges();

/** How many nodes are in reach: in one step half as many as an entity has that has many, for most have few. */
const drawn = (args: Arguments, sizes: Sizes): number => {
  const starts = itemsIn(args, 'of');
  const kinds = Array.isArray(args.kinds) ? KINDS.filter((kind) => Object(args.kinds).includes(kind)) : WORLD;
  const near =
    numberIn(args, 'depth', DEPTH) > 1 ? Number.POSITIVE_INFINITY : (starts * sizes.along('signatories').many) / 2;
  return Math.min(
    numberIn(args, 'limit', NEIGHBORS),
    starts + Math.min(near, edgesOf(sizes, args), sizes.entities(...kinds)),
  );
};

builder.queryField('neighborhood', (t) =>
  t.field({
    type: DrawingType,
    description:
      'What lies around some entities: the nodes within so many steps, the nearest first and then in their order, and every edge in view' +
      ` between them that counts, at most ${MAX_EDGES}. The totals are of all that lies there.`,
    args: {
      of: t.arg.stringList({
        required: true,
        description: `Slugs of the entities to start from, at most ${MAX_STARTS}; an unknown one is NOT_FOUND.`,
      }),
      depth: t.arg.int({
        defaultValue: DEPTH.unless,
        description: `How many steps at most, ${DEPTH.least} to ${DEPTH.most}.`,
      }),
      limit: t.arg.int({
        defaultValue: NEIGHBORS.unless,
        description: `How many nodes at most, ${NEIGHBORS.least} to ${NEIGHBORS.most}.`,
      }),
      ...scopeArgs,
      ...drawingArgs,
    },
    extensions: {
      price: {
        weight: 8000,
        scans: {
          by: reached,
          each: 4,
          says: 'edge in reach: of an entity that has many, in two steps a quarter, in more all',
        },
        rows: drawn,
      },
    },
    resolve: (_, asked, context, info) => drawNeighborhood(asked, context, drawingWanted(info)),
  }),
);
