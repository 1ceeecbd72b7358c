import * as z from 'zod';
import { EARLIEST, FOLDED, LATEST } from '../../graph/properties.js';
import { isDay } from '../../model/dates.js';
import type { FieldMeta, FieldType } from '../../model/fields/field.js';
import { atLeast, STATUSES } from '../../model/status.js';
import { fold } from '../../model/text.js';
import { screaming } from '../../model/words.js';
import { all, type Comparison, type Filter } from '../../store/filter.js';
import type { Dimension } from '../../store/queries.js';
import { readData, readList, readNumber } from './bounds.js';

/** Most values that an `in` may list. */
export const MAX_VALUES = 500;

/** A condition on the field of this name. Fails with BAD_INPUT where the operand cannot be read. */
type Test = (name: string, operand: unknown) => Filter;

/**
 * What can be asked of a field: its tests by name; the stored property that orders by it, and what groups by it, if
 * something does.
 */
type Asked = {
  tests: Readonly<Record<string, Test>>;
  order: ((name: string) => string) | null;
  group: ((name: string) => Dimension) | null;
};

const scalar = z.union([z.string(), z.number(), z.boolean()]);
const day = z.string().refine(isDay, 'must be a possible day as YYYY-MM-DD, for example 2024-05-21');

const is =
  (test: 'eq' | 'ne' | 'lt' | 'lte' | 'gt' | 'gte'): Test =>
  (name, operand) => ({
    op: 'compare',
    property: name,
    is: test,
    value: readData(`${name}: ${test}`, scalar, operand),
  });

const whether =
  (test: 'isNull' | 'isEmpty'): Test =>
  (name, operand) => {
    return { op: 'compare', property: name, is: test, value: readData(`${name}: ${test}`, z.boolean(), operand) };
  };

/** As it is written. */
const written =
  (test: 'startsWith' | 'has'): Test =>
  (name, operand) => ({
    op: 'compare',
    property: name,
    is: test,
    value: readData(`${name}: ${test}`, z.string(), operand),
  });

/** Case and accents aside. */
const folded =
  (test: 'eq' | 'contains' | 'startsWith' | 'endsWith' | 'has'): Test =>
  (name, operand) => ({
    op: 'compare',
    property: name + FOLDED,
    is: test,
    value: fold(readData(name, z.string(), operand)),
  });

const among: Test = (name, operand) => {
  const values = readList(`${name}: in`, readData(`${name}: in`, z.array(scalar), operand), MAX_VALUES, 'values');
  return { op: 'compare', property: name, is: 'in', value: values };
};

const onDays =
  (...comparisons: [suffix: string, is: 'lt' | 'lte' | 'gte'][]): Test =>
  (name, operand) => {
    const value = readData(name, day, operand);
    return all(comparisons.map(([suffix, is]): Comparison => ({ op: 'compare', property: name + suffix, is, value })));
  };

const SIZE = { least: 0, unless: 0 };

/** So many of a list. */
const sized: Test = (name, operand) => {
  const value = readNumber(`${name}: atLeast`, readData(`${name}: atLeast`, z.int(), operand), SIZE);
  return { op: 'compare', property: name, is: 'sizeAtLeast', value };
};

const stored = (word: unknown): unknown => (typeof word === 'string' ? screaming(word) : word);

/** Of words of the data, as they are stored. */
const ofWords =
  (test: Test): Test =>
  (name, operand) =>
    test(name, Array.isArray(operand) ? operand.map(stored) : stored(operand));

/** At least as well supported. */
const supported: Test = (name, operand) =>
  ofWords(among)(name, atLeast(readData(`${name}: atLeast`, z.enum(STATUSES), operand)));

const equal = { eq: is('eq'), ne: is('ne'), in: among };
const missing = { isNull: whether('isNull') };
const listed = { isEmpty: whether('isEmpty'), atLeast: sized };
const itself = (name: string): string => name;
const value = (property: string): Dimension => ({ by: 'property', property });

/** What can be asked of a field of each type. */
export const FIELD_TYPES: Readonly<Record<FieldType, Asked>> = {
  text: {
    tests: {
      ...equal,
      ...missing,
      is: folded('eq'),
      contains: folded('contains'),
      startsWith: folded('startsWith'),
      endsWith: folded('endsWith'),
    },
    order: null,
    group: null,
  },
  texts: { tests: { has: folded('has'), ...listed }, order: null, group: null },
  slug: { tests: { ...equal, startsWith: written('startsWith') }, order: itself, group: null },
  slugs: { tests: { has: written('has'), ...listed }, order: null, group: null },
  date: {
    tests: {
      ...missing,
      certainlyBefore: onDays([LATEST, 'lt']),
      certainlyOnOrBefore: onDays([LATEST, 'lte']),
      certainlyFrom: onDays([EARLIEST, 'gte']),
      possiblyOn: onDays([EARLIEST, 'lte'], [LATEST, 'gte']),
    },
    order: (name) => name + EARLIEST,
    group: (name) => ({ by: 'year', date: name }),
  },
  integer: {
    tests: { ...equal, ...missing, lt: is('lt'), lte: is('lte'), gt: is('gt'), gte: is('gte') },
    order: itself,
    group: value,
  },
  number: {
    tests: { ...equal, ...missing, lt: is('lt'), lte: is('lte'), gt: is('gt'), gte: is('gte') },
    order: itself,
    group: null,
  },
  boolean: { tests: { eq: is('eq'), ne: is('ne'), ...missing }, order: null, group: value },
  enum: {
    tests: { eq: ofWords(equal.eq), ne: ofWords(equal.ne), in: ofWords(among), ...missing },
    order: itself,
    group: value,
  },
};

/** What can be asked of a field: of a status also whether it is at least as strong as another. */
export const testsOf = ({ type, enumName }: Pick<FieldMeta, 'type' | 'enumName'>): Asked['tests'] =>
  enumName === 'Status' ? { ...FIELD_TYPES[type].tests, atLeast: supported } : FIELD_TYPES[type].tests;
