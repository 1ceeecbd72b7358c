import { ALL_DAYS, type Days, during, type Holds, type Interval } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import { spend } from '../../questions/context.js';
import { type FoundPaths, findPaths, type PathsQuery } from '../../store/paths.js';
import { MAX_CANDIDATES, type Path as StoredPath } from '../../store/queries.js';
import { builder, type EntityParent, type RelationParent } from '../builder.js';
import { interfaces, RelationInterface } from '../refs.js';
import { readNumber, readScope, readSlugs, scopeArgs } from '../scope.js';
import { known } from './known.js';

/** How long and how many paths may be, and most entities to avoid. */
const LENGTH = { least: 1, most: 8, unless: 6 };
const PATHS = { least: 1, most: 100, unless: 10 };
const MAX_AVOIDED = 100;

/** A path with the days on which all of it holds; null where it begins or ends with time itself, or nobody asked. */
type Path = { nodes: EntityParent[]; hops: RelationParent[]; from: string | null; until: string | null };
type Paths = Omit<FoundPaths, 'paths'> & { paths: Path[]; version: string };

const PathType = builder.objectRef<Path>('Path').implement({
  description: 'A path: entities, and the relation from each to the next. It passes none twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many hops it has.', resolve: ({ hops }) => hops.length }),
    nodes: t.field({
      type: [interfaces.Entity],
      description: 'The entities in sequence, one more than hops.',
      resolve: ({ nodes }) => nodes,
    }),
    hops: t.field({
      type: [RelationInterface],
      description: 'The relations in sequence. Each keeps its own direction, whichever way the path follows it.',
      resolve: ({ hops }) => hops,
    }),
    from: t.field({
      type: 'Date',
      nullable: true,
      description: 'With `timeRespecting`, the first day on which all hops hold; null where they always did.',
      resolve: ({ from }) => from,
    }),
    until: t.field({
      type: 'Date',
      nullable: true,
      description:
        'With `timeRespecting`, the first day after it on which they no longer all hold; null where there is none.',
      resolve: ({ until }) => until,
    }),
  }),
});

const PathsType = builder.objectRef<Paths>('Paths').implement({
  description: 'Paths between two entities.',
  fields: (t) => ({
    paths: t.field({
      type: [PathType],
      description: 'The shortest first; of one length by the slugs of their entities, then by the keys of their hops.',
      resolve: ({ paths }) => paths,
    }),
    ties: t.exposeBoolean('ties', {
      description: `Whether the last length has more than ${MAX_CANDIDATES} paths, so that which of them are given is open.`,
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether there are more, no longer than `maxLength`.',
    }),
    version: t.exposeString('version', { description: 'The version of the data set that they are from.' }),
  }),
});

/** The days on which edges hold together. */
const common = (edges: readonly Days[], holds: Holds): Interval =>
  edges.reduce((days, edge) => during(days, edge, holds) ?? days, ALL_DAYS);

const pathParent = ({ nodes, edges }: StoredPath, query: PathsQuery): Path => {
  const { view, timeRespecting } = query;
  const { from, until } = timeRespecting ? common(edges, view.holds) : ALL_DAYS;
  // What a path finds at any time is also shown at any time.
  const below = timeRespecting ? { ...view, holds: 'EVER' as const } : view;
  const rows = new Map(nodes.map((row) => [row.slug, row]));
  return {
    nodes: nodes.map((row) => ({ row, view: below })),
    hops: edges.flatMap((edge) => {
      const [start, end] = [rows.get(edge.from), rows.get(edge.to)];
      return start === undefined || end === undefined ? [] : [{ edge, from: start, to: end, view: below }];
    }),
    from: from === ALL_DAYS.from ? null : from,
    until: until === ALL_DAYS.until ? null : until,
  };
};

builder.queryField('paths', (t) =>
  t.field({
    type: PathsType,
    description:
      'How two entities are connected: the paths between them that pass no entity twice, the shortest first. Parallel edges make different' +
      ' paths. From an entity to itself there is the one path without hops.',
    args: {
      from: t.arg.string({
        required: true,
        description: 'Slug of the entity where paths begin, for example `openai`.',
      }),
      to: t.arg.string({ required: true, description: 'Slug of the entity where they end.' }),
      maxLength: t.arg.int({
        defaultValue: LENGTH.unless,
        description: `How many hops a path may have, ${LENGTH.least} to ${LENGTH.most}.`,
      }),
      maxPaths: t.arg.int({
        defaultValue: PATHS.unless,
        description: `How many paths at most, ${PATHS.least} to ${PATHS.most}.`,
      }),
      avoid: t.arg.stringList({
        description: `Slugs of entities that no path may pass, at most ${MAX_AVOIDED}; an unknown one is NOT_FOUND.`,
      }),
      timeRespecting: t.arg.boolean({
        defaultValue: false,
        description:
          'Whether all hops of a path must hold on some one day; the path then says from when until when. Edges of any time count, whatever' +
          ' `asOf` says; CERTAINLY reads their dates as certain days, POSSIBLY and EVER as possible ones.',
      }),
      ...scopeArgs,
    },
    resolve: async (_, { from, to, maxLength, maxPaths, avoid, timeRespecting, ...asked }, context) => {
      const avoided = readSlugs('avoid', avoid ?? [], MAX_AVOIDED);
      const bounds = {
        maxLength: readNumber('maxLength', maxLength, LENGTH),
        maxPaths: readNumber('maxPaths', maxPaths, PATHS),
      };
      const end = avoided.find((slug) => slug === from || slug === to);
      if (end !== undefined) {
        throw new SummitgraphError('BAD_INPUT', `avoid must not list ${end}, where the paths begin or end.`);
      }
      const scope = readScope(asked, context);
      const [start, goal] = await known([from, to, ...avoided], 'Entity', context);
      if (start === undefined || goal === undefined) throw new Error('what is known has a row');
      const query = {
        ...scope,
        ...bounds,
        from: start,
        to: goal,
        avoid: avoided,
        timeRespecting: timeRespecting ?? false,
      };
      const { paths, ties, truncated } = await findPaths(context.reads, query);
      spend(
        context,
        paths.reduce((rows, { nodes, edges }) => rows + nodes.length + edges.length, 0),
      );
      return {
        paths: paths.map((path) => pathParent(path, query)),
        ties,
        truncated,
        version: context.dataset.version,
      };
    },
  }),
);
