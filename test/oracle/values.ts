import fc from 'fast-check';
import { HOLDS, type View } from '../../src/model/dates.js';
import { hasLabel, type Label } from '../../src/model/labels.js';
import { STATUSES } from '../../src/model/status.js';
import type { Plain } from './oracle.js';

/** Days around the dates of the random graphs, and a view on one of them. */
const day: fc.Arbitrary<string> = fc.constantFrom(
  '2023-11-01',
  '2024-01-31',
  '2024-05-21',
  '2024-06-01',
  '2025-12-15',
  '2026-12-31',
);
export const view: fc.Arbitrary<View> = fc.record({
  asOf: day,
  holds: fc.constantFrom(...HOLDS),
  knownBy: fc.option(day, { nil: null, freq: 2 }),
});

/** Statuses to ask for as GraphQL writes them; null for any. */
export const statuses = fc.option(
  fc.subarray(
    STATUSES.map((status) => status.toUpperCase()),
    { minLength: 1 },
  ),
  {
    freq: 2,
  },
);

/** Slugs of a label in the graph, in the graph's own order. */
export const slugsOf = ({ nodes }: Plain, label: Label): string[] =>
  [...nodes.values()].filter(({ kind }) => hasLabel(kind, label)).map(({ slug }) => slug);

/** Some slugs of a label, which the graph may lack. */
export const someOf = (plain: Plain, label: Label, most: number): fc.Arbitrary<string[]> => {
  const slugs = slugsOf(plain, label);
  return slugs.length === 0 ? fc.constant([]) : fc.array(fc.constantFrom(...slugs), { maxLength: most });
};
