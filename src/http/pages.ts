import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { Plugin } from 'graphql-yoga';
import { type ReportUnexpected, toGraphQLError } from '../graphql/errors.js';
import { printedSchema } from '../graphql/schema.js';
import { notReady, type Store } from '../store/store.js';

const PAGE = new URL('../../dist/graphiql.html', import.meta.url);

type Page = { body: Buffer; etag: string; encoding: 'br' | 'gzip' };

/** GraphiQL's page as the build compressed it, each way; none where nothing was built. */
const loadPages = (): Page[] =>
  (['br', 'gzip'] as const).flatMap((encoding) => {
    const file = new URL(`${PAGE.href}.${encoding === 'br' ? 'br' : 'gz'}`);
    if (!existsSync(file)) return [];
    const body = readFileSync(file);
    return [{ body, encoding, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` }];
  });

const graphiql = (request: Request, pages: readonly Page[]): Response => {
  const accepted = request.headers.get('accept-encoding') ?? '';
  const page = pages.find(({ encoding }) => accepted.includes(encoding));
  if (page === undefined) {
    return new Response('GraphiQL is not here: `npm run build` makes it, and it is sent compressed (br or gzip).\n', {
      status: 406,
    });
  }
  const headers = {
    'content-type': 'text/html; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept, accept-encoding',
    etag: page.etag,
  };
  if (request.headers.get('if-none-match') === page.etag) return new Response(null, { status: 304, headers });
  return new Response(new Uint8Array(page.body), { headers: { ...headers, 'content-encoding': page.encoding } });
};

const json = (status: number, body: object): Response =>
  new Response(`${JSON.stringify(body)}\n`, { status, headers: { 'content-type': 'application/json' } });

/** Whether the server can answer: it is not stopping, and its store holds a data set. */
const readiness = async (store: Store, stopping: boolean, report: ReportUnexpected): Promise<Response> => {
  if (stopping) return json(503, { ready: false, reason: 'The server is stopping.' });
  try {
    const dataset = await store.reads().dataset();
    return dataset === null
      ? json(503, { ready: false, reason: notReady().message })
      : json(200, { ready: true, version: dataset.version });
  } catch (error) {
    return json(503, { ready: false, reason: toGraphQLError(error, report).message });
  }
};

/** Answers every address but GraphQL's own: GraphiQL for browsers, the schema, liveness and readiness. */
export const usePages = (store: Store, isStopping: () => boolean, report: ReportUnexpected): Plugin => {
  const pages = loadPages();
  return {
    onRequest: async ({ request, url, endResponse }) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') return;
      switch (url.pathname) {
        case '/':
          return endResponse(new Response(null, { status: 302, headers: { location: '/graphql' } }));
        case '/graphql':
          if (request.headers.get('accept')?.includes('text/html')) endResponse(graphiql(request, pages));
          return;
        case '/schema.graphql':
          return endResponse(
            new Response(printedSchema(), { headers: { 'content-type': 'text/plain; charset=utf-8' } }),
          );
        case '/healthz':
          return endResponse(json(200, { alive: true }));
        case '/readyz':
          return endResponse(await readiness(store, isStopping(), report));
      }
    },
  };
};
