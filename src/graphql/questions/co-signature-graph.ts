import { SummitgraphError } from '../../model/errors.js';
import type { Pair } from '../../store/queries.js';
import { builder } from '../builder.js';
import { spend } from '../context.js';
import { entitiesAt } from '../entities.js';
import { GraphType } from '../graph.js';
import { selects } from '../selection.js';
import { pairArgs, readPairs } from './co-signatures.js';

/** Signatories of a graph that asks for no number, the most that it may ask for, and how many pairs are read for one. */
const DEFAULT_NODES = 200;
const MAX_NODES = 5_000;
const MAX_EDGES = 10_000;

type Edge = Pick<Pair, 'a' | 'b' | 'weight'>;

/** The first signatories that the pairs bring in, in that order, up to the first pair that would bring in too many. */
const broughtIn = (pairs: readonly Edge[], limit: number): Set<string> => {
  const slugs = new Set<string>();
  for (const { a, b } of pairs) {
    if (slugs.size + [a, b].filter((slug) => !slugs.has(slug)).length > limit) return slugs;
    slugs.add(a).add(b);
  }
  return slugs;
};

const readLimit = (asked: number | null | undefined): number => {
  const limit = asked ?? DEFAULT_NODES;
  if (limit < 0) throw new SummitgraphError('BAD_INPUT', 'limit must not be negative.');
  if (limit > MAX_NODES) {
    throw new SummitgraphError('LIMIT_EXCEEDED', `limit must be at most ${MAX_NODES} signatories, not ${limit}.`);
  }
  return limit;
};

builder.queryField('coSignatureGraph', (t) =>
  t.field({
    type: GraphType,
    description:
      'Signatories joined where they signed the same instruments in view, to draw. The pairs with the most in common come first, until they' +
      ` bring in \`limit\` signatories; drawn are all pairs between these among the first ${MAX_EDGES}. The totals are of all pairs.` +
      ' Refused with LIMIT_EXCEEDED where the signatures on the instruments make too many pairs; the message names the bound.',
    args: {
      ...pairArgs,
      limit: t.arg.int({
        defaultValue: DEFAULT_NODES,
        description: `How many signatories, at most ${MAX_NODES}; \`truncated\` says whether any pair is left out.`,
      }),
    },
    resolve: async (_, { limit: asked, ...args }, context, info) => {
      const limit = readLimit(asked);
      const query = readPairs(args, context);
      const page = { limit: MAX_EDGES, reverse: false, start: null };
      const total = selects(info, 'totalNodes') || selects(info, 'totalEdges');
      const pairs = await context.reads.pairs({ ...query, page, total, shared: false });
      const slugs = broughtIn(pairs.rows, limit);
      const edges = pairs.rows.filter(({ a, b }) => slugs.has(a) && slugs.has(b));
      spend(context, slugs.size + edges.length);
      const degrees = new Map<string, number>();
      for (const slug of edges.flatMap(({ a, b }) => [a, b])) degrees.set(slug, (degrees.get(slug) ?? 0) + 1);
      const drawn = await entitiesAt([...slugs], query.view, context);
      return {
        nodes: drawn.map((entity) => ({ entity, degree: degrees.get(entity.row.slug) ?? 0 })),
        edges,
        totalNodes: pairs.signatories,
        totalEdges: pairs.total,
        truncated: pairs.more || edges.length < pairs.rows.length,
        version: context.dataset.version,
      };
    },
  }),
);
