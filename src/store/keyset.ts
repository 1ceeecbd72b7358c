import { compareText } from '../model/text.js';
import type { KeyValue, Page } from './queries.js';

/** Cuts the page from few rows in their order; `compare` says whether a row lies before or after a keyset. */
export const cut = <T>(
  rows: readonly T[],
  { start, limit, reverse }: Page,
  compare: (row: T, start: readonly KeyValue[]) => number,
): { rows: T[]; more: boolean } => {
  const beyond =
    start === null ? rows : rows.filter((row) => (reverse ? compare(row, start) < 0 : compare(row, start) > 0));
  const kept = reverse ? beyond.slice(Math.max(0, beyond.length - limit)) : beyond.slice(0, limit);
  return { rows: kept, more: beyond.length > limit };
};

/** Whether of a list nothing is to be read but how many there are: whether more than none follow goes without reading. */
export const isOnlyCounted = ({ page, total }: { page: Page; total: boolean }): boolean =>
  total && page.limit === 0 && page.start === null;

/** Compares two keysets term by term, nulls last in both directions. */
export const compareKeys = (
  directions: readonly ('ASC' | 'DESC')[],
  a: readonly KeyValue[],
  b: readonly KeyValue[],
): number => {
  for (let i = 0; i < directions.length; i += 1) {
    const x = a[i] ?? null;
    const y = b[i] ?? null;
    if (x === y) continue;
    if (x === null) return 1;
    if (y === null) return -1;
    const compared = typeof x === 'number' && typeof y === 'number' ? x - y : compareText(String(x), String(y));
    if (compared !== 0) return directions[i] === 'ASC' ? compared : -compared;
  }
  return 0;
};
