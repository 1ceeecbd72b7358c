import { type LinkFields, many } from '../link.js';

/** Links of networks. */
export const network: LinkFields = {
  members: many('MEMBER_OF', 'to', 'Signatory', 'Its members, and who has a role in it.'),
  events: many('PART_OF', 'to', 'Event', 'Its meetings.'),
  establishedBy: many('ESTABLISHES', 'to', 'Instrument', 'The instruments that founded or announced it.'),
};
