import { MAX_IDLE, type Quality } from '../../graph/quality.js';
import { fieldMeta } from '../../model/fields/field.js';
import { kinds } from '../../model/kinds.js';
import { readNumber } from '../../questions/arguments/bounds.js';
import { readView } from '../../questions/arguments/view.js';
import { spend } from '../../questions/context.js';
import { entitiesAt } from '../../questions/entities.js';
import { builder } from '../builder.js';
import { objectOf } from '../fields/refs.js';
import { enumFor, KindEnum, RelationNameEnum, StatusEnum } from '../fields/scalars.js';
import { DatasetType } from './dataset.js';

const EntityQuality = builder.objectRef<Quality['nodes'][number]>('EntityQuality').implement({
  description: 'Entities of a kind that are supported alike.',
  fields: (t) => ({
    kind: t.field({ type: KindEnum, description: 'The kind.', resolve: ({ kind }) => kind }),
    status: t.field({ type: StatusEnum, description: 'How well they are supported.', resolve: ({ status }) => status }),
    count: t.exposeInt('count', { description: 'How many.' }),
    undated: t.exposeInt('undated', {
      nullable: true,
      description:
        'How many of them lack the date with which they begin, or were published; null where their kind has none.',
    }),
  }),
});

const RelationQuality = builder.objectRef<Quality['edges'][number]>('RelationQuality').implement({
  description: 'Edges of a relation that are supported alike, in view or not.',
  fields: (t) => ({
    relation: t.field({ type: RelationNameEnum, description: 'The relation.', resolve: ({ relation }) => relation }),
    status: t.field({ type: StatusEnum, description: 'How well they are supported.', resolve: ({ status }) => status }),
    count: t.exposeInt('count', { description: 'How many.' }),
    undated: t.exposeInt('undated', {
      nullable: true,
      description:
        'How many of them have no date of their own since when they hold; null where the relation always holds.',
    }),
    neverKnown: t.exposeInt('neverKnown', {
      description:
        'How many of them rest only on sources without a date of publication, so that no `knownBy` shows them.',
    }),
  }),
});

const TierQuality = builder.objectRef<Quality['tiers'][number]>('TierQuality').implement({
  description: 'What rests on sources of a tier and on none that is better; each entity and edge counts once.',
  fields: (t) => ({
    tier: t.field({
      type: enumFor(fieldMeta(kinds.Source.schema.shape.tier)),
      nullable: true,
      description: 'The best tier of its sources; null where it has no source.',
      resolve: ({ tier }) => tier,
    }),
    entities: t.exposeInt('nodes', { description: 'How many entities, sources aside.' }),
    relations: t.exposeInt('edges', { description: 'How many edges.' }),
  }),
});

const IdleSources = builder.objectRef<Quality['idle']>('IdleSources').implement({
  description: 'Sources that no entity and no edge cites.',
  fields: (t) => ({
    totalCount: t.exposeInt('count', { description: 'How many there are.' }),
    sources: t.field({
      type: [objectOf('Source')],
      description: 'The first of them, by slug.',
      args: {
        first: t.arg.int({ defaultValue: 25, description: `How many at most; ${MAX_IDLE} are named in all.` }),
      },
      resolve: (idle, { first }, context) => {
        const most = readNumber('first', first, { least: 0, most: MAX_IDLE, unless: 25, of: 'sources' });
        const slugs = idle.slugs.slice(0, most);
        spend(context, slugs.length);
        return entitiesAt(slugs, readView({}, context), context);
      },
    }),
  }),
});

const QualityType = builder.objectRef<Quality>('DataQuality').implement({
  description: 'How well the data set is supported and dated, worked out when it was imported.',
  fields: (t) => ({
    entities: t.field({
      type: [EntityQuality],
      description: 'Its entities by kind and status.',
      resolve: ({ nodes }) => nodes,
    }),
    relations: t.field({
      type: [RelationQuality],
      description: 'Its edges by relation and status.',
      resolve: ({ edges }) => edges,
    }),
    tiers: t.field({
      type: [TierQuality],
      description: 'How many entities and edges rest on sources of each tier, the best first.',
      resolve: ({ tiers }) => tiers,
    }),
    idleSources: t.field({
      type: IdleSources,
      description: 'The sources that support nothing.',
      resolve: ({ idle }) => idle,
    }),
  }),
});

builder.objectField(DatasetType, 'quality', (t) =>
  t.field({
    type: QualityType,
    description: 'How well it is supported and dated.',
    resolve: (_, __, { reads }) => reads.quality(),
  }),
);
