import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { getHeapStatistics } from 'node:v8';
import { BUILT_IN, readDataset } from '../../src/dataset/open.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { portOf } from '../support/http.js';

// A server of a process of its own over the built-in data: tells its parent the port, and, as often as it is asked, what
// memory is left after a full collection, in megabytes. Needs --expose-gc.

const MEGABYTE = 1_048_576;

const store = memoryStore();
await store.import(await readDataset(BUILT_IN));
const { server, caches, stop } = createServer(store, (error) => {
  throw error;
});
await once(server.listen(0, '127.0.0.1'), 'listening');

process.on('message', async () => {
  // What the first collection ends is told of it, and is gone with the second.
  globalThis.gc?.();
  await setImmediate();
  globalThis.gc?.();
  const { heapUsed, heapTotal, external, arrayBuffers, rss } = process.memoryUsage();
  const { malloced_memory } = getHeapStatistics();
  const kept = Object.values(caches).reduce((sum, { bytes }) => sum + bytes(), 0);
  const sizes = {
    heap: heapUsed,
    committed: heapTotal,
    external,
    buffers: arrayBuffers,
    malloced: malloced_memory,
    kept,
    rss,
  };
  process.send?.(Object.fromEntries(Object.entries(sizes).map(([name, bytes]) => [name, bytes / MEGABYTE])));
});
process.on('disconnect', stop);
process.send?.({ port: portOf(server) });
