import * as z from 'zod';
import { isDay } from '../model/dates.js';
import type { Node } from '../model/kinds.js';
import type { Edge } from '../model/relations.js';

/** What a data set says of itself. */
export const about = z.strictObject({
  title: z.string().min(1).max(200).describe('Name of the data set.'),
  date: z
    .string()
    .refine(isDay, 'must be a day: YYYY-MM-DD')
    .describe('The day that the data set speaks of; questions without a day of their own are asked as of it.'),
  licence: z.string().min(1).max(200).describe('The licence under which the data may be used.'),
  description: z.string().max(5_000).nullable().default(null).describe('What it covers.'),
});
export type About = z.output<typeof about>;

/** A whole graph as the data give it. */
export type Graph = { about: About; nodes: readonly Node[]; edges: readonly Edge[] };

/** A graph that is read row by row, as often as needed and always in the same order; a `Graph` is one. */
export type GraphStream = {
  about: About;
  nodes: Iterable<Node> | AsyncIterable<Node>;
  edges: Iterable<Edge> | AsyncIterable<Edge>;
};

/** Goes through rows one after the other, and does not wait between those that are there already. */
export const eachRow = async <T>(rows: Iterable<T> | AsyncIterable<T>, take: (row: T) => unknown): Promise<void> => {
  if (Symbol.iterator in rows) for (const row of rows) take(row);
  else for await (const row of rows) take(row);
};
