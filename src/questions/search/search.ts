import { SummitgraphError } from '../../model/errors.js';
import { KINDS, type Kind } from '../../model/kinds.js';
import { type Optional, readNumber } from '../arguments/bounds.js';
import { MAX_PAGE } from '../arguments/page.js';
import { readView, type ViewArguments } from '../arguments/view.js';
import type { Context } from '../context.js';
import type { EntityInView } from '../in-view.js';
import { type Hit, lookedFor, rank } from './ranking.js';

/** How many entities a search may find. */
export const FOUND = { least: 0, most: MAX_PAGE, unless: 10 };
/** Longest text, and most words of it, that a search reads. */
export const MAX_TEXT = 200;
const MAX_WORDS = 12;
/** How many likely entities the store proposes to the ranking. */
const CANDIDATES = 200;

/** Names are found through the entities that bear them, unless they are asked for. */
const SEARCHED = KINDS.filter((kind) => kind !== 'Name');

type SearchArguments = ViewArguments & { text: string; kinds?: Optional<readonly Kind[]>; first?: Optional<number> };

/** An entity that a search found, and how it matched. */
export type FoundEntity = { entity: EntityInView } & Omit<Hit, 'node'>;

/** The entities with a name like a text, the best first. */
export const search = async (
  { text, kinds, first, ...asked }: SearchArguments,
  context: Context,
): Promise<FoundEntity[]> => {
  const size = readNumber('first', first, FOUND);
  const looked = lookedFor(text);
  if (text.length > MAX_TEXT || looked.length > MAX_WORDS) {
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `text may have at most ${MAX_TEXT} characters and ${MAX_WORDS - 1} words.`,
    );
  }
  const view = readView(asked, context);
  const candidates = await context.reads.search(looked, kinds ?? SEARCHED, CANDIDATES);
  return rank(text, candidates)
    .slice(0, size)
    .map(({ node, ...match }) => ({ entity: { row: node, view }, ...match }));
};
