import { drawCoSignatures, MAX_PAIRS_DRAWN, SIGNATORIES } from '../../../questions/drawing/co-signatures.js';
import { builder } from '../../builder.js';
import { numberIn } from '../../price/declared.js';
import { PAIRED, pairArgs } from '../co-signatures.js';
import { DrawingType, drawingArgs, drawingWanted } from './drawing.js';

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
        weight: 12_000,
        scans: PAIRED,
        rows: (args, { entities }) => Math.min(numberIn(args, 'limit', SIGNATORIES), entities('Signatory')),
        looksAt: 25,
      },
    },
    resolve: (_, asked, context, info) => drawCoSignatures(asked, context, drawingWanted(info)),
  }),
);
