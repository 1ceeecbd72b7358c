import type { Kind } from '../../model/kinds.js';
import { all } from '../../store/filter.js';
import { type Optional, readNumber } from '../arguments/bounds.js';
import { firstPage } from '../arguments/page.js';
import { among, type EdgeScopeArguments, readEdgeScope } from '../arguments/scope.js';
import { readWhere } from '../arguments/where.js';
import type { Context } from '../context.js';
import { noteFilter } from '../hints.js';
import { type Drawing, type DrawingWanted, drawingAmong } from './drawing.js';

/** How many nodes there may be. */
export const NODES = { least: 1, most: 5_000, unless: 500 };

type SubgraphArguments = EdgeScopeArguments & {
  where?: unknown;
  kinds?: Optional<readonly Kind[]>;
  limit?: Optional<number>;
};

/** The entities that meet the conditions, to draw, and the edges between them. */
export const drawSubgraph = async (
  { where: conditions, kinds, limit, ...asked }: SubgraphArguments,
  context: Context,
  wanted: DrawingWanted,
): Promise<Drawing> => {
  const where = readWhere('Entity', conditions);
  noteFilter(context, { path: wanted.path, argument: 'where' }, { label: 'Entity' }, where);
  const query = { ...readEdgeScope(asked, context), where: all([among('kind', kinds), where]) };
  const page = firstPage(readNumber('limit', limit, NODES));
  const nodes = await context.reads.select({ ...query, label: 'Entity', order: [], page, total: wanted.totalNodes });
  return drawingAmong(nodes, query, context, wanted);
};
