import { SummitgraphError } from '../../model/errors.js';
import { isQuantity, QUANTITIES, type QuantityName, quantityOf } from '../../model/evidence/quantities.js';
import { hasLabel } from '../../model/labels.js';
import type { Optional } from '../arguments/bounds.js';
import { MAX_PAGE } from '../arguments/page.js';
import { readWhere } from '../arguments/where.js';
import { type Context, spend } from '../context.js';
import { type EntityInView, inSight } from '../in-view.js';
import { stepOf } from '../loaders.js';
import { derive } from './derive.js';
import type { Derived } from './derived.js';

/** Reads the name of a quantity. Fails with BAD_INPUT, pointing to the list of them. */
export const readQuantity = (name: string): QuantityName => {
  if (isQuantity(name)) return name;
  throw new SummitgraphError(
    'BAD_INPUT',
    `There is no quantity of that name; \`quantities\` lists them: ${QUANTITIES.slice(0, 5).join(', ')} …`,
  );
};

/** The value of a quantity of an entity: what the graph gives, and what is claimed of it. */
export type Value = {
  name: QuantityName;
  entity: EntityInView;
  /** The day asked about. */
  asOf: string;
  qualifier: string | null;
  derived: Derived | null;
};

type ValueArguments = { of: string; qualifier?: Optional<string>; asOf?: Optional<string> };

/** The value of a quantity of an entity. Fails with BAD_INPUT where there is none of that name, or it is not asked of such entities. */
export const valueAsked = async (
  { row, view }: EntityInView,
  { of, qualifier, asOf }: ValueArguments,
  context: Context,
): Promise<Value> => {
  const read = readQuantity(of);
  const { about } = quantityOf(read);
  if (!hasLabel(row.kind, about)) {
    throw new SummitgraphError('BAD_INPUT', `of: ${read} is a quantity of ${about}; ${row.slug} is a ${row.kind}.`);
  }
  const day = asOf ?? view.asOf;
  const asked = { name: read, subject: { row, view: { ...view, asOf: day } }, qualifier: qualifier ?? null };
  const derived = await derive(asked, context);
  return { name: read, entity: { row, view }, asOf: day, qualifier: asked.qualifier, derived };
};

/** What sources state of a quantity of an entity, the first hundred. */
export const claimsOf = async (
  { name, entity: { row, view }, qualifier }: Value,
  context: Context,
): Promise<EntityInView[]> => {
  const where = readWhere('Claim', {
    quantity: { eq: name },
    ...(qualifier === null ? {} : { qualifier: { eq: qualifier } }),
  });
  const step = { ...stepOf('ABOUT', 'to', 'Claim', view, MAX_PAGE), where };
  const { rows } = await context.loaders.step(step).load(row.slug);
  spend(context, rows.length);
  return inSight(
    rows.map(({ node }) => node),
    view,
  );
};
