import { SummitgraphError } from '../model/errors.js';
import { compareText } from '../model/text.js';

/** A place in a file that an editor can open. Lines and columns count from 1. */
export type Place = { file: string; line: number; column: number };

/** Something wrong in a data set: what is wrong, and what would be right. */
export type Fault = Place & { message: string };

/** A fault that is put into words only if it is kept. */
export type Found = () => Fault;

/** Faults, of which the first are kept and all are counted. */
export type Findings = { kept: Fault[]; total: number };

/** Most faults that are kept. */
const KEPT = 1_000;
/** Most faults that a message lists. */
const LISTED = 100;

/** Adds to findings what was found. */
export const add = (findings: Findings, found: Found): void => {
  findings.total += 1;
  if (findings.kept.length < KEPT) findings.kept.push(found());
};

/** Adds to findings all that was found. */
export const addAll = (findings: Findings, found: readonly Found[]): void => {
  for (const one of found) add(findings, one);
};

/** Puts what is kept into the order of files, lines and columns. */
export const inOrder = ({ kept, total }: Findings): Findings => ({
  kept: kept.toSorted((a, b) => compareText(a.file, b.file) || a.line - b.line || a.column - b.column),
  total,
});

/** `file:line:column: message`, the last lines counted where there are too many. */
export const listed = ({ kept, total }: Findings, word = ''): string[] => {
  const lines = kept
    .slice(0, LISTED)
    .map(({ file, line, column, message }) => `${file}:${line}:${column}: ${word}${message}`);
  return total > lines.length ? [...lines, `… and ${total - lines.length} more`] : lines;
};

/** The error for all faults of a data set at once. */
export const badData = (faults: Findings): SummitgraphError =>
  new SummitgraphError('BAD_DATA', listed(inOrder(faults)).join('\n'));
