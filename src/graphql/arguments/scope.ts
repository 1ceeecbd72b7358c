import type { RelationName } from '../../model/relations.js';
import type { Status } from '../../model/status.js';
import { DIRECTIONS, type Direction } from '../../store/queries.js';
import { builder } from '../builder.js';
import { KindEnum, RelationNameEnum, StatusEnum } from '../fields/scalars.js';
import { viewArgs } from './view.js';

const DESCRIBED: Record<Direction, string> = {
  OUT: 'From where they start to where they lead.',
  IN: 'From where they lead to where they start.',
  ANY: 'Both ways.',
};

const DirectionEnum = builder.enumType('Direction', {
  description: 'Which way a traversal follows edges.',
  values: Object.fromEntries(DIRECTIONS.map((value) => [value, { value, description: DESCRIBED[value] }])),
});

const RelationStatusesInput = builder
  .inputRef<{ relation: RelationName; statuses: readonly Status[] }>('RelationStatuses')
  .implement({
    description: 'Which statuses the edges of one relation may have.',
    fields: (t) => ({
      relation: t.field({ type: RelationNameEnum, required: true, description: 'The relation.' }),
      statuses: t.field({ type: [StatusEnum], required: true, description: 'Its edges of these statuses count.' }),
    }),
  });

/** The arguments that say which edges count. */
export const edgeScopeArgs = builder.args((t) => ({
  relations: t.field({
    type: [RelationNameEnum],
    description:
      'Only edges of these relations; unless given, of every relation, NAMED included, but STATES and ABOUT, which join what documents' +
      ' say to the world.',
  }),
  statuses: t.field({ type: [StatusEnum], description: 'Only edges of these statuses; of any unless given.' }),
  relationStatuses: t.field({
    type: [RelationStatusesInput],
    description:
      'For edges of some relations other statuses than `statuses`: `[{ relation: SIGNED, statuses: [CONFIRMED] }]` lets any other edge' +
      ' count as before. Each relation once.',
  }),
  ...viewArgs,
}));

/** The arguments that say what a traversal may use. */
export const scopeArgs = builder.args((t) => ({
  kinds: t.field({
    type: [KindEnum],
    description:
      'Only by way of these kinds; the entities that are named are allowed whatever they are. Any unless given, of the world: claims,' +
      ' forecasts and sources are reached only where they are named here.',
  }),
  direction: t.field({
    type: DirectionEnum,
    defaultValue: 'ANY',
    description: 'Which way edges are followed.',
  }),
  ...edgeScopeArgs,
}));
