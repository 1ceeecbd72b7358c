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

/** Leads to the address without the slash at its end, since the links of a page are relative to its address. */
const toPlain = (address: string): Response => {
  const { pathname, search } = new URL(address);
  const location = `../${pathname.slice(pathname.lastIndexOf('/') + 1)}${search}`;
  return new Response(null, { status: 308, headers: { location, vary: 'accept' } });
};

/** The same answer without its body, which nobody makes any more. */
const withoutBody = ({ status, statusText, headers, body }: Response): Response => {
  void body?.cancel();
  return new Response(null, { status, statusText, headers });
};

/**
 * The same handler for what is asked in other ways that mean the same: an address with a slash at its end, from which
 * browsers are led to the one without, HEAD for GET, and types that are accepted in any order, by weight.
 */
export const asMeant =
  (handle: Handler): Handler =>
  async (request, context) => {
    const { url, method, headers, signal } = request;
    const accepted = headers.get('accept');
    // Where nothing at all is accepted, something must still say so.
    if (accepted?.includes(';')) headers.set('accept', inOrder(accepted) || 'none/none');
    if ((method !== 'GET' && method !== 'HEAD') || !URL.canParse(url)) return handle(request, context);
    const address = plain(url);
    if (address === url && method === 'GET') return handle(request, context);
    if (address !== url && prefersPage(request)) return toPlain(address);
    const answer = await handle(new Request(address, { headers, signal }), context);
    return method === 'HEAD' ? withoutBody(answer) : answer;
  };
