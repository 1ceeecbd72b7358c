import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evidentEdge } from '../../src/dataset/read/evident.js';
import { edgeRow, type RelationName, relations } from '../../src/model/relations.js';
import { graph } from '../store/arbitrary.js';
import { casesOf, seed } from '../support/random.js';

type Fields = Record<string, unknown>;

/** What a field may say that it should not, or that is read as something else. */
const values = fc.constantFrom<unknown[]>(
  ...[
    null,
    undefined,
    '',
    [],
    {},
    true,
    0,
    -0,
    1,
    2,
    1.5,
    -1,
    1e9,
    1e9 + 1,
    2024,
    999,
    '2024',
    '2024-02-30',
    '2024-13',
  ],
  ...[
    '2024/2023',
    '2023/2024',
    '2024-05-21\n',
    'a',
    'A',
    'a b',
    'a\n',
    'a'.repeat(81),
    'confirmed',
    'Confirmed',
    '\ud800',
  ],
  ...[['a'], ['A'], [null], ['a', 1], Array.from({ length: 1_001 }, () => 'a'), [['a']], 'text'.repeat(200)],
);

/** The fields of edges as files give them. */
const given = fc.constantFrom(
  ...fc
    .sample(graph, { numRuns: 20, seed })
    .flatMap(({ edges }) => edges.map(({ relation, ...fields }): [RelationName, Fields] => [relation, fields])),
);

const spoiled = fc
  .tuple(given, fc.nat(99), values, fc.nat(3))
  .map(([[relation, fields], which, value, how]): [RelationName, Fields] => {
    const names = [...Object.keys(relations[relation].schema.shape), 'unknown', '__proto__', 'toString'];
    const name = names[which % names.length] ?? 'unknown';
    const entries = Object.entries(fields).filter(([key]) => key !== name);
    return [relation, Object.fromEntries(how === 0 ? entries : [...entries, [name, value]])];
  });

/** What the model makes of a row; undefined where it refuses it. */
const asked = (relation: RelationName, fields: Fields): unknown => edgeRow.safeParse({ ...fields, relation }).data;

describe('a row that is quickly seen to be right', () => {
  it('is read as the model reads it, field by field, and every row of a graph is one', () => {
    const cases = fc.property(given, ([relation, fields]) => {
      const telling = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null));
      for (const some of [fields, telling]) {
        expect(JSON.stringify(evidentEdge(relation, some))).toBe(JSON.stringify(asked(relation, some)));
      }
    });
    fc.assert(cases, { numRuns: casesOf(1_000), seed });
  });

  it('is none that the model refuses, and none of which it makes something else', () => {
    const found = { right: 0, wrong: 0 };
    const cases = fc.property(spoiled, ([relation, fields]) => {
      const [row, expected] = [evidentEdge(relation, fields), asked(relation, fields)];
      found[expected === undefined ? 'wrong' : 'right'] += 1;
      if (row !== undefined) expect(JSON.stringify(row)).toBe(JSON.stringify(expected));
    });
    fc.assert(cases, { numRuns: casesOf(5_000), seed });
    expect(Math.min(found.right, found.wrong)).toBeGreaterThan(casesOf(100));
  });
});
