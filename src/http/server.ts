import { createServer as createHttpServer, type Server } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import type { ReportUnexpected } from '../graphql/errors.js';
import type { Store } from '../store/store.js';
import { addressed } from './addressed.js';
import { asking } from './ask.js';
import { type Origins, sharing } from './cors.js';
import { compressing } from './encoding.js';
import { guarded, harmless } from './guard.js';
import { asMeant } from './input/asked.js';
import { leaving, taken } from './leave.js';
import { pages } from './pages/pages.js';
import { securing } from './secure.js';
import { createGraphQL } from './yoga.js';

/** Bounds for clients that send slowly, in milliseconds. */
const HEADERS = 5_000;
const REQUEST = 30_000;

/** A server that does not listen yet, the fetch handler behind it, and how to let it finish and stop. */
export type Summitgraph = {
  server: Server;
  fetch: (input: string, init?: RequestInit) => Promise<Response>;
  /**
   * Turns readiness off, goes on accepting for so many milliseconds, lets requests in flight finish, for a while, and
   * closes the store.
   */
  stop: (drain?: number) => Promise<void>;
};

/** Puts a store behind HTTP, where pages of these origins may ask it. */
export const createServer = (store: Store, report: ReportUnexpected, origins: Origins = null): Summitgraph => {
  const { isStopping, parting, leave } = leaving();
  const quiet = harmless(report);
  const yoga = createGraphQL(store, quiet);
  const fetch = (url: string, init: RequestInit) => yoga.fetch(url, init);
  const atPage = pages(store, fetch, isStopping, quiet);
  const atAddress = addressed(store, asking(fetch));
  const answer = guarded(
    async (request, context) =>
      (await atPage(request)) ?? (await atAddress(request)) ?? yoga.handleRequest(request, context),
    quiet,
  );
  const handler = createServerAdapter(taken(parting(asMeant(securing(sharing(compressing(answer), origins))))));
  const server = createHttpServer(
    { headersTimeout: HEADERS, requestTimeout: REQUEST, connectionsCheckingInterval: 1_000 },
    handler,
  );
  return {
    server,
    fetch: async (input, init) => handler.fetch(input, init ?? {}),
    stop: async (drain = 0) => {
      await leave(server, drain);
      await store.close();
    },
  };
};
