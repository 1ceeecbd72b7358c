import { z } from 'zod';
import { EARLIEST, FOLDED, LATEST } from '../graph/properties.js';
import { isDay } from '../model/dates.js';
import { SummitgraphError } from '../model/errors.js';
import type { FieldType } from '../model/field.js';
import { edgeFields, fieldsOf, labelAt, type ModelField } from '../model/fields.js';
import type { Label } from '../model/labels.js';
import type { LinkField } from '../model/links.js';
import { linksOf } from '../model/links.js';
import { type RelationName, relations } from '../model/relations.js';
import { fold } from '../model/text.js';
import { ANY, all, type Comparison, type Filter, type Scalar } from '../store/filter.js';

/** A `where` argument: GraphQL has already checked its names and types. */
export type Where = Record<string, unknown>;

/** How deep a filter may nest, how many conditions it may have and how many values an `in` may list. */
export const MAX_DEPTH = 12;
export const MAX_CONDITIONS = 200;
export const MAX_VALUES = 500;

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const input = z.record(z.string(), z.unknown());

/** What one reading of a filter has used up of the bounds. */
type Budget = { conditions: number };

/** Reads a filter on the entities of a kind or interface. Fails with LIMIT_EXCEEDED, naming the bound. */
export const readWhere = (label: Label, where: unknown): Filter =>
  where === null || where === undefined ? ANY : ofNode(label, input.parse(where), 1, { conditions: 0 });

/** Reads a filter on the edges of a relation. Fails with LIMIT_EXCEEDED, naming the bound. */
export const readEdgeWhere = (relation: RelationName, where: unknown): Filter =>
  where === null || where === undefined ? ANY : ofEdge(relation, input.parse(where), 1, { conditions: 0 });

const deeper = (depth: number): number => {
  if (depth >= MAX_DEPTH) {
    throw new SummitgraphError('LIMIT_EXCEEDED', `A filter may nest at most ${MAX_DEPTH} deep; this one goes deeper.`);
  }
  return depth + 1;
};

const given = (where: Where): [string, unknown][] =>
  Object.entries(where).filter(([, value]) => value !== null && value !== undefined);

/** AND, OR and NOT, which every filter has; undefined for any other field. */
const logic = (name: string, value: unknown, read: (part: Where) => Filter): Filter | undefined => {
  if (name === 'NOT') return { op: 'not', of: read(input.parse(value)) };
  if (name !== 'AND' && name !== 'OR') return undefined;
  return { op: name === 'AND' ? 'and' : 'or', of: z.array(input).parse(value).map(read) };
};

const ofNode = (label: Label, where: Where, depth: number, budget: Budget): Filter => {
  const fields = new Map(fieldsOf(label).map((field) => [field.name, field]));
  const links = new Map(linksOf(label).map(({ field, link }) => [field, link]));
  return all(
    given(where).map(([name, value]) => {
      const combined = logic(name, value, (part) => ofNode(label, part, deeper(depth), budget));
      if (combined !== undefined) return combined;
      const link = links.get(name);
      if (link !== undefined) return ofLink(link, input.parse(value), deeper(depth), budget);
      if (name === 'kind') return conditions({ name, type: 'enum' }, value, budget);
      const field = fields.get(name);
      if (field === undefined) throw new SummitgraphError('BAD_INPUT', `${label} has no field ${name} to filter by.`);
      return conditions(field, value, budget);
    }),
  );
};

const ofEdge = (relation: RelationName, where: Where, depth: number, budget: Budget): Filter => {
  const fields = new Map(edgeFields(relation).map((field) => [field.name, field]));
  return all(
    given(where).map(([name, value]) => {
      const combined = logic(name, value, (part) => ofEdge(relation, part, deeper(depth), budget));
      if (combined !== undefined) return combined;
      for (const end of ['from', 'to'] as const) {
        if (name !== relations[relation][end]) continue;
        return { op: 'at', end, node: ofNode(labelAt(relation, end), input.parse(value), deeper(depth), budget) };
      }
      const field = fields.get(name);
      if (field === undefined)
        throw new SummitgraphError('BAD_INPUT', `${relation} has no field ${name} to filter by.`);
      return conditions(field, value, budget);
    }),
  );
};

const ofLink = (link: LinkField, value: Where, depth: number, budget: Budget): Filter => {
  const { relation, end, other } = link;
  const base = { relation, end, other, count: 0 };
  if (!link.many) return { ...base, op: 'some', edge: ANY, node: ofNode(other, value, depth, budget) };
  const matching = (match: unknown) => {
    const { node, edge } = z.object({ node: input.nullish(), edge: input.nullish() }).parse(match ?? {});
    return {
      node: node ? ofNode(other, node, deeper(depth), budget) : ANY,
      edge: edge ? ofEdge(relation, edge, deeper(depth), budget) : ANY,
    };
  };
  return all(
    given(value).map(([op, match]): Filter => {
      spend(budget);
      switch (op) {
        case 'some':
        case 'none':
        case 'every':
          return { ...base, op, ...matching(match) };
        default: {
          const atLeast = z.object({ count: z.int(), match: z.unknown().optional() }).parse(match);
          if (atLeast.count < 0) throw new SummitgraphError('BAD_INPUT', 'atLeast: count must not be negative.');
          return { ...base, op: 'atLeast', count: atLeast.count, ...matching(atLeast.match) };
        }
      }
    }),
  );
};

const spend = (budget: Budget): void => {
  budget.conditions += 1;
  if (budget.conditions > MAX_CONDITIONS) {
    throw new SummitgraphError('LIMIT_EXCEEDED', `A filter may have at most ${MAX_CONDITIONS} conditions.`);
  }
};

const conditions = (field: Pick<ModelField, 'name' | 'type'>, value: unknown, budget: Budget): Filter =>
  all(
    given(input.parse(value)).flatMap(([test, operand]) => {
      spend(budget);
      return condition(field, test, operand);
    }),
  );

const condition = ({ name, type }: { name: string; type: FieldType }, test: string, operand: unknown): Filter => {
  if (type === 'date') return onDate(name, test, operand);
  if (test === 'isNull' || test === 'isEmpty') {
    return { op: 'compare', property: name, is: test, value: z.boolean().parse(operand) };
  }
  if (test === 'in') {
    const values = z.array(scalar).parse(operand);
    if (values.length > MAX_VALUES) {
      throw new SummitgraphError(
        'LIMIT_EXCEEDED',
        `${name}: in may list at most ${MAX_VALUES} values, not ${values.length}.`,
      );
    }
    return { op: 'compare', property: name, is: 'in', value: values };
  }
  if (type === 'texts')
    return { op: 'compare', property: name + FOLDED, is: 'has', value: fold(z.string().parse(operand)) };
  if (test === 'has') return { op: 'compare', property: name, is: 'has', value: z.string().parse(operand) };
  if (test === 'contains' || test === 'startsWith' || test === 'endsWith') {
    const text = z.string().parse(operand);
    return type === 'text'
      ? { op: 'compare', property: name + FOLDED, is: test, value: fold(text) }
      : { op: 'compare', property: name, is: test, value: text };
  }
  if (test === 'is')
    return { op: 'compare', property: name + FOLDED, is: 'eq', value: fold(z.string().parse(operand)) };
  return { op: 'compare', property: name, is: comparison.parse(test), value: scalar.parse(operand) };
};

const comparison = z.enum(['eq', 'ne', 'lt', 'lte', 'gt', 'gte']);

const onDate = (name: string, test: string, operand: unknown): Filter => {
  const compare = (suffix: string, is: 'lt' | 'lte' | 'gte', value: Scalar): Comparison => ({
    op: 'compare',
    property: name + suffix,
    is,
    value,
  });
  if (test === 'isNull') return { op: 'compare', property: name, is: 'isNull', value: z.boolean().parse(operand) };
  const day = z.string().refine(isDay).parse(operand);
  if (test === 'certainlyBefore') return compare(LATEST, 'lt', day);
  if (test === 'certainlyFrom') return compare(EARLIEST, 'gte', day);
  return all([compare(EARLIEST, 'lte', day), compare(LATEST, 'gte', day)]);
};
