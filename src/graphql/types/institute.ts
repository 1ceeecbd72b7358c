import { type LinkFields, many } from '../link.js';

/** Links of institutes. */
export const institute: LinkFields = {
  operators: many('OPERATED_BY', 'from', 'Signatory', 'The countries or organizations that run it.'),
};
