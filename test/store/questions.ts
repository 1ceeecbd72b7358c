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
import type {
  Aggregate,
  Dimension,
  Edges,
  Known,
  OrderedBy,
  OrderTerm,
  Select,
  Step,
} from '../../src/store/queries.js';
import { COMMON, DATES, DAYS, IDENTIFIERS, INTEGERS, metasOf, PARTS, SLUGS, SOURCES, TEXTS } from './values.js';

/** What can be asked of a graph, page by page of some size. */
export type Question = { limit: number } & (
  | { ask: 'select'; query: Omit<Select, 'page'> }
  | { ask: 'step'; query: Omit<Step, 'page'>; slugs: string[] }
  | { ask: 'edges'; query: Omit<Edges, 'page'> }
  | { ask: 'groups'; query: Omit<Aggregate, 'page'> }
);

const LABELS: readonly Label[] = ['Entity', 'Instrument', 'Signatory', ...KINDS];

/** The fields that some kind of a label has, if all that have one mean the same by it. */
const fieldsOf = (label: Label): Map<string, FieldMeta> => {
  const metas = kindsOf(label).map((kind) => metasOf(kinds[kind].schema.shape));
  return new Map(
    metas
      .flatMap((fields) => [...fields])
      .filter(([name, { type, enumName }]) =>
        metas.every((other) => {
          const meta = other.get(name);
          return meta === undefined || (meta.type === type && meta.enumName === enumName);
        }),
      ),
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
    fc.record({ ...base, is: fc.constant('sizeAtLeast' as const), value: fc.nat({ max: 3 }) }),
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
    case 'number':
      return [scalars(name, [...INTEGERS, -1, 68.5])];
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
  knownBy: fc.option(fc.constantFrom(...DAYS), { nil: null, freq: 2 }),
});

/** Orders by slugs, words, numbers and first days. */
const byFields = (of: 'node' | 'edge', fields: ReadonlyMap<string, FieldMeta>): OrderedBy[] =>
  [...fields].flatMap(([name, { type, required, values }]): OrderedBy[] => {
    if (type === 'text' || type === 'texts' || type === 'slugs') return [];
    const by = {
      of,
      property: type === 'date' ? name + EARLIEST : name,
      ...(values ? { words: values.map(screaming) } : {}),
    };
    // What may be missing is harder to page by, so it comes more often.
    return required ? [by] : [by, by, by];
  });

/** By the key of the name, the fields of entities, and how many edges lead to others of some label. */
const ofNodes = (label: Label): fc.Arbitrary<OrderedBy>[] => {
  const links = linksOf(label);
  const counts = fc
    .constantFrom(...links)
    .chain(({ relation, end }) =>
      fc.constantFrom(...labelsAt(relation, otherEnd(end))).map((other) => ({ relation, end, other })),
    );
  return [
    fc.constantFrom<OrderedBy[]>({ of: 'node', property: 'nameKey' }, ...byFields('node', fieldsOf(label))),
    ...(links.length === 0 ? [] : [counts.map((count): OrderedBy => ({ count }))]),
  ];
};

/** By the fields of edges. */
const ofEdges = (relation: RelationName): fc.Arbitrary<OrderedBy> =>
  fc.constantFrom<OrderedBy[]>(
    { of: 'edge', property: 'key' },
    ...byFields('edge', metasOf(relations[relation].schema.shape)),
    ...byFields('edge', metasOf(relations[relation].derived.fields)),
  );

/** Orders as they can be asked for. */
const order = (by: readonly fc.Arbitrary<OrderedBy>[]): fc.Arbitrary<OrderTerm[]> => {
  const term = fc
    .tuple(fc.oneof(...by), fc.constantFrom<OrderTerm['direction'][]>('ASC', 'DESC'))
    .map(([by, direction]): OrderTerm => ({ ...by, direction }));
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
      order: order(ofNodes(label)),
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
          order: order([...ofNodes(other ?? 'Entity'), ofEdges(relation)]),
          view,
          total: fc.boolean(),
          nodesOnly: fc.constant(false),
        }),
      }),
    ),
  );

const edges: fc.Arbitrary<Question> = relation.chain((relation) =>
  fc.record({
    ask: fc.constant('edges' as const),
    limit,
    query: fc.record({
      relation: fc.constant(relation),
      where: edgeFilter(relation, 2),
      order: order([
        ofEdges(relation),
        fc.constantFrom<OrderedBy[]>({ of: 'from', property: 'orderKey' }, { of: 'to', property: 'orderKey' }),
      ]),
      view,
      total: fc.boolean(),
    }),
  }),
);

/** Something to group by, and all that it can be, as far as that is known. */
type Grouping = { dimension: Dimension; known: Known | null };

const groupings = (fields: ReadonlyMap<string, FieldMeta>): Grouping[] =>
  [...fields].flatMap(([property, { type, values = [] }]): Grouping[] => {
    const dimension = { by: 'property', property } as const;
    if (type === 'date') return [{ dimension: { by: 'year', date: property }, known: null }];
    if (type === 'integer') return [{ dimension, known: null }];
    if (type === 'boolean') return [{ dimension, known: { keys: [false, true] } }];
    return type === 'enum' ? [{ dimension, known: { keys: values } }] : [];
  });

/** By where a relation leads from a node, or from the node at an end of an edge. */
const stepping = (end: End | 'node', label: Label): fc.Arbitrary<Grouping>[] => {
  const links = linksOf(label);
  if (links.length === 0) return [];
  return [
    fc
      .record({ link: fc.constantFrom(...links), self: fc.constantFrom(null, 'Country' as const) })
      .chain(({ link, self }) =>
        nodeFilter('Entity', 0).map(
          (where): Grouping => ({
            dimension: { by: 'step', end, relation: link.relation, at: link.end, self: end === 'node' ? null : self },
            known: { label: 'Entity', where },
          }),
        ),
      ),
  ];
};

const ofLabel = (label: Label): fc.Arbitrary<Grouping>[] => [
  fc.constantFrom<Grouping[]>(
    { dimension: { by: 'property', property: 'kind' }, known: { keys: kindsOf(label) } },
    ...groupings(fieldsOf(label)),
  ),
  ...stepping('node', label),
];

const ofRelation = (relation: RelationName): fc.Arbitrary<Grouping>[] => [
  fc.constantFrom(...groupings(metasOf(relations[relation].schema.shape))),
  ...(['from', 'to'] as const).flatMap((end) =>
    labelsAt(relation, end).flatMap((label) => [
      nodeFilter(label, 1).map((where): Grouping => ({ dimension: { by: 'end', end }, known: { label, where } })),
      ...stepping(end, label),
    ]),
  ),
];

const groups: fc.Arbitrary<Question> = fc
  .oneof(
    label.map((label) => ({ of: { label }, where: nodeFilter(label, 1), by: ofLabel(label) })),
    relation.map((relation) => ({ of: { relation }, where: edgeFilter(relation, 1), by: ofRelation(relation) })),
  )
  .chain(({ of, where, by }) =>
    fc
      .record({
        ask: fc.constant('groups' as const),
        limit: fc.integer({ min: 3, max: 20 }),
        groupings: fc.array(fc.oneof(...by), { minLength: 1, maxLength: 2 }),
        zeros: fc.boolean(),
        query: fc.record({
          of: fc.constant(of),
          where: fc.oneof(fc.constant(ANY), where),
          view,
          having: fc.constantFrom<Aggregate['having'][]>([], [], [{ is: 'lt', value: 2 }], [{ is: 'ne', value: 0 }]),
          order: fc.record({
            by: fc.constantFrom<('COUNT' | 'KEY')[]>('COUNT', 'KEY'),
            direction: fc.constantFrom<OrderTerm['direction'][]>('ASC', 'DESC'),
          }),
        }),
      })
      .map(({ groupings, zeros, query, ...question }): Question => {
        const known = groupings.flatMap((one) => one.known ?? []);
        const by = groupings.map(({ dimension }) => dimension);
        return { ...question, query: { ...query, by, known: zeros && known.length === by.length ? known : null } };
      }),
  );

/** A question of any sort. */
export const question: fc.Arbitrary<Question> = fc.oneof(select, step, edges, groups);
