import type { Holds, View } from '../../model/dates.js';
import type { Context } from '../context.js';
import type { Optional } from './bounds.js';

/** The arguments that say which edges are in view. */
export type ViewArguments = { asOf?: Optional<string>; holds?: Optional<Holds>; knownBy?: Optional<string> };

/** Reads a view: on the day of the data set, certainly and by all that is known, unless it says otherwise. */
export const readView = ({ asOf, holds, knownBy }: ViewArguments, { dataset }: Context): View => ({
  asOf: asOf ?? dataset.date,
  holds: holds ?? 'CERTAINLY',
  ...(knownBy ? { knownBy } : {}),
});
