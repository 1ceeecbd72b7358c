import { GraphQLError } from 'graphql';

/** How many are on a lane, how many wait for it, and how many found no room there, ever. */
export type Load = { running: number; waiting: number; refused: number };

/** A way on which only so much is done at once. */
export type Lane = {
  /** Waits until there is room for more, and gives how to leave it again. */
  enter: (weight: number, client: string, signal: AbortSignal) => Promise<() => void>;
  load: () => Load;
};

/** How much a lane has at once, how much may wait for it, and for how many milliseconds. */
type Bounds = { width: number; line: number; patience: number };

/** Somebody who waits in line: goes on, or ends with an error. */
type Waiting = { weight: number; go: () => void; end: (error: unknown) => void };

/** What is told to whoever finds no room. It is no fault, so it is not logged: else whoever asks too much would fill logs. */
export const overloaded = (): GraphQLError =>
  new GraphQLError('As much waits here as can be answered in time; ask again in a moment.', {
    extensions: { code: 'OVERLOADED', http: { status: 503, headers: { 'retry-after': '1' } } },
  });

const weightOf = (line: readonly Waiting[] = []): number => line.reduce((sum, { weight }) => sum + weight, 0);

/**
 * A lane of these bounds. Clients that wait go on in turn, one of each, and each client's in order; what is heavier than
 * the lane goes alone. Where the line is full, the last of the client who has most in it makes room for one who has less;
 * whoever finds no room, or waits too long, is OVERLOADED.
 */
export const laneOf = ({ width, line, patience }: Bounds): Lane => {
  const lines = new Map<string, Waiting[]>();
  let [running, waiting] = [0, 0];
  const counts = { running: 0, refused: 0 };

  const fits = (weight: number): boolean => running === 0 || running + weight <= width;

  const begin = (weight: number): void => {
    running += weight;
    counts.running += 1;
  };

  const refused = (): GraphQLError => {
    counts.refused += 1;
    return overloaded();
  };

  const remove = (client: string, one: Waiting): void => {
    const others = (lines.get(client) ?? []).filter((other) => other !== one);
    waiting -= one.weight;
    if (others.length > 0) lines.set(client, others);
    else lines.delete(client);
  };

  const goOn = (): void => {
    // A client that is put behind the others is met again in the same round.
    for (const [client, theirs] of lines) {
      const [first] = theirs;
      if (first === undefined || !fits(first.weight)) return;
      lines.delete(client);
      lines.set(client, theirs);
      remove(client, first);
      begin(first.weight);
      first.go();
    }
  };

  const makeRoom = (weight: number, client: string): void => {
    while (waiting + weight > line) {
      const own = weightOf(lines.get(client)) + weight;
      const [most, theirs = []] = [...lines].sort(([, a], [, b]) => weightOf(b) - weightOf(a))[0] ?? [];
      const last = theirs.at(-1);
      if (most === client || last === undefined || weightOf(theirs) <= own) throw refused();
      last.end(refused());
    }
  };

  const wait = (weight: number, client: string, signal: AbortSignal): Promise<void> =>
    new Promise((resolve, reject) => {
      const settle = (): void => {
        clearTimeout(impatience);
        signal.removeEventListener('abort', left);
      };
      const one: Waiting = {
        weight,
        go: () => {
          settle();
          resolve();
        },
        end: (error) => {
          settle();
          remove(client, one);
          reject(error);
          goOn();
        },
      };
      const left = (): void => one.end(signal.reason);
      const impatience = setTimeout(() => one.end(refused()), patience);
      signal.addEventListener('abort', left);
      waiting += weight;
      lines.set(client, [...(lines.get(client) ?? []), one]);
    });

  return {
    enter: async (given, client, signal) => {
      signal.throwIfAborted();
      const weight = Math.min(given, width);
      if (lines.size === 0 && fits(weight)) begin(weight);
      else {
        makeRoom(weight, client);
        await wait(weight, client, signal);
      }
      let isLeft = false;
      return () => {
        if (isLeft) return;
        isLeft = true;
        running -= weight;
        counts.running -= 1;
        goOn();
      };
    },
    load: () => ({ ...counts, waiting: [...lines.values()].reduce((sum, theirs) => sum + theirs.length, 0) }),
  };
};
