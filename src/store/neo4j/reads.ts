import * as z from 'zod';
import { mayBegin, typosIn } from '../../graph/names.js';
import type { Quality } from '../../graph/quality.js';
import { givenEdge, givenNode } from '../../graph/stored.js';
import { KINDS } from '../../model/kinds.js';
import { RELATIONS } from '../../model/relations.js';
import { STATUSES } from '../../model/status.js';
import { screaming } from '../../model/words.js';
import { CHANGES, type Search } from '../queries.js';
import { compileChanges } from './cypher/changes.js';
import { compileEdges, compileEdgesAfter, compileLinks, compileStep } from './cypher/edges.js';
import { compileGroups } from './cypher/groups/groups.js';
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
import { recallCandidate, recallEdge, recallNode } from './recall.js';
import { type Statement, statement } from './statement.js';
import type { Compiled } from './template.js';

const count = z.int();
const text = z.string();

const json = <T>(give: (row: unknown) => T) => text.transform((row) => give(JSON.parse(row)));
const node = text.transform(recallNode);
const edge = text.transform(recallEdge);
const link = z.object({ edge, from: node, to: node });

const texts = z.array(text);
const total = count.nullable().default(null);
const slice = <S extends z.ZodType>(row: S) => z.object({ rows: z.array(row).default([]), total });
/** What each row has for the terms that count of an order that was asked for. */
const counts = z.array(z.array(count)).default([]);
const ordered = <S extends z.ZodType>(row: S) => slice(row).extend({ counts });
const path = z.object({ nodes: z.array(text), edges: z.array(text) });
const paths = path.extend({ candidates: count, paths: z.array(path) });
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
const marker = z.looseObject({
  version: text.nullable(),
  import: text.nullable(),
  form: count.nullable(),
  model: text.nullable(),
  committing: z.boolean(),
});

const quality: z.ZodType<Quality> = z.object({
  nodes: z.array(z.object({ kind: z.enum(KINDS), status: z.enum(STATUSES), count, undated: count.nullable() })),
  edges: z.array(
    z.object({
      relation: z.enum(RELATIONS),
      status: z.enum(STATUSES),
      count,
      undated: count.nullable(),
      neverKnown: count,
    }),
  ),
  tiers: z.array(z.object({ tier: text.nullable(), nodes: count, edges: count })),
  idle: z.object({ count, slugs: z.array(text) }),
});

/** A statement of a file as a read. */
const ofFile = <P extends z.ZodObject, R extends z.ZodType>({ cypher, row }: Statement<P, R>) => ({
  compile: (params: z.input<P>): Compiled => ({ cypher, params }),
  row,
});

const nodes = ofFile(statement('queries/nodes', z.object({ slugs: z.array(text) }), z.object({ node })));
const search = ofFile(
  statement(
    'queries/search',
    z.object({ query: text, most: count }),
    z.object({ more: z.boolean(), rows: z.array(text.transform(recallCandidate)) }),
  ),
);
const nodesAfter = statement(
  'queries/nodes-after',
  z.object({ after: text, limit: count }),
  z.object({ row: json(givenNode) }),
);

/** Words one letter off as a regular expression: of `~1` Lucene tries fifty alone. */
const oneOff = ([letter, ...rest]: readonly string[]): string => {
  if (letter === undefined) return '.?';
  const after = rest.join('');
  return `(${letter}${oneOff(rest)}|.?${after}|.${letter}${after})`;
};

/** Words as much off as is forgiven; of those two letters off the fifty likeliest. */
const off = (word: string): string => (typosIn(word) === 1 ? `/${oneOff([...word])}/` : `${word}~${typosIn(word)}`);

/** A search as Lucene reads it. */
const lucene = ({ words, nearness, kinds }: Search): string => {
  const like = (word: string): string => {
    const begun = nearness !== 'WHOLE' && mayBegin(word) ? ` ${word}*` : '';
    const alike = nearness === 'ALIKE' && typosIn(word) > 0 ? ` ${off(word)}` : '';
    return `(${word}${begun}${alike})`;
  };
  const each = words.map((word) => `+${like(word)}`).join(' ');
  return `+_search:((${each}) ${like(words.join(''))}) +kind:(${kinds.map(screaming).join(' ')})`;
};

/**
 * Every read of the database: the statement that it becomes, null where there is nothing to ask, and what a row of the
 * answer is.
 */
export const READS = {
  dataset: ofFile(statement('queries/dataset', z.object({}), marker)),
  version: ofFile(statement('queries/version', z.object({}), marker)),
  quality: ofFile(statement('queries/quality', z.object({}), z.object({ quality: json(quality.parse) }))),
  importing: ofFile(statement('queries/importing', z.object({}), z.object({ importing: z.boolean() }))),
  nodes: { compile: (slugs: readonly string[]) => nodes.compile({ slugs: [...slugs] }), row: nodes.row },
  links: { compile: compileLinks, row: link },
  degrees: { compile: compileDegrees, row: z.object({ number: count, degree: count }) },
  select: { compile: compileSelect, row: ordered(node) },
  step: {
    compile: compileStep,
    row: z.object({
      slug: text,
      nodes: texts.default([]),
      edges: texts.optional(),
      itself: node.optional(),
      counts,
      total,
    }),
  },
  edges: { compile: compileEdges, row: ordered(link) },
  shared: { compile: compileShared, row: slice(z.object({ node, count, edges: z.array(edge) })) },
  shortestPaths: { compile: compileShortestPaths, row: paths.extend({ number: count }) },
  timedPaths: { compile: compileTimedPaths, row: paths },
  neighborhood: { compile: compileNeighborhood, row: slice(node).extend({ edges: count.nullable().default(null) }) },
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
    compile: (query: Search) =>
      query.words.length === 0 || query.kinds.length === 0
        ? null
        : search.compile({ query: lucene(query), most: query.limit }),
    row: search.row,
  },
  nodesAfter: ofFile(nodesAfter),
  edgesAfter: { compile: compileEdgesAfter, row: z.object({ row: json(givenEdge) }) },
} as const;
