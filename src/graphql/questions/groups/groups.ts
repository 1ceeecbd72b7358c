import type { ObjectRef } from '@pothos/core';
import { GROUPS } from '../../../questions/arguments/groups.js';
import type { Groups } from '../../../questions/groups.js';
import type { Known } from '../../../store/queries.js';
import { builder, type Types } from '../../builder.js';
import { DirectionEnum } from '../../fields/scalars.js';
import { type Arguments, type FieldPrice, itemsIn, pageOf } from '../../price/declared.js';
import type { Sizes } from '../../price/sizes.js';

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
  zeros: t.boolean({
    defaultValue: false,
    description:
      'Whether groups of none count too: one for each entity or word that there can be, or of several for each' +
      ' combination. Not by years and numbers, of which nobody knows all.',
  }),
  first: t.int({
    description: `How many groups from the start or after a cursor: ${GROUPS.unless} unless given, at most ${GROUPS.most}.`,
  }),
  after: t.string({ description: 'The cursor after which the page begins, from `pageInfo`; with `first`.' }),
  last: t.int({ description: `How many groups from the end or before a cursor: at most ${GROUPS.most}.` }),
  before: t.string({ description: 'The cursor before which the page ends, from `pageInfo`; with `last`.' }),
}));

/** About how many keys a field has of which nobody knows all, such as years. */
const KEYS = 10;

const keysOf = (known: Known | null, { entities }: Sizes): number => {
  if (known === null) return KEYS;
  return 'keys' in known ? known.keys.length : entities(known.label);
};

const isOfEntities = (known: Known | null): boolean => known !== null && 'label' in known;

/** What a group costs of what is selected of it where its keys are no entities, so that nothing is asked of these. */
const WITHOUT_ENTITIES = 0.2;

/**
 * The price of groups: each thing to group by makes more of them, and groups of none make most. There are no more than
 * there are keys, nor, but for those of none, than what is grouped.
 */
export const grouped = (
  by: (sizes: Sizes) => number,
  says: string,
  fields: ReadonlyMap<string, { known: Known | null }>,
): FieldPrice => ({
  weight: 3000,
  scans: { by, each: 0.45, says },
  times: {
    by: (args: Arguments): number =>
      (1 + itemsIn(args, 'by')) * (args.zeros === true ? 2 ** (itemsIn(args, 'by') - 1) : 1),
    says: 'for each of `by` and once more, doubled for each beyond the first by `zeros`',
  },
  rows: (args, sizes) => {
    const names: unknown[] = Array.isArray(args.by) ? args.by : [];
    const known = names.map((name) => fields.get(String(name))?.known ?? null);
    const groups = known.reduce((product, keys) => product * (1 + keysOf(keys, sizes)), 1);
    const most = args.zeros === true ? groups : Math.min(groups, by(sizes));
    return pageOf(GROUPS.unless, () => most)(args, sizes) * (known.some(isOfEntities) ? 1 : WITHOUT_ENTITIES);
  },
});

/** The type `<name>Groups`. */
export const groupsType = <G extends object>(name: string, group: ObjectRef<Types, G>) =>
  builder.objectRef<Groups<G>>(`${name}Groups`).implement({
    description: 'A page of the groups of a list, counted in the database.',
    fields: (t) => ({
      groups: t.field({
        type: [group],
        description: 'The groups, in order.',
        extensions: { price: { ofPage: 'rows' } },
        resolve: ({ groups }) => groups,
      }),
      totalGroups: t.int({
        description: 'How many groups meet `having` in all.',
        resolve: ({ totalGroups }) => totalGroups,
      }),
      truncated: t.boolean({
        description: 'Whether there are more groups than `first` or `last` lets through.',
        resolve: ({ truncated }) => truncated,
      }),
      pageInfo: t.field({
        type: builder.pageInfoRef(),
        description: 'Where the page begins and ends, and whether there is more.',
        resolve: ({ pageInfo }) => pageInfo,
      }),
    }),
  });
