import { isDeepStrictEqual } from 'node:util';
import type fc from 'fast-check';
import type { Graph } from '../../src/graph/graph.js';

/** What was asked and the answers to it, by who gave them, which should all be the same. */
export type Difference = { asked: string; answers: Record<string, unknown> };

/** Is thrown where answers differ. In a smaller graph, a difference of the same sort is taken for the same one. */
export class Differs extends Error {
  readonly difference: Difference;
  readonly sort: string;
  constructor(difference: Difference, sort = 'answers') {
    super(`different answers to ${difference.asked}`);
    this.difference = difference;
    this.sort = sort;
  }
}

/** Fails where the answers are not all the same. */
export const requireSame = (asked: string, answers: Record<string, unknown>): void => {
  const [first, ...others] = Object.values(answers);
  if (!others.every((other) => isDeepStrictEqual(other, first))) throw new Differs({ asked, answers });
};

/** Asks one question of a graph that was imported, and fails where the answers differ. */
export type Ask = (graph: Graph) => Promise<void>;

/** How answers over random graphs are compared. */
export type Comparison = {
  name: string;
  /** Graphs that are imported one after another. */
  graphs: fc.Arbitrary<readonly Graph[]>;
  /** Imports a graph, and fails where what that says differs. */
  fill: Ask;
  /** What is asked of a graph that was imported: some questions of each sort. */
  questions: (graph: Graph) => readonly fc.Arbitrary<Ask>[];
  /** How many questions of each sort. */
  times: number;
};
