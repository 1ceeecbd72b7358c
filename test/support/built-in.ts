import { afterAll, beforeAll, expect } from 'vitest';
import type { Store } from '../../src/store/store.js';
import { asker } from './ask.js';
import { builtInGraph } from './stores.js';

/**
 * Opens a store over the built-in data for the tests of a block, and returns how to ask it. Fails after them where the
 * server would have logged anything as unexpected.
 */
export const overBuiltIn = (open: () => Store): ReturnType<typeof asker> => {
  const unexpected: unknown[] = [];
  let opened: { store: Store; ask: ReturnType<typeof asker> } | undefined;
  beforeAll(async () => {
    const store = open();
    opened = { store, ask: asker(store, unexpected) };
    await store.import(await builtInGraph());
  });
  afterAll(async () => {
    await opened?.store.close();
    expect(unexpected).toEqual([]);
  });
  return async (query, variables) => {
    if (opened === undefined) throw new Error('asked before the tests began');
    return opened.ask(query, variables);
  };
};
