import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import type { Hop, Slice } from '../../store/queries.js';
import { together } from '../arguments/together.js';
import type { Context } from '../context.js';
import { stepOf } from '../loaders.js';
import type { ReadTest } from './tests.js';

/** Most signatures, refusals and memberships that are weighed for a signatory. */
export const MAX_WEIGHED = 1_000;

/** All signatures or refusals of a signatory. Fails with LIMIT_EXCEEDED where there are more. */
export const wholeOf =
  (slug: string) =>
  ({ rows, more }: Slice<Hop>): readonly Hop[] => {
    if (!more) return rows;
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `${slug} has more than ${MAX_WEIGHED} signatures or refusals, which is the most that this question weighs.`,
    );
  };

/** What is known of a signatory that can decide a test. */
export type Evidence = {
  node: StoredNode;
  /** Everything that it signed at any time. */
  signatures: readonly Hop[];
  /** What it is recorded at any time as not having signed. */
  refusals: readonly Hop[];
  /** The countries that it is certainly at home in on the day; of each, what it is certainly a member of. */
  homes: ReadonlyMap<string, readonly string[]>;
};

/**
 * What can decide the answer for a signatory. Homes are read only where a test asks for a jurisdiction and a list is
 * partial.
 */
export const evidenceOf = async (
  node: StoredNode,
  tests: readonly ReadTest[],
  view: View,
  { loaders }: Context,
): Promise<Evidence> => {
  // Jurisdictions are worked out from all that is known.
  const certain: View = { ...view, holds: 'CERTAINLY', knownBy: null };
  const ever: View = { ...view, holds: 'EVER' };
  const signed = loaders.step(stepOf('SIGNED', 'from', 'Instrument', ever, MAX_WEIGHED));
  const refused = loaders.step(stepOf('DID_NOT_SIGN', 'from', 'Instrument', ever, MAX_WEIGHED));
  const headquarters = loaders.step(stepOf('HEADQUARTERED_IN', 'from', 'Country', certain));
  const memberships = loaders.step(stepOf('MEMBER_OF', 'from', 'Entity', certain, MAX_WEIGHED));
  const homesOf = async (): Promise<string[]> => {
    if (!tests.some(({ jurisdiction, partial }) => jurisdiction && partial.length > 0)) return [];
    if (node.kind !== 'Company') return [node.slug];
    return (await headquarters.load(node.slug)).rows.map((hop) => hop.node.slug);
  };
  const [signatures, refusals, homes] = await together([
    signed.load(node.slug).then(wholeOf(node.slug)),
    refused.load(node.slug).then(wholeOf(node.slug)),
    homesOf(),
  ]);
  const bodies = await Promise.all(homes.map((home) => memberships.load(home)));
  return {
    node,
    signatures,
    refusals,
    homes: new Map(homes.map((home, i) => [home, bodies[i]?.rows.map((hop) => hop.node.slug) ?? []])),
  };
};
