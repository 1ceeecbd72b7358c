import type { Handler } from './guard.js';

/** What an answer may load where it says nothing of it: nothing at all, by its own styles at most. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** What no other page may show in a frame: all but pictures. */
const UNFRAMED = "frame-ancestors 'none'";

/** A page that says itself what it may load, since it is also kept as a file, is bound in the rest. */
const PAGE = "object-src 'none'; base-uri 'none'; form-action 'none'";

const HEADERS = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};

/** The same handler, whose answers browsers take for what they are said to be, and for no more. */
export const securing =
  (handle: Handler): Handler =>
  (request, context) =>
    handle(request, context).then((response) => {
      const { headers } = response;
      const type = headers.get('content-type') ?? '';
      const policy = type.startsWith('text/html')
        ? PAGE
        : type.startsWith('image/')
          ? POLICY
          : `${POLICY}; ${UNFRAMED}`;
      const ours = { 'content-security-policy': policy, ...HEADERS };
      for (const [name, value] of Object.entries(ours)) if (!headers.has(name)) headers.set(name, value);
      if (headers.get('content-security-policy')?.includes(UNFRAMED)) headers.set('x-frame-options', 'DENY');
      return response;
    });
