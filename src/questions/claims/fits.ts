import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { type QuantityName, quantityOf } from '../../model/evidence/quantities.js';
import type { Kind } from '../../model/kinds.js';
import type { Label } from '../../model/labels.js';
import { firstPage } from '../arguments/page.js';
import { readWhere, type Where } from '../arguments/where.js';
import type { Context } from '../context.js';
import { type EntityInView, inSight } from '../in-view.js';
import type { Comparison } from './disagreements.js';

/** Of what a number would be right: on the days that the claim speaks of, or of those who signed at first. */
export type Fit = { entity: EntityInView; quantity: QuantityName; atFirst: boolean };

/** Along which link of what a quantity counts, of which kinds. */
type Counted = { quantity: QuantityName; label: Label; link: string; kinds: readonly Kind[] };

const COUNTED: readonly Counted[] = [
  { quantity: 'signatory-countries', label: 'Instrument', link: 'signatories', kinds: ['Country'] },
  { quantity: 'signatory-companies', label: 'Instrument', link: 'signatories', kinds: ['Company'] },
  { quantity: 'parties', label: 'Instrument', link: 'signatories', kinds: ['Country', 'Organization'] },
  { quantity: 'members', label: 'Network', link: 'members', kinds: ['Country', 'Organization'] },
  { quantity: 'members', label: 'Organization', link: 'members', kinds: ['Country', 'Organization'] },
];

/** Most entities of one quantity of which a number would be right. */
export const MAX_FITS = 20;

/** Those that have so many. */
const having = async (
  { label, link, kinds }: Counted,
  edge: Where,
  count: number,
  view: View,
  { reads }: Context,
): Promise<readonly StoredNode[]> => {
  const match = { node: { kind: { in: kinds } }, edge };
  const atLeast = (count: number): Where => ({ [link]: { atLeast: { count, match } } });
  const where = readWhere(label, { ...atLeast(count), NOT: atLeast(count + 1) });
  return (await reads.select({ label, where, order: [], page: firstPage(MAX_FITS), view, total: false })).rows;
};

/** Of what the number of a claim that disagrees would be right: a number that stands for something else, as a rule. */
export const fitsOf = async (
  { claim, subject, finding, span, quantity }: Comparison,
  context: Context,
): Promise<Fit[]> => {
  const { low, high }: Partial<Extract<StoredNode, { kind: 'Claim' }>> = claim.row.kind === 'Claim' ? claim.row : {};
  // A number of something else fits nothing that is counted here.
  if (
    quantityOf(quantity).derivation === null ||
    finding !== 'DISAGREES' ||
    low === null ||
    low === undefined ||
    low !== high ||
    !Number.isInteger(low)
  )
    return [];
  const day: View = { ...claim.view, holds: 'CERTAINLY', ...(span === null ? {} : { asOf: span.until }) };
  const first: View = { ...claim.view, holds: 'EVER' };
  const found = await Promise.all(
    COUNTED.flatMap((counted) => [
      { counted, atFirst: false, edge: {}, view: day },
      ...(counted.label === 'Instrument'
        ? [{ counted, atFirst: true, edge: { joined: { eq: 'original' } }, view: first }]
        : []),
    ]).map(async ({ counted, atFirst, edge, view }) => {
      const rows = await having(counted, edge, low, view, context);
      const others = rows.filter(({ slug }) => slug !== subject?.row.slug);
      return inSight(others, view).map((entity): Fit => ({ entity, quantity: counted.quantity, atFirst }));
    }),
  );
  return found.flat();
};
