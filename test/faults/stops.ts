import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import { startServer } from '../support/process.js';

/** How long a server that is told to stop goes on accepting, and until how long before that end clients ask, in milliseconds. */
const DRAIN = 1_500;
const BEFORE = 500;

const CLIENTS = 50;
const BODY = JSON.stringify({ query: '{ company(slug: "openai") { name } }' });
const ANSWER = '{"data":{"company":{"name":"OpenAI"}},';

const ask = async (agent: Agent, base: string): Promise<{ text: string; last: boolean }> => {
  const headers = { 'content-type': 'application/json', 'content-length': BODY.length };
  const asked = request(`${base}/graphql`, { agent, method: 'POST', headers });
  asked.end(BODY);
  const [answer]: IncomingMessage[] = await once(asked, 'response');
  let text = '';
  for await (const chunk of answer ?? []) text += chunk;
  return { text, last: answer?.headers.connection === 'close' };
};

/**
 * Tells a server to stop while many clients ask one question after the other, on a connection that they keep until they are
 * told that it ends, and from then on on new ones. Says what they should not have met.
 */
export const stopsWell = async (): Promise<string[]> => {
  const { base, child, ended } = await startServer({ DRAIN_MS: `${DRAIN}`, LOG_LEVEL: 'warn' });
  const wrong: string[] = [];
  let [begun, until] = [0, Number.POSITIVE_INFINITY];
  const client = async (allBegan: () => void): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    let parted = false;
    for (let asked = 0; !parted || performance.now() < until; asked += 1) {
      try {
        const { text, last } = await ask(agent, base);
        if (!text.startsWith(ANSWER)) wrong.push(text);
        parted ||= last;
      } catch (error) {
        wrong.push(`${error}`);
        parted = true;
      }
      if (asked === 0) begun += 1;
      if (begun === CLIENTS) allBegan();
    }
    agent.destroy();
  };
  let clients: Promise<void>[] = [];
  await new Promise<void>((allBegan) => {
    clients = Array.from({ length: CLIENTS }, () => client(allBegan));
  });
  until = performance.now() + DRAIN - BEFORE;
  child.kill('SIGTERM');
  await Promise.all(clients);
  const code = await ended;
  if (code !== 0) wrong.push(`exit code ${code}`);
  return wrong;
};
