import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { operations } from '../support/operations.js';
import { documentOf, randomOf } from './generated.js';

const SLUGS = new Map<string, readonly string[]>();

/**
 * Asks a server over sockets that are kept, one request after the other: known questions, those that nobody asked before,
 * drawings and pages. Fails where one is answered with a status that is nobody's fault but the server's.
 */
export const soaking = (port: number, seed: number): { ask: (i: number) => Promise<void>; end: () => void } => {
  const agent = new Agent({ keepAlive: true });
  const random = randomOf(seed);
  const questions = operations();
  const send = async (path: string, query?: string): Promise<void> => {
    const headers = query === undefined ? {} : { 'content-type': 'application/json' };
    const method = query === undefined ? 'GET' : 'POST';
    const answer = await new Promise<{ status: number; body: string }>((resolve, reject) => {
      const asked = request({ port, host: '127.0.0.1', path, method, headers, agent }, (response) => {
        text(response).then((body) => resolve({ status: response.statusCode ?? 0, body }), reject);
      });
      asked.once('error', reject).end(query === undefined ? undefined : JSON.stringify({ query }));
    });
    if (answer.status >= 500) throw new Error(`${path} was answered ${answer.status}: ${answer.body.slice(0, 300)}`);
  };
  const ask = (i: number): Promise<void> => {
    const { query = '' } = questions[i % questions.length] ?? {};
    switch (i % 5) {
      case 0:
        return send('/graphql', query);
      case 1:
        return send('/graphql', documentOf(random, SLUGS));
      case 2:
        return send('/graphql', `${query} # ${i}`);
      case 3:
        return send(`/neighborhood.json?of=openai&limit=${20 + (i % 60)}`);
      default:
        return send(i % 2 === 0 ? '/questions' : `/neighborhood.svg?of=france&limit=${20 + (i % 40)}`);
    }
  };
  return { ask, end: () => agent.destroy() };
};
