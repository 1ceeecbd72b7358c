import type { Comparison } from './disagreements.js';

/** Verdicts by which a claim itself says that its number is not to be relied on. */
const DOUBTED: ReadonlySet<string | null> = new Set(['contradicted', 'partly-supported', 'stale']);

/** A claim whose number the list contradicts, and what that gives. */
export type Contradicted = { slug: string; message: string };

const shown = ({ low, high }: { low: number | null; high: number | null }): string =>
  low === high ? `${low}` : high === null ? `${low} or more` : low === null ? `at most ${high}` : `${low} to ${high}`;

/** The claims whose number the lists contradict, where neither they nor another claim of the same says so. */
export const contradicted = (comparisons: readonly Comparison[]): Contradicted[] => {
  const byList = comparisons.filter(({ basis }) => basis === 'LIST');
  return byList.flatMap(({ claim: { row }, finding, derived, quantity, subject }): Contradicted[] => {
    if (row.kind !== 'Claim' || finding !== 'DISAGREES' || derived === null || derived.low === null) return [];
    const told = byList.some(
      (other) =>
        other.finding === 'AGREES' && other.quantity === quantity && other.subject?.row.slug === subject?.row.slug,
    );
    if (told || DOUBTED.has(row.verdict)) return [];
    const message =
      `slug: ${row.slug} states ${shown(row)}, and the list gives ${shown(derived)} for ${quantity} of ` +
      `${subject?.row.slug}; say so by a verdict, or correct one of them`;
    return [{ slug: row.slug, message }];
  });
};
