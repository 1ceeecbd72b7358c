import { type LinkFields, many, one } from '../link.js';

/** Links of provisions. */
export const provision: LinkFields = {
  partOf: one('CONTAINS', 'to', 'Entity', 'The instrument or provision that contains it.'),
  provisions: many('CONTAINS', 'from', 'Provision', 'Its own parts, in their order.'),
};
