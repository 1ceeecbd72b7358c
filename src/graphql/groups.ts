import type { ObjectRef } from '@pothos/core';
import type { View } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import type { Filter } from '../store/filter.js';
import { type Aggregate, COUNT_TESTS } from '../store/queries.js';
import { builder, type Types } from './builder.js';
import { DirectionEnum } from './scalars.js';

/** What a list was asked for, so that its groups count the same rows. */
export type Listed = { listed: { where: Filter; view: View } };

/** Groups of an answer that asks for no number, and the most that it may ask for. */
const DEFAULT_GROUPS = 25;
const MAX_GROUPS = 1_000;

const CountFilter = builder.inputType('CountFilter', {
  description: 'Conditions on a count; all that are given must hold.',
  fields: (t) => ({
    eq: t.int({ description: 'Equal.' }),
    ne: t.int({ description: 'Not equal.' }),
    lt: t.int({ description: 'Less than.' }),
    lte: t.int({ description: 'At most.' }),
    gt: t.int({ description: 'Greater than.' }),
    gte: t.int({ description: 'At least.' }),
  }),
});

const GroupOrder = builder.inputType('GroupOrder', {
  description:
    'The order of groups. Equal counts are ordered by key; a key without a value comes last in both directions.',
  fields: (t) => ({
    by: t.field({
      type: builder.enumType('GroupOrderBy', {
        description: 'What groups can be ordered by.',
        values: {
          COUNT: { description: 'How many are in them.' },
          KEY: {
            description:
              'What they have in common, in the order of `by`: entities by slug, words as the data write them.',
          },
        },
      }),
      required: true,
      description: 'What to order by.',
    }),
    direction: t.field({
      type: DirectionEnum,
      description: 'In which direction; unless given, counts descend and keys ascend.',
    }),
  }),
});

/** The arguments of groups, but for `by`. */
export const groupArgs = builder.args((t) => ({
  having: t.field({ type: CountFilter, description: 'Only groups whose count meets this.' }),
  orderBy: t.field({ type: GroupOrder, description: 'The order; the largest groups first unless given.' }),
  first: t.int({
    defaultValue: DEFAULT_GROUPS,
    description: `How many groups, at most ${MAX_GROUPS}; \`truncated\` says whether there are more.`,
  }),
}));

type GroupArgs = {
  having?: Partial<Record<(typeof COUNT_TESTS)[number], number | null | undefined>> | null | undefined;
  orderBy?: { by: 'COUNT' | 'KEY'; direction?: 'ASC' | 'DESC' | null | undefined } | null | undefined;
  first?: number | null | undefined;
};

/** Reads the arguments of groups. Fails with BAD_INPUT or LIMIT_EXCEEDED, naming the bound. */
export const readGroups = ({ having, orderBy, first }: GroupArgs): Pick<Aggregate, 'having' | 'order' | 'limit'> => {
  const limit = first ?? DEFAULT_GROUPS;
  if (limit < 0) throw new SummitgraphError('BAD_INPUT', 'first must not be negative.');
  if (limit > MAX_GROUPS) {
    throw new SummitgraphError('LIMIT_EXCEEDED', `first must be at most ${MAX_GROUPS} groups, not ${limit}.`);
  }
  const by = orderBy?.by ?? 'COUNT';
  return {
    having: COUNT_TESTS.flatMap((is) => {
      const value = having?.[is];
      return typeof value === 'number' ? [{ is, value }] : [];
    }),
    order: { by, direction: orderBy?.direction ?? (by === 'COUNT' ? 'DESC' : 'ASC') },
    limit,
  };
};

/** Fails with BAD_INPUT unless there is something to group by and nothing is named twice. */
export const checkDimensions = (by: readonly string[]): void => {
  if (by.length === 0) throw new SummitgraphError('BAD_INPUT', 'by must name at least one thing to group by.');
  const twice = by.find((name, i) => by.indexOf(name) !== i);
  if (twice !== undefined) throw new SummitgraphError('BAD_INPUT', `by names ${twice} twice; name each once.`);
};

/** What `<name>Groups` resolves from. */
export type Groups<G> = { groups: G[]; totalGroups: number; truncated: boolean };

/** The type `<name>Groups`. */
export const groupsType = <G extends object>(name: string, group: ObjectRef<Types, G>) =>
  builder.objectRef<Groups<G>>(`${name}Groups`).implement({
    description: 'Groups of a list, counted in the database, and whether these are all.',
    fields: (t) => ({
      groups: t.field({ type: [group], description: 'The groups, in order.', resolve: ({ groups }) => groups }),
      totalGroups: t.int({
        description: 'How many groups meet `having` in all.',
        resolve: ({ totalGroups }) => totalGroups,
      }),
      truncated: t.boolean({
        description: 'Whether there are more groups than `first` lets through.',
        resolve: ({ truncated }) => truncated,
      }),
    }),
  });
