import DataLoader from 'dataloader';
import type { StoredEdge, StoredNode } from '../../graph/stored.js';
import type { View } from '../../model/dates.js';
import { type Context, spend } from '../context.js';
import { type EntityInView, inSight, type RelationInView } from '../in-view.js';
import { stepOf } from '../links.js';

/** Most claims about relations that start from one entity that are read at once. */
const MOST = 1_000;

type Loader = DataLoader<StoredEdge, readonly StoredNode[], string>;

/** The loaders of each request, by view. */
const LOADERS = new WeakMap<Context, Map<string, Loader>>();

/** Claims about all relations asked for in one turn of the event loop are one read. */
const loaderOf = (view: View, context: Context): Loader => {
  const loaders = LOADERS.get(context) ?? new Map<string, Loader>();
  LOADERS.set(context, loaders);
  const name = JSON.stringify(view);
  const known = loaders.get(name);
  if (known !== undefined) return known;
  const made: Loader = new DataLoader((edges) => claimsAbout(edges, view, context), { cacheKeyFn: ({ key }) => key });
  loaders.set(name, made);
  return made;
};

const claimsAbout = async (edges: readonly StoredEdge[], view: View, { reads }: Context): Promise<StoredNode[][]> => {
  const keys = edges.map(({ key }) => key);
  const edge = { op: 'compare', property: 'edge', is: 'in', value: keys } as const;
  const starts = [...new Set(edges.map(({ from }) => from))];
  const found = await reads.step({ ...stepOf('ABOUT', 'to', 'Claim', view, MOST), edge }, starts);
  return edges.map(({ key, from }) =>
    (found.get(from)?.rows ?? []).flatMap(({ edge, node }) =>
      edge.relation === 'ABOUT' && edge.edge === key ? [node] : [],
    ),
  );
};

/** What sources state of a relation between two entities, by name. */
export const claimsOfRelation = async ({ edge, view }: RelationInView, context: Context): Promise<EntityInView[]> => {
  const claims = await loaderOf(view, context).load(edge);
  spend(context, claims.length);
  return inSight(claims, view);
};
