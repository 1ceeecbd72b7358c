import type { LinkFields } from '../link.js';

/** Commitments have the links of every instrument. */
export const commitment: LinkFields = {};
