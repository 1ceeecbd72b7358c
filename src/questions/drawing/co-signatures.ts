import type { Pair } from '../../store/queries.js';
import { type Optional, readNumber } from '../arguments/bounds.js';
import { firstPage } from '../arguments/page.js';
import { type Context, spend } from '../context.js';
import { entitiesAt } from '../entities.js';
import { type PairArguments, readPairs } from '../together/pairs.js';
import { type DrawingArguments, type DrawingWanted, draw } from './drawing.js';
import type { Drawing, DrawnEdge } from './drawn.js';

/** How many signatories there may be, and how many pairs are read for them. */
export const SIGNATORIES = { least: 0, most: 5_000, unless: 200, of: 'signatories' };
export const MAX_PAIRS_DRAWN = 10_000;

/** The first signatories that the pairs bring in, in that order, up to the first pair that would bring in too many. */
const broughtIn = (pairs: readonly Pair[], limit: number): Set<string> => {
  const slugs = new Set<string>();
  for (const { a, b } of pairs) {
    if (slugs.size + [a, b].filter((slug) => !slugs.has(slug)).length > limit) return slugs;
    slugs.add(a).add(b);
  }
  return slugs;
};

const drawn = ({ a, b, weight }: Pair): DrawnEdge => ({
  key: `co-signed:${a}:${b}`,
  source: a,
  target: b,
  label: 'co-signed',
  relation: null,
  directed: false,
  weight,
  facts: [],
});

/** Signatories joined where they signed the same instruments, to draw; the totals are of all pairs. */
export const drawCoSignatures = async (
  { limit: asked, layout, fold, ...args }: PairArguments & DrawingArguments & { limit?: Optional<number> },
  context: Context,
  wanted: DrawingWanted,
): Promise<Drawing> => {
  const limit = readNumber('limit', asked, SIGNATORIES);
  const query = await readPairs(args, context, wanted.path);
  const total = wanted.totalNodes || wanted.totalEdges;
  const pairs = await context.reads.pairs({ ...query, page: firstPage(MAX_PAIRS_DRAWN), total, shared: false });
  const slugs = broughtIn(pairs.rows, limit);
  const edges = pairs.rows.filter(({ a, b }) => slugs.has(a) && slugs.has(b));
  spend(context, slugs.size + edges.length);
  const toDraw = {
    entities: await entitiesAt([...slugs], query.view, context),
    edges: edges.map(drawn),
    starts: (query.of ?? []).filter((slug) => slugs.has(slug)),
    direction: 'ANY',
    totalNodes: pairs.signatories,
    totalEdges: pairs.total,
    truncated: pairs.more || edges.length < pairs.rows.length,
  } as const;
  return draw(toDraw, { layout, fold }, context, wanted);
};
