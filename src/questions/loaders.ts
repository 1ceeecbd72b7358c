import DataLoader from 'dataloader';
import type { StoredEdge, StoredNode } from '../graph/stored.js';
import type { View } from '../model/dates.js';
import type { Label } from '../model/labels.js';
import type { LinkField } from '../model/links.js';
import type { End } from '../model/relation.js';
import type { RelationName } from '../model/relations.js';
import { ANY, type Filter } from '../store/filter.js';
import type { Link, Step, Stepped } from '../store/queries.js';
import type { Reads } from '../store/store.js';
import { firstPage, MAX_PAGE } from './arguments/page.js';
import type { Turns } from './turns.js';

/** A step along a relation, unfiltered, in the default order, as long as a page may be. */
export const stepOf = (relation: RelationName, end: End, other: Label, view: View, limit = MAX_PAGE): Step => ({
  relation,
  end,
  other,
  where: ANY,
  edge: ANY,
  order: [],
  page: firstPage(limit),
  view,
  total: false,
  nodesOnly: false,
});

/** Most claims about relations that start from one entity that are read at once. */
const MOST = 1_000;

const claimsAbout = async (edges: readonly StoredEdge[], view: View, reads: Reads): Promise<StoredNode[][]> => {
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

/** Keys asked for while an answer is made without further reads become one read. */
export type Loaders = {
  /** Nodes by slug. */
  node: DataLoader<string, StoredNode | undefined>;
  /** Edges by key. */
  link: DataLoader<string, Link | undefined>;
  /** The edges of a node: a loader for each relation, arguments and view. */
  step: (query: Step) => DataLoader<string, Stepped>;
  /** Begins to read what lies along a step from an entity that is still to be read, and with the first such step itself. */
  ahead: (query: Step, slug: string) => void;
  /** The first edge of a node along a link, or only where it leads. */
  first: (link: LinkField, view: View, nodesOnly: boolean) => DataLoader<string, Stepped>;
  /** What sources state of an edge: a loader for each view. */
  claims: (view: View) => DataLoader<StoredEdge, readonly StoredNode[], string>;
  /** How many entities meet conditions, counted once for each. */
  count: (counted: Counted) => Promise<number>;
};

/** Entities of a label that meet conditions in a view. */
type Counted = { label: Label; where: Filter; view: View };

/** When the keys that were asked for become a read. */
type Together = { batchScheduleFn: (callback: () => void) => void };

const byKey = <T>(read: (keys: readonly string[]) => Promise<Map<string, T>>, together: Together) =>
  new DataLoader<string, T | undefined>(async (keys) => {
    const found = await read(keys);
    return keys.map((key) => found.get(key));
  }, together);

/** Makes something once for each argument, which is plain data. */
const once = <A, T>(make: (argument: A) => T): ((argument: A) => T) => {
  const made = new Map<string, T>();
  return (argument) => {
    const name = JSON.stringify(argument);
    const known = made.get(name);
    if (known !== undefined) return known;
    const one = make(argument);
    made.set(name, one);
    return one;
  };
};

/** The loaders of a request. */
export const createLoaders = (reads: Reads, { whenMade }: Turns): Loaders => {
  const together = { batchScheduleFn: whenMade };
  const node: Loaders['node'] = byKey((slugs) => reads.nodes(slugs), together);
  /** Slugs of entities that are read with a step from them. */
  const begun = new Set<string>();
  const stepping = once((query: Step) => {
    let itself = false;
    const loader = new DataLoader<string, Stepped>(async (slugs) => {
      const asked = itself ? { ...query, itself } : query;
      itself = false;
      const found = await reads.step(asked, slugs);
      return slugs.map((slug) => found.get(slug) ?? { rows: [], keys: [], more: false, total: query.total ? 0 : null });
    }, together);
    const withItself = (slug: string) => {
      itself = true;
      return loader.load(slug);
    };
    return { loader, withItself };
  });
  const step: Loaders['step'] = (query) => stepping(query).loader;
  const firsts = new Map<LinkField, { view: View; nodesOnly: boolean; loader: ReturnType<typeof step> }>();
  return {
    node,
    link: byKey((keys) => reads.links(keys), together),
    step,
    ahead: (query, slug) => {
      const { loader, withItself } = stepping(query);
      if (begun.has(slug)) {
        loader.load(slug).catch(() => undefined);
        return;
      }
      begun.add(slug);
      const alone = async () => (await reads.nodes([slug])).get(slug);
      // What is wrong with the step is told of it alone.
      const read = withItself(slug).then(
        ({ itself }) => (itself === undefined ? alone() : (itself ?? undefined)),
        alone,
      );
      read.catch(() => undefined);
      node.prime(slug, read);
    },
    first: (link, view, nodesOnly) => {
      const known = firsts.get(link);
      if (known?.view === view && known.nodesOnly === nodesOnly) return known.loader;
      const loader = step({ ...stepOf(link.relation, link.end, link.other, view, 1), nodesOnly });
      firsts.set(link, { view, nodesOnly, loader });
      return loader;
    },
    claims: once((view) => {
      const read = (edges: readonly StoredEdge[]) => claimsAbout(edges, view, reads);
      return new DataLoader(read, { ...together, cacheKeyFn: ({ key }) => key });
    }),
    count: once(async (counted) => {
      const { total } = await reads.select({ ...counted, order: [], page: firstPage(1), total: true });
      return total ?? 0;
    }),
  };
};
