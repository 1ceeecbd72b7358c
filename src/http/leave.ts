import { once } from 'node:events';
import { type IncomingMessage, type Server, ServerResponse } from 'node:http';
import { Server as Listener, type Socket } from 'node:net';
import { setTimeout as after, setImmediate as immediately } from 'node:timers/promises';
import type { Handler } from './guard.js';

/** Milliseconds that requests in flight have once no more are accepted; whatever then still is open is closed. */
const LAST = 10_000;

/** Milliseconds that a connection has to be asked anything, where the server stopped since it was made. */
const FIRST = 1_000;

/** Most rounds of the event loop, each of which accepts one connection, until those that wait were accepted. */
const ROUNDS = 1_000;

/** Milliseconds that a client has to take an answer, and how often connections that are over are looked for. */
const TAKING = 30_000;
const LOOKING = 100;

/** The same handler, whose answers are taken within a while, or else their connection is closed. */
export const taken =
  (handle: Handler): Handler =>
  (request, context) =>
    handle(request, context).then((response) => {
      if ('res' in context && context.res instanceof ServerResponse && !context.res.closed) {
        const { res } = context;
        const impatience = setTimeout(() => res.destroy(), TAKING).unref();
        res.once('close', () => clearTimeout(impatience));
      }
      return response;
    });

/** Connections that a server accepted from now on, and how many of them nobody has asked anything yet. */
const accepting = (server: Server): { accepted: () => number; unasked: () => number } => {
  let accepted = 0;
  const unasked = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    accepted += 1;
    unasked.add(socket);
    socket.once('close', () => unasked.delete(socket));
  });
  server.on('request', ({ socket }: IncomingMessage) => unasked.delete(socket));
  return { accepted: () => accepted, unasked: () => unasked.size };
};

/** How a server leaves so that nobody is cut off who does not have to be. */
export const leaving = () => {
  let stopping = false;
  return {
    isStopping: (): boolean => stopping,
    /** The same handler; once the server stops, each answer is the last of its connection, and says so. */
    parting:
      (handle: Handler): Handler =>
      (request, context) =>
        handle(request, context).then((response) => {
          if (stopping) response.headers.set('connection', 'close');
          return response;
        }),
    /**
     * Goes on accepting for so many milliseconds, in which whoever sends requests here learns to send them elsewhere; then
     * accepts no more, and ends with the last answer, or after a while without it.
     */
    leave: async (server: Server, drain: number): Promise<void> => {
      stopping = true;
      if (!server.listening) return;
      const { accepted, unasked } = accepting(server);
      if (drain > 0) await after(drain);
      // Whoever connected in that time may wait to be accepted still.
      for (let [round, before] = [0, -1]; round < ROUNDS && before < accepted(); round += 1) {
        before = accepted();
        await immediately();
        await immediately();
      }
      const closed = once(server, 'close');
      const impatience = setTimeout(() => server.closeAllConnections(), LAST);
      // A server of HTTP would close those who have connected and not asked yet, too.
      Listener.prototype.close.call(server);
      const until = performance.now() + FIRST;
      const look = () => {
        if (unasked() === 0 || performance.now() > until) server.closeIdleConnections();
      };
      look();
      const looking = setInterval(look, LOOKING);
      await closed;
      clearTimeout(impatience);
      clearInterval(looking);
    },
  };
};
