import { drawCoSignatures, MAX_PAIRS_DRAWN, SIGNATORIES } from '../../../questions/drawing/co-signatures.js';
import { builder } from '../../builder.js';
import { type Arguments, numberIn } from '../../price/declared.js';
import { pairArgs } from '../co-signatures.js';
import { DrawingType, drawingArgs, drawingWanted } from './drawing.js';

const limitOf = (args: Arguments): number => numberIn(args, 'limit', SIGNATORIES);

/** How many signatories are joined to each other, and what it takes to find them. */
const joined = (args: Arguments): number => limitOf(args) + 30;

builder.queryField('coSignatureGraph', (t) =>
  t.field({
    type: DrawingType,
    description:
      'Signatories joined where they signed the same instruments in view, to draw. The pairs with the most in common come first, until they' +
      ` bring in \`limit\` signatories; drawn are all pairs between these among the first ${MAX_PAIRS_DRAWN}. The totals are of all pairs.` +
      ' Refused with LIMIT_EXCEEDED where the signatures on the instruments make too many pairs; the message names the bound.',
    args: {
      ...pairArgs,
      limit: t.arg.int({
        defaultValue: SIGNATORIES.unless,
        description: `How many signatories, at most ${SIGNATORIES.most}; \`truncated\` says whether any pair is left out.`,
      }),
      ...drawingArgs,
    },
    extensions: {
      price: {
        weight: 150,
        times: { by: joined, says: 'for each of `limit`, and of 30 more' },
        rows: limitOf,
        looksAt: 25,
      },
    },
    resolve: (_, asked, context, info) => drawCoSignatures(asked, context, drawingWanted(info)),
  }),
);
