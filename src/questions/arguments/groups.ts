import { SummitgraphError } from '../../model/errors.js';
import { type Aggregate, COUNT_TESTS } from '../../store/queries.js';
import type { Optional } from './bounds.js';
import { type Ordering, type PageArguments, readPage } from './page.js';

/** How many groups a page may have. */
export const GROUPS = { least: 0, most: 1_000, unless: 25, of: 'groups' };

/** The arguments of groups, but for what to group by. */
export type GroupArguments = PageArguments & {
  having?: Optional<Partial<Record<(typeof COUNT_TESTS)[number], Optional<number>>>>;
  orderBy?: Optional<{ by: 'COUNT' | 'KEY'; direction?: Optional<'ASC' | 'DESC'> }>;
  zeros?: Optional<boolean>;
};

/** Reads the arguments of groups of a list by these. Fails with BAD_INPUT, LIMIT_EXCEEDED or BAD_CURSOR. */
export const readGroups = (
  list: string,
  names: readonly string[],
  { having, orderBy, ...page }: GroupArguments,
): Pick<Aggregate, 'having' | 'order' | 'page'> & { ordering: Ordering } => {
  const by = orderBy?.by ?? 'COUNT';
  const order = { by, direction: orderBy?.direction ?? (by === 'COUNT' ? 'DESC' : 'ASC') };
  const keys = names.map((name) => ({ name, direction: by === 'KEY' ? order.direction : 'ASC' }));
  const ordering = { list: `${list}.groups`, order: by === 'KEY' ? keys : [order, ...keys] };
  return {
    having: COUNT_TESTS.flatMap((is) => {
      const value = having?.[is];
      return typeof value === 'number' ? [{ is, value }] : [];
    }),
    order,
    page: readPage(page, ordering, GROUPS),
    ordering,
  };
};

/** Reads what to group by. Fails with BAD_INPUT unless there is something, and nothing is named twice. */
export const readDimensions = <N extends string>(by: readonly N[]): readonly N[] => {
  if (by.length === 0) throw new SummitgraphError('BAD_INPUT', 'by must name at least one thing to group by.');
  const twice = by.find((name, i) => by.indexOf(name) !== i);
  if (twice === undefined) return by;
  throw new SummitgraphError('BAD_INPUT', `by names ${twice} twice; name each once.`);
};
