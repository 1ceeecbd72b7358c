import { type LinkFields, many, one } from '../link.js';

/** Links of summits. */
export const summit: LinkFields = {
  predecessor: one('PRECEDES', 'to', 'Summit', 'The summit before it.'),
  successor: one('PRECEDES', 'from', 'Summit', 'The summit after it.'),
  hosts: many('HOSTED', 'to', 'Country', 'The countries that hosted it.'),
  instruments: many('ADOPTED_AT', 'to', 'Instrument', 'The instruments adopted there.'),
  reports: many('ADOPTED_AT', 'to', 'Report', 'The reports presented there.'),
  initiatives: many('ADOPTED_AT', 'to', 'Initiative', 'The initiatives launched there.'),
};
