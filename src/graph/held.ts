import { type Days, holdsOn, type View } from '../model/dates.js';
import type { Held, HeldOn } from '../model/fields/derived.js';
import { type Edge, isRelation, RELATIONS, type RelationName, relations } from '../model/relations.js';
import { STATUSES } from '../model/status.js';
import { compareText } from '../model/text.js';

type Dated = Held & { days: Days };

/** The edges that something is derived from, which are few: learned one by one, then asked what held on a day. */
export type HeldEdges = {
  /** Takes an edge in, if anything rests on it. */
  learn: (edge: Pick<Edge, 'relation' | 'from' | 'to' | 'status'>, days: Days) => void;
  heldOn: HeldOn;
};

/** The relations from whose edges anything is derived. */
export const RESTED_ON: ReadonlySet<RelationName> = new Set(
  RELATIONS.flatMap((name) =>
    relations[name].derived.restsOn.map((one) => {
      if (isRelation(one)) return one;
      throw new Error(`what is derived for ${name} rests on ${one}, which is no relation`);
    }),
  ),
);

/** What is known before the first edge. */
export const heldEdges = (): HeldEdges => {
  const known = new Map<string, Map<string, readonly Dated[]>>([...RESTED_ON].map((relation) => [relation, new Map()]));
  // Each list of one edge, kept once: thousands of companies are at home in the same country, with nothing else to
  // tell.
  const single = new Map<string, readonly Dated[]>();
  const alone = (dated: Dated): readonly Dated[] => {
    const key = [dated.to, dated.status, ...Object.values(dated.days)].join(' ');
    const list = single.get(key) ?? [dated];
    single.set(key, list);
    return list;
  };
  return {
    learn: ({ relation, from, to, status }, days) => {
      const lists = known.get(relation);
      if (lists === undefined) return;
      const dated = { to, status, days };
      const found = lists.get(from);
      // Of parallel edges the best supported comes first, whatever the order of the rows.
      lists.set(from, found === undefined ? alone(dated) : [...found, dated].sort(compareDated));
    },
    heldOn: (relation, from, day) => certainly(day, known.get(relation)?.get(from)),
  };
};

const compareDated = (a: Dated, b: Dated): number =>
  compareText(a.to, b.to) || STATUSES.indexOf(a.status) - STATUSES.indexOf(b.status);

const certainly = (asOf: string, edges: readonly Dated[] = []): readonly Dated[] => {
  const view: View = { asOf, holds: 'CERTAINLY' };
  // As a rule all of them hold, and millions of signatures ask.
  return edges.every(({ days }) => holdsOn(days, view)) ? edges : edges.filter(({ days }) => holdsOn(days, view));
};
