import type { Graph } from '../../src/graph/graph.js';
import { memoryStore } from '../../src/store/memory/store.js';
import type { Store } from '../../src/store/store.js';
import { asker } from './ask.js';
import { type Recorded, recording } from './recorder.js';

const stores = new WeakMap<Graph, Promise<Store>>();

/** A store with this graph, which takes it in once. */
const storeOf = (graph: Graph): Promise<Store> => {
  const store = memoryStore();
  const known = stores.get(graph) ?? store.import(graph).then(() => store);
  stores.set(graph, known);
  return known;
};

/** The statements that Neo4j runs for a question, asked over this graph. */
export const statementsOf = async (graph: Graph, query: string): Promise<Recorded[]> => {
  const { store, recorded } = recording(await storeOf(graph));
  // Time stands still, so that nobody waits for a turn, and what is read together does not depend on the machine.
  const { now } = Performance.prototype;
  performance.now = () => 0;
  const { errors } = await asker(store)(query).finally(() => {
    performance.now = now;
  });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return recorded;
};

const shown = (value: unknown): string => {
  const text = JSON.stringify(value);
  return text.length > 100 ? `${text.slice(0, 99)}…` : text;
};

/**
 * The statements of a question as its file in `cypher/compiled`: what is asked first and last, the version, is left
 * out.
 */
export const compiledFile = (name: string, statements: readonly Recorded[]): string => {
  const between = statements.slice(1, -1);
  const parts = between.map(({ cypher, params, wave }) =>
    [
      `// wave ${wave}`,
      ...Object.entries(params).map(([parameter, value]) => `// $${parameter} = ${shown(value)}`),
      `${cypher};`,
    ].join('\n'),
  );
  return `// What Neo4j runs for the question ${name} of schema/operations; written by \`npm run generate\`.\n\n${parts.join('\n\n')}\n`;
};
