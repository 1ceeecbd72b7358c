import { type LinkFields, one } from '../link.js';

/** Links of reports. */
export const report: LinkFields = {
  predecessor: one('PRECEDES', 'to', 'Report', 'The report before it.'),
  successor: one('PRECEDES', 'from', 'Report', 'The report after it.'),
  adoption: one('ADOPTED_AT', 'from', 'Summit', 'The summit at which it was presented.'),
};
