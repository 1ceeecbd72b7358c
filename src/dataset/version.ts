import { createHash } from 'node:crypto';
import type { Graph } from '../model/graph.js';
import { compareText } from '../model/text.js';

/** A row without what says nothing (nulls, empty lists), its fields in order: equal rows give equal text. */
const canonical = (row: object): string =>
  JSON.stringify(
    Object.entries(row)
      .filter(([, value]) => value !== null && !(Array.isArray(value) && value.length === 0))
      .sort(([a], [b]) => compareText(a, b)),
  );

/** A hash of a row's content: 32 hexadecimal digits. */
export const rowHash = (row: object): string => createHash('sha256').update(canonical(row)).digest('hex').slice(0, 32);

/** The version of a graph: the sum of its rows' hashes, so that it depends on the content and not on any order. */
export const versionOf = (graph: Graph): string => {
  let sum = BigInt(`0x${rowHash(graph.about)}`);
  for (const rows of [graph.nodes, graph.edges]) for (const row of rows) sum += BigInt(`0x${rowHash(row)}`);
  return BigInt.asUintN(128, sum).toString(16).padStart(32, '0');
};
