import type { Holds, View } from '../model/dates.js';
import type { Context } from '../questions/context.js';
import { builder } from './builder.js';
import { HoldsEnum } from './scalars.js';

/** The arguments of every root field: which edges are in view, here and in everything below. */
export const viewArgs = builder.args((t) => ({
  asOf: t.field({ type: 'Date', description: 'The day asked about; without one, the day of the data set.' }),
  holds: t.field({
    type: HoldsEnum,
    defaultValue: 'CERTAINLY',
    description: 'Whether edges must hold certainly or possibly on that day, or at any time.',
  }),
}));

/** Reads the view of a root field. */
export const readView = (
  { asOf, holds }: { asOf?: string | null | undefined; holds?: Holds | null | undefined },
  { dataset }: Context,
): View => ({ asOf: asOf ?? dataset.date, holds: holds ?? 'CERTAINLY' });
