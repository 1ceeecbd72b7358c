import { kinds } from '../../model/kinds.js';
import { kindsOf, type Label } from '../../model/labels.js';
import type { LinkField } from '../../model/links.js';
import { type RelationName, relations } from '../../model/relations.js';
import { edgeOrderFields, linkOrderFields, type OrderFields, orderFields } from '../../questions/arguments/order.js';
import { builder } from '../builder.js';
import { DirectionEnum } from '../fields/scalars.js';

const READING =
  'A partial date is ordered by its first day. What is counted are the edges in view, so it depends on `asOf` and' +
  ' `holds`; parallel ones count each.';

const makeOrder = (stem: string, of: string, by: string, fields: OrderFields) => {
  const field = builder.enumType(`${stem}OrderField`, {
    description: `What ${of} can be ordered by. ${READING}`,
    values: Object.fromEntries([...fields].map(([name, { description }]) => [name, { description }])),
  });
  return builder.inputRef<{ field: string; direction?: 'ASC' | 'DESC' | null }>(`${stem}Order`).implement({
    description:
      `A step of an order. Without any, the list is ordered by ${by}, which is the order that costs the same on every` +
      ' page; others sort the whole list. Ties are ordered as without any.',
    fields: (t) => ({
      field: t.field({ type: field, required: true, description: 'What to order by.' }),
      direction: t.field({ type: DirectionEnum, defaultValue: 'ASC', description: 'In which direction.' }),
    }),
  });
};

/** What a list of a kind or interface is ordered by unless it is asked for. */
const byDefault = (label: Label): string =>
  [...new Set(kindsOf(label).map((kind) => kinds[kind].orderBy))].join(' or ');

const orders = new Map<Label, ReturnType<typeof makeOrder>>();

/** The `orderBy` input of a kind or interface. */
export const orderInput = (label: Label) => {
  const known = orders.get(label) ?? makeOrder(label, `a list of ${label}`, byDefault(label), orderFields(label));
  orders.set(label, known);
  return known;
};

/** The `orderBy` input of the entities along a link: of what they are, and of the edges that lead there. */
export const linkOrderInput = (stem: string, link: LinkField) => {
  const by = relations[link.relation].orderBy === 'name' ? byDefault(link.other) : 'its beginning';
  return makeOrder(stem, `this list of ${link.other}`, by, linkOrderFields(link));
};

/** The `orderBy` input of the edges of a relation. */
export const edgeOrderInput = (relation: RelationName) => {
  const { type, from, to } = relations[relation];
  return makeOrder(type, `a list of ${type}`, `${to} and ${from}`, edgeOrderFields(relation));
};
