import type { Kind } from '../../model/kinds.js';
import { screaming } from '../../model/words.js';
import { all, type Filter } from '../../store/filter.js';
import type { EdgeScope } from '../../store/queries.js';
import { type Optional, readNumber } from '../arguments/bounds.js';
import { firstPage } from '../arguments/page.js';
import { among, type EdgeScopeArguments, readEdgeScope } from '../arguments/scope.js';
import { readWhere } from '../arguments/where.js';
import type { Context } from '../context.js';
import { noteFilter } from '../hints.js';
import { type DrawingArguments, type DrawingWanted, draw, edgesAmong, type ToDraw } from './drawing.js';
import type { Drawing } from './drawn.js';
import { LIBRARY, leaving, WORLD } from './left-out.js';

/** How many nodes there may be. */
export const NODES = { least: 1, most: 5_000, unless: 500 };

type SubgraphArguments = EdgeScopeArguments &
  DrawingArguments & {
    where?: unknown;
    kinds?: Optional<readonly Kind[]>;
    limit?: Optional<number>;
  };

/** How many sources, names, claims and forecasts would be drawn if they were not left out. */
const countLibrary = async (where: Filter, { view }: EdgeScope, { reads }: Context) => {
  const { rows } = await reads.aggregate({
    of: { label: 'Entity' },
    where: all([among('kind', LIBRARY), where]),
    view,
    by: [{ by: 'property', property: 'kind' }],
    having: [],
    order: { by: 'KEY', direction: 'ASC' },
    page: firstPage(LIBRARY.length),
    known: null,
  });
  const count = (kind: Kind): number => rows.find(({ keys: [key] }) => key === screaming(kind))?.count ?? 0;
  return { SOURCE: count('Source'), NAME: count('Name'), CLAIM: count('Claim'), FORECAST: count('Forecast') };
};

/** The same without the entities that no edge joins; of a graph that is cut nobody knows, so all stay. */
const connected = (toDraw: ToDraw, library: Parameters<typeof leaving>[0]): ToDraw => {
  if (toDraw.truncated) return { ...toDraw, leftOut: leaving(library) };
  const joined = new Set(toDraw.edges.flatMap(({ source, target }) => [source, target]));
  const entities = toDraw.entities.filter(({ row }) => joined.has(row.slug));
  const alone = toDraw.entities.length - entities.length;
  const totalNodes = toDraw.totalNodes === null ? null : toDraw.totalNodes - alone;
  return { ...toDraw, entities, totalNodes, leftOut: leaving({ ...library, UNCONNECTED: alone }) };
};

/**
 * The entities that meet the conditions, to draw, and the edges between them. Without `kinds` sources, names, claims, forecasts and, of a
 * whole graph, what no edge joins are left out.
 */
export const drawSubgraph = async (
  { where: conditions, kinds, limit, layout, fold, ...asked }: SubgraphArguments,
  context: Context,
  wanted: DrawingWanted,
): Promise<Drawing> => {
  const where = readWhere('Entity', conditions);
  noteFilter(context, { path: wanted.path, argument: 'where' }, { label: 'Entity' }, where);
  const query = { ...readEdgeScope(asked, context), where: all([among('kind', kinds ?? WORLD), where]) };
  const page = firstPage(readNumber('limit', limit, NODES));
  const nodes = await context.reads.select({ ...query, label: 'Entity', order: [], page, total: wanted.totalNodes });
  const toDraw = { ...(await edgesAmong(nodes, query, context, wanted)), starts: [], direction: 'ANY' } as const;
  if (kinds) return draw(toDraw, { layout, fold }, context, wanted);
  const library = wanted.leftOut ? await countLibrary(where, query, context) : {};
  return draw(connected(toDraw, library), { layout, fold }, context, wanted);
};
