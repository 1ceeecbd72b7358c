import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';
import type { Neo4jConnection } from './neo4j/connection.js';

/** A way to a database that can be cut while the database itself runs on, and be mended at the same address. */
export type Proxy = {
  readonly connection: Neo4jConnection;
  /** Refuses connections from now on, and drops those that there are. */
  readonly cut: () => Promise<void>;
  readonly mend: () => Promise<void>;
  /** Lets nothing through from now on, and drops nothing, as a database does that is stopped. */
  readonly freeze: () => void;
  readonly thaw: () => void;
  /** Lets nothing more through the connections that there are, of which neither end is told. */
  readonly strand: () => void;
};

/** A proxy on a port that the system chose. */
export const proxyTo = async (database: Neo4jConnection): Promise<Proxy> => {
  const { hostname, port } = new URL(database.uri);
  const sockets = new Set<Socket>();
  const pairs = new Set<[Socket, Socket]>();
  let frozen = false;
  const join = ([near, far]: [Socket, Socket]) => near.pipe(far).pipe(near);
  const part = (pair: [Socket, Socket]) => {
    for (const socket of pair) socket.unpipe().pause();
  };
  const proxy = createServer((near) => {
    const far = connect(Number(port || 7687), hostname);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
    }
    const pair: [Socket, Socket] = [near, far];
    pairs.add(pair);
    near.on('close', () => pairs.delete(pair));
    if (!frozen) join(pair);
  });
  const listen = async (on: number): Promise<number> => {
    await once(proxy.listen(on, '127.0.0.1'), 'listening');
    const address = proxy.address();
    if (address === null || typeof address === 'string') throw new Error('the proxy has no port');
    return address.port;
  };
  const own = await listen(0);
  return {
    connection: { ...database, uri: `bolt://127.0.0.1:${own}` },
    cut: async () => {
      const closed = once(proxy, 'close');
      proxy.close();
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: async () => {
      await listen(own);
    },
    freeze: () => {
      frozen = true;
      for (const pair of pairs) part(pair);
    },
    thaw: () => {
      frozen = false;
      for (const pair of pairs) join(pair);
    },
    strand: () => {
      for (const pair of pairs) part(pair);
      pairs.clear();
    },
  };
};
