import { z } from 'zod';
import { createServer } from '../../src/http/server.js';
import { SummitgraphError } from '../../src/model/errors.js';
import type { Store } from '../../src/store/store.js';

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.record(z.string(), z.unknown()).optional(),
      }),
    )
    .optional(),
  extensions: z
    .looseObject({
      hints: z.array(z.record(z.string(), z.unknown())).optional(),
      cost: z.object({ price: z.int(), limit: z.int() }).optional(),
    })
    .optional(),
});

/** What a client reads from an answer, and its HTTP status. */
export type Answer = z.output<typeof answer> & { status: number };

/**
 * Asks over HTTP as a client would, of a server that works out every answer; `unexpected` collects what it would log as
 * unexpected.
 */
export const asker = (store: Store, unexpected: unknown[] = [], maxPrice?: number) => {
  const { fetch } = createServer(
    store,
    (error) => error instanceof SummitgraphError || unexpected.push(error),
    null,
    maxPrice,
    { answerCache: 0 },
  );
  return async (query: string, variables?: Record<string, unknown>): Promise<Answer> => {
    const response = await fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return { ...answer.parse(await response.json()), status: response.status };
  };
};
