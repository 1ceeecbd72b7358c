import { setImmediate } from 'node:timers/promises';
import { compileAggregate } from '../../src/store/neo4j/cypher/aggregate.js';
import { compileChanges } from '../../src/store/neo4j/cypher/changes.js';
import { compileCommon } from '../../src/store/neo4j/cypher/common.js';
import { type Compiled, compileEdges, compileStep } from '../../src/store/neo4j/cypher/compile.js';
import { compileProject } from '../../src/store/neo4j/cypher/project.js';
import { compileSelect } from '../../src/store/neo4j/cypher/select.js';
import {
  compileBetween,
  compileCountBetween,
  compileNeighborhood,
  compileShortestPaths,
  compileTimedPaths,
} from '../../src/store/neo4j/cypher/traverse.js';
import { cypherFile } from '../../src/store/neo4j/statement.js';
import type { Reads, Store } from '../../src/store/store.js';

/** A read as Neo4j would run it, and the wave in which it was asked: reads of one wave wait for none of each other. */
export type Recorded = Compiled & { wave: number };

/** The same store, which also records each read as a statement; answers of one wave come together. */
export const recording = (store: Store): { store: Store; recorded: Recorded[] } => {
  const recorded: Recorded[] = [];
  let [wave, inFlight] = [0, 0];
  const record = async <T>(compiled: Compiled, read: () => Promise<T>): Promise<T> => {
    if (inFlight === 0) wave += 1;
    inFlight += 1;
    recorded.push({ ...compiled, wave });
    await setImmediate();
    const answer = await read();
    await setImmediate();
    inFlight -= 1;
    return answer;
  };
  const file = (name: string, params: Record<string, unknown>): Compiled => ({ cypher: cypherFile(name), params });
  const wrap = (reads: Reads): Reads => ({
    dataset: () => record(file('queries/dataset', {}), () => reads.dataset()),
    nodes: (slugs) => record(file('queries/nodes', { slugs }), () => reads.nodes(slugs)),
    links: (keys) => record({ cypher: '// edges by key', params: { keys } }, () => reads.links(keys)),
    select: (query) => record(compileSelect(query), () => reads.select(query)),
    step: (query, slugs) => record(compileStep(query, slugs), () => reads.step(query, slugs)),
    edges: (query) => record(compileEdges(query), () => reads.edges(query)),
    common: (query) => record(compileCommon(query), () => reads.common(query)),
    shortestPaths: (query) => record(compileShortestPaths(query), () => reads.shortestPaths(query)),
    timedPaths: (query) => record(compileTimedPaths(query), () => reads.timedPaths(query)),
    neighborhood: (query) => record(compileNeighborhood(query), () => reads.neighborhood(query)),
    between: (query) => record(compileBetween(query), () => reads.between(query)),
    countBetween: (query) => record(compileCountBetween(query), () => reads.countBetween(query)),
    project: (query) => record(compileProject(query), () => reads.project(query)),
    aggregate: (query) => record(compileAggregate(query), () => reads.aggregate(query)),
    changes: (query) => record(compileChanges(query), () => reads.changes(query)),
    search: (words, kinds, limit) =>
      record(file('queries/search', { query: words.join(' '), limit }), () => reads.search(words, kinds, limit)),
    content: () => reads.content(),
  });
  return { store: { ...store, reads: (signal) => wrap(store.reads(signal)) }, recorded };
};
