import { SummitgraphError } from '../../model/errors.js';
import { type Aggregate, COUNT_TESTS } from '../../store/queries.js';
import { type Optional, readNumber } from './bounds.js';

/** How many groups there may be. */
export const GROUPS = { least: 0, most: 1_000, unless: 25, of: 'groups' };

/** The arguments of groups, but for what to group by. */
export type GroupArguments = {
  having?: Optional<Partial<Record<(typeof COUNT_TESTS)[number], Optional<number>>>>;
  orderBy?: Optional<{ by: 'COUNT' | 'KEY'; direction?: Optional<'ASC' | 'DESC'> }>;
  first?: Optional<number>;
};

/** Reads the arguments of groups. Fails with BAD_INPUT or LIMIT_EXCEEDED, naming the bound. */
export const readGroups = ({
  having,
  orderBy,
  first,
}: GroupArguments): Pick<Aggregate, 'having' | 'order' | 'limit'> => {
  const by = orderBy?.by ?? 'COUNT';
  return {
    having: COUNT_TESTS.flatMap((is) => {
      const value = having?.[is];
      return typeof value === 'number' ? [{ is, value }] : [];
    }),
    order: { by, direction: orderBy?.direction ?? (by === 'COUNT' ? 'DESC' : 'ASC') },
    limit: readNumber('first', first, GROUPS),
  };
};

/** Reads what to group by. Fails with BAD_INPUT unless there is something, and nothing is named twice. */
export const readDimensions = <N extends string>(by: readonly N[]): readonly N[] => {
  if (by.length === 0) throw new SummitgraphError('BAD_INPUT', 'by must name at least one thing to group by.');
  const twice = by.find((name, i) => by.indexOf(name) !== i);
  if (twice === undefined) return by;
  throw new SummitgraphError('BAD_INPUT', `by names ${twice} twice; name each once.`);
};
