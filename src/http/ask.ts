import { GraphQLError } from 'graphql';
import * as z from 'zod';

const answer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string(), extensions: z.record(z.string(), z.unknown()) })).optional(),
  extensions: z.looseObject({ hints: z.array(z.looseObject({ message: z.string() })).optional() }).optional(),
});

/** An operation that is asked in process. */
type Operation = { query: string; variables?: unknown; operationName?: string | undefined };

/** What an operation without errors is answered: data, and what hints say. */
export type Answer = { data: Record<string, unknown>; hints: readonly string[] };

/** Asks an operation until the signal ends it. Fails as its first error says. */
export type Ask = (operation: Operation, signal: AbortSignal) => Promise<Answer>;

/** How to ask the GraphQL of this handler, by which all that it bounds, checks and codes is so here too. */
export const asking =
  (fetch: (url: string, init: RequestInit) => Response | Promise<Response>): Ask =>
  async (operation, signal) => {
    const response = await fetch('http://localhost/graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(operation),
      signal,
    });
    const { data, errors, extensions } = answer.parse(await response.json());
    const [error] = errors ?? [];
    if (error !== undefined) throw new GraphQLError(error.message, { extensions: error.extensions });
    return { data: data ?? {}, hints: extensions?.hints?.map(({ message }) => message) ?? [] };
  };
