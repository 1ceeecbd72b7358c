/**
 * A set of 64-bit hashes of texts, in 16 bytes a text at the most: two texts with one hash are rare, but have to be
 * compared.
 */
export type Hashes = {
  /** Adds the hash of a text; whether it was there already. */
  add(text: string): boolean;
  /** All of them as plain data. */
  table(): Uint32Array;
  /** Whether one of them is in the table of another set. */
  meets(table: Uint32Array): boolean;
};

/** Most texts that are compared exactly because their hashes are equal; further ones are only counted, or not told. */
export const COMPARED = 100_000;

/** Fewest and most texts for which memory is taken before they come. */
const [FEWEST, MOST] = [512, 10_000_000];

/** Words of a table, two a slot, which so many texts fill by two thirds at the most. */
const wordsFor = (texts: number): number => 2 ** Math.ceil(Math.log2(3 * texts));

/** A table of so many words, which is given to another thread without being copied. */
const emptyTable = (words: number): Uint32Array =>
  new Uint32Array(new SharedArrayBuffer(words * Uint32Array.BYTES_PER_ELEMENT));

/** Makes an empty set, which has room for so many texts: to grow takes half as much memory again for a while. */
export const hashSet = (expected = 0): Hashes => {
  // Open addressing: a hash stands in the first free slot from its own; a slot of two zeros is free.
  let slots = emptyTable(wordsFor(Math.min(Math.max(expected, FEWEST), MOST)));
  let size = 0;
  const grow = (): void => {
    const larger = emptyTable(slots.length * 2);
    for (let i = 0; i < slots.length; i += 2) {
      const [high, low] = [slots[i] ?? 0, slots[i + 1] ?? 0];
      if (isTaken(high, low)) put(larger, high, low);
    }
    slots = larger;
  };
  return {
    add: (text) => {
      if (size * 3 > slots.length) grow();
      const { high, low } = hashOf(text);
      const there = put(slots, high, low);
      if (!there) size += 1;
      return there;
    },
    table: () => slots,
    meets: (table) => {
      for (let i = 0; i < slots.length; i += 2) {
        const [high, low] = [slots[i] ?? 0, slots[i + 1] ?? 0];
        if (isTaken(high, low) && isAt(table, slotFor(table, high, low), high, low)) return true;
      }
      return false;
    },
  };
};

const isTaken = (high: number, low: number): boolean => high !== 0 || low !== 0;

const isAt = (table: Uint32Array, slot: number, high: number, low: number): boolean =>
  table[2 * slot] === high && table[2 * slot + 1] === low;

/** The slot of a table in which a hash stands, or else is to stand. */
const slotFor = (table: Uint32Array, high: number, low: number): number => {
  const mask = table.length / 2 - 1;
  let slot = low & mask;
  while (!isAt(table, slot, high, low) && !isAt(table, slot, 0, 0)) slot = (slot + 1) & mask;
  return slot;
};

/** Puts a hash into a table; whether it was there already. */
const put = (table: Uint32Array, high: number, low: number): boolean => {
  const slot = slotFor(table, high, low);
  if (isAt(table, slot, high, low)) return true;
  table[2 * slot] = high;
  table[2 * slot + 1] = low;
  return false;
};

/** Two multiplicative hashes with different seeds, mixed with each other at the end; never both zero. */
const hashOf = (text: string): { high: number; low: number } => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x9e3779b1);
    low = Math.imul(low ^ unit, 0x5f356495);
  }
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  return { high: high >>> 0, low: low >>> 0 || 1 };
};
