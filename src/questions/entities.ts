import type { View } from '../model/dates.js';
import { hasLabel, type Label } from '../model/labels.js';
import type { RelationName } from '../model/relations.js';
import type { Context } from './context.js';
import { noteSlug } from './hints.js';
import { type EntityInView, inSight, type RelationInView } from './in-view.js';
import { stepOf } from './loaders.js';

/** The entity with this slug, if it carries the label; else null. */
export const entityAt = async (
  slug: string,
  label: Label,
  view: View,
  { loaders }: Context,
): Promise<EntityInView | null> => {
  const row = await loaders.node.load(slug);
  return row !== undefined && hasLabel(row.kind, label) ? { row, view } : null;
};

/** The same, asked for by a slug that may name nothing: a hint then says so. */
export const entityNamed = (
  slug: string,
  label: Label,
  view: View,
  context: Context,
  path: readonly string[],
): Promise<EntityInView | null> => {
  noteSlug(context, { path, argument: 'slug', label, slug });
  return entityAt(slug, label, view, context);
};

/** Entities by slug, in the order of the slugs. */
export const entitiesAt = async (
  slugs: readonly string[],
  view: View,
  { loaders }: Context,
): Promise<EntityInView[]> => {
  const rows = await Promise.all(slugs.map((slug) => loaders.node.load(slug)));
  return inSight(
    rows.filter((row) => row !== undefined),
    view,
  );
};

/** The edge with this key, in view or not, if it is of the relation; else null. */
export const relationAt = async (
  key: string,
  relation: RelationName,
  view: View,
  { loaders }: Context,
): Promise<RelationInView | null> => {
  const link = await loaders.link.load(key);
  return link?.edge.relation === relation ? { ...link, view } : null;
};

/**
 * The latest-begun dated name certainly in force on the day of the view; the name where no dated ones are known; else
 * null.
 */
export const nameOn = async ({ row, view }: EntityInView, { loaders }: Context): Promise<string | null> => {
  const ever: View = { ...view, holds: 'EVER' };
  const { rows } = await loaders.step(stepOf('NAMED', 'from', 'Name', ever)).load(row.slug);
  const dated = rows.filter(({ edge }) => edge.validFrom !== null || edge.validTo !== null);
  if (dated.length === 0) return row.name;
  const inForce = dated.filter(({ edge }) => edge.certainlyFrom <= view.asOf && view.asOf < edge.certainlyUntil);
  return inForce.at(-1)?.node.name ?? null;
};
