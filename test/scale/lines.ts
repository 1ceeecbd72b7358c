import type { GraphStream } from '../../src/model/graph.js';
import type { Node } from '../../src/model/kinds.js';
import { type Edge, edgeKey } from '../../src/model/relations.js';
import { interfacesOf, type Kind } from '../../src/model/vocabulary.js';

const labelsOf = (kind: Kind): string[] => [kind, ...interfacesOf(kind)];

/** The fields of a row that say something, without those that the line itself says. */
const properties = (row: Node | Edge, without: readonly string[]): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(row).filter(
      ([name, value]) => value !== null && !(Array.isArray(value) && value.length === 0) && !without.includes(name),
    ),
  );

/** A graph as JSON Lines: the data set, its nodes, its edges. */
export async function* linesOf({ about, nodes, edges }: GraphStream): AsyncGenerator<string> {
  const kinds = new Map<string, Kind>();
  const end = (slug: string) => ({ id: slug, labels: labelsOf(kinds.get(slug) ?? 'Source') });
  yield JSON.stringify({ type: 'node', id: 'dataset', labels: ['Dataset'], properties: about });
  for await (const node of nodes) {
    kinds.set(node.slug, node.kind);
    const line = { type: 'node', id: node.slug, labels: labelsOf(node.kind), properties: properties(node, ['kind']) };
    yield JSON.stringify(line);
  }
  for await (const edge of edges) {
    yield JSON.stringify({
      type: 'relationship',
      id: edgeKey(edge),
      label: edge.relation,
      properties: properties(edge, ['relation', 'from', 'to']),
      start: end(edge.from),
      end: end(edge.to),
    });
  }
}
