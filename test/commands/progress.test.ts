import { describe, expect, it } from 'vitest';
import { progress } from '../../src/commands/progress.js';

const onTerminal = (isTTY: boolean) => {
  const written: string[] = [];
  return { written, bar: progress({ isTTY, write: (text) => written.push(text) }) };
};

describe('progress', () => {
  it('is one line that changes, and goes at the end', () => {
    const { written, bar } = onTerminal(true);
    for (let rows = 1; rows <= 25_000; rows += 1) bar.show('checking', rows);
    for (let rows = 1; rows <= 200; rows += 1) bar.show('writing', rows, 200);
    bar.end();
    bar.end();
    const lines = written.map((text) => text.replace('\r\x1b[K', ''));
    expect(lines.slice(0, 3)).toEqual([
      'checking 10000 rows',
      'checking 20000 rows',
      `${'░'.repeat(20)} writing 0 % of 200 rows`,
    ]);
    expect(lines.at(-2)).toBe(`${'█'.repeat(20)} writing 100 % of 200 rows`);
    expect(lines.at(-1)).toBe('');
    expect(lines).toHaveLength(2 + 101 + 1);
  });

  it('says nothing of what is small, nor where there is no terminal', () => {
    const [small, piped] = [onTerminal(true), onTerminal(false)];
    small.bar.show('checking', 9_999);
    piped.bar.show('writing', 1, 2);
    for (const { bar, written } of [small, piped]) {
      bar.end();
      expect(written).toEqual([]);
    }
  });
});
