import type { Comparison } from './comparison.js';
import { type Found, trial } from './trial.js';

/** How often it is said how far it got, in milliseconds. */
const OFTEN = 5_000;

/** Compares the answers over one random graph after another, from a seed on, until the time is over or two differ. */
export const fuzz = async (
  comparisons: readonly Comparison[],
  { seed, seconds }: { seed: number; seconds: number },
  progress: (seconds: number, graphs: number) => void,
): Promise<Found | null> => {
  const began = Date.now();
  let said = began;
  for (let graphs = 0; Date.now() < began + seconds * 1_000; graphs += 1) {
    for (const comparison of comparisons) {
      const found = await trial(comparison, seed + graphs);
      if (found !== null) return found;
    }
    if (Date.now() < said + OFTEN) continue;
    said = Date.now();
    progress(Math.round((said - began) / 1_000), graphs + 1);
  }
  return null;
};
