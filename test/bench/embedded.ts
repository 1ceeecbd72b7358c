import { createSchema, createYoga } from 'graphql-yoga';
import { synthetic } from '../scale/graph.js';
import { KNOWN } from '../scale/world.js';
import { dataOf, inTurn } from './asked.js';
import { PAGE, PAGES } from './cases.js';
import { createServer, memoryStore } from './compiled.js';
import { OUTSIDE, posted } from './raw.js';

/** The shape of the answers, for a server that knows nothing else. */
const typeDefs = `
  enum Holds { EVER }
  type Query { company(slug: String!, holds: Holds): Node instrument(slug: String!, holds: Holds): Instrument }
  type Node { slug: String! name: String! }
  type Instrument { signatories(first: Int): Connection! }
  type Connection { edges: [Edge!]! pageInfo: PageInfo! }
  type Edge { node: Node! signature: Signature! }
  type Signature { key: String! status: Status! }
  enum Status { CONFIRMED UNCERTAIN UNCONFIRMED }
  type PageInfo { endCursor: String }
`;

const QUESTIONS = {
  'one node': `{ company(slug: "${KNOWN.far}", holds: EVER) { slug name } }`,
  [`a page of ${PAGE}`]: PAGES.hub(`first: ${PAGE}`),
};

/** Requests of a round. */
const REQUESTS = 1_000;

/** Our requests a second over those of a bare Yoga, by the clock and by the time that the process worked for each. */
export type Embedded = { name: string; connections: number; byClock: number; byCpu: number; cpuMs: number };

/** How our servers are seen: each answer worked out, and as they are unless set, where an equal question finds it kept. */
const SEEN = { '': OUTSIDE, ', kept': undefined };

/** Asks the memory store in this process, and in turn a bare Yoga that answers a constant of the same shape. */
export const embedded = async (rounds: number): Promise<Embedded[]> => {
  const store = memoryStore();
  await store.import(synthetic({ factor: 0.02 }));
  const servers = Object.entries(SEEN).map(([how, outside]) => ({
    how,
    ...createServer(store, () => undefined, null, undefined, outside),
  }));
  const found: Embedded[] = [];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const asks = servers.map(({ how, fetch }) => ({
      how,
      ask: () => fetch('http://localhost/graphql', posted(question)),
    }));
    const [first] = asks;
    const constant = first === undefined ? null : await dataOf(await first.ask());
    const roots = typeof constant === 'object' && constant !== null ? Object.entries(constant) : [];
    const schema = createSchema({
      typeDefs,
      resolvers: { Query: Object.fromEntries(roots.map(([field, value]) => [field, (): unknown => value])) },
    });
    const bare = createYoga({ schema, logging: false, graphiql: false });
    const askBare = () => Promise.resolve(bare.fetch('http://localhost/graphql', posted(question)));
    for (const { how, ask } of asks)
      for (const connections of [1, 10]) {
        const [by, us] = await inTurn([askBare, ask], { rounds, requests: REQUESTS, connections });
        found.push({ name: name + how, connections, byClock: by.ms / us.ms, byCpu: by.cpu / us.cpu, cpuMs: us.cpu });
      }
  }
  await Promise.all(servers.map(({ stop }) => stop()));
  return found;
};
