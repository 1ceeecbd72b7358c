import { builder } from '../builder.js';
import { GraphType, graphOf, MAX_EDGES } from '../graph.js';
import { readNumber, readScope, readSlugs, scopeArgs } from '../scope.js';
import { known } from './known.js';

/** Most entities to start from, and how many steps and nodes there may be. */
const MAX_STARTS = 20;
const DEPTH = { least: 0, most: 4, unless: 1 };
const LIMIT = { least: 1, most: 5_000, unless: 200 };

builder.queryField('neighborhood', (t) =>
  t.field({
    type: GraphType,
    description:
      'What lies around some entities: the nodes within so many steps, the nearest first and then in their order, and every edge in view' +
      ` between them that counts, at most ${MAX_EDGES}. The totals are of all that lies there.`,
    args: {
      of: t.arg.stringList({
        required: true,
        description: `Slugs of the entities to start from, at most ${MAX_STARTS}; an unknown one is NOT_FOUND.`,
      }),
      depth: t.arg.int({
        defaultValue: DEPTH.unless,
        description: `How many steps at most, ${DEPTH.least} to ${DEPTH.most}.`,
      }),
      limit: t.arg.int({
        defaultValue: LIMIT.unless,
        description: `How many nodes at most, ${LIMIT.least} to ${LIMIT.most}.`,
      }),
      ...scopeArgs,
    },
    resolve: async (_, { of, depth, limit, ...asked }, context, info) => {
      const query = {
        ...readScope(asked, context),
        of: readSlugs('of', of, MAX_STARTS),
        depth: readNumber('depth', depth, DEPTH),
        limit: readNumber('limit', limit, LIMIT),
      };
      await known(query.of, 'Entity', context);
      return graphOf(await context.reads.neighborhood(query), query, context, info);
    },
  }),
);
