import type { StoredEdge } from '../../../graph/stored.js';
import { boundsOf, inView, type View } from '../../../model/dates.js';
import { firstFrom } from '../adjacent.js';
import { each, filtered } from '../page.js';

/** How many edges of a list hold from a day on, until the next of these days. */
type Tally = readonly { day: string; count: number }[];

/** Lists so short are counted as quickly as looked up. */
const FEW = 200;

const tallied = async (edges: readonly StoredEdge[], view: View, signal: AbortSignal | undefined): Promise<Tally> => {
  const [start, end] = boundsOf(view.holds);
  const changes = new Map<string, number>();
  const change = (day: string, by: number) => changes.set(day, (changes.get(day) ?? 0) + by);
  const look = (edge: StoredEdge): void => {
    // What is never certain ends before it begins.
    if (edge[start] >= edge[end]) return;
    change(edge[start], 1);
    change(edge[end], -1);
  };
  await each(edges, look, signal);
  let count = 0;
  return [...changes]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([day, by]) => {
      count += by;
      return { day, count };
    });
};

/** Lists of edges never change: what was counted of one is kept as long as it. */
const kept = new WeakMap<readonly StoredEdge[], Partial<Record<View['holds'], Tally>>>();

/** How many edges of a list of the graph are in view: of a long one looked up by the day. */
export const countInView = async (
  edges: readonly StoredEdge[],
  view: View,
  signal: AbortSignal | undefined,
): Promise<number> => {
  if (view.knownBy || edges.length < FEW) return (await filtered(edges, (edge) => inView(edge, view), signal)).length;
  if (view.holds === 'EVER') return edges.length;
  const tallies = kept.get(edges) ?? {};
  kept.set(edges, tallies);
  const tally = tallies[view.holds] ?? (await tallied(edges, view, signal));
  tallies[view.holds] = tally;
  const after = firstFrom(tally.length, (i) => (tally[i]?.day ?? '') > view.asOf);
  return tally[after - 1]?.count ?? 0;
};
