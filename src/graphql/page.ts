import { createHash } from 'node:crypto';
import type { GraphQLResolveInfo } from 'graphql';
import { z } from 'zod';
import { SummitgraphError } from '../model/errors.js';
import type { KeyValue, OrderTerm, Page, Slice } from '../store/queries.js';
import { builder } from './builder.js';
import { selects } from './selection.js';

/** Rows of a page that asks for no number, and the most that it may ask for. */
const DEFAULT_PAGE = 25;
export const MAX_PAGE = 100;

/** The arguments of every connection. */
export type PageArgs = {
  first?: number | null | undefined;
  after?: string | null | undefined;
  last?: number | null | undefined;
  before?: string | null | undefined;
};

/** Declares the arguments of a connection. */
export const pageArgs = builder.args((t) => ({
  first: t.int({
    description: `How many from the start or after a cursor: ${DEFAULT_PAGE} unless given, at most ${MAX_PAGE}.`,
  }),
  after: t.string({ description: 'The cursor after which the page begins; with `first`.' }),
  last: t.int({ description: `How many from the end or before a cursor: at most ${MAX_PAGE}.` }),
  before: t.string({ description: 'The cursor before which the page ends; with `last`.' }),
}));

/** An order by name of the list and its terms, which a cursor must belong to. */
export type Ordering = { list: string; order: readonly OrderTerm[] };

const mark = ({ list, order }: Ordering): string =>
  createHash('sha256')
    .update(JSON.stringify([list, order]))
    .digest('base64url')
    .slice(0, 8);

/** The cursor of a row: its keyset and a mark of the order that it belongs to. */
const encodeCursor = (ordering: Ordering, key: readonly KeyValue[]): string =>
  Buffer.from(JSON.stringify([mark(ordering), ...key])).toString('base64url');

const keyset = z
  .array(z.union([z.string().max(10_000), z.number(), z.boolean(), z.null()]))
  .min(2)
  .max(10);

const decodeCursor = (ordering: Ordering, argument: string, cursor: string): KeyValue[] => {
  const bad = (why: string) =>
    new SummitgraphError(
      'BAD_CURSOR',
      `${argument}: ${why}; pass a cursor of this list in this order, as it was given.`,
    );
  let decoded: unknown;
  try {
    decoded = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw bad('this is no cursor');
  }
  const parsed = keyset.safeParse(decoded);
  if (!parsed.success) throw bad('this is no cursor');
  const [marked, ...key] = parsed.data;
  if (marked !== mark(ordering)) throw bad('this cursor belongs to another list or order');
  if (key.length !== ordering.order.length + 1 || typeof key.at(-1) !== 'string') throw bad('this is no cursor');
  return key;
};

const size = (argument: 'first' | 'last', asked: number): number => {
  if (asked < 0) throw new SummitgraphError('BAD_INPUT', `${argument} must not be negative.`);
  if (asked > MAX_PAGE) {
    throw new SummitgraphError(
      'LIMIT_EXCEEDED',
      `${argument} must be at most ${MAX_PAGE}, not ${asked}; page with cursors.`,
    );
  }
  return asked;
};

/** Reads the page arguments: forwards `first` after a cursor, or backwards `last` before one. */
export const readPage = (args: PageArgs, ordering: Ordering): Page => {
  const { first, after, last, before } = args;
  const backwards = typeof last === 'number';
  if (backwards && typeof first === 'number') throw new SummitgraphError('BAD_INPUT', 'Give first or last, not both.');
  if (backwards && typeof after === 'string')
    throw new SummitgraphError('BAD_INPUT', 'after goes with first, before with last.');
  if (!backwards && typeof before === 'string')
    throw new SummitgraphError('BAD_INPUT', 'before goes with last, after with first.');
  const cursor = backwards ? before : after;
  return {
    limit: backwards ? size('last', last) : size('first', first ?? DEFAULT_PAGE),
    reverse: backwards,
    start: typeof cursor === 'string' ? decodeCursor(ordering, backwards ? 'before' : 'after', cursor) : null,
  };
};

/** Whether a connection was asked for its total, which is counted only then. */
export const wantsTotal = (info: GraphQLResolveInfo): boolean => selects(info, 'totalCount');

/** A page as connections resolve it. */
export type Connection<E> = {
  edges: (E & { cursor: string })[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  totalCount: number | null;
};

/** Makes a connection of a slice: an edge for each row, with the cursor of its key. */
export const connectionOf = <R, E extends object>(
  { rows, more, total }: Slice<R>,
  { reverse, start }: Page,
  ordering: Ordering,
  edgeOf: (row: R) => E,
  keyOf: (row: R) => readonly KeyValue[],
): Connection<E> => {
  const edges = rows.map((row) => ({ ...edgeOf(row), cursor: encodeCursor(ordering, keyOf(row)) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: reverse ? start !== null : more,
      hasPreviousPage: reverse ? more : start !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: total,
  };
};
