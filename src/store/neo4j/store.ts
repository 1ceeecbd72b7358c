import type { Driver } from 'neo4j-driver';
import neo4j from 'neo4j-driver';
import { z } from 'zod';
import { typosIn } from '../../graph/names.js';
import { parseStoredEdge, parseStoredNode, type StoredEdge } from '../../graph/stored.js';
import type { Kind } from '../../model/kinds.js';
import { RELATIONS, type RelationName } from '../../model/relations.js';
import { compareText } from '../../model/text.js';
import { MAX_GROUPS, MAX_PAIRS, tooManyGroups, tooManyPairs } from '../bounds.js';
import { CHANGES, type Link, type Page, type Slice } from '../queries.js';
import { notReady, type Reads, type Store } from '../store.js';
import { contentOf } from './content.js';
import { compileAggregate } from './cypher/aggregate.js';
import { compileChanges } from './cypher/changes.js';
import { compileCommon } from './cypher/common.js';
import { compileEdges, compileLinks, compileStep } from './cypher/compile.js';
import { compileProject } from './cypher/project.js';
import { compileSelect } from './cypher/select.js';
import {
  compileBetween,
  compileCountBetween,
  compileNeighborhood,
  compileShortestPaths,
  compileTimedPaths,
} from './cypher/traverse.js';
import { readDataset } from './dataset.js';
import { importGraph } from './import/import.js';
import { type Connection, read, readStatement } from './run.js';
import { statement } from './statement.js';

const count = z.int();

const node = z.string().transform((row) => parseStoredNode(JSON.parse(row)));
const edge = z.string().transform((row) => parseStoredEdge(JSON.parse(row)));
const link = z.object({ edge, from: node, to: node });
const hop = z.object({ edge, node });
const slice = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row), total: count.nullable().default(null) });

const nodes = statement('queries/nodes', z.object({ slugs: z.array(z.string()) }), z.object({ node }));

const search = statement('queries/search', z.object({ query: z.string(), limit: z.int() }), z.object({ node }));

/** The words as Lucene reads them: each equal (which counts most), as a beginning, or a few letters off; and the kinds. */
const lucene = (words: readonly string[], kinds: readonly Kind[]): string => {
  const alike = words.flatMap((word) => [
    `${word}^8`,
    `${word}*^2`,
    ...(typosIn(word) > 0 ? [`${word}~${typosIn(word)}`] : []),
  ]);
  return `+search:(${alike.join(' ')}) +kind:(${kinds.join(' ')})`;
};

const selected = slice(node);
const linked = slice(link);
const shared = slice(z.object({ node, count, edges: z.array(edge) }));
const joined = slice(edge);
const pair = z.object({
  a: z.string(),
  b: z.string(),
  weight: count,
  shared: z.array(z.string()).default([]),
  either: count.default(0),
});
const projected = slice(pair).extend({ pairs: count, signatories: count.nullable().default(null) });
const key = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const aggregated = slice(z.object({ keys: z.array(key), count }));
const changed = slice(link.extend({ what: z.enum(CHANGES) }).transform(({ what, ...link }) => ({ what, link })));
const stepped = slice(hop).extend({ slug: z.string() });
const paths = z.object({ candidates: count, paths: z.array(z.object({ nodes: z.array(node), edges: z.array(edge) })) });
const numbered = paths.extend({ number: count });
const counted = z.object({ total: count });

/** Cuts the one row too many, which tells that more follow, and turns a reversed page back. */
const cut = <T>({ rows, total }: { rows: T[]; total: number | null }, { limit, reverse }: Page): Slice<T> => {
  const kept = rows.slice(0, limit);
  return { rows: reverse ? kept.reverse() : kept, more: rows.length > limit, total };
};

const byKey = (a: StoredEdge, b: StoredEdge): number => compareText(a.key, b.key);

const none = { rows: [], more: false, total: null };

/** The relation that an edge's key names. */
const relationOf = (key: string): RelationName | undefined => {
  const name = key.split(':', 1)[0]?.toUpperCase().replaceAll('-', '_');
  return RELATIONS.find((relation) => relation === name);
};

const readsOf = (connection: Connection, signal: AbortSignal | undefined): Reads => ({
  dataset: () => readDataset(connection, signal),

  nodes: async (slugs) =>
    new Map(
      (await readStatement(connection, nodes, { slugs: [...slugs] }, signal)).map(({ node }) => [node.slug, node]),
    ),

  links: async (keys) => {
    const byRelation = new Map<RelationName, string[]>();
    for (const key of keys) {
      const relation = relationOf(key);
      if (relation !== undefined) byRelation.set(relation, [...(byRelation.get(relation) ?? []), key]);
    }
    if (byRelation.size === 0) return new Map<string, Link>();
    const found = await read(connection, compileLinks(byRelation), link, signal);
    return new Map(found.map((row) => [row.edge.key, row]));
  },

  select: async (query) => {
    const [found] = await read(connection, compileSelect(query), selected, signal);
    return found === undefined ? none : cut(found, query.page);
  },

  step: async (query, slugs) => {
    const found = await read(connection, compileStep(query, slugs), stepped, signal);
    const bySlug = new Map(found.map((row) => [row.slug, cut(row, query.page)]));
    return new Map(slugs.map((slug) => [slug, bySlug.get(slug) ?? { ...none, total: query.total ? 0 : null }]));
  },

  edges: async (query) => {
    const [found] = await read(connection, compileEdges(query), linked, signal);
    return found === undefined ? none : cut(found, query.page);
  },

  common: async (query) => {
    const [found] = await read(connection, compileCommon(query), shared, signal);
    const slice = found === undefined ? none : cut(found, query.page);
    return { ...slice, rows: slice.rows.map((row) => ({ ...row, edges: row.edges.toSorted(byKey) })) };
  },

  shortestPaths: async (query) => {
    const found = await read(connection, compileShortestPaths(query), numbered, signal);
    const bySpur = new Map(found.map((row) => [row.number, row]));
    return query.spurs.map((_, i) => {
      const { candidates, paths } = bySpur.get(i) ?? { candidates: 0, paths: [] };
      return { candidates, paths };
    });
  },

  timedPaths: async (query) => {
    const [found] = await read(connection, compileTimedPaths(query), paths, signal);
    return found ?? { candidates: 0, paths: [] };
  },

  neighborhood: async (query) => {
    const [found] = await read(connection, compileNeighborhood(query), selected, signal);
    const { rows, total } = found ?? none;
    return { rows, more: (total ?? 0) > query.limit, total };
  },

  between: async (query) => {
    const [found] = await read(connection, compileBetween(query), joined, signal);
    return cut({ rows: found?.rows ?? [], total: null }, { limit: query.limit, reverse: false, start: null });
  },

  countBetween: async (query) => {
    const [found] = await read(connection, compileCountBetween(query), counted, signal);
    return found?.total ?? 0;
  },

  project: async (query) => {
    const [found] = await read(connection, compileProject(query), projected, signal);
    if (found === undefined) return { ...none, signatories: null };
    const { pairs, signatories, ...rows } = found;
    if (pairs > MAX_PAIRS) throw tooManyPairs(pairs);
    return { ...cut(rows, query.page), signatories };
  },

  aggregate: async (query) => {
    const [found] = await read(connection, compileAggregate(query), aggregated, signal);
    if (found === undefined) return none;
    if ((found.total ?? 0) > MAX_GROUPS) throw tooManyGroups();
    return cut(found, { limit: query.limit, reverse: false, start: null });
  },

  changes: async (query) => {
    const [found] = await read(connection, compileChanges(query), changed, signal);
    return found === undefined ? none : cut(found, query.page);
  },

  search: async (words, kinds, limit) => {
    if (words.length === 0 || kinds.length === 0) return [];
    const found = await readStatement(connection, search, { query: lucene(words, kinds), limit }, signal);
    return found.map(({ node }) => node);
  },

  content: async () => {
    const current = () => readDataset(connection, signal);
    const dataset = await current();
    if (dataset === null) throw notReady();
    return { dataset, graph: contentOf(connection, dataset, current, signal) };
  },
});

/** The store over a Neo4j database; it owns the driver. `place` names the database for people, without credentials. */
export const neo4jStore = (driver: Driver, database: string, place: string): Store => {
  const connection: Connection = { driver, database };
  return {
    place,
    reads: (signal) => readsOf(connection, signal),
    import: (graph, options = {}) => importGraph(connection, graph, options),
    close: () => driver.close(),
  };
};

/** How to reach a Neo4j database. */
export type Neo4jSettings = { uri: string; username: string; password: string; database: string };

/** Opens a store over a database; nothing is sent before the first read. */
export const openNeo4j = ({ uri, username, password, database }: Neo4jSettings): Store => {
  const driver = neo4j.driver(uri, neo4j.auth.basic(username, password), {
    disableLosslessIntegers: true,
    connectionTimeout: 5_000,
    connectionAcquisitionTimeout: 10_000,
    maxConnectionPoolSize: 50,
    maxTransactionRetryTime: 5_000,
  });
  return neo4jStore(driver, database, `${uri.replace(/\/\/[^@/]*@/, '//')} (${database})`);
};
