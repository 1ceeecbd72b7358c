import { type LinkFields, one } from '../link.js';

/** Links of policy versions. */
export const policyVersion: LinkFields = {
  versionOf: one('VERSION_OF', 'from', 'Policy', 'The policy that it is a version of.'),
};
