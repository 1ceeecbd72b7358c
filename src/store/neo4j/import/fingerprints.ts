import { textHash } from '../../../graph/version.js';
import { SummitgraphError } from '../../../model/errors.js';

/** How a row that is wanted compares to what is there under its id. */
export type Compared = 'added' | 'changed' | 'same';

/**
 * The hashes of the rows that are there, 64 bits of each id and each hash, so that millions of them take little memory.
 */
export type Fingerprints = {
  /** Notes that a row is there. Fails with DATA_CHANGED where there are more than expected. */
  put: (id: string, hash: string) => void;
  /** Compares a wanted row, and remembers that its id is wanted. */
  compare: (id: string, hash: string) => Compared;
  /** Whether a row was there and its id was not compared. */
  isUnwanted: (id: string) => boolean;
  /** How many such rows there are. */
  unwanted: () => number;
};

/** Slots for each row: the fuller a table is, the longer its searches. */
const SLOTS = 1.3;
const WORDS = 4;
/** States of a slot. */
const [FREE, THERE, WANTED] = [0, 1, 2];

/** A table for so many rows, with open addressing. */
export const fingerprints = (expected: number): Fingerprints => {
  const slots = Math.ceil(expected * SLOTS) + 1;
  const words = new Uint32Array(slots * WORDS);
  const states = new Uint8Array(slots);
  let [there, wanted] = [0, 0];

  /** The slot of an id, or the free one where it belongs. */
  const slotOf = (high: number, low: number): number => {
    let slot = high % slots;
    while (states[slot] !== FREE && (words[slot * WORDS] !== high || words[slot * WORDS + 1] !== low)) {
      slot = slot + 1 === slots ? 0 : slot + 1;
    }
    return slot;
  };
  const find = (id: string) => {
    const [high, low] = halves(textHash(id));
    return { high, low, slot: slotOf(high, low) };
  };

  return {
    put: (id, hash) => {
      if (there === expected) {
        throw new SummitgraphError(
          'DATA_CHANGED',
          `The database holds more than the ${expected} rows that it counted; import again.`,
        );
      }
      const { high, low, slot } = find(id);
      words.set([high, low, ...halves(hash)], slot * WORDS);
      states[slot] = THERE;
      there += 1;
    },
    compare: (id, hash) => {
      const { slot } = find(id);
      if (states[slot] === FREE) return 'added';
      if (states[slot] === THERE) wanted += 1;
      states[slot] = WANTED;
      const [high, low] = halves(hash);
      return words[slot * WORDS + 2] === high && words[slot * WORDS + 3] === low ? 'same' : 'changed';
    },
    isUnwanted: (id) => states[find(id).slot] === THERE,
    unwanted: () => there - wanted,
  };
};

/** The first 64 bits of a hash in hexadecimal digits; those of an empty text are zero. */
const halves = (hash: string): [number, number] => [
  Number.parseInt(hash.slice(0, 8), 16),
  Number.parseInt(hash.slice(8, 16), 16),
];
