import { type LinkFields, many } from '../link.js';

/** Links of countries, companies and organizations. */
export const signatory: LinkFields = {
  signed: many('SIGNED', 'from', 'Instrument', 'What it signed, by name.', 'Signed'),
  didNotSign: many('DID_NOT_SIGN', 'from', 'Instrument', 'What it is recorded as not having signed.'),
};
