import { setImmediate } from 'node:timers/promises';
import { otherEnd } from '../../src/model/relation.js';
import { ANY } from '../../src/store/filter.js';
import { READS } from '../../src/store/neo4j/reads.js';
import type { Compiled } from '../../src/store/neo4j/template.js';
import { type Anchor, anchorOf, passingOf, type Selected, soughtOf } from '../../src/store/plan.js';
import type { Dataset, Reads, Store } from '../../src/store/store.js';

/** A read as Neo4j would run it, and the wave in which it was asked: reads of one wave wait for none of each other. */
export type Recorded = Compiled & { wave: number };

/** How many edges of their relation anchors have, in view or not. */
const degreesOf = (reads: Reads, anchors: readonly Anchor[]): Promise<number[]> =>
  Promise.all(
    anchors.map(async ({ relation, end, by }) => {
      const view = { asOf: '', holds: 'EVER' } as const;
      const listed = { relation, order: [], page: { limit: 0, reverse: false, start: null }, view, total: true };
      if (!('slugs' in by)) {
        const where = { op: 'compare', property: by.property, is: 'in', value: by.words } as const;
        return (await reads.edges({ ...listed, where })).total ?? 0;
      }
      const step = { ...listed, end: otherEnd(end), other: null, where: ANY, edge: ANY, nodesOnly: false };
      const slices = await reads.step(step, by.slugs);
      return [...slices.values()].reduce((sum, { total }) => sum + (total ?? 0), 0);
    }),
  );

/**
 * The same store, which also records each read as the statements that Neo4j runs for it; answers of one wave come
 * together. It knows its data set as Neo4j's does, once it was read.
 */
export const recording = (store: Store): { store: Store; recorded: Recorded[] } => {
  const recorded: Recorded[] = [];
  let [wave, inFlight] = [0, 0];
  let known: Dataset | null = null;
  const record = async <T>(compiled: Compiled | null, read: () => Promise<T>): Promise<T> => {
    if (compiled === null) return read();
    if (inFlight === 0) wave += 1;
    inFlight += 1;
    recorded.push({ ...compiled, wave });
    await setImmediate();
    const answer = await read();
    await setImmediate();
    inFlight -= 1;
    return answer;
  };
  const recordedAs =
    <A extends unknown[], T>(
      { compile }: { compile: (...args: A) => Compiled | null },
      read: (...args: A) => Promise<T>,
    ) =>
    (...args: A): Promise<T> =>
      record(compile(...args), () => read(...args));
  const wrap = (reads: Reads): Reads => {
    const planned = ({ where, ...selected }: Selected) =>
      anchorOf(where, soughtOf(selected, known), (anchors, most) =>
        record(READS.degrees.compile(anchors, most), () => degreesOf(reads, anchors)),
      );
    return {
      dataset: async () => {
        known = await record(READS.dataset.compile({}), reads.dataset);
        return known;
      },
      quality: () => record(READS.quality.compile({}), reads.quality),
      nodes: recordedAs(READS.nodes, reads.nodes),
      links: recordedAs(READS.links, reads.links),
      select: async (query) =>
        record(READS.select.compile(query, await planned(query), known), () => reads.select(query)),
      step: recordedAs(READS.step, reads.step),
      edges: recordedAs(READS.edges, reads.edges),
      shared: recordedAs(READS.shared, reads.shared),
      shortestPaths: recordedAs(READS.shortestPaths, reads.shortestPaths),
      timedPaths: recordedAs(READS.timedPaths, reads.timedPaths),
      neighborhood: recordedAs(READS.neighborhood, reads.neighborhood),
      between: recordedAs(READS.between, reads.between),
      countBetween: async (query) =>
        record(
          'of' in query
            ? READS.countBetween.compile(query)
            : READS.countPassing.compile(query, await planned(passingOf(query)), known),
          () => reads.countBetween(query),
        ),
      pairs: recordedAs(READS.pairs, reads.pairs),
      aggregate: recordedAs(READS.aggregate, reads.aggregate),
      changes: recordedAs(READS.changes, reads.changes),
      search: recordedAs(READS.search, reads.search),
      content: reads.content,
    };
  };
  return { store: { ...store, known: () => known, reads: (signal) => wrap(store.reads(signal)) }, recorded };
};
