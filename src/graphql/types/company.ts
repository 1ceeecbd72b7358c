import { type LinkFields, many, one } from '../link.js';

/** Links of companies. */
export const company: LinkFields = {
  headquarters: one(
    'HEADQUARTERED_IN',
    'from',
    'Country',
    'Where it has its headquarters; null where that is not known.',
  ),
  policies: many('PUBLISHED', 'from', 'Policy', 'The safety frameworks that it published.'),
};
