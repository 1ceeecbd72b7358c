import type { Feed } from '../feed.js';
import { NODE_FIELDS } from '../fields.js';
import { row } from './row.js';

/** A row for each node, by the headers that Gephi reads. */
export function* nodesCsv({ nodes }: Feed): Generator<string> {
  yield row(['id', 'label', ...NODE_FIELDS.map(({ name }) => name)]);
  for (const node of nodes) yield row([node.key, node.label, ...NODE_FIELDS.map(({ read }) => read(node))]);
}
