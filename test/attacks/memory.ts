import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import { each } from '../support/each.js';
import { startServer } from '../support/process.js';
import { type Attack, times } from './attack.js';

const MEGABYTE = 1_000_000;

const NAMES = times(150, (i) => `name${i}: name`);
const LONG_NAMES = times(600, (i) => `${'a'.repeat(145)}${i}: name`);

/** Documents of a kind, of which each is another, and what may be answered to them; `part` is how much is asked of them. */
type Documents = { name: string; answers: readonly string[]; part: number; of: (i: number) => string };

/** Documents that a server could keep more of than it has memory for, most of them about as long as one may be. */
const DOCUMENTS: readonly Documents[] = [
  {
    name: 'long documents, each another',
    answers: ['200'],
    part: 1,
    of: (i) => `query Q${i} { company(slug: "xai") { ${NAMES} } ${'# a comment that says little\n'.repeat(3_000)}}`,
  },
  {
    name: 'long names of fields',
    answers: ['200'],
    part: 1 / 5,
    of: (i) => `query Q${i} { company(slug: "xai") { ${LONG_NAMES} } }`,
  },
  {
    name: 'long texts',
    answers: ['200'],
    part: 1 / 5,
    of: (i) => `query Q${i} { entity(slug: "${'x'.repeat(95_000)}") { name } }`,
  },
  {
    name: 'short documents, each another',
    answers: ['200'],
    part: 1 / 20,
    of: (i) => `query Q${i} { company(slug: "xai") { ${NAMES} } }`,
  },
  {
    name: 'documents that do not parse',
    answers: ['200 GRAPHQL_PARSE_FAILED'],
    part: 1 / 20,
    of: (i) => `query Q${i} { ${NAMES}`,
  },
  {
    name: 'long documents that do not parse',
    answers: ['200 GRAPHQL_PARSE_FAILED'],
    part: 1 / 5,
    of: (i) => `query Q${i} { ${LONG_NAMES}`,
  },
  {
    name: 'documents that are not valid',
    answers: ['200 GRAPHQL_VALIDATION_FAILED'],
    part: 1 / 100,
    of: (i) => `query Q${i} { nothing${i} ${times(60, (j) => `no${j}`)} }`,
  },
  {
    name: 'long documents that are not valid',
    answers: ['200 GRAPHQL_VALIDATION_FAILED'],
    part: 1 / 5,
    of: (i) => `query Q${i} { nothing${i} ${times(60, (j) => `${'n'.repeat(1_500)}${j}`)} }`,
  },
  {
    name: 'comments alone',
    answers: ['200'],
    part: 1 / 20,
    of: (i) => `query Q${i} { dataset { version } }${'\n#'.repeat(49_000)}`,
  },
];

/** Texts that a server could keep more of than it has memory for; so many megabytes of the first kind, less of others. */
export const filling = (megabytes: number): readonly Attack[] =>
  DOCUMENTS.map(({ name, answers, part, of }) => ({
    name: `${name}, ${megabytes * part} MB`,
    answers,
    attack: async ({ ask }) => {
      const got: string[] = [];
      const documents = Math.ceil((megabytes * part * MEGABYTE) / of(0).length);
      for (let i = 0; i < documents; i += 1) got.push(await ask(of(i)));
      return got;
    },
  }));

/** Three of four documents of a flood: one long comment, which costs nobody much. */
const COMMENT: Documents = {
  name: 'one long comment',
  answers: ['200'],
  part: 1,
  of: (i) => `query Q${i} { company(slug: "xai") { name } } # ${'c'.repeat(95_000)}`,
};

/** What a server has in memory after so many megabytes of documents, in megabytes. */
export type Flooded = { asked: number; documents: number; heap: number; rss: number };

/**
 * Connections by which a flood comes, documents between two looks at the memory, from how many looks on it says something
 * that memory grows, and most megabytes by which it may.
 */
const CONNECTIONS = 4;
const LOOK = 100;
const LOOKS = 60;
const GROWTH = 10;

/** What a server says of its memory. */
const memoryAt = async (metrics: string): Promise<Pick<Flooded, 'heap' | 'rss'>> => {
  const said = await (await fetch(metrics)).text();
  const of = (name: string): number => Number(new RegExp(`^${name} (.+)$`, 'm').exec(said)?.[1]) / MEGABYTE;
  return { heap: of('nodejs_heap_size_used_bytes'), rss: of('process_resident_memory_bytes') };
};

/** The least of what is in use, which is what is left after it was collected. */
const least = (samples: readonly Flooded[], of: 'heap' | 'rss'): number => Math.min(...samples.map((one) => one[of]));

/**
 * Asks the compiled program, with so much heap and all of its caches, so many megabytes of documents, each another. Returns
 * what is wrong: that it ended, failed, or holds more in the last third of it all than in the one before.
 */
export const flooded = async (megabytes: number, heap: number, look: (sample: Flooded) => void): Promise<string[]> => {
  const node = [`--max-old-space-size=${heap}`];
  const { base, child, ended, outcome } = await startServer({ LOG_LEVEL: 'error', METRICS_PORT: '0' }, { node });
  const metrics = /http:\/\/\S+\/metrics/.exec(outcome.stdout)?.[0] ?? '';
  const agent = new Agent({ keepAlive: true, maxSockets: CONNECTIONS });
  const headers = { 'content-type': 'application/json' };
  const send = async (query: string): Promise<number> => {
    const asked = request(`${base}/graphql`, { agent, method: 'POST', headers });
    asked.end(JSON.stringify({ query }));
    const [answer] = await once(asked, 'response');
    await text(answer);
    return answer.statusCode;
  };
  const samples: Flooded[] = [];
  const faults = new Set<string>();
  let [asked, documents] = [0, 0];
  const one = async (i: number): Promise<void> => {
    const { [(i / 4) % DOCUMENTS.length]: kind = COMMENT } = DOCUMENTS;
    const query = kind.of(i);
    const status = await send(query);
    if (status !== 200) faults.add(`${kind.name}: answered ${status}`);
    documents += 1;
    asked += query.length / MEGABYTE;
  };
  try {
    while (asked < megabytes) {
      const next = documents;
      await each(
        Array.from({ length: LOOK }, (_, i) => next + i),
        one,
        CONNECTIONS,
      );
      const sample = { asked, documents, ...(await memoryAt(metrics)) };
      samples.push(sample);
      look(sample);
    }
  } catch (error) {
    faults.add(`after ${asked.toFixed(0)} MB: ${error}; ${outcome.stderr.slice(-300)}`);
  }
  agent.destroy();
  child.kill('SIGTERM');
  await ended;
  const third = Math.floor(samples.length / 3);
  for (const of of ['heap', 'rss'] as const) {
    const grown = least(samples.slice(-third), of) - least(samples.slice(third, -third), of);
    if (samples.length >= LOOKS && grown > GROWTH) faults.add(`${of} grew by ${grown.toFixed(0)} MB`);
  }
  return [...faults];
};
