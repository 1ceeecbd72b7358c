import { describe, expect, it } from 'vitest';
import { all } from '../../src/store/filter.js';
import { type Anchor, anchorOf, type Degrees } from '../../src/store/plan.js';
import { is, MANY, named, signed, sizes } from './starts.js';

const home = signed({ edge: is('jurisdiction', 'HOME') });

describe('where a search starts', () => {
  const kindOf = (anchor: Anchor | null) => anchor && ('slugs' in anchor.by ? 'ENTITY' : 'WORDS');

  it('is from words that fewer edges say than an entity has, or than there are nodes', async () => {
    const both = all([named, home]);
    expect(kindOf(await anchorOf(both, MANY, sizes(30_000, 5_000)))).toBe('WORDS');
    expect(kindOf(await anchorOf(both, MANY, sizes(3_000, 5_000)))).toBe('ENTITY');
    expect(kindOf(await anchorOf(home, MANY, sizes(0, 5_000)))).toBe('WORDS');
    expect(kindOf(await anchorOf(home, MANY, sizes(0, 40_000)))).toBeNull();
  });

  it('asks nothing where data are few, the first nodes are enough, or an entity has few edges', async () => {
    const never: Degrees = () => Promise.reject(new Error('asked'));
    const both = all([named, home]);
    expect(kindOf(await anchorOf(both, { whole: true, among: 1_000 }, never))).toBe('ENTITY');
    expect(kindOf(await anchorOf(both, { whole: false, among: 40_000 }, never))).toBe('ENTITY');
    const asked: number[] = [];
    const counting: Degrees = async (anchors) => {
      asked.push(anchors.length);
      return anchors.map(() => 16);
    };
    expect(kindOf(await anchorOf(both, MANY, counting))).toBe('ENTITY');
    expect(asked).toEqual([1]);
  });

  it('is from edges of a sort where all are of it and there is one', async () => {
    const every = signed({ op: 'every', edge: is('jurisdiction', 'HOME') });
    expect(kindOf(await anchorOf(all([signed({}), every]), MANY, sizes(0, 5_000)))).toBe('WORDS');
    expect(await anchorOf(every, MANY, sizes(0, 5_000))).toBeNull();
    expect(await anchorOf(all([signed({ holds: 'EVER' }), every]), MANY, sizes(0, 5_000))).toBeNull();
  });
});
