import type { Graph } from '../../src/graph/graph.js';
import { createServer } from '../../src/http/server.js';
import { memoryStore } from '../../src/store/memory/store.js';

/** The feed that the README shows. */
const ADDRESS =
  '/neighborhood.svg?of=bletchley-2023,seoul-2024,paris-2025,new-delhi-2026&depth=2&kinds=SUMMIT,DECLARATION,COUNTRY' +
  '&relations=PRECEDES,ADOPTED_AT,SIGNED&fold=COUNTRY&layout=TIME';

/** The picture of the README, as a server over this graph draws it. */
export const picture = async (graph: Graph): Promise<string> => {
  const store = memoryStore();
  await store.import(graph);
  const { fetch } = createServer(store, (error) => {
    throw error;
  });
  const response = await fetch(`http://localhost:4000${ADDRESS}`);
  return response.text();
};
