import { JURISDICTIONS } from '../../../model/fields/jurisdiction.js';
import type { Label } from '../../../model/labels.js';
import { STATUSES } from '../../../model/status.js';
import { screaming } from '../../../model/words.js';
import type { Context } from '../../../questions/context.js';
import { entityAt } from '../../../questions/entities.js';
import {
  type SignatureDimension,
  type SignatureGroup,
  signatureFields,
  signatureGroups,
} from '../../../questions/groups.js';
import type { EntityInView, RelationInView } from '../../../questions/in-view.js';
import type { Listed } from '../../../questions/lists.js';
import { builder } from '../../builder.js';
import type { ConnectionRef } from '../../fields/connection.js';
import { objectOf, typeOf } from '../../fields/refs.js';
import { JurisdictionEnum, StatusEnum } from '../../fields/scalars.js';
import { groupArgs, grouped, groupsType } from './groups.js';

const DimensionEnum = builder.enumType('SignatureDimension', {
  description: 'What signatures can be grouped by.',
  values: {
    INSTRUMENT: { description: 'What was signed.' },
    SIGNATORY: { description: 'Who signed.' },
    COUNTRY: {
      description:
        'The country that signed, member of the United Nations or not, or in which the company that signed has its headquarters in view;' +
        ' none for an organization.',
    },
    SUMMIT: { description: 'The summit at which the instrument was adopted.' },
    YEAR: { description: 'The year in which it was certainly signed.' },
    JURISDICTION: { description: 'Whose instrument it is, seen from home.' },
    STATUS: { description: 'How well the signature is supported.' },
  },
});

const keyed = async (
  { keys, view }: SignatureGroup,
  name: SignatureDimension,
  label: Label,
  context: Context,
): Promise<EntityInView | null> => {
  const slug = keys.get(name);
  return typeof slug === 'string' ? entityAt(slug, label, view, context) : null;
};

const wordAt = <W extends string>({ keys }: SignatureGroup, name: SignatureDimension, words: readonly W[]): W | null =>
  words.find((word) => screaming(word) === keys.get(name)) ?? null;

const ABSENT = 'Null where it is not known or not grouped by.';

const GroupType = builder.objectRef<SignatureGroup>('SignatureGroup').implement({
  description: 'Signatures that have something in common.',
  fields: (t) => ({
    instrument: t.field({
      type: typeOf('Instrument'),
      nullable: true,
      description: 'The instrument. Null where it is not grouped by.',
      resolve: (group, _, context) => keyed(group, 'INSTRUMENT', 'Instrument', context),
    }),
    signatory: t.field({
      type: typeOf('Signatory'),
      nullable: true,
      description: 'Who signed. Null where it is not grouped by.',
      resolve: (group, _, context) => keyed(group, 'SIGNATORY', 'Signatory', context),
    }),
    country: t.field({
      type: objectOf('Country'),
      nullable: true,
      description: `The country that signed, or in which the company that signed has its headquarters in view. ${ABSENT}`,
      resolve: (group, _, context) => keyed(group, 'COUNTRY', 'Country', context),
    }),
    summit: t.field({
      type: objectOf('Summit'),
      nullable: true,
      description: `The summit at which the instrument was adopted, in view. ${ABSENT}`,
      resolve: (group, _, context) => keyed(group, 'SUMMIT', 'Summit', context),
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
export const addSignatureGroups = (connection: ConnectionRef<{ node: RelationInView }, Listed>): void => {
  builder.objectField(connection, 'groups', (t) =>
    t.field({
      type: GroupsType,
      description:
        'The whole list, grouped and counted; worked out only when selected. A signature is counted in each group that it belongs to: twice,' +
        ' where the company has two headquarters or the instrument two summits in view. Of signatories and instruments, `zeros` adds' +
        ' those that meet the conditions of the list on `signatory` and `instrument`.',
      args: {
        by: t.arg({
          type: [DimensionEnum],
          required: true,
          description: 'What to group by: at least one dimension, each once.',
        }),
        ...groupArgs,
      },
      extensions: { price: grouped(({ edges }) => edges('SIGNED'), 'signature', signatureFields) },
      resolve: (list, { by, ...asked }, context) => signatureGroups(list, by, asked, context),
    }),
  );
};
