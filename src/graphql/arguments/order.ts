import { kinds } from '../../model/kinds.js';
import { kindsOf, type Label } from '../../model/labels.js';
import { orderFields } from '../../questions/arguments/order.js';
import { builder } from '../builder.js';
import { DirectionEnum } from '../fields/scalars.js';

const orders = new Map<Label, ReturnType<typeof makeOrder>>();

/** The `orderBy` input of a kind or interface: name, slug and every date, number and enum of it. */
export const orderInput = (label: Label) => {
  const known = orders.get(label) ?? makeOrder(label);
  orders.set(label, known);
  return known;
};

const makeOrder = (label: Label) => {
  const first = kindsOf(label).map((kind) => kinds[kind].orderBy);
  const field = builder.enumType(`${label}OrderField`, {
    description: `What a list of ${label} can be ordered by; a partial date by its first day.`,
    values: Object.fromEntries([...orderFields(label)].map(([name, { description }]) => [name, { description }])),
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
