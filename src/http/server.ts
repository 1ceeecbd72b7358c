import { once } from 'node:events';
import { createServer as createHttpServer, type Server } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import type { ReportUnexpected } from '../graphql/errors.js';
import { REQUEST_TIMEOUT } from '../questions/consistent.js';
import type { Store } from '../store/store.js';
import { addressed } from './addressed.js';
import { asking } from './ask.js';
import { type Origins, sharing } from './cors.js';
import { compressing } from './encoding.js';
import { guarded, harmless } from './guard.js';
import { pages } from './pages/pages.js';
import { securing } from './secure.js';
import { createGraphQL } from './yoga.js';

/** Bounds for clients that send slowly, in milliseconds. */
const HEADERS = 5_000;
const REQUEST = 30_000;

/** Milliseconds that requests in flight have once the server stops; whatever then still is open is closed. */
const LAST = 10_000;

/** A server that does not listen yet, the fetch handler behind it, and how to let it finish and stop. */
export type Summitgraph = {
  server: Server;
  fetch: (input: string, init?: RequestInit) => Promise<Response>;
  /** Turns readiness off, lets requests in flight finish, for a while, and closes the store. */
  stop: () => Promise<void>;
};

/** Puts a store behind HTTP, where pages of these origins may ask it, for so many milliseconds a request. */
export const createServer = (
  store: Store,
  report: ReportUnexpected,
  origins: Origins = null,
  timeout: number = REQUEST_TIMEOUT,
): Summitgraph => {
  let stopping = false;
  const quiet = harmless(report);
  const yoga = createGraphQL(store, quiet, timeout);
  const fetch = (url: string, init: RequestInit) => yoga.fetch(url, init);
  const atPage = pages(store, fetch, () => stopping, quiet);
  const atAddress = addressed(store, asking(fetch));
  const answer = guarded(
    async (request, context) =>
      (await atPage(request)) ?? (await atAddress(request)) ?? yoga.handleRequest(request, context),
    quiet,
  );
  const handler = createServerAdapter(securing(sharing(compressing(answer), origins)));
  const server = createHttpServer(
    { headersTimeout: HEADERS, requestTimeout: REQUEST, connectionsCheckingInterval: 1_000 },
    handler,
  );
  return {
    server,
    fetch: async (input, init) => handler.fetch(input, init ?? {}),
    stop: async () => {
      stopping = true;
      if (server.listening) {
        const closed = once(server, 'close');
        // Closing also ends Node's own bounds, so a client that sends or reads no more would keep the server for ever.
        const impatience = setTimeout(() => server.closeAllConnections(), LAST);
        server.close();
        await closed;
        clearTimeout(impatience);
      }
      await store.close();
    },
  };
};
