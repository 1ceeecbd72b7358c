import { derivedFieldsOf, fieldsOfRelation, labelAt } from '../../model/fields/fields.js';
import { RELATIONS, type RelationName, relations } from '../../model/relations.js';
import { entitiesAt } from '../../questions/entities.js';
import { builder } from '../builder.js';
import { ID, idIn } from './ids.js';
import { modelFields } from './model-fields.js';
import { RelationInterface, relationType, typeOf } from './refs.js';
import { PartialDateType, partialDate, RelationNameEnum, StatusEnum } from './scalars.js';

const described = new Map(fieldsOfRelation('PRECEDES').map(({ name, description }) => [name, description]));
const COMMON = [...described.keys()];

RelationInterface.implement({
  description: 'An edge of the graph: what it says, when it held, how well it is supported and by what.',
  interfaces: [builder.nodeInterfaceRef()],
  resolveType: ({ edge }) => relations[edge.relation].type,
  fields: (t) => ({
    key: t.string({
      description: 'Readable and without dates, for example `signed:openai:frontier-ai-safety-commitments`.',
      resolve: ({ edge }) => edge.key,
    }),
    relation: t.field({ type: RelationNameEnum, description: 'The relation.', resolve: ({ edge }) => edge.relation }),
    from: t.field({
      type: typeOf('Entity'),
      description: 'Where it starts.',
      resolve: ({ from, view }) => ({ row: from, view }),
    }),
    to: t.field({
      type: typeOf('Entity'),
      description: 'Where it leads.',
      resolve: ({ to, view }) => ({ row: to, view }),
    }),
    validFrom: t.field({
      type: PartialDateType,
      nullable: true,
      description: described.get('validFrom') ?? '',
      resolve: ({ edge }) => partialDate(edge.validFrom),
    }),
    validTo: t.field({
      type: PartialDateType,
      nullable: true,
      description: described.get('validTo') ?? '',
      resolve: ({ edge }) => partialDate(edge.validTo),
    }),
    status: t.field({
      type: StatusEnum,
      description: described.get('status') ?? '',
      resolve: ({ edge }) => edge.status,
    }),
    dateStatus: t.field({
      type: StatusEnum,
      description: 'How well its dates are supported.',
      resolve: ({ edge }) => edge.dateStatus ?? edge.status,
    }),
    sources: t.field({
      type: [typeOf('Source')],
      description: 'The sources that support it.',
      extensions: { price: { weight: 80, rows: 2 } },
      resolve: ({ edge, view }, _, context) => entitiesAt(edge.sources, view, context),
    }),
    note: t.string({ nullable: true, description: described.get('note') ?? '', resolve: ({ edge }) => edge.note }),
  }),
});

const implementRelation = (name: RelationName): void => {
  const { description, from, to } = relations[name];
  const ref = relationType(name);
  builder.node(ref, {
    description,
    interfaces: [RelationInterface],
    id: {
      description: ID,
      resolve: ({ edge, view }, _, context) => idIn(edge.key, view, context),
    },
    isTypeOf: (value) =>
      relationOf(value) === name || (isObject(value) && 'edge' in value && relationOf(value.edge) === name),
    fields: (t) => ({
      [from]: t.field({
        type: typeOf(labelAt(name, 'from')),
        description: 'Where it starts.',
        resolve: (parent) => ({ row: parent.from, view: parent.view }),
      }),
      [to]: t.field({
        type: typeOf(labelAt(name, 'to')),
        description: 'Where it leads.',
        resolve: (parent) => ({ row: parent.to, view: parent.view }),
      }),
      ...modelFields(
        t,
        [...fieldsOfRelation(name).filter((field) => !COMMON.includes(field.name)), ...derivedFieldsOf(name)],
        ({ edge }) => edge,
      ),
    }),
  });
};

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** Of which relation something says that it is. */
const relationOf = (value: unknown): unknown => (isObject(value) && 'relation' in value ? value.relation : undefined);

for (const name of RELATIONS) implementRelation(name);

builder.objectField(relationType('SIGNED'), 'signedOn', (t) =>
  t.field({
    type: PartialDateType,
    nullable: true,
    description: 'When it was signed: the same as `validFrom`.',
    resolve: ({ edge }) => partialDate(edge.validFrom),
  }),
);
