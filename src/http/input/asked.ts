import { weightsOf } from '../encoding.js';
import type { Handler } from '../guard.js';

/** The types of an answer of GraphQL. */
const ANSWERS = ['application/json', 'application/graphql-response+json'];

/** What a client accepts, the best first; what it wants none of is left out, and out of what means any. */
const inOrder = (accepted: string): string => {
  const weights = weightsOf(accepted);
  const others = ANSWERS.filter((type) => weights.get(type) !== 0);
  return accepted
    .split(',')
    .map((part) => ({
      type: part.replace(/;\s*q\s*=[^;]*/gi, '').trim(),
      weight: [...weightsOf(part).values()][0] ?? 0,
    }))
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .flatMap(({ type }) => (others.length < ANSWERS.length && /^(\*|application)\/\*$/.test(type) ? others : type))
    .join(', ');
};

/** Whether a client would rather have a page than an answer. */
export const prefersPage = ({ headers }: Request): boolean => {
  const types = (headers.get('accept') ?? '').split(',').map((type) => type.trim());
  const [page, answer] = [types.indexOf('text/html'), types.findIndex((type) => ANSWERS.includes(type))];
  return page >= 0 && (answer < 0 || page < answer);
};

/** The address without the slash at its end. */
const plain = (address: string): string => {
  const url = new URL(address);
  if (url.pathname === '/' || !url.pathname.endsWith('/')) return address;
  url.pathname = url.pathname.slice(0, -1);
  return url.href;
};

/** Leads a browser to the same address without the slash, wherever the server is published. */
const redirected = ({ pathname, search }: URL): Response =>
  new Response(null, {
    status: 308,
    headers: { location: `..${pathname.slice(pathname.lastIndexOf('/'))}${search}`, vary: 'accept' },
  });

/** The same answer without its body, which nobody makes any more. */
const withoutBody = ({ status, statusText, headers, body }: Response): Response => {
  void body?.cancel();
  return new Response(null, { status, statusText, headers });
};

/**
 * The same handler for what is asked in other ways that mean the same: an address with a slash at its end, HEAD for GET,
 * and types that are accepted in any order, by weight.
 */
export const asMeant = (handle: Handler): Handler => {
  const got = async (request: Request, context: object): Promise<Response> => {
    const { url, method, headers, signal } = request;
    const address = plain(url);
    if (address === url && method === 'GET') return handle(request, context);
    // The links of a page begin at its address.
    if (address !== url && prefersPage(request)) return redirected(new URL(address));
    const answer = await handle(new Request(address, { headers, signal }), context);
    return method === 'HEAD' ? withoutBody(answer) : answer;
  };
  return (request, context) => {
    const { url, method, headers } = request;
    const accepted = headers.get('accept');
    // Where nothing at all is accepted, something must still say so.
    if (accepted?.includes(';')) headers.set('accept', inOrder(accepted) || 'none/none');
    const gets = (method === 'GET' || method === 'HEAD') && URL.canParse(url);
    return gets ? got(request, context) : handle(request, context);
  };
};
