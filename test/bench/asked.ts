import { performance } from 'node:perf_hooks';
import { z } from 'zod';

/** Asks a question of a server in this process, over its fetch handler. */
export type Ask = (query: string) => Promise<Response>;

const answer = z.object({ data: z.unknown(), errors: z.array(z.object({ message: z.string() })).optional() });

/** The data of an answer without errors. */
export const dataOf = async (response: Response): Promise<unknown> => {
  const { data, errors } = answer.parse(await response.json());
  if (errors !== undefined) throw new Error(errors[0]?.message ?? 'failed');
  return data;
};

/** What an answer says, in its order, whatever it is nested in: each scalar but scores and cursors. */
export const saidIn = (value: unknown): unknown[] => {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [value];
  return Object.entries(value).flatMap(([key, each]) => (key === 'score' || key === 'endCursor' ? [] : saidIn(each)));
};

/** The middle of some numbers. */
const middle = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** What asking took, a request or many: milliseconds, and those that this process worked. */
type Took = { ms: number; cpu: number };

const taking = async (work: () => Promise<unknown>): Promise<Took> => {
  const [began, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { ms: performance.now() - began, cpu: (user + system) / 1_000 };
};

/** Asks so many times, so many at once. */
const asked = async (ask: () => Promise<Response>, requests: number, connections: number): Promise<void> => {
  let left = requests;
  const one = async (): Promise<void> => {
    while (left > 0) {
      left -= 1;
      await (await ask()).text();
    }
  };
  await Promise.all(Array.from({ length: connections }, one));
};

/** Milliseconds for which both are asked before it counts: until then ours, which is more code, is compiled yet. */
const WARMING = 3_000;

/**
 * Asks two servers in turn, round after round, the first of which are not counted: what a request took of each, the
 * middle of the rounds.
 */
export const inTurn = async (
  asks: readonly [() => Promise<Response>, () => Promise<Response>],
  { rounds, requests, connections = 1 }: { rounds: number; requests: number; connections?: number },
): Promise<[Took, Took]> => {
  const took: [Took[], Took[]] = [[], []];
  const warm = performance.now() + WARMING;
  do {
    for (const ask of asks) await asked(ask, requests, connections);
  } while (performance.now() < warm);
  for (let round = 0; round < rounds; round += 1) {
    for (const which of [0, 1] as const) {
      const { ms, cpu } = await taking(() => asked(asks[which], requests, connections));
      took[which].push({ ms: ms / requests, cpu: cpu / requests });
    }
  }
  const middles = (all: Took[]): Took => ({
    ms: middle(all.map(({ ms }) => ms)),
    cpu: middle(all.map(({ cpu }) => cpu)),
  });
  return [middles(took[0]), middles(took[1])];
};
