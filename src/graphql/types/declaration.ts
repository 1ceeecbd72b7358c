import type { LinkFields } from '../link.js';

/** Declarations have the links of every instrument. */
export const declaration: LinkFields = {};
