import type { StoredNode } from '../../graph/stored.js';
import { SummitgraphError } from '../../model/errors.js';
import { hasLabel, kindsOf, type Label } from '../../model/labels.js';
import type { Context } from '../context.js';
import { lookedFor, rank } from './ranking.js';

/** How many likely entities are weighed for a proposal. */
const CANDIDATES = 50;

const nearest = async (slug: string, label: Label, { reads }: Context): Promise<string> => {
  const text = slug.replaceAll('-', ' ').slice(0, 80);
  const [hit] = rank(text, await reads.search(lookedFor(text), kindsOf(label), CANDIDATES));
  return hit === undefined ? 'use `search` to find one' : `the nearest is ${hit.node.slug}`;
};

/**
 * The entities with these slugs, which must all carry the label. Fails with NOT_FOUND, naming the first that does not and proposing the
 * nearest that does.
 */
export const known = async (slugs: readonly string[], label: Label, context: Context): Promise<StoredNode[]> => {
  const rows = await Promise.all(slugs.map((slug) => context.loaders.node.load(slug)));
  return Promise.all(
    rows.map(async (row, i) => {
      if (row !== undefined && hasLabel(row.kind, label)) return row;
      const slug = slugs[i] ?? '';
      const what = row === undefined ? `There is no ${label} ${slug}` : `${slug} is a ${row.kind}, not a ${label}`;
      throw new SummitgraphError('NOT_FOUND', `${what}; ${await nearest(slug, label, context)}.`);
    }),
  );
};
