import type { Context } from '../context.js';
import type { PathsInView } from '../paths/paths.js';
import { type DrawingArguments, type DrawingWanted, draw } from './drawing.js';
import { type Drawing, drawnFact } from './drawn.js';

/** The entities and relations of paths, each once and in order, to draw. */
export const drawPaths = async (
  { paths, ties, truncated }: PathsInView,
  asked: DrawingArguments,
  context: Context,
  wanted: DrawingWanted,
): Promise<Drawing> => {
  const entities = new Map(paths.flatMap(({ nodes }) => nodes).map((entity) => [entity.row.slug, entity]));
  const facts = new Map(paths.flatMap(({ hops }) => hops).map((fact) => [fact.edge.key, fact]));
  const toDraw = {
    entities: [...entities.values()],
    edges: [...facts.values()].map(drawnFact),
    starts: [
      ...new Set(paths.flatMap(({ nodes }) => [nodes.at(0), nodes.at(-1)]).flatMap((end) => end?.row.slug ?? [])),
    ],
    direction: 'ANY',
    totalNodes: entities.size,
    totalEdges: facts.size,
    truncated: ties || truncated,
  } as const;
  return draw(toDraw, asked, context, wanted);
};
