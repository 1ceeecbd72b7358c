import type { About, GraphStream } from '../../src/graph/graph.js';
import type { Node } from '../../src/model/kinds.js';
import type { Edge } from '../../src/model/relations.js';
import { edgesOf } from './edges.js';
import { nodesOf } from './nodes.js';
import { chance } from './random.js';
import { sizesOf } from './sizes.js';
import { worldOf } from './world.js';

const ABOUT: About = {
  title: 'Synthetic',
  date: '2026-06-30',
  licence: 'CC0-1.0',
  description: 'A graph of chance, as large as a whole world of signatures.',
};

/** A graph whose rows are made while they are read, the same ones each time. */
export type Synthetic = GraphStream & { nodes: Iterable<Node>; edges: Iterable<Edge> };

/**
 * A synthetic graph in the model of the real one: 195 countries, 40,000 companies, 300 instruments and 400,000
 * signatures, by a power law and with a hub of 30,000, all but the countries times `factor`. It holds no rows, and
 * follows from the seed alone.
 */
export const synthetic = ({ factor = 1, seed = 1 }: { factor?: number; seed?: number } = {}): Synthetic => {
  const world = worldOf(sizesOf(factor), chance(seed));
  return {
    about: ABOUT,
    nodes: { [Symbol.iterator]: () => nodesOf(world) },
    edges: { [Symbol.iterator]: () => edgesOf(world) },
  };
};

/**
 * The graph after so many edits of its first signatures: of each three the first gets a note, the second goes, the
 * third is joined by another.
 */
export const edited = (graph: Synthetic, edits: number): Synthetic => {
  function* edges(): Generator<Edge> {
    let done = 0;
    for (const edge of graph.edges) {
      if (edge.relation !== 'SIGNED' || done === edits) {
        yield edge;
        continue;
      }
      done += 1;
      if (done % 3 === 1) yield { ...edge, note: `Edit ${done}.` };
      if (done % 3 === 0) yield* [edge, { ...edge, parallel: 2, note: `Edit ${done}.` }];
    }
  }
  return { ...graph, edges: { [Symbol.iterator]: edges } };
};
