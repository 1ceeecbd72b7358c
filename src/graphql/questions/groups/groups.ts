import type { ObjectRef } from '@pothos/core';
import { GROUPS } from '../../../questions/arguments/groups.js';
import type { Groups } from '../../../questions/groups.js';
import { builder, type Types } from '../../builder.js';
import { DirectionEnum } from '../../fields/scalars.js';

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
              'What they have in common, in the order of `by`: entities by slug, words as they are spelled here.',
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
    defaultValue: GROUPS.unless,
    description: `How many groups, at most ${GROUPS.most}; \`truncated\` says whether there are more.`,
  }),
}));

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
