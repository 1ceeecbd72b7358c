import type { Server } from 'node:net';

/** The port on which a server listens. */
export const portOf = (server: Server): number => {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
  return address.port;
};

/** A request that asks this, as it goes over the wire. */
export const posted = (query: string): string => {
  const body = JSON.stringify({ query });
  const headers = [
    'Host: localhost',
    'Connection: close',
    'Content-Type: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${['POST /graphql HTTP/1.1', ...headers].join('\r\n')}\r\n\r\n${body}`;
};
