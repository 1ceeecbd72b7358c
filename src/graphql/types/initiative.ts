import { type LinkFields, many, one } from '../link.js';

/** Links of initiatives. */
export const initiative: LinkFields = {
  adoption: one('ADOPTED_AT', 'from', 'Summit', 'The summit at which it was launched.'),
  backers: many('BACKED', 'to', 'Signatory', 'The countries and organizations behind it.'),
};
