import type { Holds, View } from '../../model/dates.js';
import type { Context } from '../context.js';
import type { Optional } from './bounds.js';

/** The arguments that say which edges are in view. */
export type ViewArguments = { asOf?: Optional<string>; holds?: Optional<Holds> };

/** Reads a view: on the day of the data set and certainly, unless it says otherwise. */
export const readView = ({ asOf, holds }: ViewArguments, { dataset }: Context): View => ({
  asOf: asOf ?? dataset.date,
  holds: holds ?? 'CERTAINLY',
});
