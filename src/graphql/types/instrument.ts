import { type LinkFields, many, one } from '../link.js';

/** Links of declarations and commitments. */
export const instrument: LinkFields = {
  adoption: one('ADOPTED_AT', 'from', 'Summit', 'The summit at which it was adopted, if at one.'),
  issuers: many(
    'ISSUED_BY',
    'from',
    'Entity',
    'The countries or organizations that issued it; none for an international one.',
  ),
  signatories: many('SIGNED', 'to', 'Signatory', 'Who signed it, by name.'),
  nonSignatories: many('DID_NOT_SIGN', 'to', 'Signatory', 'Who is recorded as not having signed it.'),
  provisions: many('CONTAINS', 'from', 'Provision', 'Its parts, in their order.'),
  mitigates: many('MITIGATES', 'from', 'Risk', 'The risks that it works against.'),
  predecessors: many('PRECEDES', 'to', 'Instrument', 'The instruments that it follows.'),
  successors: many('PRECEDES', 'from', 'Instrument', 'The instruments that follow it.'),
  establishes: many('ESTABLISHES', 'from', 'Network', 'The networks that it founded or announced.'),
};
