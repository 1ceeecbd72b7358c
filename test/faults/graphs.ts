import { z } from 'zod';
import { memoryStore } from '../../src/store/memory/store.js';
import { edited, type Synthetic, synthetic } from '../scale/graph.js';
import { KNOWN } from '../scale/world.js';
import { asker } from '../support/ask.js';

/** Which of the two graphs: one, and the same after some thousand edits. */
const NAMES = ['before', 'after'] as const;
export type Name = (typeof NAMES)[number];

/** What an importer is told. */
export const order = z.object({
  connection: z.object({ uri: z.string(), username: z.string(), password: z.string(), database: z.string() }),
  graph: z.enum(NAMES),
});

const FACTOR = 0.02;
/** Of each three the first changes a signature, the second removes one, the third adds one. */
export const EDITS = 6_000;

/** The graph of a name: some fifteen thousand rows. */
export const graphOf = (name: Name): Synthetic => {
  const graph = synthetic({ factor: FACTOR });
  return name === 'before' ? graph : edited(graph, EDITS);
};

/** What readers ask all the time: several statements, which must all see the same graph. */
export const QUESTION = `{
  dataset { version edges { relation count } }
  instrument(slug: "${KNOWN.hub}", holds: EVER) { signatories(last: 50) { totalCount edges { signature { key note } } } }
  signatures(first: 50, holds: EVER) { totalCount nodes { key note } }
  companies(first: 20, holds: EVER) { totalCount nodes { slug signed(first: 5) { totalCount nodes { slug } } } }
}`;

const answered = z.object({ data: z.object({ dataset: z.object({ version: z.string() }) }) });

/** What the question must be answered over a graph, and its version, as the memory store has them. */
export const expected = async (name: Name): Promise<{ answer: string; version: string }> => {
  const store = memoryStore();
  await store.import(graphOf(name));
  const { data, errors } = await asker(store)(QUESTION);
  if (errors !== undefined) throw new Error(`the question itself fails: ${JSON.stringify(errors)}`);
  return { answer: JSON.stringify(data), version: answered.parse({ data }).data.dataset.version };
};
