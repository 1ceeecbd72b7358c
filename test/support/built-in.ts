import { afterAll, beforeAll, expect } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { asker } from './ask.js';
import { builtInGraph } from './stores.js';

/** Opens a store over the built-in data for the tests of a block, and returns how they get at it. */
export const withBuiltIn = (open: () => Store): (() => Store) => {
  let opened: Store | undefined;
  beforeAll(async () => {
    opened = open();
    await opened.import(await builtInGraph());
  });
  afterAll(() => opened?.close());
  return () => {
    if (opened === undefined) throw new Error('asked before the tests began');
    return opened;
  };
};

/** The same, and returns how to ask it. Fails after them where the server would have logged anything as unexpected. */
export const overBuiltIn = (open: () => Store): ReturnType<typeof asker> => {
  const unexpected: unknown[] = [];
  // What is said first is done last, so that the store is closed whatever was unexpected.
  afterAll(() => expect(unexpected).toEqual([]));
  const store = withBuiltIn(open);
  let ask: ReturnType<typeof asker> | undefined;
  return async (query, variables) => {
    ask ??= asker(store(), unexpected);
    return ask(query, variables);
  };
};
