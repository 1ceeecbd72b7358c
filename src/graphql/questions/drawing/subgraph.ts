import { MAX_EDGES } from '../../../questions/drawing/drawing.js';
import { drawSubgraph, NODES } from '../../../questions/drawing/subgraph.js';
import { whereInput } from '../../arguments/inputs.js';
import { edgeScopeArgs } from '../../arguments/scope.js';
import { builder } from '../../builder.js';
import { KindEnum } from '../../fields/scalars.js';
import { type Arguments, itemsIn, numberIn } from '../../price/declared.js';
import { DrawingType, drawingArgs, drawingWanted } from './drawing.js';

/** How many nodes there are to draw: of one kind some hundred. */
const drawn = (args: Arguments): number =>
  Math.min(numberIn(args, 'limit', NODES), 100 * (itemsIn(args, 'kinds') || Number.POSITIVE_INFINITY));

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
    extensions: { price: { weight: 4000, rows: drawn, looksAt: 500 } },
    resolve: (_, asked, context, info) => drawSubgraph(asked, context, drawingWanted(info)),
  }),
);
