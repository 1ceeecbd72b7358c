import { type LinkFields, many } from '../link.js';

/** Links of countries. */
export const country: LinkFields = {
  hosted: many('HOSTED', 'from', 'Summit', 'The summits that it hosted.'),
  companies: many('HEADQUARTERED_IN', 'to', 'Company', 'The companies with headquarters there.'),
  issued: many('ISSUED_BY', 'to', 'Instrument', 'The instruments that it issued.'),
  memberOf: many(
    'MEMBER_OF',
    'from',
    'Entity',
    'The networks and organizations that it is a member of, or has a role in.',
  ),
  institutes: many('OPERATED_BY', 'to', 'Institute', 'The institutes that it runs.'),
  backed: many('BACKED', 'from', 'Initiative', 'The initiatives that it backs.'),
};
