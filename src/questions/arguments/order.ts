import * as z from 'zod';
import { SummitgraphError } from '../../model/errors.js';
import { edgeFields, fieldsOf, type ModelField } from '../../model/fields/fields.js';
import { KINDS } from '../../model/kinds.js';
import type { Label } from '../../model/labels.js';
import { type LinkField, linksOf } from '../../model/links.js';
import type { End } from '../../model/relation.js';
import { type RelationName, relations } from '../../model/relations.js';
import { screaming } from '../../model/words.js';
import type { OrderedBy, OrderTerm, Subject } from '../../store/queries.js';
import { readData, readList } from './bounds.js';
import { FIELD_TYPES } from './field-types.js';

/** Most terms of an order. */
const MAX_TERMS = 5;

const terms = z.array(z.object({ field: z.string(), direction: z.enum(['ASC', 'DESC']).nullish() }));

/** What a list can be ordered by, as `orderBy` names it. */
export type OrderFields = ReadonlyMap<string, { by: OrderedBy; description: string }>;
type OrderField = readonly [name: string, field: { by: OrderedBy; description: string }];

/** A slug, date, number or enum, on whose order all databases agree; an enum by the sequence of its values. */
const ofField = (of: Subject, { name, type, values, description }: ModelField, as = screaming(name)): OrderField[] => {
  const property = name === 'name' ? 'nameKey' : FIELD_TYPES[type].order?.(name);
  if (property === undefined) return [];
  if (type !== 'enum' || values === undefined) return [[as, { by: { of, property }, description }]];
  const words = values.map(screaming);
  return [[as, { by: { of, property, words }, description: `${description} In the order ${words.join(', ')}.` }]];
};

/** How many there are along a link. */
const ofCount = (field: string, { relation, end, other }: LinkField): OrderField => [
  screaming(field),
  {
    by: { count: { relation, end, other } },
    description: `The \`totalCount\` of \`${field}\`: how many are in view, 0 included.`,
  },
];

/** What a kind or interface can be ordered by: its fields, and how many there are along each of its links. */
export const orderFields = (label: Label): OrderFields =>
  new Map([
    ...fieldsOf(label).flatMap((field) => ofField('node', field)),
    ...linksOf(label).flatMap(({ field, link }) => (link.many ? [ofCount(field, link)] : [])),
  ]);

/**
 * The fields of edges that they can be ordered by. Dates without a status of their own are as well supported as the
 * fact, and no store has both in one property.
 */
const ofRelation = (relation: RelationName): ModelField[] =>
  edgeFields(relation).filter(({ name }) => name !== 'dateStatus');

const OF_ENTITIES = new Set(KINDS.flatMap((kind) => fieldsOf(kind).map(({ name }) => name)));

/** The day of a signature has a name of its own. */
const signedOn = (relation: RelationName): OrderField[] => {
  const day = edgeFields(relation).find(({ name }) => relation === 'SIGNED' && name === 'validFrom');
  const description = 'When it was signed: the same as `VALID_FROM`.';
  return day === undefined ? [] : ofField('edge', { ...day, description }, 'SIGNED_ON');
};

/**
 * What the entities along a link can be ordered by: what they can be anywhere, and the facts of the edge that leads to
 * each. What entities have too, such as a status, is said of the edge after its type: `SIGNATURE_STATUS`.
 */
export const linkOrderFields = ({ relation, other }: LinkField): OrderFields => {
  const { type } = relations[relation];
  return new Map([
    ...ofRelation(relation).flatMap((field) =>
      ofField('edge', field, (OF_ENTITIES.has(field.name) ? `${screaming(type)}_` : '') + screaming(field.name)),
    ),
    ...signedOn(relation),
    ...orderFields(other),
  ]);
};

/** What the edges of a relation can be ordered by: their facts, and the entities at their ends in their own order. */
export const edgeOrderFields = (relation: RelationName): OrderFields => {
  const atEnd = (end: End): OrderField => {
    const name = relations[relation][end];
    const description = `The ${name}, in the order of a list of its kind: by name, unless that says otherwise.`;
    return [screaming(name), { by: { of: end, property: 'orderKey' }, description }];
  };
  return new Map([
    ...ofRelation(relation).flatMap((field) => ofField('edge', field)),
    ...signedOn(relation),
    atEnd('from'),
    atEnd('to'),
  ]);
};

/** Reads an `orderBy` argument of a list of this. Fails with BAD_INPUT, or with LIMIT_EXCEEDED, naming the bound. */
export const readOrder = (of: string, fields: () => OrderFields, orderBy: unknown): OrderTerm[] => {
  const asked = readList('orderBy', readData('orderBy', terms, orderBy ?? []), MAX_TERMS, 'steps');
  if (asked.length === 0) return [];
  const known = fields();
  return asked.map(({ field, direction }) => {
    const by = known.get(field)?.by;
    if (by !== undefined) return { ...by, direction: direction ?? 'ASC' };
    throw new SummitgraphError('BAD_INPUT', `orderBy: a ${of} has no ${field} to order by.`);
  });
};
