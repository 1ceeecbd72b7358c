import { z } from 'zod';
import { BUILT_IN, readDataset } from '../../src/dataset/open.js';
import { createServer } from '../../src/http/server.js';
import { labelsOf } from '../../src/model/labels.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { operations } from '../support/operations.js';
import { documentOf, randomOf } from './generated.js';

/** What an operation takes of a processor, in microseconds, for each unit of its price. */
export type Taken = { name: string; query: string; price: number; milliseconds: number; each: number };

const RUNS = 3;
const answer = z.object({
  errors: z.array(z.unknown()).optional(),
  extensions: z.object({ cost: z.object({ price: z.number() }) }).optional(),
});

/**
 * Asks all questions of schema/operations and so many random documents of the built-in data, from memory, and says what
 * each takes, the cheapest for its price first. What is answered with an error, or
 * is refused for its price, is left out.
 */
export const takenBy = async (documents: number, seed: number): Promise<Taken[]> => {
  const store = memoryStore();
  const graph = await readDataset(BUILT_IN);
  await store.import(graph);
  const slugs = new Map<string, string[]>();
  for (const { kind, slug } of graph.nodes) {
    for (const label of labelsOf(kind)) {
      const field = label.charAt(0).toLowerCase() + label.slice(1);
      slugs.set(field, [...(slugs.get(field) ?? []), slug]);
    }
  }
  const { fetch, stop } = createServer(store, () => undefined, null, undefined, { answerCache: 0 });
  const ask = async (query: string) => {
    const before = process.cpuUsage();
    const headers = { 'content-type': 'application/json' };
    const response = await fetch('http://localhost/graphql', {
      method: 'POST',
      headers,
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    const { user, system } = process.cpuUsage(before);
    return { text, microseconds: user + system };
  };
  const random = randomOf(seed);
  const asked = [
    ...operations(),
    ...Array.from({ length: documents }, (_, i) => ({ name: `random ${i}`, query: documentOf(random, slugs) })),
  ];
  for (const { query } of asked) await ask(query);
  const taken: Taken[] = [];
  for (const { name, query } of asked) {
    const runs: number[] = [];
    let last = '';
    // Each time another text, so that none is known already.
    for (let run = 1; run <= RUNS; run += 1) {
      const { text, microseconds } = await ask(query + ' '.repeat(run));
      runs.push(microseconds);
      last = text;
    }
    const { errors, extensions } = answer.parse(JSON.parse(last));
    const middle = runs.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)];
    if (errors !== undefined || extensions === undefined || middle === undefined) continue;
    const { price } = extensions.cost;
    taken.push({ name, query, price, milliseconds: middle / 1_000, each: middle / price });
  }
  await stop();
  return taken.toSorted((a, b) => a.each - b.each);
};
