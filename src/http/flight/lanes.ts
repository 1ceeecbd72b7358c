import { type Lane, type Load, laneOf } from './lane.js';

/** The part of the highest price up to which an operation is small, so that it does not wait for large ones. */
const SMALL = 1 / 10;

/** How much is done at once of what is small and what is large, and how much may wait for either, in highest prices. */
const AT_ONCE = { small: 1, large: 2 };
const IN_LINE = 10;

/** Bytes of large answers that are sent off at once, and that may wait for it. */
const SENT_OFF = 8 * 1024 * 1024;
const IN_LINE_BYTES = 128 * 1024 * 1024;

/** What a character of what is asked weighs while it waits: parsed, it takes some fifty bytes. */
const CHARACTER = 10;

/** The lanes of a server. */
export type Lanes = {
  /** Operations, by their price and the characters in which they are asked. */
  operation: (price: number, characters: number, client: string, signal: AbortSignal) => Promise<() => void>;
  /** Answers that are made and become bytes, by these. */
  sending: Lane;
  /** What is on each, by its name. */
  loads: Readonly<Record<string, () => Load>>;
};

/** The lanes of a server in which no operation costs more than this, nor takes longer. */
export const lanesOf = (maxPrice: number, timeout: number): Lanes => {
  const line = IN_LINE * maxPrice;
  // Who waited half of the time has the other half.
  const patience = timeout / 2;
  const small = laneOf({ width: AT_ONCE.small * maxPrice, line, patience });
  const large = laneOf({ width: AT_ONCE.large * maxPrice, line, patience });
  const sending = laneOf({ width: SENT_OFF, line: IN_LINE_BYTES, patience });
  return {
    operation: (price, characters, client, signal) => {
      const weight = Math.max(price, CHARACTER * characters);
      return (weight <= SMALL * maxPrice ? small : large).enter(weight, client, signal);
    },
    sending,
    loads: { small: small.load, large: large.load, sending: sending.load },
  };
};
