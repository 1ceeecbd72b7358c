import { type LinkFields, many } from '../link.js';

/** Links of organizations. */
export const organization: LinkFields = {
  members: many('MEMBER_OF', 'to', 'Signatory', 'Its members, and who has a role in it.'),
  memberOf: many(
    'MEMBER_OF',
    'from',
    'Entity',
    'The networks and organizations that it is a member of, or has a role in.',
  ),
  issued: many('ISSUED_BY', 'to', 'Instrument', 'The instruments that it issued.'),
  institutes: many('OPERATED_BY', 'to', 'Institute', 'The institutes that it runs.'),
  backed: many('BACKED', 'from', 'Initiative', 'The initiatives that it backs.'),
};
