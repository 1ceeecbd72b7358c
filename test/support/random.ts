const { FUZZ, SEED } = process.env;

const share = Number(FUZZ || '0.1');
if (!(share > 0)) throw new Error(`FUZZ=${FUZZ}: must be a number above 0; 1 is for all random comparisons`);

/** The seed of everything random, chosen once; `SEED` asks for another run. */
export const seed = Number(SEED || '20231101');
if (!Number.isInteger(seed)) throw new Error(`SEED=${SEED}: must be a whole number`);

/**
 * How many random cases there are where all would be so many: a tenth, unless `FUZZ` says otherwise, and at least one.
 */
export const casesOf = (all: number): number => Math.max(1, Math.ceil(all * share));
