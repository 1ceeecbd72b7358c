import { builder } from '../builder.js';
import { HoldsEnum } from '../fields/scalars.js';

/** The arguments of every root field: which edges are in view, here and in everything below. */
export const viewArgs = builder.args((t) => ({
  asOf: t.field({ type: 'Date', description: 'The day asked about; without one, the day of the data set.' }),
  holds: t.field({
    type: HoldsEnum,
    defaultValue: 'CERTAINLY',
    description: 'Whether edges must hold certainly or possibly on that day, or at any time.',
  }),
  knownBy: t.field({
    type: 'Date',
    description:
      'Only edges that a source published by this day supports, whatever day they hold on; without one, all that are known. A source' +
      ' without a date of publication was never known by any day, one of a month or year from its last day on.',
  }),
}));
