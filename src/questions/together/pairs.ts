import type { View } from '../../model/dates.js';
import { SummitgraphError } from '../../model/errors.js';
import type { Kind } from '../../model/kinds.js';
import type { Status } from '../../model/status.js';
import type { Pair, Pairing } from '../../store/queries.js';
import { type Optional, readList, readNumber, readSlugs } from '../arguments/bounds.js';
import { type PageArguments, type Paged, type PageWanted, pagedOf, readPage } from '../arguments/page.js';
import { among, readSigner } from '../arguments/scope.js';
import { together } from '../arguments/together.js';
import { readView, type ViewArguments } from '../arguments/view.js';
import { readWhere } from '../arguments/where.js';
import { type Context, spend } from '../context.js';
import { entitiesAt, entityAt } from '../entities.js';
import { noteFilter } from '../hints.js';
import type { EntityInView } from '../in-view.js';
import { stepOf } from '../loaders.js';
import { known } from '../search/known.js';
import { MAX_OF } from './in-common.js';

/** How many instruments a pair must have in common. */
export const WEIGHT = { least: 1, unless: 1 };

/** The arguments that say which pairs are meant. */
export type PairArguments = ViewArguments & {
  of?: Optional<readonly string[]>;
  kind?: Optional<Kind>;
  where?: unknown;
  statuses?: Optional<readonly Status[]>;
  minWeight?: Optional<number>;
};

/** Reads which pairs are meant. Fails with BAD_INPUT, LIMIT_EXCEEDED or NOT_FOUND. */
export const readPairs = async (
  { of, kind, where: asked, statuses, minWeight, ...view }: PairArguments,
  context: Context,
  path: readonly string[],
): Promise<Pick<Pairing, 'of' | 'label' | 'where' | 'edge' | 'minWeight' | 'view'>> => {
  const slugs = of ? readSlugs('of', of, MAX_OF) : null;
  const where = readWhere('Instrument', asked);
  noteFilter(context, { path, argument: 'where' }, { label: 'Instrument' }, where);
  const query = {
    of: slugs,
    label: kind ? readSigner(kind) : 'Signatory',
    where,
    edge: among('status', statuses),
    minWeight: readNumber('minWeight', minWeight, WEIGHT),
    view: readView(view, context),
  } as const;
  await known(slugs ?? [], 'Signatory', context);
  return query;
};

/** Two signatories that signed the same instruments, by slug, and which instruments and signatures count. */
export type PairInView = Pair & { view: View; counted: Pick<Pairing, 'where' | 'edge'> };

/** The order of pairs by name: by weight, then by both slugs. */
const ORDERING = {
  list: 'coSignatures',
  order: [
    { property: 'weight', direction: 'DESC' },
    { property: 'a', direction: 'ASC' },
  ],
} as const;

/** The pairs of signatories that signed the same instruments, the most in common first. */
export const coSignatures = async (
  asked: PageArguments & PairArguments,
  context: Context,
  { total, path }: PageWanted,
): Promise<Paged<{ node: PairInView }>> => {
  const page = readPage(asked, ORDERING);
  const query = await readPairs(asked, context, path);
  const slice = await context.reads.pairs({ ...query, page, total, shared: true });
  spend(context, slice.rows.length);
  return pagedOf(
    slice,
    page,
    ORDERING,
    (pair) => ({ node: { ...pair, view: query.view, counted: { where: query.where, edge: query.edge } } }),
    ({ a, b, weight }) => [weight, a, b],
  );
};

/** One of a pair. */
export const memberOf = async (pair: PairInView, which: 'a' | 'b', context: Context): Promise<EntityInView> => {
  const entity = await entityAt(pair[which], 'Signatory', pair.view, context);
  if (entity === null) throw new Error(`a pair names ${pair[which]}, which is not there`);
  return entity;
};

/** The instruments that both of a pair signed, in their order. */
export const sharedBy = ({ shared, view }: PairInView, context: Context): Promise<EntityInView[]> => {
  spend(context, shared.length);
  return entitiesAt(shared, view, context);
};

/** Most days on which pairs are weighed. */
export const MAX_DAYS = 12;

/** Most instruments that one signatory may have signed where pairs are weighed on several days. */
const MAX_SIGNED = 1_000;

/** What a pair had in common on a day: how many instruments both had signed, and how many either had. */
export type WeightOn = { day: string; weight: number; either: number };

/** The instruments that a signatory had signed on the day of a view. */
const signedBy = async (
  slug: string,
  view: View,
  counted: PairInView['counted'],
  { loaders }: Context,
): Promise<Set<string>> => {
  const step = { ...stepOf('SIGNED', 'from', 'Instrument', view, MAX_SIGNED), ...counted };
  const { rows, more } = await loaders.step(step).load(slug);
  if (!more) return new Set(rows.map(({ node }) => node.slug));
  throw new SummitgraphError(
    'LIMIT_EXCEEDED',
    `on: ${slug} signed more than ${MAX_SIGNED} instruments; ask with where.`,
  );
};

/** What a pair had in common on each of these days: what it would be if the day were the view's. */
export const weightsOn = async (
  { a, b, view, counted }: PairInView,
  days: readonly string[],
  context: Context,
): Promise<WeightOn[]> => {
  const asked = [...new Set(readList('on', days, MAX_DAYS, 'days'))];
  spend(context, asked.length);
  return together(
    asked.map(async (day) => {
      const on = { ...view, asOf: day };
      const [ofA, ofB] = await together([signedBy(a, on, counted, context), signedBy(b, on, counted, context)]);
      const weight = [...ofA].filter((slug) => ofB.has(slug)).length;
      return { day, weight, either: ofA.size + ofB.size - weight };
    }),
  );
};
