import { z } from 'zod';
import { EARLIEST, propertyOf } from '../graph/properties.js';
import type { StoredNode } from '../graph/stored.js';
import { SummitgraphError } from '../model/errors.js';
import { fieldsOf } from '../model/fields.js';
import { kinds } from '../model/kinds.js';
import { kindsOf, type Label } from '../model/labels.js';
import type { KeyValue, OrderTerm } from '../store/queries.js';
import { builder } from './builder.js';
import { DirectionEnum, screaming } from './scalars.js';

/** Most terms of an order. */
const MAX_TERMS = 5;

/** The stored property that orders by a field; undefined for fields that have no order on which all databases agree. */
const propertyFor = (name: string, type: string): string | undefined => {
  if (name === 'name') return 'nameKey';
  if (type === 'date') return name + EARLIEST;
  return type === 'integer' || type === 'enum' || type === 'slug' ? name : undefined;
};

const orders = new Map<Label, ReturnType<typeof makeOrder>>();

/** The `orderBy` input of a kind or interface: name, slug and every date, number and enum of it. */
export const orderInput = (label: Label) => {
  const known = orders.get(label) ?? makeOrder(label);
  orders.set(label, known);
  return known;
};

const makeOrder = (label: Label) => {
  const fields = fieldsOf(label).flatMap(({ name, type, description }) => {
    const property = propertyFor(name, type);
    return property === undefined ? [] : [[screaming(name), { value: property, description }] as const];
  });
  const first = kindsOf(label).map((kind) => kinds[kind].orderBy);
  const field = builder.enumType(`${label}OrderField`, {
    description: `What a list of ${label} can be ordered by; a partial date by its first day.`,
    values: Object.fromEntries(fields),
  });
  return builder.inputRef<{ field: string; direction?: 'ASC' | 'DESC' | null }>(`${label}Order`).implement({
    description:
      `A step of an order. Without any, the list is ordered by ${[...new Set(first)].join(' or ')}, which is the order that` +
      ' costs the same on every page; others sort the whole list. Ties are ordered as without any.',
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'What to order by.' }),
      direction: t.field({ type: DirectionEnum, defaultValue: 'ASC', description: 'In which direction.' }),
    }),
  });
};

const terms = z.array(z.object({ field: z.string(), direction: z.enum(['ASC', 'DESC']).nullish() })).nullish();

/** Reads an `orderBy` argument. Fails with LIMIT_EXCEEDED, naming the bound. */
export const readOrder = (argument: unknown): OrderTerm[] => {
  const asked = terms.parse(argument) ?? [];
  if (asked.length > MAX_TERMS) {
    throw new SummitgraphError('LIMIT_EXCEEDED', `orderBy may have at most ${MAX_TERMS} steps, not ${asked.length}.`);
  }
  return asked.map(({ field, direction }) => ({ property: field, direction: direction ?? 'ASC' }));
};

/** What a node has for each term of an order. */
export const keyOf = (node: StoredNode, order: readonly OrderTerm[]): KeyValue[] =>
  order.map(({ property }) => {
    const value = propertyOf(node, property);
    return Array.isArray(value) ? null : value;
  });
