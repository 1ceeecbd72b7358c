import type * as z from 'zod';
import type { Status } from '../status.js';

/** A fact that something rests on: where an edge leads, and how well it is supported. */
export type Held = { to: string; status: Status };

/**
 * What is asked of the rest of the graph: the edges of a relation that start from an entity and certainly hold on a
 * day, by slug.
 */
export type HeldOn = (relation: string, from: string, day: string) => readonly Held[];

/**
 * The edge for which something is derived: its ends, and the day from which it certainly holds, the data set's own
 * where that is never.
 */
type Subject = { from: string; fromKind: string; to: string; day: string };

/**
 * What is worked out for every edge of a relation when a graph is stored: fields that no data set gives, which are
 * shown, filtered and grouped like those that it gives, and left out of exports and versions.
 */
export type Derived<D extends z.ZodRawShape> = {
  fields: D;
  /** The relations whose edges it rests on. */
  restsOn: readonly string[];
  derive: (subject: Subject, held: HeldOn) => z.output<z.ZodObject<D>>;
};

/** No fields. */
export type Nothing = Record<never, z.ZodType>;

/** For relations of which nothing is derived. */
export const NOTHING_DERIVED: Derived<Nothing> = { fields: {}, restsOn: [], derive: () => ({}) };
