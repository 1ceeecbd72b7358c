import { type LinkFields, one } from '../link.js';

/** Links of events. */
export const event: LinkFields = {
  partOf: one('PART_OF', 'from', 'Network', 'The network that met.'),
};
