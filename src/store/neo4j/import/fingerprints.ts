import { textHash, wordOf } from '../../../graph/version.js';

/** How a row that is wanted compares to what is there under its id. */
export type Compared = 'added' | 'changed' | 'same';

/**
 * The hashes of rows that are there, 64 bits of each id and each hash, so that millions of them take little memory.
 */
export type Fingerprints = {
  /** Notes that a row is there. */
  put: (id: string, hash: string) => void;
  /** Compares a wanted row, and remembers that its id is wanted. */
  compare: (id: string, hash: string) => Compared;
  /** Whether a row was there and its id was not compared. */
  isUnwanted: (id: string) => boolean;
  /** How many such rows there are. */
  unwanted: () => number;
};

/** How full a table may be: the fuller, the longer its searches. And by how much it then grows. */
const [FULL, GROWTH] = [0.75, 1.6];
const WORDS = 4;
/** States of a slot. */
const [FREE, THERE, WANTED] = [0, 1, 2];

/** A table without rows, with open addressing. */
export const fingerprints = (): Fingerprints => {
  let words = new Uint32Array(1_024 * WORDS);
  let states = new Uint8Array(1_024);
  let [there, wanted] = [0, 0];

  /** The slot of an id, or the free one where it belongs. */
  const slotOf = (high: number, low: number): number => {
    let slot = high % states.length;
    while (states[slot] !== FREE && (words[slot * WORDS] !== high || words[slot * WORDS + 1] !== low)) {
      slot = slot + 1 === states.length ? 0 : slot + 1;
    }
    return slot;
  };
  const find = (id: string) => {
    const hash = textHash(id);
    const [high, low] = [wordOf(hash, 0), wordOf(hash, 1)];
    return { high, low, slot: slotOf(high, low) };
  };
  const grow = (): void => {
    const [old, of] = [words, states];
    states = new Uint8Array(Math.ceil(of.length * GROWTH));
    words = new Uint32Array(states.length * WORDS);
    for (const [at, state] of of.entries()) {
      if (state === FREE) continue;
      const row = old.subarray(at * WORDS, at * WORDS + WORDS);
      const slot = slotOf(row[0] ?? 0, row[1] ?? 0);
      words.set(row, slot * WORDS);
      states[slot] = state;
    }
  };

  return {
    put: (id, hash) => {
      if (there >= states.length * FULL) grow();
      const { high, low, slot } = find(id);
      words.set([high, low, wordOf(hash, 0), wordOf(hash, 1)], slot * WORDS);
      states[slot] = THERE;
      there += 1;
    },
    compare: (id, hash) => {
      const { slot } = find(id);
      if (states[slot] === FREE) return 'added';
      if (states[slot] === THERE) wanted += 1;
      states[slot] = WANTED;
      return words[slot * WORDS + 2] === wordOf(hash, 0) && words[slot * WORDS + 3] === wordOf(hash, 1)
        ? 'same'
        : 'changed';
    },
    isUnwanted: (id) => states[find(id).slot] === THERE,
    unwanted: () => there - wanted,
  };
};
