/** Numbers from 0 to 1 that look random and are always the same ones: mulberry32. */
export const sequence = (): (() => number) => {
  let state = 1;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
};

/** The natural logarithm of a positive number, of sums and products alone. */
const logarithm = (value: number): number => {
  let [rest, twos] = [value, 0];
  while (rest >= 2) [rest, twos] = [rest / 2, twos + 1];
  while (rest < 1) [rest, twos] = [rest * 2, twos - 1];
  const s = (rest - 1) / (rest + 1);
  let [sum, power] = [0, s];
  for (let odd = 1; odd < 40; odd += 2, power *= s * s) sum += power / odd;
  return twos * Math.LN2 + 2 * sum;
};

/**
 * Makes the libraries that place nodes give the same in every engine: the language fixes sums, products and roots to
 * the last bit, but neither logarithms nor powers, and a layout magnifies a bit to another picture. For a thread that
 * does nothing else.
 */
export const sameEverywhere = (): void => {
  const { pow } = Math;
  Math.random = sequence();
  Math.log = logarithm;
  Math.pow = (base, exponent) => (exponent === 1 ? base : exponent === 2 ? base * base : pow(base, exponent));
};
