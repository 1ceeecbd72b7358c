import { expect, it } from 'vitest';
import { createServer } from '../../src/http/server.js';
import { SummitgraphError } from '../../src/model/errors.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Reads, Store } from '../../src/store/store.js';
import { graphOf, node } from '../store/rows.js';

/** A store whose lists are read as is said. */
const reading = async (select: (signal: AbortSignal | undefined) => Promise<never>): Promise<Store> => {
  const store = memoryStore();
  await store.import(graphOf([node('Company', 'openai')]));
  return { ...store, reads: (signal): Reads => ({ ...store.reads(signal), select: () => select(signal) }) };
};

const asked = async (store: Store, timeout?: number): Promise<{ response: Response; code: unknown }> => {
  const reported: unknown[] = [];
  const { fetch } = createServer(store, (error) => reported.push(error), null, undefined, { timeout });
  const response = await fetch('http://localhost/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{"query":"{ companies { nodes { slug } } }"}',
  });
  const { errors } = await response.json();
  expect(errors).toHaveLength(1);
  const { code } = errors[0].extensions;
  expect(reported).toEqual([expect.objectContaining({ code })]);
  return { response, code };
};

it('a request whose store answers no more ends at its own deadline, and so does what it reads', async () => {
  let ended: unknown;
  const store = await reading(
    (signal) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => {
          ended = signal.reason;
          reject(signal.reason);
        });
      }),
  );
  const { response, code } = await asked(store, 50);
  expect({ status: response.status, code }).toEqual({ status: 504, code: 'TIMEOUT' });
  expect(ended).toMatchObject({ code: 'TIMEOUT' });
});

it('a request for which there is no room is told when to ask again', async () => {
  const store = await reading(() => Promise.reject(new SummitgraphError('OVERLOADED', 'No connection is free.')));
  const { response, code } = await asked(store);
  expect({ status: response.status, code }).toEqual({ status: 503, code: 'OVERLOADED' });
  expect(response.headers.get('retry-after')).toBe('1');
});
