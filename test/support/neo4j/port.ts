import { once } from 'node:events';
import { createServer } from 'node:net';

/** A port that nothing listens on. Fixed, not left to the server, since it must come back at the same one. */
export const freePort = async (): Promise<number> => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no free port');
  return address.port;
};
