import { z } from 'zod';
import { typosIn } from '../../graph/names.js';
import { givenEdge, givenNode, parseStoredEdge, parseStoredNode } from '../../graph/stored.js';
import type { Kind } from '../../model/kinds.js';
import { screaming } from '../../model/words.js';
import { CHANGES } from '../queries.js';
import { compileChanges } from './cypher/changes.js';
import { compileEdges, compileEdgesAfter, compileLinks, compileStep } from './cypher/edges.js';
import { compileGroups } from './cypher/groups.js';
import {
  compileBetween,
  compileCountBetween,
  compileCountPassing,
  compileNeighborhood,
} from './cypher/neighborhood.js';
import { compilePairs } from './cypher/pairs.js';
import { compileShortestPaths, compileTimedPaths } from './cypher/paths.js';
import { compileDegrees, compileSelect } from './cypher/select.js';
import { compileShared } from './cypher/shared.js';
import { type Statement, statement } from './statement.js';
import type { Compiled } from './template.js';

const count = z.int();
const text = z.string();

const json = <T>(give: (row: unknown) => T) => text.transform((row) => give(JSON.parse(row)));
const node = json(parseStoredNode);
const edge = json(parseStoredEdge);
const link = z.object({ edge, from: node, to: node });

const slice = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row), total: count.nullable().default(null) });
const path = z.object({ nodes: z.array(node), edges: z.array(edge) });
const paths = z.object({ candidates: count, paths: z.array(path) });
const pair = z.object({
  a: text,
  b: text,
  weight: count,
  shared: z.array(text).default([]),
  either: count.default(0),
});
const key = z.union([text, z.number(), z.boolean(), z.null()]);
const change = link.extend({ what: z.enum(CHANGES) }).transform(({ what, ...link }) => ({ what, link }));
// What another form has may be unknown here, so the form is looked at before the rest.
const marker = z.looseObject({ form: count.nullable(), model: text.nullable(), committing: z.boolean() });

/** A statement of a file as a read. */
const ofFile = <P extends z.ZodObject, R extends z.ZodType>({ cypher, row }: Statement<P, R>) => ({
  compile: (params: z.input<P>): Compiled => ({ cypher, params }),
  row,
});

const nodes = ofFile(statement('queries/nodes', z.object({ slugs: z.array(text) }), z.object({ node })));
const search = ofFile(statement('queries/search', z.object({ query: text, limit: count }), z.object({ node })));
const nodesAfter = statement(
  'queries/nodes-after',
  z.object({ after: text, limit: count }),
  z.object({ row: json(givenNode) }),
);

/**
 * The words as Lucene reads them: each equal (which counts most), as a beginning, or a few letters off; and the kinds.
 */
const lucene = (words: readonly string[], kinds: readonly Kind[]): string => {
  const alike = words.flatMap((word) => [
    `${word}^8`,
    `${word}*^2`,
    ...(typosIn(word) > 0 ? [`${word}~${typosIn(word)}`] : []),
  ]);
  return `+_search:(${alike.join(' ')}) +kind:(${kinds.map(screaming).join(' ')})`;
};

/**
 * Every read of the database: the statement that it becomes, null where there is nothing to ask, and what a row of the
 * answer is.
 */
export const READS = {
  dataset: ofFile(statement('queries/dataset', z.object({}), marker)),
  importing: ofFile(statement('queries/importing', z.object({}), z.object({ importing: z.boolean() }))),
  nodes: { compile: (slugs: readonly string[]) => nodes.compile({ slugs: [...slugs] }), row: nodes.row },
  links: { compile: compileLinks, row: link },
  degrees: { compile: compileDegrees, row: z.object({ number: count, degree: count }) },
  select: { compile: compileSelect, row: slice(node) },
  step: { compile: compileStep, row: slice(z.object({ edge, node })).extend({ slug: text }) },
  edges: { compile: compileEdges, row: slice(link) },
  shared: { compile: compileShared, row: slice(z.object({ node, count, edges: z.array(edge) })) },
  shortestPaths: { compile: compileShortestPaths, row: paths.extend({ number: count }) },
  timedPaths: { compile: compileTimedPaths, row: paths },
  neighborhood: { compile: compileNeighborhood, row: slice(node) },
  between: { compile: compileBetween, row: slice(edge) },
  countBetween: { compile: compileCountBetween, row: z.object({ total: count }) },
  countPassing: { compile: compileCountPassing, row: z.object({ total: count }) },
  pairs: {
    compile: compilePairs,
    row: slice(pair).extend({ pairs: count, signatories: count.nullable().default(null) }),
  },
  aggregate: { compile: compileGroups, row: slice(z.object({ keys: z.array(key), count })) },
  changes: { compile: compileChanges, row: slice(change) },
  search: {
    compile: (words: readonly string[], kinds: readonly Kind[], limit: number) =>
      words.length === 0 || kinds.length === 0 ? null : search.compile({ query: lucene(words, kinds), limit }),
    row: search.row,
  },
  nodesAfter: ofFile(nodesAfter),
  edgesAfter: { compile: compileEdgesAfter, row: z.object({ row: json(givenEdge) }) },
} as const;
