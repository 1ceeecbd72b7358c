import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setImmediate as immediately } from 'node:timers/promises';
import { promisify } from 'node:util';
import { BUILT_IN, readDataset } from '../../src/dataset/open.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { each } from '../support/each.js';
import { portOf, posted } from '../support/http.js';

// Prints by how many bytes the heap of a server of this process grew over so many equal requests, those before left out
// in which it warmed up; with `leaving`, of clients that leave before they are answered. Needs --expose-gc.

const ANSWER = '{"data":{"company":{"name":"OpenAI"}},';
const BODY = JSON.stringify({ query: '{ company(slug: "openai") { name } }' });

const store = memoryStore();
await store.import(await readDataset(BUILT_IN));
const { server, stop } = createServer(store, (error) => {
  throw error;
});
await once(server.listen(0, '127.0.0.1'), 'listening');
const port = portOf(server);
const agent = new Agent({ keepAlive: true, maxSockets: 4 });

const ask = async (): Promise<void> => {
  const headers = { 'content-type': 'application/json' };
  const asked = request({ agent, port, host: '127.0.0.1', path: '/graphql', method: 'POST', headers });
  asked.end(BODY);
  const [answer] = await once(asked, 'response');
  let text = '';
  for await (const chunk of answer) text += chunk;
  if (!text.startsWith(ANSWER)) throw new Error(text);
};

/** Leaves as soon as the server has all or most of the request. */
const leave = async (client: number): Promise<void> => {
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.write(posted('{ company(slug: "openai") { name } }').slice(0, client % 2 === 0 ? -9 : undefined));
  socket.destroySoon();
  await once(socket, 'close');
};

const work = process.argv[3] === 'leaving' ? leave : ask;

const heapAfter = async (requests: number): Promise<number> => {
  await each([...Array(requests).keys()], work);
  // Who left is noticed in a turn of its own.
  while ((await promisify(server.getConnections.bind(server))()) > 4) await immediately();
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const before = await heapAfter(1_000);
process.stdout.write(`${(await heapAfter(Number(process.argv[2]))) - before}\n`);
agent.destroy();
await stop();
