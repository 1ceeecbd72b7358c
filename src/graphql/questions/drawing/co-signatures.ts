import { KINDS } from '../../../model/kinds.js';
import { drawCoSignatures, MAX_PAIRS_DRAWN, SIGNATORIES } from '../../../questions/drawing/co-signatures.js';
import { WEIGHT } from '../../../questions/together/pairs.js';
import { builder } from '../../builder.js';
import { type Arguments, numberIn } from '../../price/declared.js';
import type { Sizes } from '../../price/sizes.js';
import { PAIRED, pairArgs } from '../co-signatures.js';
import { DrawingType, drawingArgs, drawingWanted } from './drawing.js';

/** How many signatories there are of the kind that is asked for. */
const signatories = ({ kind }: Arguments, { entities }: Sizes): number =>
  entities(KINDS.find((one) => one === kind) ?? 'Signatory');

/**
 * How many pairs are drawn: a third of those that are weighed are of others, of each kind as many as it has of both, and few
 * have more than one instrument in common.
 */
const pairsDrawn = (args: Arguments, sizes: Sizes): number => {
  const share = signatories(args, sizes) / Math.max(1, sizes.entities('Signatory'));
  const alike = numberIn(args, 'minWeight', WEIGHT);
  return Math.min(MAX_PAIRS_DRAWN, (PAIRED.by(sizes, args) * share ** 2) / (3 * Math.max(1, alike) ** 2));
};

/** What it takes to draw a pair, in pairs that are weighed; what is selected of it is little beside that, for it has no facts. */
const DRAWN = 30;
const SELECTED = 1 / 20;

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
        scans: {
          ...PAIRED,
          by: (sizes, args) => PAIRED.by(sizes, args) + DRAWN * pairsDrawn(args, sizes),
          says: `${PAIRED.says}, ${DRAWN} times more where it is drawn`,
        },
        rows: (args, sizes) => Math.min(numberIn(args, 'limit', SIGNATORIES), signatories(args, sizes)),
        edges: (args, sizes) => SELECTED * pairsDrawn(args, sizes),
        looksAt: 25,
      },
    },
    resolve: (_, asked, context, info) => drawCoSignatures(asked, context, drawingWanted(info)),
  }),
);
