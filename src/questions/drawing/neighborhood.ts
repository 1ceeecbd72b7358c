import { type Optional, readNumber, readSlugs } from '../arguments/bounds.js';
import { readScope, type ScopeArguments } from '../arguments/scope.js';
import type { Context } from '../context.js';
import { known } from '../search/known.js';
import { type Drawing, type DrawingWanted, drawingAmong } from './drawing.js';

/** Most entities to start from, and how many steps and nodes there may be. */
export const MAX_STARTS = 20;
export const DEPTH = { least: 0, most: 4, unless: 1 };
export const NEIGHBORS = { least: 1, most: 5_000, unless: 200 };

type NeighborhoodArguments = ScopeArguments & {
  of: readonly string[];
  depth?: Optional<number>;
  limit?: Optional<number>;
};

/**
 * What lies around some entities, to draw: the nodes within so many steps, the nearest first, and the edges between
 * them.
 */
export const drawNeighborhood = async (
  { of, depth, limit, ...asked }: NeighborhoodArguments,
  context: Context,
  wanted: DrawingWanted,
): Promise<Drawing> => {
  const query = {
    ...readScope(asked, context),
    of: readSlugs('of', of, MAX_STARTS),
    depth: readNumber('depth', depth, DEPTH),
    limit: readNumber('limit', limit, NEIGHBORS),
  };
  await known(query.of, 'Entity', context);
  return drawingAmong(await context.reads.neighborhood(query), query, context, wanted);
};
