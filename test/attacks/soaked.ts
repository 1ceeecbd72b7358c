import { z } from 'zod';
import { BUILT_IN, readDataset } from '../../src/dataset/open.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { operations } from '../support/operations.js';
import { documentOf, randomOf } from './generated.js';

// Asks a server of this process for so many minutes, and tells its parent after each twentieth of them what memory is
// left after a full collection. Needs --expose-gc.

const [minutes, seed] = z.tuple([z.coerce.number().positive(), z.coerce.number()]).parse(process.argv.slice(2));
const SAMPLES = 20;
const MEGABYTE = 1_048_576;

const store = memoryStore();
await store.import(await readDataset(BUILT_IN));
const { fetch, stop } = createServer(store, (error) => {
  throw error;
});

const post = async (query: string): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const response = await fetch('http://localhost/graphql', {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  await response.text();
};
const get = async (address: string): Promise<void> => {
  await (await fetch(`http://localhost${address}`)).text();
};

const random = randomOf(seed);
const SLUGS = new Map<string, readonly string[]>();
const questions = operations();
/** Something to ask: known questions, those that nobody asked before, drawings and pages. */
const ask = async (i: number): Promise<void> => {
  const { query = '' } = questions[i % questions.length] ?? {};
  switch (i % 5) {
    case 0:
      return post(query);
    case 1:
      return post(documentOf(random, SLUGS));
    case 2:
      return post(`${query} # ${i}`);
    case 3:
      return get(`/neighborhood.json?of=openai&limit=${20 + (i % 60)}`);
    default:
      return get(i % 2 === 0 ? '/questions' : `/neighborhood.svg?of=france&limit=${20 + (i % 40)}`);
  }
};

const began = Date.now();
let requests = 0;
for (let one = 1; one <= SAMPLES; one += 1) {
  while (Date.now() - began < (minutes * 60_000 * one) / SAMPLES) {
    await ask(requests);
    requests += 1;
  }
  globalThis.gc?.();
  const { heapUsed, rss } = process.memoryUsage();
  process.send?.({ minutes: (Date.now() - began) / 60_000, requests, heap: heapUsed / MEGABYTE, rss: rss / MEGABYTE });
}
await stop();
process.disconnect();
