import { describe, expect, it } from 'vitest';
import { textHash } from '../../src/graph/version.js';
import { fingerprints } from '../../src/store/neo4j/import/fingerprints.js';

describe('the hashes of rows that are there', () => {
  it('tell which rows are new, changed, the same and no longer wanted, as a map would', () => {
    const ids = Array.from({ length: 3_000 }, (_, i) => `row-${i}`);
    const there = fingerprints();
    for (const id of ids.slice(0, 2_000)) there.put(id, textHash(id));
    expect(there.unwanted()).toBe(2_000);
    for (const [i, id] of ids.entries()) {
      if (i < 500) continue;
      const expected = i >= 2_000 ? 'added' : i % 2 === 0 ? 'changed' : 'same';
      expect(there.compare(id, textHash(expected === 'changed' ? `${id} anew` : id))).toBe(expected);
    }
    expect(there.unwanted()).toBe(500);
    expect(ids.filter((id) => there.isUnwanted(id))).toEqual(ids.slice(0, 500));
  });

  it('hold for nothing', () => {
    const there = fingerprints();
    expect([there.compare('a', textHash('a')), there.isUnwanted('a'), there.unwanted()]).toEqual(['added', false, 0]);
  });
});
