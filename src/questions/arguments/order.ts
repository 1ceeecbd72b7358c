import { z } from 'zod';
import { propertyOf } from '../../graph/properties.js';
import type { StoredNode } from '../../graph/stored.js';
import { SummitgraphError } from '../../model/errors.js';
import { fieldsOf } from '../../model/fields/fields.js';
import type { Label } from '../../model/labels.js';
import { screaming } from '../../model/words.js';
import type { KeyValue, OrderTerm } from '../../store/queries.js';
import { readData, readList } from './bounds.js';
import { FIELD_TYPES } from './field-types.js';

/** Most terms of an order. */
const MAX_TERMS = 5;

const terms = z.array(z.object({ field: z.string(), direction: z.enum(['ASC', 'DESC']).nullish() }));

/**
 * What a kind or interface can be ordered by: name, slug and every date, number and enum, on whose order all databases
 * agree.
 */
export const orderFields = (label: Label): ReadonlyMap<string, { property: string; description: string }> =>
  new Map(
    fieldsOf(label).flatMap(({ name, type, description }) => {
      const property = name === 'name' ? 'nameKey' : FIELD_TYPES[type].order?.(name);
      return property === undefined ? [] : [[screaming(name), { property, description }] as const];
    }),
  );

/** Reads an `orderBy` argument. Fails with BAD_INPUT, or with LIMIT_EXCEEDED, naming the bound. */
export const readOrder = (label: Label, orderBy: unknown): OrderTerm[] => {
  const asked = readList('orderBy', readData('orderBy', terms, orderBy ?? []), MAX_TERMS, 'steps');
  if (asked.length === 0) return [];
  const fields = orderFields(label);
  return asked.map(({ field, direction }) => {
    const property = fields.get(field)?.property;
    if (property !== undefined) return { property, direction: direction ?? 'ASC' };
    throw new SummitgraphError('BAD_INPUT', `orderBy: a ${label} has no ${field} to order by.`);
  });
};

/** What a node has for each term of an order. */
export const keyOf = (node: StoredNode, order: readonly OrderTerm[]): KeyValue[] =>
  order.map(({ property }) => {
    const value = propertyOf(node, property);
    return Array.isArray(value) ? null : value;
  });
