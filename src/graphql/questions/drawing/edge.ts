import { firstDayOf, lastDayOf } from '../../../model/dates.js';
import type { DrawnEdge } from '../../../questions/drawing/drawn.js';
import { builder } from '../../builder.js';
import { RelationInterface } from '../../fields/refs.js';
import { PartialDateType, partialDate, RelationNameEnum, StatusEnum } from '../../fields/scalars.js';

/** An edge of a graph to draw. */
export const GraphEdgeType = builder.objectRef<DrawnEdge>('GraphEdge').implement({
  description: 'An edge of a graph to draw: a relation, or two signatories that signed the same.',
  fields: (t) => ({
    key: t.exposeString('key', {
      description:
        'Its key, for example `signed:openai:frontier-ai-safety-commitments`; `co-signed:anthropic:openai` for two that signed the same; `group:`, the first key and how many more for several.',
    }),
    source: t.exposeString('source', { description: 'The key of the node that it starts from.' }),
    target: t.exposeString('target', { description: 'The key of the node that it leads to.' }),
    directed: t.exposeBoolean('directed', {
      description: 'Whether it has a direction: a relation has one, two that signed the same have none.',
    }),
    relation: t.field({
      type: RelationNameEnum,
      nullable: true,
      description: 'The relation; null for two that signed the same.',
      resolve: ({ relation }) => relation,
    }),
    label: t.exposeString('label', {
      description: 'What to write beside it: the relation in words, for example `headquartered in`, or `co-signed`.',
    }),
    weight: t.exposeInt('weight', {
      description: 'How many instruments both signed, or how many relations it stands for.',
    }),
    status: t.field({
      type: StatusEnum,
      nullable: true,
      description: 'How well the relation is supported; null for two that signed the same.',
      resolve: ({ facts }) => facts[0]?.edge.status ?? null,
    }),
    validFrom: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'When it began; null where the world gives no date.',
      resolve: ({ facts }) => partialDate(facts[0]?.edge.validFrom),
    }),
    validTo: t.field({
      type: PartialDateType,
      nullable: true,
      description: 'The first day on which it no longer held; null where it goes on or its end is unknown.',
      resolve: ({ facts }) => partialDate(facts[0]?.edge.validTo),
    }),
    firstDay: t.field({
      type: 'Date',
      nullable: true,
      description:
        'The first day on which it may have held; null where that is open, and for two that signed the same.',
      resolve: ({ facts: [fact] }) => (fact === undefined ? null : firstDayOf(fact.edge)),
    }),
    lastDay: t.field({
      type: 'Date',
      nullable: true,
      description: 'The last day on which it may hold; null where that is open, and for two that signed the same.',
      resolve: ({ facts: [fact] }) => (fact === undefined ? null : lastDayOf(fact.edge)),
    }),
    fact: t.field({
      type: RelationInterface,
      nullable: true,
      description: 'The relation itself; null for several, and for two that signed the same.',
      resolve: ({ facts: [only, another] }) => (another === undefined ? (only ?? null) : null),
    }),
    facts: t.field({
      type: [RelationInterface],
      description:
        'The relations that it stands for: itself, or all that are folded into it; none for two that signed the same.',
      extensions: { price: { rows: 1 } },
      resolve: ({ facts }) => [...facts],
    }),
  }),
});
