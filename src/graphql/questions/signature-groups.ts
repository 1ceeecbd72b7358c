import type { View } from '../../model/dates.js';
import { JURISDICTIONS } from '../../model/relations.js';
import { STATUSES } from '../../model/vocabulary.js';
import { type Context, spend } from '../../questions/context.js';
import type { Dimension, KeyValue } from '../../store/queries.js';
import { builder, type EntityParent } from '../builder.js';
import type { relationConnection } from '../connection.js';
import { checkDimensions, type Groups, groupArgs, groupsType, type Listed, readGroups } from '../groups.js';
import { interfaces, objectOf } from '../refs.js';
import { JurisdictionEnum, StatusEnum } from '../scalars.js';

const DIMENSIONS = {
  INSTRUMENT: { by: 'end', end: 'to' },
  SIGNATORY: { by: 'end', end: 'from' },
  COUNTRY: { by: 'step', end: 'from', relation: 'HEADQUARTERED_IN', self: 'Country' },
  SUMMIT: { by: 'step', end: 'to', relation: 'ADOPTED_AT', self: null },
  YEAR: { by: 'year', date: 'validFrom' },
  JURISDICTION: { by: 'property', property: 'jurisdiction' },
  STATUS: { by: 'property', property: 'status' },
} as const satisfies Record<string, Dimension>;
type Name = keyof typeof DIMENSIONS;

type SignatureGroup = { keys: ReadonlyMap<Name, KeyValue>; count: number; view: View };

const DimensionEnum = builder.enumType('SignatureDimension', {
  description: 'What signatures can be grouped by.',
  values: {
    INSTRUMENT: { description: 'What was signed.' },
    SIGNATORY: { description: 'Who signed.' },
    COUNTRY: {
      description: 'The country that signed, or in which the company that signed has its headquarters in view.',
    },
    SUMMIT: { description: 'The summit at which the instrument was adopted.' },
    YEAR: { description: 'The year in which it was certainly signed.' },
    JURISDICTION: { description: 'Whose instrument it is, seen from home.' },
    STATUS: { description: 'How well the signature is supported.' },
  },
});

const entityAt = async (
  { keys, view }: SignatureGroup,
  name: Name,
  { loaders }: Context,
): Promise<EntityParent | null> => {
  const slug = keys.get(name);
  const row = typeof slug === 'string' ? await loaders.node.load(slug) : undefined;
  return row === undefined ? null : { row, view };
};

const wordAt = <W extends string>({ keys }: SignatureGroup, name: Name, words: readonly W[]): W | null =>
  words.find((word) => word === keys.get(name)) ?? null;

const ABSENT = 'Null where it is not known or not grouped by.';

const GroupType = builder.objectRef<SignatureGroup>('SignatureGroup').implement({
  description: 'Signatures that have something in common.',
  fields: (t) => ({
    instrument: t.field({
      type: interfaces.Instrument,
      nullable: true,
      description: 'The instrument. Null where it is not grouped by.',
      resolve: (group, _, context) => entityAt(group, 'INSTRUMENT', context),
    }),
    signatory: t.field({
      type: interfaces.Signatory,
      nullable: true,
      description: 'Who signed. Null where it is not grouped by.',
      resolve: (group, _, context) => entityAt(group, 'SIGNATORY', context),
    }),
    country: t.field({
      type: objectOf('Country'),
      nullable: true,
      description: `The country that signed, or in which the company that signed has its headquarters in view. ${ABSENT}`,
      resolve: (group, _, context) => entityAt(group, 'COUNTRY', context),
    }),
    summit: t.field({
      type: objectOf('Summit'),
      nullable: true,
      description: `The summit at which the instrument was adopted, in view. ${ABSENT}`,
      resolve: (group, _, context) => entityAt(group, 'SUMMIT', context),
    }),
    year: t.int({
      nullable: true,
      description: `The year in which they were certainly signed; also null where the date may lie in several. ${ABSENT}`,
      resolve: ({ keys }) => {
        const year = keys.get('YEAR');
        return typeof year === 'number' ? year : null;
      },
    }),
    jurisdiction: t.field({
      type: JurisdictionEnum,
      nullable: true,
      description: 'Whose instrument it is, seen from home. Null where it is not grouped by.',
      resolve: (group) => wordAt(group, 'JURISDICTION', JURISDICTIONS),
    }),
    status: t.field({
      type: StatusEnum,
      nullable: true,
      description: 'How well they are supported. Null where it is not grouped by.',
      resolve: (group) => wordAt(group, 'STATUS', STATUSES),
    }),
    count: t.int({ description: 'How many they are; parallel signatures count each.', resolve: ({ count }) => count }),
  }),
});

const GroupsType = groupsType('Signature', GroupType);

/** Adds `groups` to the list of signatures. */
export const addSignatureGroups = (connection: ReturnType<typeof relationConnection<Listed>>): void => {
  builder.objectField(connection, 'groups', (t) =>
    t.field({
      type: GroupsType,
      description:
        'The whole list, grouped and counted; worked out only when selected. A signature is counted in each group that it belongs to: twice,' +
        ' where the company has two headquarters or the instrument two summits in view.',
      args: {
        by: t.arg({
          type: [DimensionEnum],
          required: true,
          description: 'What to group by: at least one dimension, each once.',
        }),
        ...groupArgs,
      },
      resolve: async ({ listed }, { by, ...asked }, context): Promise<Groups<SignatureGroup>> => {
        checkDimensions(by);
        const { rows, more, total } = await context.reads.aggregate({
          of: { relation: 'SIGNED' },
          ...listed,
          by: by.map((name) => DIMENSIONS[name]),
          ...readGroups(asked),
        });
        spend(context, rows.length);
        return {
          groups: rows.map(({ keys, count }) => ({
            keys: new Map(by.map((name, i) => [name, keys[i] ?? null])),
            count,
            view: listed.view,
          })),
          totalGroups: total ?? 0,
          truncated: more,
        };
      },
    }),
  );
};
