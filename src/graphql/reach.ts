import type { View } from '../model/dates.js';
import { type End, otherEnd, type RelationName } from '../model/relations.js';
import type { Context } from '../questions/context.js';
import { anchorOf } from '../store/anchor.js';
import { all, type Filter } from '../store/filter.js';
import { stepOf } from './links.js';

/** How many edges of a relation these entities have, standing at an end of it. */
export const reachOf = async (
  slugs: readonly string[],
  relation: RelationName,
  end: End,
  view: View,
  { loaders }: Context,
): Promise<number> => {
  const counts = loaders.step({ ...stepOf(relation, end, 'Entity', { ...view, holds: 'EVER' }, 0), total: true });
  const slices = await Promise.all(slugs.map((slug) => counts.load(slug)));
  return slices.reduce((sum, { total }) => sum + (total ?? 0), 0);
};

/** Items in the order of their reach, those with the fewest edges first. */
export const fewestFirst = async <T>(items: readonly T[], reach: (item: T) => Promise<number>): Promise<T[]> => {
  const reaches = await Promise.all(items.map(async (item) => ({ item, reach: await reach(item) })));
  return reaches.sort((a, b) => (a.reach < b.reach ? -1 : a.reach > b.reach ? 1 : 0)).map(({ item }) => item);
};

const parts = (filter: Filter): Filter[] => (filter.op === 'and' ? filter.of.flatMap(parts) : [filter]);

/** The same filter, where of several conditions that name entities the one comes first from which the search is the shortest. */
export const anchored = async (where: Filter, view: View, context: Context): Promise<Filter> => {
  const conditions = parts(where).map((part) => ({ part, anchor: anchorOf(part) }));
  if (conditions.filter(({ anchor }) => anchor !== null).length < 2) return where;
  const ordered = await fewestFirst(conditions, async ({ anchor }) =>
    anchor === null
      ? Number.POSITIVE_INFINITY
      : reachOf(anchor.slugs, anchor.relation, otherEnd(anchor.end), view, context),
  );
  return all(ordered.map(({ part }) => part));
};
