import { mayBegin, typosIn } from '../../graph/names.js';
import type { StoredNode } from '../../graph/stored.js';
import type { Search } from '../queries.js';
import { nodeAt } from './adjacent.js';
import type { Content } from './content.js';
import { filtered } from './page.js';

/** The entities that a search finds; null where there are more than its limit. */
export const search = async (
  content: Content,
  { words, nearness, kinds, limit }: Search,
  signal: AbortSignal | undefined,
): Promise<StoredNode[] | null> => {
  const hits = content.words?.search(
    { combineWith: 'OR', queries: [{ combineWith: 'AND', queries: [...words] }, words.join('')] },
    { prefix: (word) => nearness !== 'WHOLE' && mayBegin(word), fuzzy: nearness === 'ALIKE' && typosIn },
  );
  const nodes = (hits ?? []).map(({ id }) => nodeAt(content, String(id)));
  const found = await filtered(nodes, ({ kind }) => kinds.includes(kind), signal);
  return found.length > limit ? null : found;
};
