import type { Driver } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import type * as z from 'zod';
import type { StoredEdge } from '../../graph/stored.js';
import { compareText } from '../../model/text.js';
import { MAX_GROUPS, MAX_PAIRS, tooManyGroups, tooManyPairs } from '../bounds.js';
import { isOnlyCounted } from '../keyset.js';
import { keyOf, type Subjects } from '../order.js';
import { anchorOf, passingOf, type Selected, soughtOf } from '../plan.js';
import type { KeyValue, Ordered, OrderTerm, Page, Slice, Stepped } from '../queries.js';
import { notReady, type Reads, type Store } from '../store.js';
import { contentIn } from './content.js';
import { type Known, knowing } from './dataset.js';
import { hashingFor, importGraph } from './import/import.js';
import { placesFor } from './places.js';
import { READS } from './reads.js';
import { recallHops, recallingPaths } from './recall.js';
import { type Asking, ask, type Connection, type Read } from './run.js';
import { atMost } from './share.js';

/** Cuts the one row too many, which tells that more follow, and turns a reversed page back. */
const cut = <T>(
  { rows, total }: { rows: T[]; total: number | null },
  { limit, reverse = false }: { limit: number; reverse?: boolean },
): Slice<T> => {
  const kept = rows.slice(0, limit);
  return { rows: reverse ? kept.reverse() : kept, more: rows.length > limit, total };
};

/** What a row has for the terms of the default order. */
const NO_KEY: readonly KeyValue[] = [];

/** The same of rows in an order that was asked for, with what each has for its terms. */
const ordered = <T>(
  { rows, counts, total }: { rows: T[]; counts: readonly (readonly number[])[]; total: number | null },
  query: { order: readonly OrderTerm[]; page: Page; total: boolean },
  subjectsOf: (row: T) => Subjects,
): Ordered<T> => {
  const { order, page } = query;
  if (isOnlyCounted(query)) return { rows: [], keys: [], more: total !== 0, total };
  if (order.length === 0) {
    const slice = cut({ rows, total }, page);
    return { ...slice, keys: slice.rows.map(() => NO_KEY) };
  }
  const keyed = rows.map((row, i) => ({
    row,
    key: keyOf(order, subjectsOf(row), (_, place) => counts[i]?.[place] ?? 0),
  }));
  const slice = cut({ rows: keyed, total }, page);
  return { ...slice, rows: slice.rows.map(({ row }) => row), keys: slice.rows.map(({ key }) => key) };
};

const byKey = (a: StoredEdge, b: StoredEdge): number => compareText(a.key, b.key);

/** The answer of no row; its total is none, where it is asked for. */
const none = ({ total }: { total: boolean }) => ({ rows: [], counts: [], total: total ? 0 : null });

/** Connections of all requests together, and how many of them one may have at once; how long one waits for one. */
const POOL = 50;
const SHARE = 4;
const PATIENCE_MS = 5_000;

const readsOf = (connection: Connection, known: Known, signal: AbortSignal | undefined): Reads => {
  const sharing = atMost(SHARE);
  /** Where these reads ended, by which they know of what data set all that they saw was. */
  const bookmarks = new Set<string | null>();
  const asking: Asking = { signal, ended: (bookmark) => bookmarks.add(bookmark) };
  const asked = <A extends readonly unknown[], R extends z.ZodType>(read: Read<A, R>, ...args: A) =>
    sharing(() => ask(connection, read, args, asking));
  /** Where a search for the nodes that pass a filter starts. */
  const planned = ({ where, ...selected }: Selected) =>
    anchorOf(where, soughtOf(selected, known.last()), async (anchors, most) => {
      const found = await asked(READS.degrees, anchors, most);
      const degrees = new Map(found.map(({ number, degree }) => [number, degree]));
      return anchors.map((_, i) => degrees.get(i) ?? 0);
    });
  return {
    dataset: async () => known.at(bookmarks) ?? known.read(signal),

    quality: async () => {
      const [found] = await asked(READS.quality, {});
      if (found === undefined) throw notReady();
      return found.quality;
    },

    nodes: async (slugs) => new Map((await asked(READS.nodes, slugs)).map(({ node }) => [node.slug, node])),

    links: async (keys) => new Map((await asked(READS.links, keys)).map((row) => [row.edge.key, row])),

    select: async (query) => {
      const [found] = await asked(READS.select, query, await planned(query), known.last());
      return ordered(found ?? none(query), query, (node) => ({ node }));
    },

    step: async (query, slugs) => {
      const found = new Map((await asked(READS.step, query, slugs)).map((row) => [row.slug, row]));
      return new Map(
        slugs.map((slug) => {
          const row = found.get(slug);
          const read = row === undefined ? none(query) : { ...row, rows: recallHops(row) };
          const slice: Stepped = ordered(read, query, (hop) => hop);
          if (query.itself) slice.itself = row?.itself ?? null;
          return [slug, slice];
        }),
      );
    },

    edges: async (query) => {
      const [found] = await asked(READS.edges, query);
      return ordered(found ?? none(query), query, (link) => link);
    },

    shared: async (query) => {
      const [found] = await asked(READS.shared, query);
      const slice = cut(found ?? none(query), query.page);
      return { ...slice, rows: slice.rows.map((row) => ({ ...row, edges: row.edges.toSorted(byKey) })) };
    },

    shortestPaths: async (query) => {
      const found = await asked(READS.shortestPaths, query);
      const pathsOf = recallingPaths();
      const bySpur = new Map(found.map((row) => [row.number, { candidates: row.candidates, paths: pathsOf(row) }]));
      return query.spurs.map((_, i) => bySpur.get(i) ?? { candidates: 0, paths: [] });
    },

    timedPaths: async (query) => {
      const [found] = await asked(READS.timedPaths, query);
      return found === undefined
        ? { candidates: 0, paths: [] }
        : { candidates: found.candidates, paths: recallingPaths()(found) };
    },

    neighborhood: async (query) => {
      const [found] = await asked(READS.neighborhood, query);
      const { rows, total, edges } = found ?? { ...none({ total: false }), edges: null };
      return { rows, more: (total ?? 0) > query.limit, total, edges };
    },

    between: async (query) => {
      const [found] = await asked(READS.between, query);
      return cut(found ?? none({ total: false }), query);
    },

    countBetween: async (query) => {
      const [found] =
        'of' in query
          ? await asked(READS.countBetween, query)
          : await asked(READS.countPassing, query, await planned(passingOf(query)), known.last());
      return found?.total ?? 0;
    },

    pairs: async (query) => {
      const found = await asked(READS.pairs, query);
      const { pairs, signatories, total } = found[0] ?? { ...none(query), pairs: 0, signatories: null };
      if (pairs > MAX_PAIRS) throw tooManyPairs();
      return { ...cut({ rows: found.flatMap(({ rows }) => rows), total }, query.page), signatories };
    },

    aggregate: async (query) => {
      const [found] = await asked(READS.aggregate, query);
      const { rows, total } = found ?? none({ total: true });
      if ((total ?? 0) > MAX_GROUPS) throw tooManyGroups();
      return cut({ rows, total }, query.page);
    },

    changes: async (query) => {
      const [found] = await asked(READS.changes, query);
      return cut(found ?? none(query), query.page);
    },

    search: async (query) => {
      const [found] = await asked(READS.search, query);
      return found?.more ? null : (found?.rows ?? []);
    },

    content: async () => {
      const current = () => known.read(signal);
      const dataset = await current();
      if (dataset === null) throw notReady();
      return { dataset, graph: contentIn(connection, dataset, current, signal) };
    },
  };
};

/**
 * The store over a Neo4j database; it owns the driver, in whose place `open` puts another one once its connections are
 * dead. `place` names the database for people, without credentials.
 */
export const neo4jStore = (driver: Driver, database: string, place: string, open?: () => Driver): Store => {
  const connection: Connection = { driver, database, places: placesFor(POOL, PATIENCE_MS) };
  if (open !== undefined) {
    connection.renew = (dead) => {
      if (connection.driver !== dead) return;
      connection.driver = open();
      dead.close().catch(() => undefined);
    };
  }
  const known = knowing(connection);
  return {
    place,
    known: known.last,
    reads: (signal) => readsOf(connection, known, signal),
    import: (graph, options = {}) => importGraph(connection, graph, options),
    hashing: () => hashingFor(connection),
    connections: connection.places.usage,
    close: () => connection.driver.close(),
  };
};

/** How to reach a Neo4j database. */
export type Neo4jSettings = { uri: string; username: string; password: string; database: string };

/** Opens a store over a database; nothing is sent before the first read. */
export const openNeo4j = ({ uri, username, password, database }: Neo4jSettings): Store => {
  const open = () =>
    neo4j.driver(uri, neo4j.auth.basic(username, password), {
      disableLosslessIntegers: true,
      connectionTimeout: 3_000,
      connectionAcquisitionTimeout: PATIENCE_MS,
      // What was not used for so long may have been dropped on the way.
      connectionLivenessCheckTimeout: 30_000,
      maxConnectionPoolSize: POOL,
      maxTransactionRetryTime: 5_000,
    });
  return neo4jStore(open(), database, `${uri.replace(/\/\/[^@/]*@/, '//')} (${database})`, open);
};
