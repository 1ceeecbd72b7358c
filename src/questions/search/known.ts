import { words } from '../../graph/names.js';
import type { StoredNode } from '../../graph/stored.js';
import { SummitgraphError } from '../../model/errors.js';
import { hasLabel, kindsOf, type Label } from '../../model/labels.js';
import { shown } from '../../model/shown.js';
import type { Context } from '../context.js';
import { MAX_WEIGHED } from './find.js';
import { rank } from './ranking.js';

/** Longest slug that is looked for in full. */
const MAX_LOOKED_FOR = 80;

const nearestTo = async (slug: string, label: Label, { reads, turns }: Context): Promise<string | null> => {
  const asked = words(slug.slice(0, MAX_LOOKED_FOR));
  // One read, whether a slug is mistyped or only begun.
  const found = await reads.search({ words: asked, nearness: 'ALIKE', kinds: kindsOf(label), limit: MAX_WEIGHED });
  const [nearest] = await rank(asked, 'ALIKE', found ?? [], turns);
  return nearest?.slug ?? null;
};

/**
 * What to say of a slug that names nothing, or with `row` something else than the label says, and the nearest that
 * does.
 */
export const ofUnknown = async (
  slug: string,
  label: Label,
  row: StoredNode | undefined,
  context: Context,
): Promise<{ nearest: string | null; message: string }> => {
  const nearest = await nearestTo(slug, label, context);
  const what =
    row === undefined ? `There is no ${label} ${shown(slug)}` : `${shown(slug)} is a ${row.kind}, not a ${label}`;
  return {
    nearest,
    message: `${what}; ${nearest === null ? 'use `search` to find one' : `the nearest is ${nearest}`}.`,
  };
};

/**
 * The entities with these slugs, which must all carry the label. Fails with NOT_FOUND, naming the first that does not
 * and proposing the nearest that does.
 */
export const known = async (slugs: readonly string[], label: Label, context: Context): Promise<StoredNode[]> => {
  const rows = await Promise.all(slugs.map((slug) => context.loaders.node.load(slug)));
  const those = rows.flatMap((row) => (row !== undefined && hasLabel(row.kind, label) ? [row] : []));
  if (those.length === rows.length) return those;
  const first = rows.findIndex((row) => row === undefined || !hasLabel(row.kind, label));
  const { message } = await ofUnknown(slugs[first] ?? '', label, rows[first], context);
  throw new SummitgraphError('NOT_FOUND', message);
};
