import type { Feed } from '../feed.js';
import { EDGE_FIELDS } from '../fields.js';
import { row } from './row.js';

const fields = EDGE_FIELDS.filter(({ name }) => name !== 'directed');

/** A row for each edge, by the headers that Gephi reads. */
export function* edgesCsv({ edges }: Feed): Generator<string> {
  yield row(['source', 'target', 'type', 'id', 'label', 'weight', ...fields.map(({ name }) => name)]);
  for (const edge of edges) {
    const { source, target, directed, key, label, weight } = edge;
    const type = directed ? 'Directed' : 'Undirected';
    yield row([source, target, type, key, label, weight, ...fields.map(({ read }) => read(edge))]);
  }
}
