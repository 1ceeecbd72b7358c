import { type LinkFields, many, one } from '../link.js';

/** Links of policies. */
export const policy: LinkFields = {
  publishedBy: one('PUBLISHED', 'to', 'Company', 'The company that published it.'),
  versions: many('VERSION_OF', 'to', 'PolicyVersion', 'Its versions, by date.'),
};
