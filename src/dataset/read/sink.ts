import type { RawRow, Section } from './row.js';
import type { FieldPath } from './spot.js';

/** Where the reading of a line puts what it finds. `pathOf` says where in the line a field of the row stands. */
export type LineSink = {
  row(
    section: Section | null,
    fields: RawRow['fields'],
    pathOf: (path: FieldPath) => FieldPath,
    reported?: readonly string[],
  ): void;
  fault(path: FieldPath, message: string, ofKey?: boolean): void;
  warn(path: FieldPath, message: string): void;
  /** A text the first time that a file says it, then none: what is to be said once. */
  once(text: string): string;
};
