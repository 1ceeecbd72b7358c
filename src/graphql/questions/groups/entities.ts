import type { Label } from '../../../model/labels.js';
import { entityAt } from '../../../questions/entities.js';
import { type EntityGroup, entityGroups, type GroupKey, groupFields } from '../../../questions/groups.js';
import type { EntityInView } from '../../../questions/in-view.js';
import type { Listed } from '../../../questions/lists.js';
import { builder } from '../../builder.js';
import type { ConnectionRef } from '../../fields/connection.js';
import { typeOf } from '../../fields/refs.js';
import { groupArgs, grouped, groupsType } from './groups.js';

const KeyType = builder.objectRef<GroupKey>('GroupKey').implement({
  description: 'A value that all entities of a group share.',
  fields: (t) => ({
    field: t.string({ description: 'The field, as `by` names it.', resolve: ({ field }) => field }),
    value: t.string({
      nullable: true,
      description: 'Its value as text, for example `CONFIRMED`, `2024`, `true` or a slug; null where it is missing.',
      resolve: ({ value }) => value,
    }),
    entity: t.field({
      type: typeOf('Entity'),
      nullable: true,
      description: 'The entity with this slug; null where it is missing, and of a field that leads to none.',
      resolve: ({ value, of, view }, _, context) =>
        value === null || of === null ? null : entityAt(value, of, view, context),
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

/** Adds `groups` to the root list of a kind or interface. */
export const addGroups = (label: Label, connection: ConnectionRef<{ node: EntityInView }, Listed>): void => {
  const by = builder.enumType(`${label}GroupField`, {
    description: `What a list of ${label} can be grouped by.`,
    values: Object.fromEntries([...groupFields(label)].map(([name, { description }]) => [name, { description }])),
  });
  builder.objectField(connection, 'groups', (t) =>
    t.field({
      type: EntityGroupsType,
      description: 'The whole list, grouped and counted; worked out only when selected.',
      args: {
        by: t.arg({ type: [by], required: true, description: 'What to group by: at least one field, each once.' }),
        ...groupArgs,
      },
      extensions: { price: grouped(({ entities }) => entities(label), label, groupFields(label)) },
      resolve: (list, { by, ...asked }, context) => entityGroups(label, list, by, asked, context),
    }),
  );
};
