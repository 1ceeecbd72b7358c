import { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { clientOf, type Trust } from '../clients/address.js';
import type { Handler } from '../guard.js';
import { overloaded } from './lane.js';

/** Most requests that wait on a connection for the answers to those before. */
const MAX_WAITING = 100;

/** Requests of a connection: whether one is being answered, and how those go on that wait for it. */
type Line = { isBusy: boolean; waiting: (() => void)[] };

/** Who asks, by address; all who ask over no connection are one. */
export const clientIn = (context: object, headers: Headers, trust: Trust): string => {
  const peer =
    'req' in context && context.req instanceof IncomingMessage ? context.req.socket.remoteAddress : undefined;
  return peer === undefined ? '' : clientOf(trust, peer, headers.get('x-forwarded-for'));
};

/**
 * The same handler, which answers what comes on one connection one after the other, as the answers are sent: the next is
 * begun once the client has taken the one before. Of more than so many that wait the others are OVERLOADED.
 */
export const oneByOne = (handle: Handler): Handler => {
  const lines = new WeakMap<Socket, Line>();
  const lineOf = (socket: Socket): Line => {
    const known = lines.get(socket);
    if (known !== undefined) return known;
    const line: Line = { isBusy: false, waiting: [] };
    // Answers that were never begun are not told that their connection closed.
    socket.once('close', () => {
      for (const go of line.waiting.splice(0)) go();
    });
    lines.set(socket, line);
    return line;
  };
  return async (request, context) => {
    if (!('res' in context && context.res instanceof ServerResponse)) return handle(request, context);
    const { res } = context;
    const { socket } = res.req;
    const line = lineOf(socket);
    if (line.isBusy) {
      if (line.waiting.length >= MAX_WAITING) throw overloaded();
      await new Promise<void>((resolve) => line.waiting.push(resolve));
    }
    if (socket.destroyed) return new Response(null, { status: 499 });
    line.isBusy = true;
    const goOn = (): void => {
      const next = line.waiting.shift();
      if (next === undefined) line.isBusy = false;
      else next();
    };
    if (res.closed) goOn();
    else res.once('close', goOn);
    return handle(request, context);
  };
};
