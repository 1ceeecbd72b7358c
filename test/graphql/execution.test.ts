import { buildSchema, type ExecutionArgs, type GraphQLError, execute as graphqlJs, parse } from 'graphql';
import { expect, it } from 'vitest';
import { execute } from '../../src/graphql/execution/execute.js';

const schema = buildSchema(`
  interface Named { name: String! }
  type Cat implements Named { name: String! lives: Int kittens: [Cat!]! }
  type Dog implements Named { name: String! good: Boolean! }
  union Pet = Cat | Dog
  enum Size { SMALL LARGE }
  type Query {
    cat(name: String = "Tom", size: Size): Cat
    named: [Named] pets: [Pet!] strict: [Pet!]!
    later: [Cat] mixed: [Cat!] odd: Odd! maybe: Odd lists: [[Int!]]
  }
  type Odd {
    none: String! nothing: String fails: String! mayFail: String later: String! comesLater: String
    size: Size wrong: Size list: [String!] notEvenAList: [String] deeper: Odd
  }
`);

const TOM = { __typename: 'Cat', name: 'Tom', lives: 9, kittens: [{ __typename: 'Cat', name: 'Tim', kittens: [] }] };
const REX = { __typename: 'Dog', name: 'Rex' };
const fail = (what: string) => (): never => {
  throw new Error(what);
};
const soon = async <T>(value: T): Promise<T> => value;
const odd = (deeper: unknown): object => ({
  nothing: null,
  none: null,
  fails: fail('fails'),
  mayFail: fail('may fail'),
  later: async () => fail('later')(),
  comesLater: async () => fail('comes later')(),
  size: 'LARGE',
  wrong: 'HUGE',
  list: ['a', null],
  notEvenAList: 7,
  deeper,
});

/** What each field of the root gives. */
const ROOT: Record<string, unknown> = {
  cat: ({ name, size }: { name: string; size?: string }) => ({ ...TOM, name: `${name} ${size ?? ''}` }),
  named: [TOM, null, REX, soon(TOM)],
  pets: async () => [soon(REX), TOM],
  strict: [TOM, REX],
  later: async () => [TOM, soon(null), soon(TOM)],
  mixed: () => [soon(TOM), soon(null).then(fail('later')), null],
  odd: odd(odd(null)),
  maybe: async () => odd(odd(null)),
  lists: [[1, 2], null, [3, null]],
};

const DOCUMENTS = [
  '{ cat { name lives kittens { name lives __typename } } }',
  '{ a: cat(name: "A", size: SMALL) { name } b: cat(name: null) { name } cat { name } cat { lives } }',
  'query ($name: String!, $size: Size = LARGE, $no: Boolean!) { cat(name: $name, size: $size) { name @skip(if: $no) lives @include(if: $no) ...F @include(if: $no) } } fragment F on Cat { kittens { name } }',
  '{ named { __typename name ... on Cat { lives ...K } ...K ... on Dog { good } } } fragment K on Cat { kittens { name } }',
  '{ named { name ... on Named { name ... on Dog { mine: name } } ... @skip(if: true) { name } } pets { ... on Named { name } } }',
  '{ pets { ... on Cat { name } } strict { __typename ... on Dog { good } } }',
  '{ later { __proto__: name kittens { constructor: name } } lists }',
  '{ maybe { nothing mayFail comesLater size list notEvenAList wrong deeper { size none } } }',
  '{ maybe { later } }',
  '{ maybe { fails size } again: maybe { size none } }',
  '{ maybe { deeper { nothing later } size } odd { size } }',
  '{ odd { size none } }',
  '{ cat { name } odd { later } }',
  '{ __typename __schema { queryType { name } } __type(name: "Cat") { fields { name type { kind ofType { name } } } } }',
  'query A { cat { name } } query B { strict { __typename } }',
];

const VARIABLES = [
  { name: 'Kim', no: true },
  { name: 'Kim', no: false, size: 'SMALL' },
];

/** What is told in the same words; no client is told in which way a value is not what it should be. */
const WORDS = /^(Cannot return null .*|fails|may fail|later|comes later)$/;

/** What errors say, in the order of their places. */
const toldOf = (errors: readonly GraphQLError[] = []) =>
  errors
    .map((error) => error.toJSON())
    .map(({ message, ...where }) => ({ ...where, message: WORDS.exec(message)?.[0] }))
    .sort((a, b) => (String(a.path) < String(b.path) ? -1 : 1));

it('answers as graphql-js does, faults and all, at once or in turns', async () => {
  const turns = [() => null, () => soon(undefined)];
  let faults = 0;
  for (const [source, variableValues, next] of DOCUMENTS.flatMap((source) =>
    VARIABLES.flatMap((variables) => turns.map((next) => [source, variables, next] as const)),
  )) {
    const operationName = source.includes('query B') ? 'B' : null;
    const args: ExecutionArgs = { schema, document: parse(source), rootValue: ROOT, variableValues, operationName };
    const expected = await graphqlJs(args);
    faults += expected.errors?.length ?? 0;
    // What does not depend on variables is kept the second time, and taken from there the third.
    for (const _ of [1, 2, 3]) {
      const given = await execute(args, next);
      expect(JSON.stringify(given?.data), source).toBe(JSON.stringify(expected.data));
      expect(toldOf(given?.errors), source).toEqual(toldOf(expected.errors));
    }
  }
  expect(faults).toBeGreaterThan(20);
});

it('executes nothing that names no operation of its document or gives variables that are none', () => {
  const document = parse(DOCUMENTS[2] ?? '');
  const next = () => null;
  expect(
    execute({ schema, document, operationName: 'Other', variableValues: { name: 'Kim', no: true } }, next),
  ).toBeNull();
  expect(execute({ schema, document, variableValues: { name: 7 } }, next)).toBeNull();
});

// graphql-js leaves what still comes of such a list to itself; a process ends by what fails where nobody hears it.
it('hears of all rows of a list of which one fails at once', async () => {
  const given = await execute(
    { schema, document: parse('{ mixed { name } cat { name } }'), rootValue: ROOT },
    () => null,
  );
  expect(given?.data).toEqual({ mixed: null, cat: { name: 'Tom ' } });
  expect(given?.errors?.map(({ path }) => path)).toEqual([['mixed', 1]]);
});
