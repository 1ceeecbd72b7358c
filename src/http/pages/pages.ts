import { type ReportUnexpected, toGraphQLError } from '../../graphql/errors.js';
import { printedSchema } from '../../graphql/schema.js';
import { notReady, type Store } from '../../store/store.js';
import { listOfFeeds } from '../feeds/list.js';
import { failure } from '../guard.js';
import { prefersPage } from '../input/asked.js';
import { type File, fileOf, sending } from './file.js';
import { graphiqlFiles, introspection } from './graphiql.js';
import { PAGE_POLICY } from './layout.js';
import { questionsPage } from './questions.js';

const json = (status: number, body: object): Response =>
  new Response(`${JSON.stringify(body)}\n`, {
    status,
    headers: { 'content-type': 'application/json', 'cache-control': 'no-store' },
  });

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

/** The same function, which makes its answer when it is first called. */
const once = <T>(make: () => T): (() => T) => {
  let made: { value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
};

/** Every file that is the same for all who ask, by address. */
const FILES: Record<string, () => File> = (() => {
  const questions = once(() =>
    fileOf(questionsPage(), { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': PAGE_POLICY }),
  );
  return {
    '/': questions,
    '/questions': questions,
    '/feeds': once(() => fileOf(listOfFeeds(), { 'content-type': 'application/json' })),
    '/graphiql/schema.json': once(introspection),
    '/schema.graphql': once(() => fileOf(printedSchema(), { 'content-type': 'text/plain; charset=utf-8' })),
  };
})();

/** Answers the addresses of pages and of the server itself; undefined for every other. */
export const pages = (store: Store, isStopping: () => boolean, report: ReportUnexpected) => {
  const graphiql = new Map([...graphiqlFiles()].map(([address, read]) => [address, once(read)]));
  return (request: Request): Response | Promise<Response> | undefined => {
    if (request.method !== 'GET') return undefined;
    const url = new URL(request.url);
    const { pathname, search } = url;
    const file = (graphiql.get(pathname) ?? FILES[pathname])?.();
    if (file !== undefined) return sending(request, file);
    switch (pathname) {
      case '/graphql':
        if (!prefersPage(request)) return undefined;
        return new Response(null, { status: 302, headers: { location: `graphiql${search}`, vary: 'accept' } });
      case '/graphiql':
        throw failure(404, 'GraphiQL is not here; `npm run build` makes it.');
      case '/healthz':
        return json(200, { alive: true });
      case '/readyz':
        return readiness(store, isStopping(), report);
    }
    return undefined;
  };
};
