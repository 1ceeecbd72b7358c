import { type Optional, readNumber, readSlugs } from '../arguments/bounds.js';
import { readScope, type ScopeArguments } from '../arguments/scope.js';
import type { Context } from '../context.js';
import { known } from '../search/known.js';
import { type DrawingArguments, type DrawingWanted, draw, edgesAmong } from './drawing.js';
import type { Drawing } from './drawn.js';
import { leaving, WORLD } from './left-out.js';

/** Most entities to start from, and how many steps and nodes there may be. */
export const MAX_STARTS = 20;
export const DEPTH = { least: 0, most: 4, unless: 1 };
export const NEIGHBORS = { least: 1, most: 5_000, unless: 200 };

type NeighborhoodArguments = ScopeArguments &
  DrawingArguments & {
    of: readonly string[];
    depth?: Optional<number>;
    limit?: Optional<number>;
  };

/**
 * What lies around some entities, to draw: the nodes within so many steps, the nearest first, and the edges between
 * them. Without `kinds` names and what documents say are left out.
 */
export const drawNeighborhood = async (
  { of, depth, limit, layout, fold, kinds, ...asked }: NeighborhoodArguments,
  context: Context,
  wanted: DrawingWanted,
): Promise<Drawing> => {
  const query = {
    ...readScope({ ...asked, kinds: kinds ?? WORLD }, context),
    of: readSlugs('of', of, MAX_STARTS),
    depth: readNumber('depth', depth, DEPTH),
    limit: readNumber('limit', limit, NEIGHBORS),
    edges: wanted.totalEdges,
  };
  await known(query.of, 'Entity', context);
  const nodes = await context.reads.neighborhood(query);
  const counted =
    kinds || !wanted.leftOut
      ? nodes
      : await context.reads.neighborhood({ ...query, kinds: [...WORLD, 'Name'], limit: 1, edges: false });
  const toDraw = await edgesAmong(nodes, query, context, wanted);
  // No relation of the world leads to what documents say, so what else would be reached is names.
  const leftOut = leaving({ NAME: (counted.total ?? 0) - (nodes.total ?? 0) });
  return draw({ ...toDraw, starts: query.of, direction: query.direction, leftOut }, { layout, fold }, context, wanted);
};
