import { LRUCache } from 'lru-cache';
import { type Nearness, words } from '../../graph/names.js';
import { SummitgraphError } from '../../model/errors.js';
import type { Kind } from '../../model/kinds.js';
import type { Dataset } from '../../store/store.js';
import type { Context } from '../context.js';
import { type FreshHit, type Hit, rank } from './ranking.js';

/** Most entities with such words whose names are weighed. */
export const MAX_WEIGHED = 10_000;

/** What a search found, the best first, and whether whole words alone were asked for, since too many begin so. */
export type Found<H extends Hit = Hit> = { hits: readonly H[]; truncated: boolean };

/** Most hits of all searches in a data set that are remembered. */
const REMEMBERED = 20_000;

/** What was found in a data set, by what was asked: the pages of a search are cut from one ranking. */
const remembered = new WeakMap<Dataset, LRUCache<string, Found>>();

const rememberedOf = (dataset: Dataset): LRUCache<string, Found> => {
  const known = remembered.get(dataset);
  if (known !== undefined) return known;
  const none = new LRUCache<string, Found>({
    maxSize: REMEMBERED,
    sizeCalculation: ({ hits }) => hits.length + 1,
  });
  remembered.set(dataset, none);
  return none;
};

/**
 * The entities of these kinds that have a name with every word of a text, whole or begun; where there is none, with
 * words a letter or two off; where there are more than `MAX_WEIGHED`, with the whole words alone. Fails with
 * LIMIT_EXCEEDED where even those are too many.
 */
export const find = async (
  text: string,
  kinds: readonly Kind[],
  context: Pick<Context, 'dataset' | 'reads' | 'toRemember' | 'turns'>,
): Promise<Found<Hit | FreshHit>> => {
  const searches = rememberedOf(context.dataset);
  const search = JSON.stringify([words(text), kinds]);
  const known = searches.get(search);
  if (known !== undefined) return known;
  const found = await findAnew(words(text), kinds, context);
  context.toRemember.push(() => {
    const hits = found.hits.map(({ slug, kind, on, text, score, share }) => ({ slug, kind, on, text, score, share }));
    searches.set(search, { ...found, hits });
  });
  return found;
};

const findAnew = async (
  asked: readonly string[],
  kinds: readonly Kind[],
  { reads, turns }: Pick<Context, 'reads' | 'turns'>,
): Promise<Found<FreshHit>> => {
  const like = async (nearness: Nearness): Promise<FreshHit[] | null> => {
    const found = await reads.search({ words: asked, nearness, kinds, limit: MAX_WEIGHED });
    return found && rank(asked, nearness, found, turns);
  };
  if (asked.length === 0) return { hits: [], truncated: false };
  const begun = await like('BEGUN');
  if (begun !== null && begun.length > 0) return { hits: begun, truncated: false };
  const hits = await like(begun === null ? 'WHOLE' : 'ALIKE');
  if (hits !== null) return { hits, truncated: begun === null };
  throw new SummitgraphError(
    'LIMIT_EXCEEDED',
    `More than ${MAX_WEIGHED} entities have names with such words; add a word to text, or ask for fewer kinds.`,
  );
};
