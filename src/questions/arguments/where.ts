import * as z from 'zod';
import { SummitgraphError } from '../../model/errors.js';
import { edgeFields, filterFieldsOf, labelAt, type ModelField } from '../../model/fields/fields.js';
import { LABELS, type Label } from '../../model/labels.js';
import { filterLinksOf, type LinkField } from '../../model/links.js';
import { type RelationName, relations } from '../../model/relations.js';
import { ANY, all, type Filter } from '../../store/filter.js';
import { readData, readNumber } from './bounds.js';
import { testsOf } from './field-types.js';

/** A `where` argument: conditions by the names of fields and links. */
export type Where = Record<string, unknown>;

/** How deep a filter may nest, and how many conditions it may have. */
export const MAX_DEPTH = 12;
export const MAX_CONDITIONS = 200;

const COUNT = { least: 0, unless: 0 };

const input = z.record(z.string(), z.unknown());
const matched = z.object({ node: input.nullish(), edge: input.nullish() });
const atLeast = z.object({ count: z.int(), match: z.unknown().optional() });

/** What one reading of a filter has used up of the bounds. */
type Budget = { conditions: number };

/** Reads a filter on the entities of a kind or interface. Fails with BAD_INPUT or LIMIT_EXCEEDED, naming the bound. */
export const readWhere = (label: Label, where: unknown): Filter =>
  where === null || where === undefined ? ANY : ofNode(label, readData('where', input, where), 1, { conditions: 0 });

/** Reads a filter on the edges of a relation. Fails with BAD_INPUT or LIMIT_EXCEEDED, naming the bound. */
export const readEdgeWhere = (relation: RelationName, where: unknown): Filter =>
  where === null || where === undefined ? ANY : ofEdge(relation, readData('where', input, where), 1, { conditions: 0 });

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
  if (name === 'NOT') return { op: 'not', of: read(readData(name, input, value)) };
  if (name !== 'AND' && name !== 'OR') return undefined;
  return { op: name === 'AND' ? 'and' : 'or', of: readData(name, z.array(input), value).map(read) };
};

const filtered = (label: Label) => ({
  fields: new Map(filterFieldsOf(label).map(({ field }) => [field.name, field])),
  links: new Map(filterLinksOf(label).map(({ field, link }) => [field, link])),
});

/** What the entities of each label are filtered by, worked out once. */
const FILTERED = new Map(LABELS.map((label) => [label, filtered(label)]));

const ofNode = (label: Label, where: Where, depth: number, budget: Budget): Filter => {
  const { fields, links } = FILTERED.get(label) ?? filtered(label);
  return all(
    given(where).map(([name, value]) => {
      const combined = logic(name, value, (part) => ofNode(label, part, deeper(depth), budget));
      if (combined !== undefined) return combined;
      const link = links.get(name);
      if (link !== undefined) return ofLink(link, readData(name, input, value), deeper(depth), budget);
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
        return {
          op: 'at',
          end,
          node: ofNode(labelAt(relation, end), readData(name, input, value), deeper(depth), budget),
        };
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
    const { node, edge } = readData(relation, matched, match ?? {});
    return {
      node: node ? ofNode(other, node, deeper(depth), budget) : ANY,
      edge: edge ? ofEdge(relation, edge, deeper(depth), budget) : ANY,
    };
  };
  return all(
    given(value).map(([op, match]): Filter => {
      counted(budget);
      switch (op) {
        case 'some':
        case 'none':
        case 'every':
          return { ...base, op, ...matching(match) };
        case 'atLeast': {
          const asked = readData('atLeast', atLeast, match);
          const count = readNumber('atLeast: count', asked.count, COUNT);
          return { ...base, op: 'atLeast', count, ...matching(asked.match) };
        }
        default:
          throw new SummitgraphError('BAD_INPUT', `${relation}: ask some, none, every or atLeast, not ${op}.`);
      }
    }),
  );
};

const counted = (budget: Budget): void => {
  budget.conditions += 1;
  if (budget.conditions > MAX_CONDITIONS) {
    throw new SummitgraphError('LIMIT_EXCEEDED', `A filter may have at most ${MAX_CONDITIONS} conditions.`);
  }
};

const conditions = (
  { name, ...field }: Pick<ModelField, 'name' | 'type' | 'enumName'>,
  value: unknown,
  budget: Budget,
): Filter =>
  all(
    given(readData(name, input, value)).map(([test, operand]) => {
      counted(budget);
      const tests = testsOf(field);
      const read = Object.hasOwn(tests, test) ? tests[test] : undefined;
      if (read !== undefined) return read(name, operand);
      throw new SummitgraphError('BAD_INPUT', `${name}: ask ${Object.keys(tests).join(', ')} of it, not ${test}.`);
    }),
  );
