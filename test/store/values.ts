import fc from 'fast-check';
import type { z } from 'zod';
import { type FieldMeta, fieldMeta } from '../../src/model/fields/field.js';

/** Names that are hard to order, to fold or to keep apart. */
export const TEXTS = [
  '😀 Labs',
  '～ wave',
  '～',
  '\u{10FFFF}',
  '\uE000 private',
  'TELUS',
  'TELUS Digital',
  'telus',
  'Télus',
  'TELUS\tDigital',
  'a\tb',
  'ab',
  '\u0000\u0007',
  'Ünï',
  'uni',
  'Ünï\u0301',
  'ß',
  'ss',
  'ŒUVRE',
  'Ångström',
  'Å',
  'ﬁne ２０',
  '한국',
  '日本 AI',
  '~ tilde',
  '} brace',
  '"; MATCH (n) //',
  '$slugs',
  ' ',
  `${'x'.repeat(120)}a`,
  `${'x'.repeat(120)}b`,
  `${'😀'.repeat(110)}`,
] as const;

/** What texts are asked for: whole ones and parts of them. */
export const PARTS = [...TEXTS, '', 't', 'n', 'TELUS D', '😀', ' '];

/** Partial dates of every precision; the days in `DAYS` lie around their bounds. */
export const DATES = [
  '2023',
  '2023-11',
  '2023-11-01',
  '2024',
  '2024-02',
  '2024-02-29',
  '2024-05-21',
  '2024-12',
  '2025-07-10/2025-12',
  '2025-12-02/2026-07-31',
  '2023/2025',
  '2026',
] as const;

/** The days that questions are asked as of. */
export const DAYS = [
  '0000-01-01',
  '2022-12-31',
  '2023-01-01',
  '2023-11-01',
  '2023-11-30',
  '2024-02-28',
  '2024-02-29',
  '2024-03-01',
  '2024-05-20',
  '2024-05-21',
  '2024-12-31',
  '2025-07-10',
  '2025-12-02',
  '2026-07-31',
  '2027-01-01',
  '9999-12-31',
] as const;

/** Slugs of which some begin with others, also beside a separator. */
export const SLUGS = [
  ...['a', 'a-', 'a-a', 'a0', 'aa', 'b', '-', '0', 'z', `${'z'.repeat(80)}`],
  ...Array.from({ length: 40 }, (_, i) => `n-${i}`),
];

/** The slugs of the sources that every graph has. */
export const SOURCES = ['s-0', 's-1'] as const;

/** The relations of which graphs have more, and after which more is asked. */
export const COMMON = [
  ...(['SIGNED', 'SIGNED', 'SIGNED', 'DID_NOT_SIGN', 'MEMBER_OF', 'MEMBER_OF', 'PRECEDES', 'PRECEDES'] as const),
  ...(['HEADQUARTERED_IN', 'HEADQUARTERED_IN', 'ISSUED_BY', 'MITIGATES', 'NAMED'] as const),
];

export const INTEGERS = [0, 1, 2, 3, 10, 1_000_000_000] as const;

/** The fields of a row with their declarations, without the one that tells rows apart. */
export const metasOf = (shape: Record<string, z.ZodType>): Map<string, FieldMeta> =>
  new Map(
    Object.entries(shape)
      .filter(([name]) => name !== 'kind' && name !== 'relation')
      .map(([name, schema]) => [name, fieldMeta(schema)]),
  );

/** Identifiers of registers that nobody knows, so that several entities may have them. */
export const IDENTIFIERS = ['official:AU-1', 'official:Ünï 2', 'un:~ 3', 'x.y-z:"'] as const;

/** A code of two letters for each slug, since no two entities may share one. */
export const codeOf = (slug: string): string => {
  const at = SLUGS.indexOf(slug) + 1;
  return String.fromCharCode(65 + Math.floor(at / 26), 65 + (at % 26));
};

const known = (name: string, { type, values = [] }: FieldMeta): fc.Arbitrary<unknown> => {
  switch (type) {
    case 'text':
      return /url$/i.test(name)
        ? fc.constantFrom('https://a.example/', 'http://b.example/ü')
        : fc.constantFrom(...TEXTS);
    case 'texts':
      return fc.array(fc.constantFrom(...(name === 'identifiers' ? IDENTIFIERS : TEXTS)), { maxLength: 3 });
    case 'slug':
      return fc.constantFrom(...SLUGS);
    case 'slugs':
      return fc.subarray([...SOURCES]);
    case 'date':
      return fc.constantFrom(...DATES);
    case 'integer':
      return fc.constantFrom(...INTEGERS);
    case 'number':
      return fc.constantFrom(...INTEGERS, -1, 68.5);
    case 'boolean':
      return fc.boolean();
    case 'enum':
      return fc.constantFrom(...values);
  }
};

/** Values for these fields, null for some of those that may be unknown. */
export const rowOf = (
  metas: ReadonlyMap<string, FieldMeta>,
  without: readonly string[],
): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(
    Object.fromEntries(
      [...metas]
        .filter(([name]) => !without.includes(name))
        .map(([name, meta]) => [name, meta.required ? known(name, meta) : fc.option(known(name, meta), { freq: 3 })]),
    ),
  );
