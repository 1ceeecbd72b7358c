import { ANY, all, type Filter } from '../../store/filter.js';
import { builder } from '../builder.js';
import { GraphType, graphOf, MAX_EDGES } from '../graph.js';
import { whereInput } from '../inputs.js';
import { KindEnum } from '../scalars.js';
import { edgeScopeArgs, readEdgeScope, readNumber } from '../scope.js';
import { selects } from '../selection.js';
import { readWhere } from '../where.js';

/** How many nodes there may be. */
const LIMIT = { least: 1, most: 5_000, unless: 500 };

builder.queryField('graph', (t) =>
  t.field({
    type: GraphType,
    description: `The entities that meet the conditions, in their order, and every edge in view between them that counts, at most ${MAX_EDGES}.`,
    args: {
      where: t.arg({ type: whereInput('Entity'), description: 'What they must be.' }),
      kinds: t.arg({ type: [KindEnum], description: 'Only these kinds; every kind unless given.' }),
      limit: t.arg.int({
        defaultValue: LIMIT.unless,
        description: `How many nodes at most, ${LIMIT.least} to ${LIMIT.most}.`,
      }),
      ...edgeScopeArgs,
    },
    resolve: async (_, { where, kinds, limit, ...asked }, context, info) => {
      const ofKind: Filter = kinds ? { op: 'compare', property: 'kind', is: 'in', value: kinds } : ANY;
      const query = { ...readEdgeScope(asked, context), where: all([ofKind, readWhere('Entity', where)]) };
      const page = { limit: readNumber('limit', limit, LIMIT), reverse: false, start: null };
      const total = selects(info, 'totalNodes');
      const nodes = await context.reads.select({ ...query, label: 'Entity', order: [], page, total });
      return graphOf(nodes, query, context, info);
    },
  }),
);
