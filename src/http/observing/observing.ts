import { randomUUID } from 'node:crypto';
import { ServerResponse } from 'node:http';
import { during, type Observed } from '../../observed/request.js';
import type { Handler } from '../guard.js';

/** How a request ended. `status` is 499 where the client left before all of the answer was sent. */
type Ending = { method: string; path: string; status: number; milliseconds: number };

/** Somebody who watches requests: called as one begins, and what is returned, once it has ended. */
export type Observer = (request: Observed, headers: Headers) => (ending: Ending) => void;

/** What a client may call a request, so that it finds it again here. */
const ID = /^[\w.:-]{1,64}$/;

const HEADER = 'x-request-id';

/** Longest path that is shown. */
const MAX_PATH = 100;

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname.slice(0, MAX_PATH) : '');

/** Calls back once the answer has been sent, or the client has left. */
const whenSent = (context: object, { status }: Response, ended: (status: number) => void): void => {
  if ('res' in context && context.res instanceof ServerResponse) {
    const { res } = context;
    const end = () => ended(res.writableFinished ? status : 499);
    // Whoever left while the answer was made closed it then.
    if (res.closed) end();
    else res.once('close', end);
  } else ended(status);
};

const seenOf = (id: string): Observed => ({
  id,
  operation: undefined,
  price: 0,
  statements: 0,
  code: undefined,
  onStatement: [],
  onPrice: [],
});

/** The same handler, each of whose requests has an id, which the answer says in `X-Request-Id`, and these observers. */
export const observing =
  (handle: Handler, observers: readonly Observer[]): Handler =>
  async (request, context) => {
    const began = performance.now();
    const { method, url, headers } = request;
    const given = headers.get(HEADER) ?? '';
    const id = ID.test(given) ? given : randomUUID();
    const seen = seenOf(id);
    const endings = observers.map((observe) => observe(seen, headers));
    const response = await during(seen, () => handle(request, context));
    response.headers.set(HEADER, id);
    whenSent(context, response, (status) => {
      const ending = { method, path: pathOf(url), status, milliseconds: performance.now() - began };
      for (const ended of endings) ended(ending);
    });
    return response;
  };
