import {
  type DocumentNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getArgumentValues,
  getNamedType,
  getNullableType,
  getOperationAST,
  getVariableValues,
  isInterfaceType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionNode,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
  type TypeNode,
} from 'graphql';
import { isIncluded } from '../selection.js';
import type { Arguments, FieldPrice } from './declared.js';
import { filterPricing } from './filter.js';
import { introspectionPrices } from './introspection.js';
import { type Sizes, SMALL } from './sizes.js';

/** What a request costs whatever it asks, beside its text, of which a character costs 1. */
const REQUEST = 10_000;

/**
 * What a field that reads costs once, however many rows it reads for; a value, and a row beside what is selected of it; the
 * rows of a list of which nobody said how long it is; the edges of a row that is drawn; a step of an order, and that for each row
 * that is ordered by something else than its name.
 */
const READ = 500;
const VALUE = 6;
const ROW = 12;
const SHORT = 3;
const EDGES = 1.5;
const ORDER = 300;
const ORDERED = 10;

/** What an operation costs: all but what it asks about the schema, and that; the first is 0 where it asks no more. */
export type Price = { data: number; introspection: number };

/**
 * What a selection costs for whatever it is selected of, for each row of the page that this is and each edge that is drawn
 * between these, once for however many of these there are, and in what it asks about the schema.
 */
type Cost = { each: number; row: number; edge: number; once: number; introspection: number };

type Field = GraphQLField<unknown, unknown>;

const META = new Map([SchemaMetaFieldDef, TypeMetaFieldDef, TypeNameMetaFieldDef].map((field) => [field.name, field]));

const fieldOf = (type: GraphQLNamedType, name: string): Field | undefined =>
  META.get(name) ?? (isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined);

const NOTHING: Cost = { each: 0, row: 0, edge: 0, once: 0, introspection: 0 };

const add = (a: Cost, b: Cost): Cost => ({
  each: a.each + b.each,
  row: a.row + b.row,
  edge: a.edge + b.edge,
  once: a.once + b.once,
  introspection: a.introspection + b.introspection,
});

/** Prices selections of one operation. Each fragment is priced once, so the work grows with the text alone. */
const selectionPricing = (
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Arguments,
  sizes: Sizes,
  declared: (type: GraphQLNamedType, field: Field) => FieldPrice,
) => {
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  );
  const known = new Map<string, Cost>();
  const ofFilter = filterPricing(sizes);

  /** The arguments as the field will read them; none where it will refuse them. */
  const argumentsOf = (field: Field, node: FieldNode): Arguments => {
    if (field.args.length === 0) return {};
    try {
      return getArgumentValues(field, node, variables);
    } catch {
      return {};
    }
  };

  /** What arguments cost for each field like this, and once for however many there are. */
  const ofArguments = ({ weight = 0, scans, times, looksAt }: FieldPrice, args: Arguments) => {
    const scanned = scans?.by(sizes, args) ?? 0;
    const { mean, many } = typeof scanned === 'number' ? { mean: scanned, many: scanned } : scanned;
    const often = times?.by(args) ?? 1;
    const each = scans?.each ?? 1;
    const looked = looksAt ?? mean;
    const orders: unknown[] = Array.isArray(args.orderBy) ? args.orderBy : [];
    const sorts = orders.filter((order) => Object(order).field !== 'NAME');
    const tests = ofFilter(args.where) + ofFilter(args.edge) + sorts.length * ORDERED;
    return {
      each: (weight + each * mean) * often + looked * tests + orders.length * ORDER,
      once: (many - mean) * (each * often + (looksAt === undefined ? tests : 0)),
    };
  };

  /** The price of a field among others, of which some are worked out together. */
  const priceAmong = (type: GraphQLNamedType, field: Field, counted: Set<string>): FieldPrice => {
    const price = declared(type, field);
    if (price.together === undefined) return price;
    if (counted.has(price.together)) return {};
    counted.add(price.together);
    return price;
  };

  const ofField = (type: GraphQLNamedType, node: FieldNode, counted: Set<string>): Cost => {
    const field = fieldOf(type, node.name.value);
    if (field === undefined) return NOTHING;
    const price = priceAmong(type, field, counted);
    const args = argumentsOf(field, node);
    const below = node.selectionSet ? ofSelections(getNamedType(field.type), node.selectionSet) : NOTHING;
    const asked = ofArguments(price, args);
    const itself = VALUE + asked.each;
    const rows = typeof price.rows === 'function' ? price.rows(args, sizes) : (price.rows ?? SHORT);
    const more = Math.max(0, (price.most?.(args, sizes) ?? rows) - rows);
    const once = below.once + asked.once + more * below.row + (price.weight === undefined ? 0 : READ);
    if (!isListType(getNullableType(field.type))) {
      const edges = price.edges?.(args, sizes) ?? EDGES * rows;
      const each = itself + below.each + rows * below.row + edges * below.edge;
      return field === SchemaMetaFieldDef || field === TypeMetaFieldDef
        ? { ...NOTHING, introspection: each }
        : { ...NOTHING, each, once };
    }
    const row = node.selectionSet ? ROW + below.each + below.row : VALUE;
    if (price.ofPage === undefined) return { ...NOTHING, each: itself + rows * row, once };
    return { ...NOTHING, each: itself, once, ...(price.ofPage === 'rows' ? { row } : { edge: row }) };
  };

  const ofFragment = (name: string): Cost => {
    const fragment = fragments.get(name);
    if (fragment === undefined) return NOTHING;
    const type = schema.getType(fragment.typeCondition.name.value);
    if (type === undefined) return NOTHING;
    const cost = known.get(name) ?? ofSelections(type, fragment.selectionSet);
    known.set(name, cost);
    return cost;
  };

  const ofSelection = (type: GraphQLNamedType, node: SelectionNode, counted: Set<string>): Cost => {
    if (!isIncluded(node, variables)) return NOTHING;
    if (node.kind === Kind.FIELD) return ofField(type, node, counted);
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value);
    const condition = node.typeCondition && schema.getType(node.typeCondition.name.value);
    return ofSelections(condition ?? type, node.selectionSet);
  };

  const ofSelections = (type: GraphQLNamedType, { selections }: SelectionSetNode): Cost => {
    const counted = new Set<string>();
    return selections.reduce((sum, node) => add(sum, ofSelection(type, node, counted)), NOTHING);
  };

  return ofSelections;
};

const isText = (type: TypeNode): boolean =>
  type.kind === Kind.NON_NULL_TYPE
    ? isText(type.type)
    : type.kind === Kind.NAMED_TYPE && (type.name.value === 'String' || type.name.value === 'ID');

/**
 * Which variables are given, where all are texts: what these say changes no price. Undefined where others are declared, or
 * given.
 */
const textsIn = ({ variableDefinitions = [] }: OperationDefinitionNode, given: Arguments): string | undefined => {
  let texts = '';
  for (const { variable, type } of variableDefinitions) {
    const { [variable.name.value]: value } = given;
    if (!isText(type) || (value !== undefined && value !== null && typeof value !== 'string')) return undefined;
    texts += value === undefined ? '-' : value === null ? '0' : '1';
  }
  return texts;
};

/**
 * Prices an operation over a schema, for data of these sizes, before it runs; null where it cannot run, because there is
 * no such operation or its variables are refused.
 */
export const pricing = (schema: GraphQLSchema) => {
  const introspection = introspectionPrices(schema);
  const declared = (type: GraphQLNamedType, field: Field): FieldPrice =>
    field.extensions.price ?? introspection.get(`${type.name}.${field.name}`) ?? {};
  const priced = (document: DocumentNode, operation: OperationDefinitionNode, given: unknown, sizes: Sizes) => {
    const root = schema.getRootType(operation.operation);
    if (!root) return null;
    const { coerced } = getVariableValues(schema, operation.variableDefinitions ?? [], Object(given), { maxErrors: 1 });
    if (coerced === undefined) return null;
    const cost = selectionPricing(schema, document, coerced, sizes, declared)(root, operation.selectionSet);
    const asked = cost.each + cost.once;
    const request = REQUEST + (document.loc?.source.body.length ?? 0);
    return asked === 0 && cost.introspection > 0
      ? { data: 0, introspection: Math.ceil(request + cost.introspection) }
      : { data: Math.ceil(request + asked), introspection: Math.ceil(cost.introspection) };
  };
  /** The last prices of operations that are priced alike as long as the data are of these sizes. */
  const known = new WeakMap<OperationDefinitionNode, { sizes: Sizes; texts: string; price: Price | null }>();
  return (document: DocumentNode, operationName: unknown, given: unknown, sizes: Sizes = SMALL): Price | null => {
    const operation = getOperationAST(document, typeof operationName === 'string' ? operationName : null);
    if (!operation) return null;
    const texts = textsIn(operation, Object(given));
    if (texts === undefined) return priced(document, operation, given, sizes);
    const last = known.get(operation);
    if (last?.sizes === sizes && last.texts === texts) return last.price;
    const price = priced(document, operation, given, sizes);
    known.set(operation, { sizes, texts, price });
    return price;
  };
};
