import { SummitgraphError } from '../model/errors.js';

/** Something wrong in a data set, at a place that an editor can open. Lines and columns count from 1. */
export type Fault = { file: string; line: number; column: number; message: string };

/** Most faults that a message lists; the others are counted. */
const LISTED = 100;

/** The error for all faults of a data set at once. */
export const badData = (faults: readonly Fault[]): SummitgraphError => {
  const lines = faults
    .slice(0, LISTED)
    .map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`);
  const rest = faults.length - lines.length;
  return new SummitgraphError('BAD_DATA', [...lines, ...(rest > 0 ? [`… and ${rest} more`] : [])].join('\n'));
};
