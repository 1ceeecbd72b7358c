import type { StoredNode } from '../../graph/stored.js';
import { pathsInOrder } from '../../store/paths.js';
import { MAX_CANDIDATES, type Path, type Paths, type Scope, type Spur } from '../../store/queries.js';
import type { Reads } from '../../store/store.js';

/** The simple paths between two entities that are known. */
export type PathsQuery = Scope & {
  from: StoredNode;
  to: StoredNode;
  /** Slugs that no path may pass, neither end among them. */
  avoid: readonly string[];
  maxLength: number;
  maxPaths: number;
  /** Whether all hops must hold on some one day; the view then says no more than how dates count. */
  timeRespecting: boolean;
  /** Whether all paths are to be counted, not only those that are given. */
  counting: boolean;
};

/** Paths, the shortest first and those of one length in their order. */
export type FoundPaths = {
  paths: Path[];
  /** Whether the last length has more than `MAX_CANDIDATES`, so that which of them are here is open. */
  ties: boolean;
  /** Whether there are more, no longer than asked for. */
  truncated: boolean;
  /** How many there are in all, no longer than asked for; counted only where the query counts. */
  total: PathTotal;
};

/**
 * Most paths of one length that longer ones are still counted after: each of them is read, since the others are found
 * by it.
 */
export const MAX_FOLLOWED = 100;

/** A number of paths: those counted, at most `MAX_CANDIDATES`, and whether these are all. */
type PathTotal = { counted: number; exact: boolean };

/** The paths of one length after another, each length with all its paths as far as they are counted. */
type Lengths = AsyncGenerator<Paths>;

/** Finds paths, length by length, until there are more than asked for or, counting, than are counted. */
export const findPaths = async (reads: Reads, query: PathsQuery): Promise<FoundPaths> => {
  const { from, to, maxLength, maxPaths, timeRespecting, counting } = query;
  if (from.slug === to.slug) {
    const paths = [{ nodes: [from], edges: [] }];
    return { paths, ties: false, truncated: false, total: { counted: 1, exact: true } };
  }
  const paths: Path[] = [];
  let [ties, total, exact] = [false, 0, true];
  for await (const { candidates, paths: next } of timeRespecting ? timed(reads, query) : plain(reads, query)) {
    if (paths.length < maxPaths && candidates > MAX_CANDIDATES) ties = true;
    paths.push(...next);
    total += candidates;
    if (!counting && paths.length > maxPaths) break;
    const followed = timeRespecting || candidates <= MAX_FOLLOWED;
    exact = total <= MAX_CANDIDATES && (followed || next[0]?.edges.length === maxLength);
    if (counting && !exact) break;
  }
  return {
    paths: paths.slice(0, maxPaths),
    ties,
    truncated: paths.length > maxPaths,
    total: { counted: Math.min(total, MAX_CANDIDATES), exact },
  };
};

/** The read's view of a query. */
const scopeOf = ({ from, to, maxPaths, timeRespecting, counting, ...scope }: PathsQuery) => ({
  ...scope,
  to: to.slug,
  limit: counting && !timeRespecting ? MAX_FOLLOWED + 1 : maxPaths + 1,
});

/**
 * Paths that share a beginning, which is a path itself, and then do not go on with some edges: the shortest of them.
 */
type Family = { begun: Path; without: readonly string[]; shortest: Paths };

const lengthOf = ({ begun, shortest }: Family): number => begun.edges.length + (shortest.paths[0]?.edges.length ?? 0);

const whole = ({ begun, shortest }: Family): Path[] =>
  shortest.paths.map(({ nodes, edges }) => ({
    nodes: [...begun.nodes.slice(0, -1), ...nodes],
    edges: [...begun.edges, ...edges],
  }));

/**
 * Lawler's partition: what is left of a family without its shortest paths falls into families again, one for each
 * beginning of those paths, which then goes on with none of their edges. So no path is found twice, and none is looked
 * for that is not there.
 */
const rest = (family: Family): Omit<Family, 'shortest'>[] => {
  const families = new Map<string, { begun: Path; without: string[] }>();
  for (const { nodes, edges } of whole(family)) {
    for (let i = family.begun.edges.length; i < edges.length; i += 1) {
      const begun = { nodes: nodes.slice(0, i + 1), edges: edges.slice(0, i) };
      const name = begun.edges.map(({ key }) => key).join(' ');
      const known = families.get(name);
      const without = known?.without ?? (i === family.begun.edges.length ? [...family.without] : []);
      families.set(name, { begun, without });
      without.push(edges[i]?.key ?? '');
    }
  }
  return [...families.values()];
};

const spurOf = ({ begun, without }: Omit<Family, 'shortest'>): Spur => {
  const slugs = begun.nodes.map(({ slug }) => slug);
  return { from: slugs.at(-1) ?? '', passed: slugs.slice(0, -1), without };
};

async function* plain(reads: Reads, query: PathsQuery): Lengths {
  let open: Omit<Family, 'shortest'>[] = [{ begun: { nodes: [query.from], edges: [] }, without: [] }];
  let waiting: Family[] = [];
  for (;;) {
    const answers = open.length === 0 ? [] : await reads.shortestPaths({ ...scopeOf(query), spurs: open.map(spurOf) });
    const families = open.map((family, i) => ({ ...family, shortest: answers[i] ?? { candidates: 0, paths: [] } }));
    waiting.push(...families.filter((family) => family.shortest.candidates > 0 && lengthOf(family) <= query.maxLength));
    const length = Math.min(...waiting.map(lengthOf));
    const shortest = waiting.filter((family) => lengthOf(family) === length);
    if (shortest.length === 0) return;
    yield {
      candidates: shortest.reduce((sum, family) => sum + family.shortest.candidates, 0),
      paths: pathsInOrder(shortest.flatMap(whole)),
    };
    waiting = waiting.filter((family) => lengthOf(family) > length);
    open = length < query.maxLength ? shortest.flatMap(rest) : [];
  }
}

async function* timed(reads: Reads, query: PathsQuery): Lengths {
  const scope = scopeOf(query);
  const from = query.from.slug;
  const spurs = [{ from, passed: [], without: [] }];
  // None is shorter than those that need no common day.
  const [ever] = await reads.shortestPaths({ ...scope, view: { ...scope.view, holds: 'EVER' }, limit: 1, spurs });
  const [first] = ever?.paths ?? [];
  if (first === undefined) return;
  for (let length = first.edges.length; length <= query.maxLength; length += 1) {
    yield await reads.timedPaths({ ...scope, from, length });
  }
}
