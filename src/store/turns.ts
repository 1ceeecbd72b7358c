import { performance } from 'node:perf_hooks';

/** Milliseconds that may be worked before others get their turn. */
const TURN = 15;

/** When work began in this round of the event loop; undefined before anybody looked. */
let began: number | undefined;

/** Milliseconds that were worked in this round of the event loop, by whomever. */
const worked = (): number => {
  const now = performance.now();
  if (began === undefined) {
    began = now;
    setImmediate(() => {
      began = undefined;
    });
  }
  return now - began;
};

/** Whether enough was worked in this round of the event loop. */
export const isOver = (): boolean => worked() > TURN;

/** How many turns a request has before those that are longer at work, and milliseconds of a round in which it has. */
const FIRST = 5;
const FOR_FIRST = TURN / 2;

/** Those who wait for a turn, by the signals of their requests: who had few yet, and the others. */
type Waiting = Map<AbortSignal | undefined, (() => void)[]>;
const first: Waiting = new Map();
const others: Waiting = new Map();

/** How many turns those had who had few. */
const had = new WeakMap<AbortSignal, number>();

const waitingOf = (signal: AbortSignal | undefined): Waiting => {
  if (signal === undefined) return others;
  const turns = had.get(signal) ?? 0;
  if (turns >= FIRST) return others;
  had.set(signal, turns + 1);
  return first;
};

/** Whether the next round lets some go on who wait. */
let due = false;

/** Lets the first request that waits have a turn, and puts it behind the others where it waits for more. */
const letOne = (waiting: Waiting): void => {
  for (const [signal, turns] of waiting) {
    waiting.delete(signal);
    turns.shift()?.();
    if (turns.length > 0) waiting.set(signal, turns);
    return;
  }
};

/**
 * Lets those who wait go on, a request after the other, until the time of this round is over: first who had few turns, so
 * that what is small does not wait for all that is large, then, in each round, the others.
 */
const goOn = async (): Promise<void> => {
  while (first.size + others.size > 0 && !isOver()) {
    const isFirst = first.size > 0 && (others.size === 0 || worked() < FOR_FIRST);
    letOne(isFirst ? first : others);
    // The next one is let once this one waits again: a tick comes after all promises only if it is asked for by one.
    await Promise.resolve();
    await new Promise<void>((resolve) => process.nextTick(resolve));
  }
  due = first.size + others.size > 0;
  if (due) setImmediate(goOn);
};

/** Waits for a round of the event loop that has time. Rejects where the signal aborted by then. */
export const nextTurn = async (signal: AbortSignal | undefined): Promise<void> => {
  await new Promise<void>((resolve) => {
    const waiting = waitingOf(signal);
    const turns = waiting.get(signal);
    if (turns === undefined) waiting.set(signal, [resolve]);
    else turns.push(resolve);
    if (due) return;
    due = true;
    setImmediate(goOn);
  });
  signal?.throwIfAborted();
};

/** Runs work that pauses where it took long, and lets others have their turn there. Rejects where the signal aborts. */
export const taken = async <T>(work: Generator<void, T>, signal: AbortSignal | undefined): Promise<T> => {
  signal?.throwIfAborted();
  for (;;) {
    const { done, value } = work.next();
    if (done) return value;
    await nextTurn(signal);
  }
};
