import fc from 'fast-check';
import { EARLIEST, FOLDED, LATEST } from '../../src/graph/properties.js';
import { HOLDS, type Holds, type View } from '../../src/model/dates.js';
import type { FieldMeta } from '../../src/model/fields/field.js';
import { JURISDICTIONS } from '../../src/model/fields/jurisdiction.js';
import { KINDS, kinds } from '../../src/model/kinds.js';
import { kindsOf, type Label } from '../../src/model/labels.js';
import { type End, otherEnd } from '../../src/model/relation.js';
import { kindsAt, RELATIONS, type RelationName, relations } from '../../src/model/relations.js';
import { STATUSES } from '../../src/model/status.js';
import { fold, keyText } from '../../src/model/text.js';
import { screaming } from '../../src/model/words.js';
import { ANY, type Comparison, type Filter } from '../../src/store/filter.js';
import type { Edges, OrderTerm, Select, Step } from '../../src/store/queries.js';
import { COMMON, DATES, DAYS, IDENTIFIERS, INTEGERS, metasOf, PARTS, SLUGS, SOURCES, TEXTS } from './values.js';

/** What can be asked of a graph, page by page of some size. */
export type Question = { limit: number } & (
  | { ask: 'select'; query: Omit<Select, 'page'> }
  | { ask: 'step'; query: Omit<Step, 'page'>; slugs: string[] }
  | { ask: 'edges'; query: Omit<Edges, 'page'> }
);

const LABELS: readonly Label[] = ['Entity', 'Instrument', 'Signatory', ...KINDS];

/** The fields that all kinds of a label have. */
const fieldsOf = (label: Label): Map<string, FieldMeta> => {
  const [first, ...rest] = kindsOf(label).map((kind) => metasOf(kinds[kind].schema.shape));
  return new Map(
    [...(first ?? [])].filter(([name, { type }]) => rest.every((other) => other.get(name)?.type === type)),
  );
};

const ORDERED = ['lt', 'lte', 'gt', 'gte'] as const;

/** Comparisons of any text; of ASCII also by order, on which Neo4j disagrees with itself beyond that. */
const texts = (property: string, values: readonly string[], ascii = true): fc.Arbitrary<Comparison> => {
  const value = fc.constantFrom(...values);
  const base = { op: fc.constant('compare' as const), property: fc.constant(property) };
  return fc.oneof(
    fc.record({ ...base, is: fc.constantFrom('eq', 'ne', ...(ascii ? ORDERED : [])), value }),
    fc.record({ ...base, is: fc.constantFrom('contains', 'startsWith', 'endsWith'), value }),
    fc.record({ ...base, is: fc.constant('in' as const), value: fc.array(value, { maxLength: 4 }) }),
    fc.record({ ...base, is: fc.constant('isNull' as const), value: fc.boolean() }),
  );
};

const lists = (property: string, values: readonly string[]): fc.Arbitrary<Comparison> => {
  const base = { op: fc.constant('compare' as const), property: fc.constant(property) };
  return fc.oneof(
    fc.record({ ...base, is: fc.constant('has' as const), value: fc.constantFrom(...values) }),
    fc.record({ ...base, is: fc.constant('isEmpty' as const), value: fc.boolean() }),
  );
};

const scalars = (property: string, values: readonly (number | boolean)[]): fc.Arbitrary<Comparison> => {
  const value = fc.constantFrom(...values);
  const base = { op: fc.constant('compare' as const), property: fc.constant(property) };
  return fc.oneof(
    fc.record({ ...base, is: fc.constantFrom('eq', 'ne', ...ORDERED), value }),
    fc.record({ ...base, is: fc.constant('in' as const), value: fc.array(value, { maxLength: 4 }) }),
    fc.record({ ...base, is: fc.constant('isNull' as const), value: fc.boolean() }),
  );
};

const comparisons = (name: string, { type, values = [] }: FieldMeta): fc.Arbitrary<Comparison>[] => {
  switch (type) {
    case 'text':
      return [texts(name, PARTS, false), texts(name + FOLDED, PARTS.map(fold), false)];
    case 'texts':
      return [[...TEXTS, ...IDENTIFIERS]].flatMap((all) => [lists(name, all), lists(name + FOLDED, all.map(fold))]);
    case 'slug':
      return [texts(name, [...SLUGS.slice(0, 20), 'n-', ''])];
    case 'slugs':
      return [lists(name, [...SOURCES, 'a'])];
    case 'date':
      return [texts(name, DATES), texts(name + EARLIEST, DAYS), texts(name + LATEST, DAYS)];
    case 'integer':
      return [scalars(name, [...INTEGERS, -1, 1.5])];
    case 'boolean':
      return [scalars(name, [true, false])];
    case 'enum':
      return [texts(name, values.map(screaming))];
  }
};

const logic = (leaf: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> => {
  const one: fc.Arbitrary<Filter> = fc.oneof(
    { weight: 3, arbitrary: leaf },
    { weight: 1, arbitrary: leaf.map((of): Filter => ({ op: 'not', of })) },
  );
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant(ANY) },
    { weight: 5, arbitrary: one },
    { weight: 3, arbitrary: fc.record({ op: fc.constantFrom('and', 'or'), of: fc.array(one, { maxLength: 3 }) }) },
    {
      weight: 1,
      arbitrary: fc.array(one, { maxLength: 2 }).map((of): Filter => ({ op: 'not', of: { op: 'or', of } })),
    },
  );
};

const known = new Map<string, fc.Arbitrary<Filter>>();
const once = (name: string, make: () => fc.Arbitrary<Filter>): fc.Arbitrary<Filter> => {
  const made = known.get(name) ?? make();
  known.set(name, made);
  return made;
};

/** Filters on the nodes of a label, with quantifiers at most this deep. */
const nodeFilter = (label: Label, depth: number): fc.Arbitrary<Filter> =>
  once(`${label} ${depth}`, () => {
    const own = [...fieldsOf(label)].flatMap(([name, meta]) => comparisons(name, meta));
    const simple = fc.oneof(...own, texts('kind', ['COMPANY', 'COUNTRY']), texts('nameKey', TEXTS.map(keyText)));
    const links = linksOf(label);
    return logic(depth === 0 || links.length === 0 ? simple : fc.oneof(simple, quantifier(links, depth - 1)));
  });

type LinkOf = { relation: RelationName; end: End };

const linksOf = (label: Label): LinkOf[] =>
  RELATIONS.flatMap((relation) =>
    (['from', 'to'] as const)
      .filter((end) => kindsAt(relation, end).some((kind) => kindsOf(label).includes(kind)))
      .map((end) => ({ relation, end })),
  );

/** The labels that can stand at an end. */
const labelsAt = (relation: RelationName, end: End): Label[] =>
  LABELS.filter((label) => kindsAt(relation, end).some((kind) => kindsOf(label).includes(kind)));

const quantifier = (links: readonly LinkOf[], depth: number): fc.Arbitrary<Filter> =>
  fc
    .constantFrom(...links)
    .chain(({ relation, end }) => {
      const far = otherEnd(end);
      return fc.tuple(fc.constant({ relation, end }), fc.option(fc.constantFrom(...labelsAt(relation, far))));
    })
    .chain(([{ relation, end }, other]) =>
      fc.record({
        op: fc.constantFrom('some', 'none', 'every', 'atLeast'),
        relation: fc.constant(relation),
        end: fc.constant(end),
        ...(other === null ? {} : { other: fc.constant(other) }),
        node: nodeFilter(other ?? 'Entity', depth),
        edge: edgeFilter(relation, depth),
        count: fc.nat({ max: 3 }),
      }),
    );

/** Filters on the edges of a relation and, at most this deep, on the nodes at their ends. */
const edgeFilter = (relation: RelationName, depth: number): fc.Arbitrary<Filter> =>
  once(`${relation} ${depth}`, () => {
    const own = [...metasOf(relations[relation].schema.shape)].flatMap(([name, meta]) => comparisons(name, meta));
    const simple = fc.oneof(
      ...own,
      texts('key', [`${relation.toLowerCase()}:a:b`, 'signed:', ':2']),
      texts('certainlyFrom', DAYS),
      texts('jurisdiction', JURISDICTIONS),
      texts('jurisdictionStatus', STATUSES.map(screaming)),
    );
    if (depth === 0) return logic(simple);
    const at = fc.constantFrom<End[]>('from', 'to').chain((end) =>
      fc
        .constantFrom(...labelsAt(relation, end))
        .chain((label) => nodeFilter(label, depth - 1))
        .map((node): Filter => ({ op: 'at', end, node })),
    );
    return logic(fc.oneof({ weight: 2, arbitrary: simple }, { weight: 1, arbitrary: at }));
  });

const view: fc.Arbitrary<View> = fc.record({
  asOf: fc.oneof(fc.constantFrom(...DAYS), fc.constantFrom('2024-05-21', '2024-12-31')),
  holds: fc.constantFrom<Holds[]>(...HOLDS, 'POSSIBLY', 'EVER'),
});

/** Orders as they can be asked for: by the key of the name, slugs, words, numbers and first days. */
const order = (label: Label): fc.Arbitrary<OrderTerm[]> => {
  const properties = [...fieldsOf(label)].flatMap(([name, { type, required }]) => {
    if (type === 'text' || type === 'texts' || type === 'slugs') return [];
    const property = type === 'date' ? name + EARLIEST : name;
    // What may be missing is harder to page by, so it comes more often.
    return required ? [property] : [property, property, property];
  });
  const term = fc.record({
    property: fc.constantFrom('nameKey', ...properties),
    direction: fc.constantFrom<OrderTerm['direction'][]>('ASC', 'DESC'),
  });
  return fc.oneof(fc.constant<OrderTerm[]>([]), fc.array(term, { minLength: 1, maxLength: 2 }));
};

const CROWDED = ['Company', 'Country', 'Commitment', 'Organization', 'Signatory', 'Instrument', 'Entity'] as const;

/** Relations and labels of which graphs have more come more often. */
const relation = fc.constantFrom<RelationName[]>(...RELATIONS, ...COMMON, ...COMMON);
const label = fc.constantFrom<Label[]>(...LABELS, ...CROWDED, ...CROWDED);
const limit = fc.integer({ min: 1, max: 5 });

const select: fc.Arbitrary<Question> = label.chain((label) =>
  fc.record({
    ask: fc.constant('select' as const),
    limit: label === 'Entity' ? fc.integer({ min: 3, max: 9 }) : limit,
    query: fc.record({
      label: fc.constant(label),
      where: fc.oneof(fc.constant(ANY), nodeFilter(label, 2)),
      order: order(label),
      view,
      total: fc.boolean(),
    }),
  }),
);

const step: fc.Arbitrary<Question> = fc
  .record({ relation, end: fc.constantFrom<End[]>('from', 'to') })
  .chain(({ relation, end }) =>
    fc.option(fc.constantFrom(...labelsAt(relation, otherEnd(end))), { freq: 2 }).chain((other) =>
      fc.record({
        ask: fc.constant('step' as const),
        limit,
        slugs: fc.uniqueArray(fc.constantFrom(...SLUGS, ...SOURCES, 'unknown'), { minLength: 20, maxLength: 50 }),
        query: fc.record({
          relation: fc.constant(relation),
          end: fc.constant(end),
          other: fc.constant(other),
          where: fc.oneof(fc.constant(ANY), nodeFilter(other ?? 'Entity', 1)),
          edge: fc.oneof(fc.constant(ANY), edgeFilter(relation, 1)),
          order: order(other ?? 'Entity'),
          view,
          total: fc.boolean(),
        }),
      }),
    ),
  );

const edges: fc.Arbitrary<Question> = relation.chain((relation) =>
  fc.record({
    ask: fc.constant('edges' as const),
    limit,
    query: fc.record({ relation: fc.constant(relation), where: edgeFilter(relation, 2), view, total: fc.boolean() }),
  }),
);

/** A question of any sort. */
export const question: fc.Arbitrary<Question> = fc.oneof(select, step, edges);
