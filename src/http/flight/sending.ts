import type { Plugin } from 'graphql-yoga';
import type { Trust } from '../clients/address.js';
import type { Handler } from '../guard.js';
import { lengthOf } from '../plugins/written.js';
import { clientIn } from './connection.js';
import type { Lanes } from './lanes.js';

/** Fewer characters are sent without waiting. */
const SMALL = 65_536;

/** How many bytes a character of an answer takes while it is made into what is sent: as text, as bytes, compressed. */
const COPIES = 3;

/** Bounds how many bytes of large answers are made at once: `off` for the handler that makes them, and a plugin. */
export const sendingOff = ({ sending }: Lanes, trust: Trust) => {
  const begun = new WeakMap<Request, (() => void) | null>();
  return {
    /** The same handler, which has made the whole of its answer where it gives one. */
    off:
      (handle: Handler): Handler =>
      async (request, context) => {
        begun.set(request, null);
        try {
          return await handle(request, context);
        } finally {
          begun.get(request)?.();
          begun.delete(request);
        }
      },
    /** Lets answers of requests from outside wait for their turn to be sent. */
    useSending: (): Plugin => ({
      onResultProcess: ({ request, result, serverContext }) => {
        if (Array.isArray(result) || Symbol.asyncIterator in result || !result.data || !begun.has(request)) return;
        const length = lengthOf(result.data) ?? 0;
        if (length <= SMALL) return;
        const client = clientIn(serverContext, request.headers, trust);
        return sending.enter(COPIES * length, client, request.signal).then((leave) => void begun.set(request, leave));
      },
    }),
  };
};
