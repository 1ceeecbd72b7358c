import type { Dataset } from '../../store/store.js';
import { builder } from '../builder.js';
import { KindEnum, RelationNameEnum, StatusEnum } from '../fields/scalars.js';

type KindCount = Dataset['nodes'][number];
type RelationCount = Dataset['edges'][number];

const KindCountType = builder.objectRef<KindCount>('KindCount').implement({
  description: 'How many entities of a kind there are.',
  fields: (t) => ({
    kind: t.field({ type: KindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

const RelationCountType = builder.objectRef<RelationCount>('RelationCount').implement({
  description: 'How many edges of a relation there are with a status.',
  fields: (t) => ({
    relation: t.field({ type: RelationNameEnum, description: 'The relation.', resolve: ({ relation }) => relation }),
    status: t.field({ type: StatusEnum, description: 'The status.', resolve: ({ status }) => status }),
    count: t.exposeInt('count', { description: 'How many.' }),
  }),
});

/** The data set that answers. */
export const DatasetType = builder.objectRef<Dataset>('Dataset').implement({
  description: 'The data set that answers: what to cite.',
  fields: (t) => ({
    title: t.exposeString('title', { description: 'Its name.' }),
    description: t.exposeString('description', { nullable: true, description: 'What it covers.' }),
    version: t.exposeString('version', {
      description:
        'A hash of the content alone, 32 hexadecimal digits: the same data have the same version in any store.',
    }),
    date: t.field({
      type: 'Date',
      description: 'The day that it speaks of, and the `asOf` of questions that give none.',
      resolve: ({ date }) => date,
    }),
    licence: t.exposeString('licence', { description: 'The licence under which it may be used.' }),
    nodes: t.field({ type: [KindCountType], description: 'Its entities by kind.', resolve: ({ nodes }) => [...nodes] }),
    edges: t.field({
      type: [RelationCountType],
      description: 'Its edges, in view or not, by relation and status.',
      resolve: ({ edges }) => [...edges],
    }),
  }),
});

builder.queryField('dataset', (t) =>
  t.field({
    type: DatasetType,
    description: 'The data set that answers.',
    resolve: (_, __, { dataset }) => dataset,
  }),
);
