import { labelAt } from '../model/fields/fields.js';
import { hasLabel, type Label } from '../model/labels.js';
import { otherEnd } from '../model/relation.js';
import type { RelationName } from '../model/relations.js';
import { beginning } from '../model/shown.js';
import { compareText } from '../model/text.js';
import type { Comparison, Filter } from '../store/filter.js';
import type { Context, GivenSlug } from './context.js';
import { ofUnknown } from './search/known.js';

/** What to tell of a slug that names nothing, where an answer without it is right all the same. */
export type Hint = {
  /** The fields that lead to where it was given, by their names in the answer, and the argument there. */
  path: readonly string[];
  argument: string;
  slug: string;
  /** The nearest slug that names something there; null where none is near. */
  nearest: string | null;
  message: string;
};

/** Most hints of an answer, and most slugs of a request that are looked up for them. */
const MAX_HINTS = 20;
const MAX_GIVEN = 1_000;

/** What a filter is about: entities that carry a label, or the edges of a relation. */
type About = { label: Label } | { relation: RelationName };
type Named = Pick<GivenSlug, 'label' | 'slug'>;

const compared = ({ property, is, value }: Comparison, about: About): Named[] => {
  const label =
    property === 'sources' && is === 'has' ? 'Source' : property === 'slug' && 'label' in about && about.label;
  if (!label || !(is === 'eq' || is === 'ne' || is === 'in' || is === 'has')) return [];
  const slugs = Array.isArray(value) ? value : [value];
  return slugs.flatMap((slug) => (typeof slug === 'string' ? [{ label, slug }] : []));
};

/** The slugs that a filter names as a whole, and what each must be a slug of. */
const namedIn = (filter: Filter, about: About): Named[] => {
  switch (filter.op) {
    case 'and':
    case 'or':
    case 'several':
      return filter.of.flatMap((part) => namedIn(part, about));
    case 'not':
      return namedIn(filter.of, about);
    case 'at':
      return 'relation' in about ? namedIn(filter.node, { label: labelAt(about.relation, filter.end) }) : [];
    case 'some':
    case 'none':
    case 'every':
    case 'atLeast': {
      const { relation, end, other } = filter;
      const label = other ?? labelAt(relation, otherEnd(end));
      return [...namedIn(filter.node, { label }), ...namedIn(filter.edge, { relation })];
    }
    case 'compare':
      return compared(filter, about);
    default:
      return [];
  }
};

/** Notes a slug that was given, so that a hint is given where it names nothing. */
export const noteSlug = ({ given }: Context, slug: GivenSlug): void => {
  if (given.size < MAX_GIVEN) given.set(JSON.stringify(slug), slug);
};

/** Notes the slugs of the filter that an argument became. */
export const noteFilter = (
  context: Context,
  { path, argument }: Pick<GivenSlug, 'path' | 'argument'>,
  about: About,
  filter: Filter,
): void => {
  for (const { label, slug } of namedIn(filter, about)) noteSlug(context, { path, argument, label, slug });
};

/**
 * The hints that the slugs of a request give, in the order of their places, at most `MAX_HINTS`: one read for all slugs
 * that were not read yet, and one search for each that names nothing.
 */
export const hintsOf = async (context: Context): Promise<Hint[]> => {
  const { given, loaders, delivered } = context;
  if (delivered.stop.signal.aborted) return [];
  const inOrder = [...given].sort(([a], [b]) => compareText(a, b)).map(([, slug]) => slug);
  const rows = await Promise.all(inOrder.map(({ slug }) => loaders.node.load(slug)));
  const unknown = inOrder.flatMap((slug, i) => {
    const row = rows[i];
    return row !== undefined && hasLabel(row.kind, slug.label) ? [] : [{ ...slug, row }];
  });
  return Promise.all(
    unknown.slice(0, MAX_HINTS).map(async ({ path, argument, label, slug, row }): Promise<Hint> => {
      return { path, argument, slug: beginning(slug), ...(await ofUnknown(slug, label, row, context)) };
    }),
  );
};
