import { SummitgraphError } from '../model/errors.js';

/** Most pairs of signatures on the same instrument that one question weighs. */
export const MAX_PAIRS = 500_000;

/** What a projection that would weigh too many pairs fails with; how many they are nobody counts. */
export const tooManyPairs = (): SummitgraphError =>
  new SummitgraphError(
    'LIMIT_EXCEEDED',
    `The signatures on these instruments make more than ${MAX_PAIRS} pairs, which is the most that are weighed; narrow \`where\` to fewer or smaller instruments, or give a \`kind\`.`,
  );

/** Most groups that one question orders. */
export const MAX_GROUPS = 100_000;

/** What fails that would order too many groups. */
export const tooManyGroups = (): SummitgraphError =>
  new SummitgraphError(
    'LIMIT_EXCEEDED',
    `These make more than ${MAX_GROUPS} groups, which is the most; group by less, narrow the list, or ask \`having\` for larger groups.`,
  );
