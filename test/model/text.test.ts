import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareText, fold, json, keyText } from '../../src/model/text.js';
import { casesOf, seed } from '../support/random.js';

const points = (text: string): number[] => [...text].map((char) => char.codePointAt(0) ?? 0);

/** Compares by code point, the shorter of two equal beginnings first. */
const compareCodePoints = (a: string, b: string): number => {
  const [left, right] = [points(a), points(b)];
  for (const [i, point] of left.entries()) {
    const other = right[i];
    if (other === undefined) return 1;
    if (point !== other) return Math.sign(point - other);
  }
  return left.length === right.length ? 0 : -1;
};

/** What a key orders by: folded text without control characters, as far as it is read. */
const ordered = (text: string): string => [...fold(text).replace(/\p{Cc}/gu, '')].slice(0, 100).join('');

/** Whole code points of all planes, and some that sort differently by UTF-16 unit or are special to the keys. */
const text = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.string({ unit: 'grapheme-composite', maxLength: 130, size: 'max' }),
  fc.string({
    unit: fc.constantFrom('~', '}', '\u007F', '|', 'a', 'A', 'ä', '～', '\uE000', '\uFFFD', '😀', '\t', '\n'),
  }),
);

/** How many texts are tried. */
const TEXTS = { seed, numRuns: casesOf(1_000) };

describe('folded text', () => {
  it.each([
    ['Ünï', 'uni'],
    ['U\u0308ni\u0308', 'uni'],
    ['TELUS Digital', 'telus digital'],
    ['Ångström', 'angstrom'],
    ['ﬁne ２０', 'fine 20'],
    ['İstanbul', 'istanbul'],
    ['ẞ', 'ß'],
    ['한국', '한국'],
    ['～', '~'],
    ['😀', '😀'],
    ['', ''],
  ])('of %j is %j', (given, folded) => {
    expect(fold(given)).toBe(folded);
  });

  it('does not depend on how accents are written', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text.normalize('NFC')));
      }),
      TEXTS,
    );
  });
});

describe('an order key', () => {
  it('is printable ASCII', () => {
    fc.assert(
      fc.property(text, (text) => {
        expect(keyText(text)).toMatch(/^[ -~]*$/);
      }),
      TEXTS,
    );
  });

  it('orders as the code points of the folded text do', () => {
    const near = fc.tuple(text, text, text).map(([start, a, b]): [string, string] => [start + a, start + b]);
    fc.assert(
      fc.property(fc.oneof(near, fc.tuple(text, text)), ([a, b]) => {
        expect(compareText(keyText(a), keyText(b))).toBe(compareCodePoints(ordered(a), ordered(b)));
      }),
      TEXTS,
    );
  });

  it.each([
    ['}', '~'],
    ['~', '\u00A1'],
    ['a~', 'a～x'],
    ['～', '\u4E00'],
    ['\uE000', '😀'],
    ['\uFFFD', '\u{10FFFF}'],
    ['TELUS', 'TELUS Digital'],
  ])('puts %j before %j', (a, b) => {
    expect(compareText(keyText(a), keyText(b))).toBe(-1);
  });

  it('holds at most 100 code points', () => {
    expect(keyText('x'.repeat(120))).toBe('x'.repeat(100));
    expect(keyText('😀'.repeat(120))).toBe('~01f600'.repeat(100));
  });

  it('leaves control characters out', () => {
    expect(keyText('a\tb\nc\u0000d\u007Fe\u0085f')).toBe('abcdef');
  });
});

describe('the JSON of a value', () => {
  it('is what JSON.stringify gives', () => {
    const one = fc.oneof(text, fc.string(), fc.integer(), fc.boolean());
    const value = fc.oneof(
      one,
      fc.array(one, { maxLength: 3 }),
      fc.array(fc.string({ maxLength: 2 }), { maxLength: 2 }),
    );
    fc.assert(
      fc.property(value, (value) => {
        expect(json(value)).toBe(JSON.stringify(value));
      }),
      TEXTS,
    );
  });
});
