import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import { schema } from '../../src/graphql/schema.js';

/** A random number from 0 to below 1. */
type Random = () => number;

/** Random numbers that are the same for the same seed (mulberry32). */
export const randomOf = (seed: number): Random => {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
};

const pick = <T>(random: Random, items: readonly T[]): T => {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new Error('nothing to pick from');
  return item;
};

const some = <T>(random: Random, items: readonly T[], most: number): T[] => {
  const left = [...items];
  return Array.from({ length: Math.min(left.length, 1 + Math.floor(random() * most)) }, () =>
    left.splice(Math.floor(random() * left.length), 1),
  ).flat();
};

/** Slugs of the built-in data, by the arguments that take them. */
const SIGNATORIES = ['openai', 'anthropic', 'xai', 'france', 'kenya', 'european-union', 'cohere', 'china'];
const INSTRUMENTS = [
  'bletchley-declaration',
  'seoul-declaration',
  'paris-statement',
  'frontier-ai-safety-commitments',
  'eu-gpai-code-of-practice',
];
const SUMMITS = ['bletchley-2023', 'seoul-2024', 'paris-2025'];
const SLUGS: Readonly<Record<string, readonly string[]>> = {
  instrument: INSTRUMENTS,
  along: INSTRUMENTS,
  summit: SUMMITS,
  issuer: ['european-union', 'united-states'],
  text: ['safety', 'institute', 'open', 'zipu', 'united'],
};
const DAYS = ['2023-11-02', '2024-05-22', '2025-02-11', '2026-08-01', '2026-11-23'];
const TEXTS = ['safety', 'a', 'united', 'zz', 'ai'];

/** How large a number is that an argument of this name takes. */
const MOST: Readonly<Record<string, number>> = {
  first: 100,
  last: 100,
  limit: 400,
  maxLength: 8,
  maxPaths: 50,
  depth: 3,
};

const DEEPEST = 4;

const textOf = (random: Random, name: string, given: GraphQLInputType, depth: number): string => {
  const type = getNullableType(given);
  if (isListType(type)) {
    const count = name === 'along' ? 3 : 1 + Math.floor(random() * 2);
    const items = Array.from({ length: count }, () => textOf(random, name, type.ofType, depth));
    return `[${[...new Set(items)].join(', ')}]`;
  }
  if (isEnumType(type)) return pick(random, type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    const required = fields.filter(isRequiredArgument);
    const flat = fields.filter(
      (field) => !isRequiredArgument(field) && (depth < 5 || isLeafType(getNamedType(field.type))),
    );
    const chosen = [...required, ...(flat.length === 0 ? [] : some(random, flat, 2))];
    return `{ ${chosen.map((field) => `${field.name}: ${textOf(random, field.name, field.type, depth + 1)}`).join(', ')} }`;
  }
  switch (getNamedType(type).name) {
    case 'Int':
      return String(1 + Math.floor(random() * (MOST[name] ?? 2)));
    case 'Boolean':
      return String(random() < 0.5);
    case 'Date':
      return `"${name === 'from' ? '2023-01-01' : pick(random, DAYS)}"`;
    default:
      return `"${pick(random, SLUGS[name] ?? (depth > 0 ? TEXTS : SIGNATORIES))}"`;
  }
};

/** Arguments that are not asked for at random: cursors, and what excludes others. */
const LEFT = new Set(['after', 'before', 'last', 'having', 'avoid', 'timeRespecting', 'relationStatuses']);

const argumentsOf = (random: Random, args: readonly GraphQLArgument[]): string => {
  const given = args.filter(
    (arg) => isRequiredArgument(arg) || (!LEFT.has(arg.name) && random() < (arg.name === 'first' ? 0.6 : 0.15)),
  );
  const written = given.map((arg) => `${arg.name}: ${textOf(random, arg.name, arg.type, 0)}`);
  return written.length === 0 ? '' : `(${written.join(', ')})`;
};

/** What a page is read by. */
const PAGES = ['edges', 'nodes', 'node', 'groups', 'paths'];

const fieldsOf = (type: GraphQLNamedType): GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];

const selectionOf = (random: Random, named: GraphQLNamedType, path: readonly string[]): string => {
  const kinds = isAbstractType(named) ? schema.getPossibleTypes(named) : [];
  const type = kinds.length > 0 && random() < 0.3 ? pick(random, kinds) : named;
  // Nobody asks the same of what it gave.
  const fields = fieldsOf(type).filter(({ name }) => !path.includes(name) || PAGES.includes(name));
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const others = fields.filter((field) => !isLeafType(getNamedType(field.type)));
  // A page without its rows asks nothing.
  const page = others.filter(({ name }) => PAGES.includes(name));
  const depth = path.filter((name) => !PAGES.includes(name)).length;
  const below =
    depth > DEEPEST ? [] : page.length > 0 ? [pick(random, page)] : random() < 0.7 ? some(random, others, 2) : [];
  const chosen = [...(leaves.length === 0 ? [] : some(random, leaves, 5)), ...below];
  const text = chosen.map((field) => fieldText(random, field, path)).join(' ') || '__typename';
  return type === named ? text : `__typename ... on ${type.name} { ${text} }`;
};

const fieldText = (random: Random, field: GraphQLField<unknown, unknown>, path: readonly string[]): string => {
  const type = getNamedType(field.type);
  const selection = isLeafType(type) ? '' : ` { ${selectionOf(random, type, [...path, field.name])} }`;
  return `${field.name}${argumentsOf(random, field.args)}${selection}`;
};

/** A random document that asks one or two questions about a graph that has these slugs, by the fields that take them. */
export const documentOf = (random: Random, slugs: ReadonlyMap<string, readonly string[]>): string => {
  const roots = fieldsOf(schema.getType('Query') ?? schema.getTypeMap().Query ?? pick(random, []));
  const asked = some(
    random,
    roots.filter(({ name }) => name !== 'node' && name !== 'nodes'),
    2,
  );
  const texts = asked.map((field, i) => {
    const text = fieldText(random, field, []);
    const named = slugs.get(field.name);
    return `q${i}: ${named === undefined ? text : text.replace(/slug: "[^"]*"/, `slug: "${pick(random, named)}"`)}`;
  });
  return `{ ${texts.join(' ')} }`;
};
