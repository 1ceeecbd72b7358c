import type { Handler } from './guard.js';

/** What an answer may load where it says nothing of it: nothing at all, by its own styles at most. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const HEADERS = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The same handler, whose answers browsers take for what they are said to be, and for no more. */
export const securing =
  (handle: Handler): Handler =>
  async (request, context) => {
    const response = await handle(request, context);
    for (const [name, value] of Object.entries(HEADERS)) {
      if (!response.headers.has(name)) response.headers.set(name, value);
    }
    return response;
  };
