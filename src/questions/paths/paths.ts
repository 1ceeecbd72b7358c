import { ALL_DAYS, type Days, during, type Holds, type Interval } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { shown } from '../../model/shown.js';
import type { Path } from '../../store/queries.js';
import { type Optional, readNumber, readSlugs } from '../arguments/bounds.js';
import { readScope, type ScopeArguments } from '../arguments/scope.js';
import { type Context, spend } from '../context.js';
import { type EntityInView, inSight, type RelationInView, relationAmong } from '../in-view.js';
import { known } from '../search/known.js';
import { type FoundPaths, findPaths, type PathsQuery } from './find.js';

/** How long and how many paths may be, and most entities to avoid. */
export const LENGTH = { least: 1, most: 8, unless: 6 };
export const PATHS = { least: 1, most: 100, unless: 10 };
export const MAX_AVOIDED = 100;

type PathsArguments = ScopeArguments & {
  from: string;
  to: string;
  maxLength?: Optional<number>;
  maxPaths?: Optional<number>;
  avoid?: Optional<readonly string[]>;
  timeRespecting?: Optional<boolean>;
};

/** A path with the days on which all of it holds; null where it begins or ends with time itself, or nobody asked. */
export type PathInView = { nodes: EntityInView[]; hops: RelationInView[]; from: string | null; until: string | null };

/** Paths, the shortest first, with the version of the data that they are from. */
export type PathsInView = Omit<FoundPaths, 'paths'> & { paths: PathInView[]; version: string };

/** The days on which edges hold together. */
const daysTogether = (edges: readonly Days[], holds: Holds): Interval =>
  edges.reduce((days, edge) => during(days, edge, holds) ?? days, ALL_DAYS);

const inView = ({ nodes, edges }: Path, { view, timeRespecting }: PathsQuery): PathInView => {
  const { from, until } = timeRespecting ? daysTogether(edges, view.holds) : ALL_DAYS;
  // What a path finds at any time is also shown at any time.
  const below = timeRespecting ? { ...view, holds: 'EVER' as const } : view;
  const rows = new Map(nodes.map((row) => [row.slug, row]));
  return {
    nodes: inSight(nodes, below),
    hops: edges.map((edge) => relationAmong(rows, edge, below)),
    from: from === ALL_DAYS.from ? null : from,
    until: until === ALL_DAYS.until ? null : until,
  };
};

/** Reads what paths are asked for: their ends and what they avoid must be known. */
const readPaths = async (
  { from, to, maxLength, maxPaths, avoid, timeRespecting, ...asked }: PathsArguments,
  counting: boolean,
  context: Context,
): Promise<PathsQuery> => {
  const avoided = readSlugs('avoid', avoid ?? [], MAX_AVOIDED);
  const bounds = {
    maxLength: readNumber('maxLength', maxLength, LENGTH),
    maxPaths: readNumber('maxPaths', maxPaths, PATHS),
  };
  const end = avoided.find((slug) => slug === from || slug === to);
  if (end !== undefined) {
    throw new SummitgraphError('BAD_INPUT', `avoid must not list ${shown(end)}, where the paths begin or end.`);
  }
  const scope = readScope(asked, context);
  const [start, goal] = await known([from, to, ...avoided], 'Entity', context);
  if (start === undefined || goal === undefined) throw new Error('what is known has a row');
  return {
    ...scope,
    ...bounds,
    from: start,
    to: goal,
    avoid: avoided,
    timeRespecting: timeRespecting ?? false,
    counting,
  };
};

/**
 * How two entities are connected: the paths between them that pass no entity twice, the shortest first. All of them are
 * counted where `counting` says so.
 */
export const paths = async (asked: PathsArguments, context: Context, counting: boolean): Promise<PathsInView> => {
  const query = await readPaths(asked, counting, context);
  const found = await findPaths(context.reads, query);
  spend(
    context,
    found.paths.reduce((rows, { nodes, edges }) => rows + nodes.length + edges.length, 0),
  );
  return { ...found, paths: found.paths.map((path) => inView(path, query)), version: context.dataset.version };
};
