import type { DrawingArguments } from '../../questions/drawing/drawing.js';
import { drawPaths } from '../../questions/drawing/paths.js';
import { MAX_FOLLOWED } from '../../questions/paths/find.js';
import { LENGTH, MAX_AVOIDED, PATHS, type PathInView, type PathsInView, paths } from '../../questions/paths/paths.js';
import { MAX_CANDIDATES } from '../../store/queries.js';
import { scopeArgs } from '../arguments/scope.js';
import { builder } from '../builder.js';
import { RelationInterface, typeOf } from '../fields/refs.js';
import { type Arguments, type FieldPrice, numberIn } from '../price/declared.js';
import type { Sizes } from '../price/sizes.js';
import { selects } from '../selection.js';
import { DrawingType, drawingArgs, drawingWanted } from './drawing/drawing.js';

const PathType = builder.objectRef<PathInView>('Path').implement({
  description: 'A path: entities, and the relation from each to the next. It passes none twice.',
  fields: (t) => ({
    length: t.int({ description: 'How many hops it has.', resolve: ({ hops }) => hops.length }),
    nodes: t.field({
      type: [typeOf('Entity')],
      description: 'The entities in sequence, one more than hops.',
      extensions: { price: { rows: 5 } },
      resolve: ({ nodes }) => nodes,
    }),
    hops: t.field({
      type: [RelationInterface],
      description: 'The relations in sequence. Each keeps its own direction, whichever way the path follows it.',
      extensions: { price: { rows: 4 } },
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

/** What may be many is counted to a thousand. */
const TOTAL: FieldPrice = {
  weight: 100_000,
  scans: { by: ({ edges }) => edges(), says: 'edge' },
  together: 'total',
};

const PathsType = builder.objectRef<PathsInView & { drawn: DrawingArguments }>('Paths').implement({
  description: 'Paths between two entities.',
  fields: (t) => ({
    paths: t.field({
      type: [PathType],
      description: 'The shortest first; of one length by the slugs of their entities, then by the keys of their hops.',
      extensions: { price: { ofPage: 'rows' } },
      resolve: ({ paths }) => paths,
    }),
    graph: t.field({
      type: DrawingType,
      description: 'All of them as one graph to draw, which starts at both their ends.',
      extensions: { price: { rows: 25 } },
      resolve: (paths, _, context, info) => drawPaths(paths, paths.drawn, context, drawingWanted(info)),
    }),
    ties: t.exposeBoolean('ties', {
      description: `Whether the last length has more than ${MAX_CANDIDATES} paths, so that which of them are given is open.`,
    }),
    truncated: t.exposeBoolean('truncated', {
      description: 'Whether there are more, no longer than `maxLength`.',
    }),
    totalPaths: t.int({
      description:
        `How many there are in all, no longer than \`maxLength\`, as far as they are counted: to the first length with more than ${MAX_FOLLOWED},` +
        ` with \`timeRespecting\` to the last, and to ${MAX_CANDIDATES}. Counted only when selected.`,
      extensions: { price: TOTAL },
      resolve: ({ total }) => total.counted,
    }),
    totalIsExact: t.boolean({
      description: 'Whether `totalPaths` are all; else there are at least so many.',
      extensions: { price: TOTAL },
      resolve: ({ total }) => total.exact,
    }),
    version: t.exposeString('version', { description: 'The version of the data set that they are from.' }),
  }),
});

/** What it takes to find a path, in edges, and how many are found from one look at them. */
const FOUND = 400;
const AT_ONCE = 20;

/** Up to which length as much is looked at. */
const SHORT = 4;

/** Paths of one day are searched for hop by hop. */
const TIMED = 4;

/**
 * How many edges are looked at. The longer paths are, the more there are; and longer ones are looked for beside each of
 * those that were found.
 */
const searched = ({ edges }: Sizes, args: Arguments): number => {
  const longer = 2 ** Math.max(0, numberIn(args, 'maxLength', LENGTH) - SHORT) - 1;
  const most = numberIn(args, 'maxPaths', PATHS);
  const looks = (1 + longer * (0.5 + most / AT_ONCE)) * (args.timeRespecting === true ? TIMED : 1);
  return edges() * looks + FOUND * most * (1 + longer);
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
      ...drawingArgs,
    },
    extensions: {
      price: {
        weight: 3000,
        scans: {
          by: searched,
          each: 0.25,
          says:
            `edge, doubled for each of \`maxLength\` beyond ${SHORT}, then more for many of \`maxPaths\`, and ${TIMED} times with` +
            ` \`timeRespecting\`, and ${FOUND} times for each of \`maxPaths\``,
        },
        rows: (args) => numberIn(args, 'maxPaths', PATHS),
      },
    },
    resolve: async (_, { layout, fold, ...asked }, context, info) => ({
      ...(await paths(asked, context, selects(info, 'totalPaths') || selects(info, 'totalIsExact'))),
      drawn: { layout, fold },
    }),
  }),
);
