import { type Context, spend } from '../context.js';
import { type EntityInView, inSight, type RelationInView } from '../in-view.js';

/** What sources state of a relation between two entities, by name. */
export const claimsOfRelation = async ({ edge, view }: RelationInView, context: Context): Promise<EntityInView[]> => {
  const claims = await context.loaders.claims(view).load(edge);
  spend(context, claims.length);
  return inSight(claims, view);
};
