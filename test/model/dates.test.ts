import { describe, expect, it } from 'vitest';
import { HOLDS, inView, isDay, parsePartialDate } from '../../src/model/dates.js';

describe('a partial date', () => {
  it.each([
    ['2024-05-21', 'DAY', '2024-05-21', '2024-05-21'],
    ['2024-02-29', 'DAY', '2024-02-29', '2024-02-29'],
    ['2000-02-29', 'DAY', '2000-02-29', '2000-02-29'],
    ['2024-02', 'MONTH', '2024-02-01', '2024-02-29'],
    ['2023-02', 'MONTH', '2023-02-01', '2023-02-28'],
    ['1900-02', 'MONTH', '1900-02-01', '1900-02-28'],
    ['2000-02', 'MONTH', '2000-02-01', '2000-02-29'],
    ['2024-04', 'MONTH', '2024-04-01', '2024-04-30'],
    ['2024-12', 'MONTH', '2024-12-01', '2024-12-31'],
    ['2024', 'YEAR', '2024-01-01', '2024-12-31'],
    ['0000', 'YEAR', '0000-01-01', '0000-12-31'],
    ['2025-12-02/2026-07-31', 'RANGE', '2025-12-02', '2026-07-31'],
    ['2025-07-10/2025-12', 'RANGE', '2025-07-10', '2025-12-31'],
    ['2024-05-21/2024-05-21', 'RANGE', '2024-05-21', '2024-05-21'],
    ['2023/2025-02', 'RANGE', '2023-01-01', '2025-02-28'],
    ['2024-05/2024', 'RANGE', '2024-05-01', '2024-12-31'],
  ])('%s is a %s from %s to %s', (text, precision, earliest, latest) => {
    expect(parsePartialDate(text)).toEqual({ text, precision, earliest, latest });
  });

  it.each([
    ...['', ' ', '/', '2024/', '/2024', '2024/2025/2026', '2024-05-21T00:00', '2024-5-2', '24', '20240521', ' 2024'],
    ...['2024-13', '2024-00', '2024-00-10', '2024-01-00', '2024-01-32', '2024-04-31', '2023-02-29', '1900-02-29'],
    ...['2025/2024', '2024-05-22/2024-05-21', '2024-06/2024-05-31', '２０２４', '2024-02-30/2024-03', '2024\n'],
  ])('is not %j', (text) => {
    expect(parsePartialDate(text)).toBeUndefined();
  });

  it('is a day only where it says a whole one', () => {
    expect(['2024-05-21', '2024-02-29'].every(isDay)).toBe(true);
    expect(['2024-05', '2024', '2024-05-21/2024-05-21', '2023-02-29', ''].some(isDay)).toBe(false);
  });
});

describe('an edge', () => {
  const days = {
    possiblyFrom: '2024-12-01',
    certainlyFrom: '2024-12-31',
    certainlyUntil: '2025-12-02',
    possiblyUntil: '2026-07-31',
    knownFrom: '2025-06-30',
  };

  it.each([
    ['2024-11-30', false, false],
    ['2024-12-01', false, true],
    ['2024-12-30', false, true],
    ['2024-12-31', true, true],
    ['2025-12-01', true, true],
    ['2025-12-02', false, true],
    ['2026-07-30', false, true],
    ['2026-07-31', false, false],
  ])('on %s holds certainly: %s, possibly: %s', (asOf, certainly, possibly) => {
    expect(HOLDS.map((holds) => inView(days, { asOf, holds }))).toEqual([certainly, possibly, true]);
    expect(HOLDS.map((holds) => inView(days, { asOf, holds, knownBy: '2025-06-30' }))).toEqual([
      certainly,
      possibly,
      true,
    ]);
    expect(HOLDS.some((holds) => inView(days, { asOf, holds, knownBy: '2025-06-29' }))).toBe(false);
    expect(HOLDS.some((holds) => inView({ ...days, knownFrom: null }, { asOf, holds, knownBy: '9999-12-31' }))).toBe(
      false,
    );
  });
});
