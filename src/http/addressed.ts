import type { Store } from '../store/store.js';
import type { Ask } from './ask.js';
import { feedAt } from './feeds/feeds.js';
import type { Answers } from './flight/answers.js';
import { clientIn } from './flight/connection.js';
import { failure } from './guard.js';
import { type Fetch, readably } from './pages/answer.js';
import { serving } from './served.js';
import { tableAt } from './table/table.js';

/** How GraphQL is asked in process: by what has a place of its own already, and for a client that has none yet. */
type Within = { ask: Ask; fetch: Fetch };

/** Answers what addresses ask by themselves; undefined for every other address. */
export const addressed = (store: Store, { ask, fetch }: Within, answers: Answers, publicUrl: string | null) => {
  const serve = serving(store, answers);
  return (request: Request, context: object): Promise<Response> | undefined => {
    const url = new URL(request.url);
    if (url.pathname === '/answer.json' && request.method === 'GET')
      return readably(request, context, fetch, publicUrl);
    const question = tableAt(url, ask) ?? feedAt(url, ask, publicUrl);
    if (question === undefined) return undefined;
    if (request.method !== 'GET')
      throw failure(405, `A feed or table is asked for by GET or HEAD, not ${request.method}.`, { allow: 'GET, HEAD' });
    return serve(request, question, clientIn(context, request.headers, answers.trust));
  };
};
