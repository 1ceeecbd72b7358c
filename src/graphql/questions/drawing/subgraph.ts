import { KINDS } from '../../../model/kinds.js';
import { MAX_EDGES } from '../../../questions/drawing/drawing.js';
import { WORLD } from '../../../questions/drawing/left-out.js';
import { drawSubgraph, NODES } from '../../../questions/drawing/subgraph.js';
import { whereInput } from '../../arguments/inputs.js';
import { edgeScopeArgs } from '../../arguments/scope.js';
import { builder } from '../../builder.js';
import { KindEnum } from '../../fields/scalars.js';
import { type Arguments, numberIn } from '../../price/declared.js';
import type { Sizes } from '../../price/sizes.js';
import { DrawingType, drawingArgs, drawingWanted } from './drawing.js';

/** How many nodes there are to draw. */
const drawn = (args: Arguments, { entities }: Sizes): number => {
  const kinds = Array.isArray(args.kinds) ? KINDS.filter((kind) => Object(args.kinds).includes(kind)) : WORLD;
  return Math.min(numberIn(args, 'limit', NODES), entities(...kinds));
};

builder.queryField('graph', (t) =>
  t.field({
    type: DrawingType,
    description: `The entities that meet the conditions, in their order, and every edge in view between them that counts, at most ${MAX_EDGES}.`,
    args: {
      where: t.arg({ type: whereInput('Entity'), description: 'What they must be.' }),
      kinds: t.arg({ type: [KindEnum], description: 'Only these kinds; every kind unless given.' }),
      limit: t.arg.int({
        defaultValue: NODES.unless,
        description: `How many nodes at most, ${NODES.least} to ${NODES.most}.`,
      }),
      ...edgeScopeArgs,
      ...drawingArgs,
    },
    extensions: {
      price: {
        weight: 20_000,
        scans: { by: ({ entities, edges }) => entities('Entity') + edges(), each: 0.8, says: 'entity and each edge' },
        rows: drawn,
        looksAt: 500,
      },
    },
    resolve: (_, asked, context, info) => drawSubgraph(asked, context, drawingWanted(info)),
  }),
);
