import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { BUILT_IN, readDataset } from '../../src/dataset/open.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';
import { each } from '../support/each.js';
import { portOf } from '../support/http.js';

// Prints by how many bytes the heap of a server of this process grew over so many equal requests, those before left out
// in which it warmed up. Needs --expose-gc.

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

const heapAfter = async (requests: number): Promise<number> => {
  await each([...Array(requests).keys()], ask);
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
};

const before = await heapAfter(1_000);
process.stdout.write(`${(await heapAfter(Number(process.argv[2]))) - before}\n`);
agent.destroy();
await stop();
