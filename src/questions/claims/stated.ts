import { beginOf } from '../../graph/days.js';
import type { StoredNode } from '../../graph/stored.js';
import { ALWAYS, parsePartialDate, type View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { isQuantity, type QuantityName, quantityOf } from '../../model/evidence/quantities.js';
import { ANY, all, type Filter } from '../../store/filter.js';
import { firstPage } from '../arguments/page.js';
import { readWhere } from '../arguments/where.js';
import type { Context } from '../context.js';
import { stepOf } from '../loaders.js';

/** Most claims that are compared at once. */
export const MAX_CLAIMS = 2_000;

/** The row of a claim. */
type ClaimRow = Extract<StoredNode, { kind: 'Claim' }>;

/** Days that a claim may speak of, from the first to the last. */
export type Span = { from: string; until: string };

/**
 * A claim with its quantity, its source, what it is about and what that is towards, and the days that it speaks of: as
 * it says, else those of its source; null where neither says it.
 */
export type Stated = {
  row: ClaimRow;
  quantity: QuantityName;
  source: StoredNode | null;
  subjects: readonly StoredNode[];
  objects: readonly StoredNode[];
  span: Span | null;
};

const spanOf = (...dates: readonly unknown[]): Span | null => {
  for (const text of dates) {
    const date = typeof text === 'string' ? parsePartialDate(text) : undefined;
    if (date !== undefined) return { from: date.earliest, until: date.latest };
  }
  return null;
};

/** Which claims of quantities are meant. */
export type Wanted = { about?: string; quantity?: QuantityName };

/** The claims of quantities, with what they are about. Fails with LIMIT_EXCEEDED where they are more than `MAX_CLAIMS`. */
export const statedOf = async ({ about, quantity }: Wanted, view: View, context: Context): Promise<Stated[]> => {
  const where: Filter = all([
    quantity === undefined ? ANY : readWhere('Claim', { quantity: { eq: quantity } }),
    readWhere('Claim', { quantity: { isNull: false } }),
    about === undefined ? ANY : readWhere('Claim', { about: { some: { node: { slug: { eq: about } } } } }),
  ]);
  const page = firstPage(MAX_CLAIMS);
  const { rows, more } = await context.reads.select({ label: 'Claim', where, order: [], page, view, total: false });
  if (more) {
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `More than ${MAX_CLAIMS} claims would be compared; name what they are about, or a quantity.`,
    );
  }
  return describe(
    rows.flatMap((row) => (row.kind === 'Claim' ? [row] : [])),
    view,
    context,
  );
};

/** Claims of quantities with what they are about; those of unknown quantities are left out. */
const describe = async (claims: readonly ClaimRow[], view: View, { loaders }: Context): Promise<Stated[]> => {
  const topics = loaders.step(stepOf('ABOUT', 'from', 'Entity', view));
  const sources = loaders.step(stepOf('STATES', 'to', 'Source', { ...view, holds: 'EVER' }, 1));
  const described = await Promise.all(
    claims.map(async (row): Promise<Stated[]> => {
      if (row.quantity === null || !isQuantity(row.quantity)) return [];
      const [mentions, statements] = await Promise.all([topics.load(row.slug), sources.load(row.slug)]);
      const source = statements.rows[0]?.node ?? null;
      const published = source !== null && 'published' in source ? source.published : null;
      const as = (part: string) =>
        mentions.rows.flatMap(({ edge, node }) => (edge.relation === 'ABOUT' && edge.as === part ? [node] : []));
      return [
        {
          row,
          quantity: row.quantity,
          source,
          subjects: as('subject'),
          objects: as('object'),
          span: spanOf(row.asOf, published),
        },
      ];
    }),
  );
  return described.flat();
};

/**
 * The days for which a claim about a subject is compared: those that it speaks of, else any since its subject began. A
 * number from before that speaks of the beginning.
 */
export const comparedOn = ({ span, quantity }: Stated, subject: StoredNode, today: string): Span => {
  const begin = beginOf(subject);
  const begun = begin === null ? null : { from: begin.earliest, until: begin.latest };
  if (span === null) return { from: begun?.from ?? ALWAYS, until: today };
  const early = begun !== null && span.until < begun.from && quantityOf(quantity).unit !== null;
  return early ? begun : span;
};
