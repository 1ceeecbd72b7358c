import fc from 'fast-check';
import type { Graph } from '../../src/graph/graph.js';
import { each } from '../support/each.js';
import { type Ask, type Comparison, type Difference, Differs } from './comparison.js';
import { smallest } from './smallest.js';

/**
 * A difference that was found: the seed that finds it again, and graphs and question as small as they could be made.
 */
export type Found = Difference & { seed: number; graphs: readonly Graph[] };

/** How long a question may be made smaller, and then the graphs, in milliseconds. */
const PATIENCE = 60_000;

/** Whatever else is thrown is a difference too: an answer was expected. */
const differsOf = (error: unknown): Differs => {
  if (error instanceof Differs) return error;
  const thrown = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new Differs({ asked: 'an answer', answers: { thrown } }, 'thrown');
};

/** Compares the answers over the random graph of a seed; returns the first difference. */
export const trial = async (comparison: Comparison, seed: number): Promise<Found | null> => {
  const { fill, questions, times } = comparison;
  const [graphs = []] = fc.sample(comparison.graphs, { seed, numRuns: 1 });
  const last = graphs.at(-1);
  if (last === undefined) return null;

  const differing = async (graphs: readonly Graph[], ask?: Ask): Promise<Differs | null> => {
    try {
      for (const graph of graphs) await fill(graph);
      for (const graph of graphs.slice(-1)) await ask?.(graph);
      return null;
    } catch (error) {
      return differsOf(error);
    }
  };
  const foundIn = async (first: Differs, ask?: Ask): Promise<Found> => {
    const until = Date.now() + PATIENCE;
    const small = await smallest(
      graphs,
      async (fewer) => Date.now() < until && (await differing(fewer, ask))?.sort === first.sort,
    );
    // Where it differs no longer, it was for what had been imported before.
    const { difference } = (await differing(small, ask)) ?? first;
    return { ...difference, seed, graphs: small };
  };

  const filled = await differing(graphs);
  if (filled !== null) return foundIn(filled);
  const failed: { ask: Ask; differs: Differs }[] = [];
  await each([...questions(last).entries()], async ([i, some]) => {
    if (failed.length > 0) return;
    const { counterexample, errorInstance } = await fc.check(
      fc.asyncProperty(some, (ask) => ask(last)),
      { seed: seed * 31 + i, numRuns: times, interruptAfterTimeLimit: PATIENCE },
    );
    if (counterexample !== null) failed.push({ ask: counterexample[0], differs: differsOf(errorInstance) });
  });
  const [first] = failed;
  return first === undefined ? null : foundIn(first.differs, first.ask);
};
