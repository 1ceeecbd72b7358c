import {
  astFromValue,
  type GraphQLArgument,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  print,
} from 'graphql';
import { nearest } from '../../dataset/nearest.js';
import { SummitgraphError } from '../../model/errors.js';
import { quoted, shown } from '../../model/shown.js';

const unreadable = (message: string): SummitgraphError => new SummitgraphError('BAD_INPUT', message);

/** An argument as the schema declares it: `depth: Int = 1`. */
export const declarationOf = ({ name, type, defaultValue }: GraphQLArgument): string => {
  const value = defaultValue === undefined ? null : astFromValue(defaultValue, type);
  return `${name}: ${type}${value ? ` = ${print(value)}` : ''}`;
};

/** Reads the text of one value. */
const readOne = (name: string, type: GraphQLInputType, text: string): unknown => {
  const bad = (must: string) => unreadable(`${name} must be ${must}, not ${quoted(text)}.`);
  if (text === '') throw bad(`a ${type}`);
  if (isEnumType(type)) {
    if (type.getValue(text)) return text;
    const names = type.getValues().map((value) => value.name);
    const near = nearest(text, names);
    throw bad(`one of ${names.join(', ')}${near === undefined ? '' : ` (the nearest is ${near})`}`);
  }
  if (isInputObjectType(type)) {
    try {
      return JSON.parse(text);
    } catch {
      throw bad(`a ${type.name} as JSON, such as {"name": {"contains": "safety"}}`);
    }
  }
  switch (getNamedType(type).name) {
    case 'Int':
      if (!/^-?\d{1,10}$/.test(text)) throw bad('a whole number');
      return Number(text);
    case 'Float':
      if (!Number.isFinite(Number(text))) throw bad('a number');
      return Number(text);
    case 'Boolean':
      if (text !== 'true' && text !== 'false') throw bad('true or false');
      return text === 'true';
    default:
      return text;
  }
};

/** Reads what was given for an argument: a list with commas between its items, or repeated. */
const read = (name: string, given: GraphQLInputType, texts: readonly string[]): unknown => {
  const type = isNonNullType(given) ? given.ofType : given;
  if (isListType(type)) {
    const item = isNonNullType(type.ofType) ? type.ofType.ofType : type.ofType;
    const items = isInputObjectType(item) ? texts : texts.flatMap((text) => text.split(','));
    return items.map((text) => readOne(name, item, text));
  }
  const [text = '', ...more] = texts;
  if (more.length > 0) throw unreadable(`${name} is given ${texts.length} times; it takes one ${type}.`);
  return readOne(name, type, text);
};

/**
 * Reads the arguments of a root field from the parameters of an address, in the order of the schema. Fails with
 * BAD_INPUT where one is unknown, unreadable or missing, and says which there are.
 */
export const readArguments = (
  place: string,
  args: readonly GraphQLArgument[],
  parameters: URLSearchParams,
): Record<string, unknown> => {
  const takes = () => `It takes ${args.map(declarationOf).join(', ')}.`;
  const names = args.map(({ name }) => name);
  for (const name of parameters.keys()) {
    if (names.includes(name)) continue;
    const near = nearest(name, names);
    throw unreadable(
      `${place} has no argument ${shown(name)}${near === undefined ? '' : `; the nearest is ${near}`}. ${takes()}`,
    );
  }
  const missing = args.filter((arg) => isRequiredArgument(arg) && !parameters.has(arg.name));
  if (missing.length > 0)
    throw unreadable(`${place} needs ${missing.map(({ name }) => name).join(' and ')}. ${takes()}`);
  return Object.fromEntries(
    args
      .filter(({ name }) => parameters.has(name))
      .map(({ name, type }) => {
        try {
          return [name, read(name, type, parameters.getAll(name))];
        } catch (error) {
          if (error instanceof SummitgraphError) throw unreadable(`${place}: ${error.message} ${takes()}`);
          throw error;
        }
      }),
  );
};

const written = (value: unknown): string =>
  Array.isArray(value) ? value.map(written).join(',') : typeof value === 'object' ? JSON.stringify(value) : `${value}`;

/** The parameters that give these arguments. */
export const parametersOf = (values: Record<string, unknown>): string => {
  const parameters = Object.entries(values).map(([name, value]) => `${name}=${encodeURIComponent(written(value))}`);
  return parameters.length === 0 ? '' : `?${parameters.join('&').replaceAll('%2C', ',')}`;
};
