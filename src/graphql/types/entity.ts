import { type LinkFields, many } from '../link.js';

/** Links of every entity. */
export const entity: LinkFields = {
  names: many('NAMED', 'from', 'Name', 'The dated names that it bears or bore, in view, by their beginning.'),
};
