import type { StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import type { QuantityName } from '../../model/evidence/quantities.js';
import type { Kind } from '../../model/kinds.js';
import type { RelationName } from '../../model/relations.js';
import { firstPage } from '../arguments/page.js';
import { readEdgeWhere, type Where } from '../arguments/where.js';
import type { Context } from '../context.js';
import { type EntityInView, inSight } from '../in-view.js';
import type { Comparison } from './disagreements.js';

/** Of what a number would be right: on the days that the claim speaks of, or of those who signed at first. */
export type Fit = { entity: EntityInView; quantity: QuantityName; atFirst: boolean };

/** Who counts for a quantity, of which a number that does not fit may have been meant. */
type Counted = { quantity: QuantityName; relation: RelationName; kinds: readonly Kind[] | null };

const COUNTED: readonly Counted[] = [
  { quantity: 'signatory-countries', relation: 'SIGNED', kinds: ['Country'] },
  { quantity: 'signatory-companies', relation: 'SIGNED', kinds: ['Company'] },
  { quantity: 'parties', relation: 'SIGNED', kinds: ['Country', 'Organization'] },
  { quantity: 'members', relation: 'MEMBER_OF', kinds: null },
];

/** Those that so many edges lead to. */
const having = async ({ relation, kinds }: Counted, more: Where, value: number, view: View, { reads }: Context) => {
  const from = relation === 'SIGNED' ? 'signatory' : 'member';
  const where = readEdgeWhere(relation, { ...more, ...(kinds === null ? {} : { [from]: { kind: { in: kinds } } }) });
  const { rows } = await reads.aggregate({
    of: { relation },
    where,
    view,
    by: [{ by: 'end', end: 'to' }],
    having: [{ is: 'eq', value }],
    order: { by: 'KEY', direction: 'ASC' },
    page: firstPage(MAX_FITS),
    known: null,
  });
  return rows.flatMap(({ keys: [slug] }) => (typeof slug === 'string' ? [slug] : []));
};

/** Most entities of one quantity of which a number would be right. */
export const MAX_FITS = 20;

/** Of what the number of a claim that disagrees would be right: a number that stands for something else, as a rule. */
export const fitsOf = async ({ claim, subject, finding, span }: Comparison, context: Context): Promise<Fit[]> => {
  const { low, high }: Partial<Extract<StoredNode, { kind: 'Claim' }>> = claim.row.kind === 'Claim' ? claim.row : {};
  if (finding !== 'DISAGREES' || low === null || low === undefined || low !== high || !Number.isInteger(low)) return [];
  const day: View = { ...claim.view, holds: 'CERTAINLY', ...(span === null ? {} : { asOf: span.until }) };
  const first: View = { ...claim.view, holds: 'EVER' };
  const found = await Promise.all(
    COUNTED.flatMap((counted) => [
      { counted, atFirst: false, slugs: having(counted, {}, low, day, context), view: day },
      ...(counted.relation === 'SIGNED'
        ? [
            {
              counted,
              atFirst: true,
              slugs: having(counted, { joined: { eq: 'original' } }, low, first, context),
              view: first,
            },
          ]
        : []),
    ]).map(async ({ counted: { quantity }, atFirst, slugs, view }) => {
      const rows = await Promise.all((await slugs).map((slug) => context.loaders.node.load(slug)));
      const entities = inSight(
        rows.filter((row) => row !== undefined && row.slug !== subject?.row.slug).filter((row) => row !== undefined),
        view,
      );
      return entities.map((entity): Fit => ({ entity, quantity, atFirst }));
    }),
  );
  return found.flat();
};
