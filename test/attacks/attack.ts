import type { Sizes } from '../../src/graphql/price/sizes.js';

/** A server that is attacked: its address, how large its data are, and how to ask it; what it answered is its status and code, `200`, `400 BAD_INPUT`. */
export type Target = {
  base: string;
  port: number;
  sizes: Sizes;
  /** Whether these are those of the synthetic graph. */
  synthetic: boolean;
  ask: (query: string, variables?: unknown) => Promise<string>;
};

/**
 * Something that shall not take a server down: what it does, and what may be answered to it. `gentle` ones are let
 * through, and then must cost little.
 */
export type Attack = {
  name: string;
  answers: readonly string[];
  gentle?: boolean;
  attack: (target: Target) => Promise<readonly string[]>;
};

/** What the bystander asks. */
export const SMALL_QUESTION = '{ dataset { version } }';

/** So many of something, with blanks between. */
export const times = (count: number, of: (i: number) => string): string =>
  Array.from({ length: count }, (_, i) => of(i)).join(' ');

/** An attack that asks one operation, so often one after the other. */
export const asking = (
  name: string,
  answers: readonly string[],
  query: string,
  variables?: unknown,
  often = 5,
): Attack => ({
  name,
  answers,
  attack: async ({ ask }) => {
    const got: string[] = [];
    for (let i = 0; i < often; i += 1) got.push(await ask(query, variables));
    return got;
  },
});
