/**
 * Chance that depends on nothing but its keys: the same seed and keys give the same number, in whatever order they are
 * asked.
 */
export type Chance = {
  /** A number from 0 up to but not including 1. */
  unit: (...keys: number[]) => number;
  /** A whole number from 0 up to but not including `below`. */
  whole: (below: number, ...keys: number[]) => number;
  /** One of some values. */
  pick: <T>(values: readonly [T, ...T[]], ...keys: number[]) => T;
};

/** One round of MurmurHash3 and its last mixing. */
const mix = (hash: number, key: number): number => {
  let k = Math.imul(key, 0xcc9e2d51);
  k = Math.imul((k << 15) | (k >>> 17), 0x1b873593);
  const h = hash ^ k;
  return (Math.imul((h << 13) | (h >>> 19), 5) + 0xe6546b64) | 0;
};

const finish = (hash: number): number => {
  const a = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const b = Math.imul(a ^ (a >>> 13), 0xc2b2ae35);
  return (b ^ (b >>> 16)) >>> 0;
};

/** The chance of a seed. */
export const chance = (seed: number): Chance => {
  const start = mix(0, seed);
  const unit = (...keys: number[]): number => {
    let hash = start;
    for (const key of keys) hash = mix(hash, key);
    return finish(hash) / 2 ** 32;
  };
  const whole = (below: number, ...keys: number[]): number => Math.floor(unit(...keys) * below);
  return { unit, whole, pick: (values, ...keys) => values[whole(values.length, ...keys)] ?? values[0] };
};
