import { words } from '../../graph/names.js';
import { SummitgraphError } from '../../model/errors.js';
import { KINDS, type Kind } from '../../model/kinds.js';
import { cut } from '../../store/keyset.js';
import type { Optional } from '../arguments/bounds.js';
import { type PageArguments, type Paged, pagedOf, readPage } from '../arguments/page.js';
import { readView, type ViewArguments } from '../arguments/view.js';
import { type Context, spend } from '../context.js';
import type { EntityInView } from '../in-view.js';
import { type Found, find } from './find.js';
import { compareHits, type Hit, keyOfHit, ORDER } from './ranking.js';

/** Longest text, and most words of it, that a search reads. */
export const MAX_TEXT = 200;
const MAX_WORDS = 11;

/** Names are found through the entities that bear them, unless they are asked for. */
const SEARCHED = KINDS.filter((kind) => kind !== 'Name');

type SearchArguments = PageArguments & ViewArguments & { text: string; kinds?: Optional<readonly Kind[]> };

/** An entity that a search found, and how it matched. */
export type FoundEntity = { entity: EntityInView } & Pick<Hit, 'on' | 'text' | 'score'>;

/** The entities with a name like a text, the best first. */
export const search = async (
  { text, kinds: asked, first, after, last, before, ...viewed }: SearchArguments,
  context: Context,
): Promise<Paged<{ node: FoundEntity }> & Pick<Found, 'truncated'>> => {
  if (text.length > MAX_TEXT || words(text).length > MAX_WORDS) {
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `text may have at most ${MAX_TEXT} characters and ${MAX_WORDS} words.`,
    );
  }
  const kinds = KINDS.filter((kind) => (asked ?? SEARCHED).includes(kind));
  // A place in the hits of one text is none in those of another.
  const ordering = { list: JSON.stringify(['search', words(text), kinds]), order: ORDER };
  const page = readPage({ first, after, last, before }, ordering);
  const view = readView(viewed, context);
  const { hits, truncated } = await find(text, kinds, context);
  const { rows: kept, more } = cut(hits, page, (hit, start) => compareHits(keyOfHit(hit), start));
  spend(context, kept.length);
  const whole = await Promise.all(
    kept.map((hit) => ('whole' in hit ? hit.whole() : context.loaders.node.load(hit.slug))),
  );
  // Whatever was there once and is no more was removed meanwhile, so all of this is asked again.
  const rows = kept.flatMap((hit, i) => {
    const row = whole[i];
    return row === undefined ? [] : [{ hit, row }];
  });
  const entryOf = ({ hit: { on, text, score }, row }: (typeof rows)[number]) => ({
    node: { entity: { row, view }, on, text, score },
  });
  const keyOf = ({ hit }: (typeof rows)[number]) => keyOfHit(hit);
  return { ...pagedOf({ rows, more, total: hits.length }, page, ordering, entryOf, keyOf), truncated };
};
