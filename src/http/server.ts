import { createServer as createHttpServer, type Server } from 'node:http';
import { createServerAdapter } from '@whatwg-node/server';
import type { ReportUnexpected } from '../graphql/errors.js';
import { MAX_PRICE } from '../graphql/price/limit.js';
import type { Store } from '../store/store.js';
import { addressed } from './addressed.js';
import { asking } from './ask.js';
import type { Trust } from './clients/address.js';
import { type Limits, limitsOf } from './clients/limiting.js';
import { publishedAt } from './clients/published.js';
import { type Origins, sharing } from './cors.js';
import { compressing } from './encoding.js';
import { oneByOne } from './flight/connection.js';
import { type Lanes, lanesOf } from './flight/lanes.js';
import { sendingOff } from './flight/sending.js';
import { REQUEST_TIMEOUT } from './flight/time.js';
import { guarded, harmless } from './guard.js';
import { asMeant } from './input/asked.js';
import { keptDocuments } from './input/documents.js';
import { ANSWER_CACHE, keeping } from './kept.js';
import { leaving, taken } from './leave.js';
import type { Cache } from './observing/metrics.js';
import { type Observer, observing } from './observing/observing.js';
import { pages } from './pages/pages.js';
import { securing } from './secure.js';
import { createGraphQL } from './yoga.js';

/** Bounds for clients that send slowly, in milliseconds. */
const HEADERS = 5_000;
const REQUEST = 30_000;

/** How a server is seen from outside. */
export type Outside = {
  /** Who watches its requests. */
  observers?: readonly Observer[];
  /** Where clients reach it, without a slash at the end; null for where it listens. */
  publicUrl?: string | null;
  /** How much one client may ask for; null for as much as it likes. */
  limits?: Limits | null;
  /** Which proxies say who the client is. */
  trust?: Trust;
  /** Milliseconds that a request may take. */
  timeout?: number | undefined;
  /** Most bytes of answers that are kept; 0 for none. */
  answerCache?: number | undefined;
};

/** A server that does not listen yet, the fetch handler behind it, and how to let it finish and stop. */
export type Summitgraph = {
  server: Server;
  fetch: (input: string, init?: RequestInit) => Promise<Response>;
  /** What it keeps, by name. */
  caches: Readonly<Record<string, Cache>>;
  /** What runs there at once, by lane. */
  lanes: Lanes['loads'];
  /**
   * Turns readiness off, goes on accepting for so many milliseconds, lets requests in flight finish, for a while, and
   * closes the store.
   */
  stop: (drain?: number) => Promise<void>;
};

/** Puts a store behind HTTP, where pages of these origins may ask it, and no operation may cost more than this. */
export const createServer = (
  store: Store,
  report: ReportUnexpected,
  origins: Origins = null,
  maxPrice: number = MAX_PRICE,
  {
    observers = [],
    publicUrl = null,
    limits = null,
    trust = limits?.trust ?? 0,
    timeout = REQUEST_TIMEOUT,
    answerCache = ANSWER_CACHE,
  }: Outside = {},
): Summitgraph => {
  const { isStopping, parting, leave } = leaving();
  const quiet = harmless(report);
  const documents = keptDocuments();
  const lanes = lanesOf(maxPrice, timeout);
  const answers = { kept: keeping(answerCache), lanes, trust, timeout };
  const { off, useSending } = sendingOff(lanes, trust);
  const yoga = createGraphQL(store, quiet, answers, { maxPrice, documents, sending: useSending() });
  const atPage = pages(store, isStopping, quiet);
  const within = (url: string, init: RequestInit) => yoga.fetch(url, init, { within: true });
  const fetch = (url: string, init: RequestInit, context: object) => yoga.fetch(url, init, context);
  const atAddress = addressed(store, { ask: asking(within), fetch }, answers, publicUrl);
  const asked = oneByOne(
    async (request, context) => atAddress(request, context) ?? yoga.handleRequest(request, context),
  );
  const answer = guarded((request, context) => atPage(request) ?? asked(request, context), quiet);
  const limited = limits === null ? null : limitsOf(limits, quiet);
  const limiting = limited?.limiting(answer) ?? answer;
  const handler = createServerAdapter(
    observing(taken(parting(asMeant(securing(sharing(off(compressing(limiting)), origins))))), observers),
  );
  const server = createHttpServer(
    { headersTimeout: HEADERS, requestTimeout: REQUEST, connectionsCheckingInterval: 1_000 },
    publicUrl === null ? handler : publishedAt(handler, publicUrl),
  );
  limited?.connections(server);
  return {
    server,
    caches: { answers: answers.kept, documents },
    lanes: lanes.loads,
    fetch: (input, init) => Promise.resolve(handler.fetch(input, init ?? {})),
    stop: async (drain = 0) => {
      await leave(server, drain);
      await store.close();
    },
  };
};
