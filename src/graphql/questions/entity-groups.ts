import type { FieldType } from '../../model/field.js';
import { fieldsOf } from '../../model/fields.js';
import { INTERFACES, type Label } from '../../model/vocabulary.js';
import { spend } from '../../questions/context.js';
import type { Dimension, KeyValue } from '../../store/queries.js';
import { builder, type EntityParent } from '../builder.js';
import type { entityConnection } from '../connection.js';
import { checkDimensions, type Groups, groupArgs, groupsType, type Listed, readGroups } from '../groups.js';
import { screaming } from '../scalars.js';

type Key = { field: string; value: string | null };
type EntityGroup = { keys: Key[]; count: number };

const KeyType = builder.objectRef<Key>('GroupKey').implement({
  description: 'A value that all entities of a group share.',
  fields: (t) => ({
    field: t.string({ description: 'The field, as `by` names it.', resolve: ({ field }) => field }),
    value: t.string({
      nullable: true,
      description: 'Its value as text, for example `CONFIRMED`, `2024` or `true`; null where it is missing.',
      resolve: ({ value }) => value,
    }),
  }),
});

const EntityGroupType = builder.objectRef<EntityGroup>('EntityGroup').implement({
  description: 'Entities that have the same in some fields.',
  fields: (t) => ({
    keys: t.field({
      type: [KeyType],
      description: 'What they share, in the order of `by`.',
      resolve: ({ keys }) => keys,
    }),
    count: t.int({ description: 'How many they are.', resolve: ({ count }) => count }),
  }),
});

const EntityGroupsType = groupsType('Entity', EntityGroupType);

type GroupField = { description: string; dimension: Dimension; enum: boolean };

const GROUPED: readonly FieldType[] = ['enum', 'boolean', 'integer', 'date'];

/** What the entities of a label can be grouped by, under the names that `by` gives it. */
const groupFields = (label: Label): Map<string, GroupField> => {
  const fields = fieldsOf(label).filter(({ type }) => GROUPED.includes(type));
  return new Map([
    ...(label in INTERFACES
      ? [['KIND', { description: 'Its kind.', dimension: { by: 'property', property: 'kind' }, enum: true }] as const]
      : []),
    ...fields.map(({ name, type, description }): [string, GroupField] =>
      type === 'date'
        ? [
            `${screaming(name)}_YEAR`,
            {
              description: `${description} Its year; none where it may lie in several.`,
              dimension: { by: 'year', date: name },
              enum: false,
            },
          ]
        : [screaming(name), { description, dimension: { by: 'property', property: name }, enum: type === 'enum' }],
    ),
  ]);
};

const shown = (value: KeyValue, isEnum: boolean): string | null => {
  if (value === null) return null;
  return isEnum ? screaming(String(value)) : String(value);
};

/** Adds `groups` to the root list of a kind or interface. */
export const addGroups = (
  label: Label,
  connection: ReturnType<typeof entityConnection<{ node: EntityParent }, Listed>>['connection'],
): void => {
  const fields = groupFields(label);
  const by = builder.enumType(`${label}GroupField`, {
    description: `What a list of ${label} can be grouped by.`,
    values: Object.fromEntries([...fields].map(([name, { description }]) => [name, { description }])),
  });
  builder.objectField(connection, 'groups', (t) =>
    t.field({
      type: EntityGroupsType,
      description: 'The whole list, grouped and counted; worked out only when selected.',
      args: {
        by: t.arg({ type: [by], required: true, description: 'What to group by: at least one field, each once.' }),
        ...groupArgs,
      },
      resolve: async ({ listed }, { by, ...asked }, context): Promise<Groups<EntityGroup>> => {
        checkDimensions(by);
        const chosen = by.flatMap((name) => fields.get(name) ?? []);
        const { rows, more, total } = await context.reads.aggregate({
          of: { label },
          ...listed,
          by: chosen.map(({ dimension }) => dimension),
          ...readGroups(asked),
        });
        spend(context, rows.length);
        return {
          groups: rows.map(({ keys, count }) => ({
            keys: keys.map((value, i) => ({ field: by[i] ?? '', value: shown(value, chosen[i]?.enum ?? false) })),
            count,
          })),
          totalGroups: total ?? 0,
          truncated: more,
        };
      },
    }),
  );
};
