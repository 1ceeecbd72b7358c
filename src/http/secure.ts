import type { Handler } from './guard.js';

/** What an answer may load where it says nothing of it: nothing at all, by its own styles at most. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** A page that says itself what it may load, since it is also kept as a file, is bound in the rest. */
const PAGE = "object-src 'none'; base-uri 'none'; form-action 'none'";

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The same handler, whose answers browsers take for what they are said to be, and for no more. */
export const securing =
  (handle: Handler): Handler =>
  async (request, context) => {
    const response = await handle(request, context);
    const isPage = response.headers.get('content-type')?.startsWith('text/html') === true;
    const headers = { 'content-security-policy': isPage ? PAGE : POLICY, ...HEADERS };
    for (const [name, value] of Object.entries(headers)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    return response;
  };
