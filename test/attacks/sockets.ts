import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { each } from '../support/each.js';

/**
 * Something that shall not take a server down, done by sockets of its own: what it does, and what may come of it: a status,
 * a status and a code, or `closed` without one.
 */
export type SocketAttack = {
  name: string;
  answers: readonly string[];
  attack: (target: { port: number }) => Promise<readonly string[]>;
};

const range = (length: number): number[] => Array.from({ length }, (_, i) => i);

const open = (port: number): Socket => connect(port, '127.0.0.1').on('error', () => undefined);

const headed = (length: number | string, type = 'application/json'): string =>
  `POST /graphql HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Type: ${type}\r\n${
    typeof length === 'number' ? `Content-Length: ${length}` : length
  }\r\n\r\n`;

const posted = (query: string, variables?: object): string => {
  const body = JSON.stringify({ query, variables });
  return headed(Buffer.byteLength(body)) + body;
};

/** Every status of what a server sent until it closed, with the code beside it. */
const statusesIn = (text: string): string[] => {
  const answers = text.split(/(?=HTTP\/1\.1 \d{3})/).filter((one) => one !== '');
  return answers.map((one) =>
    [/^HTTP\/1\.1 (\d{3})/.exec(one)?.[1], /"code":"([A-Z_]+)"/.exec(one)?.[1]].filter(Boolean).join(' '),
  );
};

/** Waits until a connection is closed, in whatever way. */
const closed = (client: Socket): Promise<void> => new Promise((resolve) => void client.on('close', () => resolve()));

/** What a server sends to a client that sends this, until it closes. */
const sent = async (port: number, text: string): Promise<string[]> => {
  const client = open(port);
  let answer = '';
  client.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  client.write(text);
  await closed(client);
  const statuses = statusesIn(answer);
  return statuses.length === 0 ? ['closed'] : statuses;
};

const all = async (count: number, one: (i: number) => Promise<readonly string[]>): Promise<string[]> => {
  const got: string[] = [];
  await each(range(count), async (i) => void got.push(...(await one(i))), 50);
  return got;
};

const atOnce = async (count: number, one: (i: number) => Promise<readonly string[]>): Promise<string[]> =>
  (await Promise.all(range(count).map(one))).flat();

/** Sends half of a request and waits. */
const half =
  (text: string) =>
  ({ port }: { port: number }) =>
    atOnce(200, () => sent(port, text));

const SCHEMA = 'GET /schema.graphql HTTP/1.1\r\nHost: localhost\r\n\r\n';
const FEED = 'GET /graph.json?limit=500 HTTP/1.1\r\nHost: localhost\r\n';
const HEALTH = 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n';
const FILTERS = `{ companies(where: ${'{ NOT: '.repeat(2_000)}{}${' }'.repeat(2_000)}) { totalCount } }`;
const QUESTION = '{ company(slug: "openai") { name signed { nodes { name signatories { nodes { slug } } } } } }';

/** Asks for much on one connection and reads nothing of it; that it was closed shows when it asks on. */
const unread = async (port: number): Promise<readonly string[]> => {
  const client = open(port);
  client.write(SCHEMA.repeat(30));
  const asking = setInterval(() => client.write(SCHEMA), 500);
  await closed(client);
  clearInterval(asking);
  return ['closed'];
};

/** What may be done to a server by sockets, so many times where it is done one after the other. */
export const attacksBySockets = (times: number): SocketAttack[] => [
  {
    name: 'many requests, each on a connection of its own',
    answers: ['200'],
    attack: ({ port }) => all(times, () => sent(port, posted('{ company(slug: "openai") { name } }'))),
  },
  {
    name: 'many clients that leave',
    answers: ['left'],
    attack: ({ port }) =>
      all(times, async (i) => {
        const client = open(port);
        client.write(posted(QUESTION).slice(0, i % 3 === 0 ? -20 : undefined));
        if (i % 2 === 0) await once(client, 'connect');
        client.destroy();
        await closed(client);
        return ['left'];
      }),
  },
  { name: 'connections on which nothing comes', answers: ['408', 'closed'], attack: half('') },
  { name: 'headers that do not end', answers: ['408', 'closed'], attack: half(`${HEALTH}X: `) },
  { name: 'bodies that do not end', answers: ['408', 'closed'], attack: half(`${headed(100)}{"query":`) },
  {
    name: 'answers that nobody reads',
    answers: ['closed'],
    attack: ({ port }) => atOnce(10, () => unread(port)),
  },
  {
    name: 'requests that do not wait for answers',
    answers: ['200'],
    attack: ({ port }) => sent(port, `${`${HEALTH}\r\n`.repeat(times)}${HEALTH}Connection: close\r\n\r\n`),
  },
  {
    name: 'large feeds that do not wait for answers',
    answers: ['200', '504 TIMEOUT'],
    attack: ({ port }) => sent(port, `${`${FEED}\r\n`.repeat(29)}${FEED}Connection: close\r\n\r\n`),
  },
  {
    name: 'more large feeds than wait on a connection, and as many others',
    answers: ['200', '503 OVERLOADED', '504 TIMEOUT'],
    attack: ({ port }) =>
      atOnce(3, (i) => {
        const feed = FEED.replace('500', `${400 + i}`);
        return sent(port, `${`${feed}\r\n`.repeat(299)}${feed}Connection: close\r\n\r\n`);
      }),
  },
  {
    name: 'giant headers',
    answers: ['431'],
    attack: ({ port }) => all(20, () => sent(port, `${HEALTH}X: ${'x'.repeat(1_000_000)}\r\n\r\n`)),
  },
  {
    name: 'a body that is said to be giant',
    answers: ['413 BAD_REQUEST'],
    attack: ({ port }) => all(5, () => sent(port, `${headed(10_000_000)}${'x'.repeat(10_000_000)}`)),
  },
  {
    name: 'a body that becomes giant',
    answers: ['413 BAD_REQUEST'],
    attack: ({ port }) =>
      all(5, () =>
        sent(
          port,
          `${headed('Transfer-Encoding: chunked')}${`10000\r\n${'x'.repeat(65_536)}\r\n`.repeat(100)}0\r\n\r\n`,
        ),
      ),
  },
  {
    name: 'a slug of 10 MB',
    answers: ['413 BAD_REQUEST'],
    attack: ({ port }) => all(5, () => sent(port, posted(`{ entity(slug: "${'x'.repeat(10_000_000)}") { name } }`))),
  },
  {
    name: 'a slug in a variable',
    answers: ['200 LIMIT_EXCEEDED'],
    attack: ({ port }) =>
      all(20, () =>
        sent(port, posted('query ($slug: String!) { entity(slug: $slug) { name } }', { slug: 'x'.repeat(900_000) })),
      ),
  },
  {
    name: 'documents of comments',
    answers: ['200 GRAPHQL_PARSE_FAILED', '200'],
    attack: ({ port }) =>
      all(20, (i) => sent(port, posted(`${'#\n'.repeat(i % 2 === 0 ? 49_900 : 250_000)}{ __typename }`))),
  },
  {
    name: '2,000 nested filters',
    answers: ['200 GRAPHQL_PARSE_FAILED'],
    attack: ({ port }) => all(20, () => sent(port, posted(FILTERS))),
  },
];
