import { type LinkFields, many } from '../link.js';

/** Links of risks. */
export const risk: LinkFields = {
  mitigatedBy: many('MITIGATES', 'to', 'Instrument', 'The instruments that work against it.'),
};
