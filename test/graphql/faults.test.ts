import { setImmediate as round } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Reads, Store } from '../../src/store/store.js';
import type { Answer } from '../support/ask.js';
import { overBuiltIn } from '../support/built-in.js';
import { casesOf, seed } from '../support/random.js';
import { ASKED } from '../support/stores.js';

/** A field to ask for, and its fault: where below it, with which code, and whether nothing can be answered without it. */
type Field = { text: string; fault?: { path: (string | number)[]; code: string; takesAll: boolean } };

const wrong = (text: string, code: string, takesAll: boolean, ...path: (string | number)[]): Field => ({
  text,
  fault: { path, code, takesAll },
});

const FIELDS: Field[] = [
  { text: 'company(slug: "openai") { name headquarters { to { name } } }' },
  { text: 'companies(first: 3) { nodes { slug signed(first: 2) { nodes { slug } } } }' },
  wrong('signatures(first: -1) { totalCount }', 'BAD_INPUT', true),
  wrong('companies(after: "x") { totalCount }', 'BAD_CURSOR', true),
  wrong('whoSigned { totalCount }', 'BAD_INPUT', true),
  wrong('whoSigned(anyOf: [{ issuer: "nobody" }, { summit: "nowhere" }]) { totalCount }', 'NOT_FOUND', true),
  wrong('signed(signatory: "nobody", instrument: "nothing") { stand }', 'NOT_FOUND', true),
  wrong(`nodes(ids: ["${btoa('Company:openai@2024-06-01@EVER')}", "none"]) { id }`, 'BAD_INPUT', true),
  wrong(
    'companies(first: 3) { nodes { slug signed(first: 101) { totalCount } } }',
    'LIMIT_EXCEEDED',
    true,
    'nodes',
    0,
    'signed',
  ),
  wrong('company(slug: "openai") { name signed(first: -1) { totalCount } }', 'BAD_INPUT', false, 'signed'),
  wrong(
    'company(slug: "openai") { headquarters { company { signed(last: 0, after: "") { totalCount } } } }',
    'BAD_INPUT',
    false,
    'headquarters',
    'company',
    'signed',
  ),
  wrong(
    'company(slug: "openai") { b: signed(first: 101) { totalCount } a: signed(first: -1) { totalCount } }',
    'LIMIT_EXCEEDED',
    false,
    'b',
  ),
  wrong(
    'country(slug: "france") { ... on Country { signed { nodes { slug signatories(after: "x") { totalCount } } } } }',
    'BAD_CURSOR',
    false,
    'signed',
    'nodes',
    0,
    'signatories',
  ),
];

/** Fields of one operation, some of them in a fragment that stands at the end of the document. */
const documentOf = (fields: readonly Field[], inFragment: number): string => {
  const texts = fields.map(({ text }, i) => `f${i}: ${text}`);
  return `query { ...First ${texts.slice(inFragment).join(' ')} }
    fragment First on Query { __typename ${texts.slice(0, inFragment).join(' ')} }`;
};

/** The faults of fields in their order; of those that leave nothing, the first. */
const expected = (fields: readonly Field[]): { path: unknown; code: unknown }[] => {
  const faults = fields.flatMap(({ fault }, i) => (fault ? [{ ...fault, path: [`f${i}`, ...fault.path] }] : []));
  const first = faults.find(({ takesAll }) => takesAll);
  return faults.filter((fault) => fault === first || !fault.takesAll).map(({ path, code }) => ({ path, code }));
};

const toldBy = ({ errors = [] }: Answer): { path: unknown; code: unknown }[] =>
  errors.map(({ path, extensions }) => ({ path, code: extensions?.code }));

/** A store whose reads end in any order. */
const unordered = (): Store => {
  const store = memoryStore();
  const reads = (signal?: AbortSignal): Reads =>
    new Proxy(store.reads(signal), {
      get: (target, name) => {
        const read: unknown = Reflect.get(target, name);
        if (typeof read !== 'function') return read;
        return async (...args: unknown[]) => {
          for (let rounds = Math.floor(Math.random() * 6); rounds > 0; rounds -= 1) await round();
          return Reflect.apply(read, target, args);
        };
      },
    });
  return { ...store, reads };
};

const TIMES = 3;

describe.each([...ASKED, { name: 'memory, whose reads end in any order', available: true, open: unordered }])(
  'of several faults $name',
  ({ available, open }) => {
    describe.runIf(available)('tells', () => {
      const ask = overBuiltIn(open);

      it('those that come first in the document, each time', async () => {
        const fields = fc.array(fc.constantFrom(...FIELDS), { minLength: 2, maxLength: 6 });
        const property = fc.asyncProperty(fields, fc.nat(6), async (some, inFragment) => {
          for (let time = 0; time < TIMES; time += 1) {
            expect(toldBy(await ask(documentOf(some, inFragment)))).toEqual(expected(some));
          }
        });
        await fc.assert(property, { seed, numRuns: casesOf(200) });
      });

      it('an unknown slug before one that is known to be unknown sooner', async () => {
        const { errors } = await ask(`{ paths(from: "opena", to: "frence") { truncated } }`);
        expect(errors?.[0]?.message).toContain('openai');
      });
    });
  },
);
