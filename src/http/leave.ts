import { once } from 'node:events';
import { type Server, ServerResponse } from 'node:http';
import { setTimeout as after, setImmediate as immediately } from 'node:timers/promises';
import type { Handler } from './guard.js';

/** Milliseconds that requests in flight have once no more are accepted; whatever then still is open is closed. */
const LAST = 10_000;

/** Milliseconds that a client has to take an answer, and how often connections that are over are looked for. */
const TAKING = 30_000;
const LOOKING = 100;

/** The same handler, whose answers are taken within a while, or else their connection is closed. */
export const taken =
  (handle: Handler): Handler =>
  async (request, context) => {
    const response = await handle(request, context);
    if ('res' in context && context.res instanceof ServerResponse) {
      const { res } = context;
      const impatience = setTimeout(() => res.destroy(), TAKING).unref();
      res.once('close', () => clearTimeout(impatience));
    }
    return response;
  };

/** How a server leaves so that nobody is cut off who does not have to be. */
export const leaving = () => {
  let stopping = false;
  return {
    isStopping: (): boolean => stopping,
    /** The same handler; once the server stops, each answer is the last of its connection, and says so. */
    parting:
      (handle: Handler): Handler =>
      async (request, context) => {
        const response = await handle(request, context);
        if (stopping) response.headers.set('connection', 'close');
        return response;
      },
    /**
     * Goes on accepting for so many milliseconds, in which whoever sends requests here learns to send them elsewhere; then
     * accepts no more, and ends with the last answer, or after a while without it.
     */
    leave: async (server: Server, drain: number): Promise<void> => {
      stopping = true;
      if (!server.listening) return;
      if (drain > 0) await after(drain);
      // Whoever connected in that time may wait to be accepted still, and then to be read.
      for (let turn = 0; turn < 2; turn += 1) await immediately();
      const closed = once(server, 'close');
      // Closing also ends Node's own bounds, so a client that sends or reads no more would keep the server for ever.
      const impatience = setTimeout(() => server.closeAllConnections(), LAST);
      const looking = setInterval(() => server.closeIdleConnections(), LOOKING);
      server.close();
      await closed;
      clearTimeout(impatience);
      clearInterval(looking);
    },
  };
};
