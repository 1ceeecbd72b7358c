import { createHash } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { LRUCache } from 'lru-cache';
import type { Piscina } from 'piscina';
import { SummitgraphError } from '../../model/errors.js';
import { compareText } from '../../model/text.js';
import { threadOf } from '../../root.js';
import { type Answer, type Figures, type Guide, NO_FIGURES, type Sketch } from './sketch.js';

/** Milliseconds that a thread without work stays for the next picture. */
const IDLE = 30_000;

/** Most milliseconds that a picture may take, waiting included, and most that may wait for a thread. */
const MOST_TIME = 30_000;
const MOST_WAITING = 100;

/** Most characters of all pictures that are remembered, each as JSON: they take about as many bytes, for 5,000 nodes. */
const REMEMBERED = 500_000;

/** Megabytes of what is new in a thread: what it takes by itself is some 20 more, once. */
const YOUNG = 4;

/** The threads, of which none is there until something is to be drawn. */
const opened = async (): Promise<Piscina<Sketch, Answer>> => {
  const { Piscina } = await import('piscina');
  const threads = new Piscina<Sketch, Answer>({
    ...threadOf('layout'),
    minThreads: 0,
    maxThreads: Math.max(1, availableParallelism() - 1),
    idleTimeout: IDLE,
    resourceLimits: { maxYoungGenerationSizeMb: YOUNG },
  });
  // Piscina calls it an error where a thread still answers a request that has left. Whoever waits is told of any other.
  threads.on('error', () => undefined);
  return threads;
};
let opening: ReturnType<typeof opened> | undefined;

const remembered = new LRUCache<string, Answer>({
  maxSize: REMEMBERED,
  sizeCalculation: (answer) => JSON.stringify(answer).length,
});

const byKey = <T extends { key: string }>(rows: readonly T[]): T[] =>
  rows.toSorted((a, b) => compareText(a.key, b.key));

/** Fails with TIMEOUT where it takes too long, or too many wait already. */
const workedOut = async (sketch: Sketch, signal: AbortSignal): Promise<Answer> => {
  opening ??= opened();
  const threads = await opening;
  if (threads.queueSize >= MOST_WAITING) {
    throw new SummitgraphError('TIMEOUT', `${MOST_WAITING} pictures are waiting to be laid out; ask again later.`);
  }
  const late = AbortSignal.timeout(MOST_TIME);
  try {
    return await threads.run(sketch, { signal: AbortSignal.any([signal, late]) });
  } catch (error) {
    if (signal.aborted || !late.aborted) throw error;
    throw new SummitgraphError('TIMEOUT', `A layout may take at most ${MOST_TIME} ms; ask for fewer nodes.`);
  }
};

/** The figures of nodes by key, and what helps to read where they stand. */
type Arranged = { figures: ReadonlyMap<string, Figures>; guides: readonly Guide[] };

/**
 * What is wanted of the nodes of a drawing, by key: worked out in another thread, so that other requests go on, until
 * the signal aborts; and remembered for the same drawing.
 */
export const arranged = async (drawn: Sketch, signal: AbortSignal): Promise<Arranged> => {
  if (drawn.nodes.length === 0 || !Object.values(drawn.wanted).includes(true))
    return { figures: new Map(), guides: [] };
  const sketch = { ...drawn, nodes: byKey(drawn.nodes), edges: byKey(drawn.edges) };
  const name = createHash('sha256').update(JSON.stringify(sketch)).digest('base64');
  const answer = remembered.get(name) ?? (await workedOut(sketch, signal));
  remembered.set(name, answer);
  const figures = new Map(sketch.nodes.map(({ key }, i) => [key, answer.figures[i] ?? NO_FIGURES]));
  return { figures, guides: answer.guides };
};
