import type { LinkFields } from '../link.js';

/** Sources are named by the facts that they support; no relation leads to them. */
export const source: LinkFields = {};
