import { DEFAULT_PAGE, MAX_PAGE } from '../../questions/arguments/page.js';
import { builder } from '../builder.js';

/** The arguments of every connection. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    description: `How many from the start or after a cursor: ${DEFAULT_PAGE} unless given, at most ${MAX_PAGE}.`,
  }),
  after: t.string({ description: 'The cursor after which the page begins; with `first`.' }),
  last: t.int({ description: `How many from the end or before a cursor: at most ${MAX_PAGE}.` }),
  before: t.string({ description: 'The cursor before which the page ends; with `last`.' }),
}));
