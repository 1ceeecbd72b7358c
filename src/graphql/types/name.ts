import { type LinkFields, one } from '../link.js';

/** Links of names. */
export const name: LinkFields = {
  bearer: one('NAMED', 'to', 'Entity', 'The entity that bears or bore it.'),
};
