import { varyBy } from './encoding.js';
import type { Handler } from './guard.js';

/** From which origins pages may ask: any, these, or none that is known. */
export type Origins = '*' | readonly string[] | null;

const PREFLIGHT = {
  'access-control-allow-methods': 'GET, HEAD, POST',
  'access-control-max-age': '86400',
};
const EXPOSED = 'content-disposition, etag, link, ratelimit, ratelimit-policy, retry-after, x-request-id';

const HEADER_NAMES = /^[\w-]+(\s*,\s*[\w-]+)*$/;

/** The addresses that pages ask only where it was said of which origins. */
const GUARDED = ['/graphql', '/schema.graphql'];

/** The same handler, which pages of these origins may ask; of any origin, where none is said, for all but GraphQL. */
export const sharing = (handle: Handler, origins: Origins): Handler => {
  const shared = async (request: Request, context: object, allowed: '*' | readonly string[]): Promise<Response> => {
    const origin = request.headers.get('origin');
    const permitted = allowed === '*' ? '*' : allowed.find((one) => one === origin);
    const asks = request.headers.get('access-control-request-headers') ?? '';
    const preflight = request.method === 'OPTIONS' && request.headers.has('access-control-request-method');
    const response = preflight
      ? new Response(null, { status: 204, headers: PREFLIGHT })
      : await handle(request, context);
    if (allowed !== '*') varyBy(response.headers, 'origin');
    if (permitted === undefined) return response;
    response.headers.set('access-control-allow-origin', permitted);
    if (!preflight) response.headers.set('access-control-expose-headers', EXPOSED);
    else response.headers.set('access-control-allow-headers', HEADER_NAMES.test(asks) ? asks : 'content-type');
    return response;
  };
  return (request, context) => {
    const { pathname } = URL.canParse(request.url) ? new URL(request.url) : { pathname: '/graphql' };
    const allowed = origins ?? (GUARDED.includes(pathname) ? null : '*');
    return allowed === null ? handle(request, context) : shared(request, context, allowed);
  };
};
