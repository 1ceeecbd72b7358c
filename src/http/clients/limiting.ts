import { IncomingMessage, type Server } from 'node:http';
import type { Socket } from 'node:net';
import type { ReportUnexpected } from '../../graphql/errors.js';
import { SummitgraphError } from '../../model/errors.js';
import { observed } from '../../observed/request.js';
import { type Handler, refusal } from '../guard.js';
import { clientOf, isProxy, type Trust } from './address.js';
import { counting, fieldsOf, type Quotas } from './quotas.js';

/** How much one client may ask for, and which proxies say who the client is. */
export type Limits = Quotas & {
  /** Most connections of one client at once; null for as many as it likes. */
  connections: number | null;
  trust: Trust;
};

/** The addresses that other machines ask to see whether the server lives. */
const FREE = ['/healthz', '/readyz'];

const tooMany = (message: string): SummitgraphError => new SummitgraphError('RATE_LIMITED', message);

const socketOf = (context: object): Socket | undefined =>
  'req' in context && context.req instanceof IncomingMessage ? context.req.socket : undefined;

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname : '');

/** Limits what one client may ask for: `limiting` its requests, and their price, and its `connections` to a server. */
export const limitsOf = ({ requests, price, connections, trust }: Limits, report: ReportUnexpected) => {
  const uses = counting();
  const surplus = new WeakSet<Socket>();

  const refused = (error: SummitgraphError, headers: Record<string, string>): Response =>
    refusal(error, report, Object.entries(headers));

  return {
    /** The same handler, for clients that have not asked for too much; every answer says what is left. */
    limiting:
      (handle: Handler): Handler =>
      async (request, context) => {
        if (FREE.includes(pathOf(request.url))) return handle(request, context);
        const socket = socketOf(context);
        if (socket !== undefined && surplus.has(socket)) {
          const error = tooMany(`A client may have ${connections} connections at once; use one again or close some.`);
          return refused(error, { 'retry-after': '1', connection: 'close' });
        }
        if (requests === null && price === null) return handle(request, context);
        const use = uses.of(clientOf(trust, socket?.remoteAddress ?? '', request.headers.get('x-forwarded-for')));
        const fields = () => fieldsOf({ requests, price }, use, uses.secondsLeft(use));
        if (requests !== null && use.requests >= requests) {
          const error = tooMany(
            `A client may ask ${requests} times a minute; ask again in ${uses.secondsLeft(use)} s.`,
          );
          return refused(error, { ...fields(), 'retry-after': String(uses.secondsLeft(use)) });
        }
        use.requests += 1;
        observed()?.onPrice.push((cost) => {
          if (price !== null && use.price + cost > price) {
            const left = Math.floor(price - use.price);
            throw tooMany(
              `A client may ask for a price of ${price} a minute, of which ${left} are left; this costs ${cost}. Ask again in ${uses.secondsLeft(use)} s.`,
            );
          }
          use.price += cost;
        });
        const response = await handle(request, context);
        for (const [name, value] of Object.entries(fields())) response.headers.set(name, value);
        if (response.status === 429) response.headers.set('retry-after', String(uses.secondsLeft(use)));
        return response;
      },
    /**
     * Counts the connections of each client to a server. What is asked over one too many is refused, and at twice as
     * many they are closed. Those of believed proxies are not counted: many clients ask over them.
     */
    connections: (server: Server): void => {
      if (connections === null) return;
      const open = new Map<string, number>();
      server.on('connection', (socket: Socket) => {
        const peer = socket.remoteAddress ?? '';
        if (isProxy(trust, peer)) return;
        const client = clientOf(0, peer, null);
        const count = (open.get(client) ?? 0) + 1;
        open.set(client, count);
        socket.once('close', () => {
          const left = (open.get(client) ?? 1) - 1;
          if (left === 0) open.delete(client);
          else open.set(client, left);
        });
        if (count > 2 * connections) socket.destroy();
        else if (count > connections) surplus.add(socket);
      });
    },
  };
};
